import { toCellText } from "../tables/cell-text";
import { toFieldType } from "../tables/data-package";
import type { BulkDescription, BulkTable } from "./bulk-table";
import type { ZippedFile } from "./zip-file";

/** A table as it stands in the archive, and how many rows it has. */
export type PackedTable = { table: Omit<BulkTable, "rows">; file: ZippedFile; rows: number };

export type PackageLicence = { name?: string; path?: string; title: string };

/** The description of an archive of all tables for programs, by the Data Package standard, version 2.0, which programs of 1.0 read as well. */
export function toBulkPackage(tables: readonly PackedTable[], licences: readonly PackageLicence[], description: BulkDescription): string {
  const { site, siteUrl, edition, committedAt, permalink, leftOut } = description;
  const described = {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: `iraq-humanitarian-indicators-edition-${edition}`,
    id: permalink,
    title: `${site}, edition ${edition}`,
    homepage: siteUrl,
    version: `${edition}.0.0`,
    created: new Date(committedAt).toISOString().replace(/\.\d{3}Z$/, "Z"),
    leftOut: leftOut.map(({ publisher, names, figures }) => ({ publisher, name: toCellText(names.en), figures })),
    licenses: licences.map(({ title, ...licence }) => ({ ...licence, title: toCellText(title) })),
    contributors: [{ title: site, path: siteUrl, roles: ["publisher"], role: "publisher" }],
    resources: tables.map(({ table, file, rows }) => ({
      name: table.name,
      $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
      type: "table",
      path: file.path,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: file.bytes,
      hash: `sha256:${file.hash}`,
      rowCount: rows,
      dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      schema: toSchema(table),
    })),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** An empty cell is no value, never zero. */
function toSchema({ columns, key }: Omit<BulkTable, "rows">) {
  const referring = columns.filter(({ references }) => references !== null);
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fields: columns.map(({ name, kind, required, description }) => ({
      name,
      ...toFieldType(kind),
      ...(description && { description }),
      ...(required && { constraints: { required: true } }),
    })),
    missingValues: [""],
    ...(key.length > 0 && { primaryKey: key }),
    ...(referring.length > 0 && {
      foreignKeys: referring.map(({ name, references }) => ({
        fields: [name],
        reference: { resource: references?.table, fields: [references?.column] },
      })),
    }),
  };
}
