import type { FileHandle } from "node:fs/promises";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { BulkColumn, BulkDescription, BulkKind, BulkTable } from "./bulk-table";

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Rows of a group: enough for texts that come again and again to be kept once, few enough to be held in memory. */
const GROUP = 20_000;

/** Numbers are doubles, which hold every figure of up to fifteen digits as it was published, and which every program reads. */
const types: Record<BulkKind, Partial<SchemaElement>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  number: { type: "DOUBLE" },
  integer: { type: "INT32" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  flag: { type: "BOOLEAN" },
};

/**
 * A table as a Parquet file, group by group; an empty cell is a null.
 *
 * @returns how many rows were written
 */
export async function writeParquet(target: FileHandle, table: BulkTable, description: BulkDescription): Promise<number> {
  const { columns } = table;
  const bytes = new ByteWriter();
  const flush = async () => {
    await target.write(new Uint8Array(bytes.buffer, 0, bytes.index));
    bytes.index = 0;
  };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: "root", num_children: columns.length }, ...columns.map(toElement)],
    kvMetadata: toMetadata(columns, description),
    createdBy: description.site,
  });
  let rows = 0;
  let group: (string | null)[][] = [];
  const writeGroup = async () => {
    const written = group;
    group = [];
    rows += written.length;
    await writer.write({
      columnData: columns.map(({ name, kind }, index) => ({ name, data: written.map((cells) => toValue(cells[index] ?? null, kind)) })),
      rowGroupSize: GROUP,
    });
    await flush();
  };
  for await (const batch of table.rows) {
    group.push(...batch);
    if (group.length >= GROUP) await writeGroup();
  }
  if (group.length > 0) await writeGroup();
  writer.finish();
  await flush();
  return rows;
}

function toElement({ name, kind, required }: BulkColumn): SchemaElement {
  return { name, ...types[kind], repetition_type: required ? "REQUIRED" : "OPTIONAL" };
}

function toValue(cell: string | null, kind: BulkKind): string | number | boolean | Date | null {
  if (cell === null || kind === "text") return cell;
  if (kind === "flag") return cell === "yes";
  return kind === "day" ? new Date(`${cell}T00:00:00Z`) : Number(cell);
}

/** What the file says of itself to programs that show it: where it is from, what its columns hold, and what is not in it. */
function toMetadata(columns: readonly BulkColumn[], { site, siteUrl, edition, committedAt, permalink, leftOut }: BulkDescription) {
  const told = { title: site, homepage: siteUrl, edition: String(edition), committed_at: committedAt, permalink };
  return [
    ...Object.entries(told).map(([key, value]) => ({ key, value })),
    { key: "left_out", value: JSON.stringify(leftOut) },
    { key: "columns", value: JSON.stringify(Object.fromEntries(columns.map(({ name, description }) => [name, description]))) },
  ];
}
