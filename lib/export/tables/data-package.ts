import { toNamedLicence } from "@/lib/domain/licence";
import { qualifiers } from "@/lib/domain/qualifier";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { toCellText } from "./cell-text";
import { type ColumnKind, type ColumnName, rowStatuses, tableColumns } from "./columns";

/** A file of the package. */
export type PackagedFile = { name: string; path: string; title: string; mediaType: string; encoding: "utf-8" | null; bytes: Uint8Array };

/** Names of the resource that has the figures, and of its file's ending. */
export const dataResource = "csv";

type Licence = { name?: string; path?: string; title: string };

/**
 * The description of the package for programs, by the Data Package standard, version 2.0; programs of version 1 read it as well.
 *
 * @param toHash SHA-256 of bytes, in hexadecimal
 */
export function toDataPackage(exported: ChartExport, files: readonly PackagedFile[], toHash: (bytes: Uint8Array) => string): string {
  const { spec, stamp, withheld } = exported;
  const licenses = listLicences(exported);
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `${stamp.slug}-edition-${stamp.edition}`,
    id: stamp.permalink,
    title: toCellText(spec.title),
    description: [spec.sentence, ...spec.notes, ...withheld.map(({ sentence }) => sentence)].map(toCellText).join("\n\n"),
    homepage: stamp.permalink,
    version: `${stamp.edition}.0.0`,
    created: new Date(stamp.committedAt).toISOString().replace(/\.\d{3}Z$/, "Z"),
    keywords: [stamp.slug],
    stamp: JSON.parse(toStampText(exported)),
    ...(licenses.length > 0 ? { licenses } : {}),
    sources: listDocuments(exported),
    contributors: [
      ...listPublishers(exported),
      { title: toCellText(stamp.site), path: stamp.siteUrl, roles: ["publisher"], role: "publisher" },
    ],
    resources: files.map((file) => ({
      name: file.name,
      ...(file.name === dataResource ? { $schema: "https://datapackage.org/profiles/2.0/dataresource.json", type: "table" } : {}),
      path: file.path,
      title: file.title,
      format: file.path.split(".").pop() ?? "",
      mediatype: file.mediaType,
      ...(file.encoding ? { encoding: file.encoding } : {}),
      bytes: file.bytes.length,
      hash: `sha256:${toHash(file.bytes)}`,
      ...(file.name === dataResource
        ? {
            dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
            schema: toSchema(exported),
          }
        : {}),
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** The columns with their types; an empty cell is no value, never zero. */
function toSchema({ spec }: ChartExport) {
  const t = getTranslator(spec);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: tableColumns.map(({ name, kind }) => ({
      name,
      ...toFieldType(kind),
      description: t(`tables.columns.${name}`),
      ...toConstraints(name),
    })),
    missingValues: [""],
  };
}

/** A column's type in a table schema. */
export function toFieldType(kind: ColumnKind) {
  if (kind === "number" || kind === "integer") return { type: kind };
  if (kind === "day") return { type: "date", format: "default" };
  if (kind === "flag") return { type: "boolean", trueValues: ["yes"], falseValues: ["no"] };
  return { type: "string" };
}

function toConstraints(name: ColumnName) {
  if (name === "status") return { constraints: { required: true, enum: [...rowStatuses] } };
  if (name === "qualifier") return { constraints: { enum: [...qualifiers] } };
  return name === "edition" || name === "permalink" ? { constraints: { required: true } } : {};
}

/** Licences of the figures, each once. One without a name of its own is that of its document: the standard wants a name or an address. */
function listLicences({ spec, stamp }: ChartExport): Licence[] {
  const texts = [...new Set(spec.sources.filter(({ withheld }) => !withheld).map(({ licence }) => toCellText(licence)))].filter(Boolean);
  return texts.map((title): Licence => {
    const named = toNamedLicence(title);
    return named ? { ...named, title } : { path: stamp.permalink, title };
  });
}

/** The documents; those whose rows are left out are named as well, as they are drawn. */
function listDocuments({ spec }: ChartExport) {
  return spec.sources.map(({ fullAttribution, title, url }) => ({
    title: `${toCellText(fullAttribution)}: ${toCellText(title)}`,
    ...(url && isWebAddress(url) ? { path: url } : {}),
  }));
}

function listPublishers({ spec }: ChartExport) {
  const names = new Set(spec.sources.map(({ publisher }) => toCellText(publisher)).filter(Boolean));
  return [...names].map((title) => ({ title, roles: ["author"], role: "author" }));
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(address) && URL.canParse(address);
}
