const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Which part of a workbook holds which sheet.
 *
 * @param workbookXml `xl/workbook.xml`, which names the sheets
 * @param relationsXml `xl/_rels/workbook.xml.rels`, which says where they are
 */
export function listSheetParts(workbookXml: string, relationsXml: string): { sheet: string; part: string }[] {
  const targets = new Map(
    [...relationsXml.matchAll(/<(?:\w+:)?Relationship [^<>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]),
  );
  return [...workbookXml.matchAll(/<(?:\w+:)?sheet [^<>]*>/g)].flatMap(([tag]) => {
    const [sheet, target] = [attribute(tag, "name"), targets.get(attribute(tag, "(?:\\w+:)id"))];
    if (!target) return [];
    return [{ sheet, part: target.startsWith("/") ? target.slice(1) : `xl/${target}` }];
  });
}

function attribute(tag: string, name: string): string {
  const written = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (written?.[1] ?? written?.[2] ?? "").replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name_) =>
    name_ ? (ENTITIES[name_.toLowerCase()] ?? "") : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
