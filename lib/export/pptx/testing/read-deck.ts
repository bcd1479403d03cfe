import { strFromU8, unzipSync } from "fflate";

/** Parts of a written file, as texts; for tests. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, /\.(xml|rels|svg)$/.test(name) ? strFromU8(part) : ""]));
}

/** Workbooks inside the charts of a file. */
export function readWorkbooks(bytes: Uint8Array): Map<string, string>[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith(".xlsx") ? [readParts(part)] : []));
}

/** Values that a chart part draws, without the uprights that mark changes of method. */
export function readDrawnValues(chart: string): number[] {
  const lists = [...chart.matchAll(/<c:(?:val|yVal)><c:numRef>(.*?)<\/c:numRef>/gs)];
  return lists.flatMap(([, list = ""]) => [...list.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)));
}

/** Numbers in the cells of a sheet, without its days. */
export function readCellNumbers(sheet: string): number[] {
  return [...sheet.matchAll(/<c r="[A-Z]+\d+"><v>([^<]*)<\/v>/g)].map(([, value]) => Number(value));
}

/** What a reader of XML would refuse: a tag that is not closed, an entity that it does not know, or a character that it may not hold. */
export function findFault(xml: string): string | null {
  const open: string[] = [];
  const withoutTags = xml.replace(
    /<\?[^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
    (tag, closing: string, name: string, _, empty: string) => {
      if (!name || empty) return "";
      if (!closing) open.push(name);
      else if (open.pop() !== name) open.push(`not open: ${tag}`);
      return "";
    },
  );
  if (open.length > 0) return `left open: ${open.join(", ")}`;
  if (/[<>]/.test(withoutTags)) return `a sign by itself: ${/.{0,40}[<>].{0,40}/s.exec(withoutTags)?.[0]}`;
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d+);).{0,20}/.exec(xml);
  if (entity) return `an entity: ${entity[0]}`;
  return /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml) ? "a character that XML can't hold" : null;
}

/** What Office would repair: a part that leads nowhere, or whose kind is not said. */
export function findLooseEnds(parts: Map<string, string>): string[] {
  const types = parts.get("[Content_Types].xml") ?? "";
  return [...parts].flatMap(([name, text]) => {
    if (name.endsWith(".rels")) {
      const targets = [...text.matchAll(/<Relationship [^>]*Target="\/([^"]*)"\/>/g)].map(([, target = ""]) => target);
      return targets.filter((target) => !parts.has(target)).map((target) => `${name} leads to ${target}`);
    }
    const ending = name.slice(name.lastIndexOf(".") + 1);
    const known =
      name === "[Content_Types].xml" ||
      types.includes(`PartName="/${name}"`) ||
      (ending !== "xml" && types.includes(`Extension="${ending}"`));
    return known ? [] : [`${name} is of no kind`];
  });
}
