import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { toExampleExport } from "../testing/example-export";
import { tableColumns } from "./columns";
import { writeCsv } from "./csv";
import { writeJson } from "./json";
import { writeXlsx } from "./xlsx";
import { writeZip } from "./zip";

/** An address of the web, or a path within the package that leads nowhere else. */
const path = z.string().regex(/^(https?:\/\/\S+|(?![./~])(?!.*\.\.)[^\\:]+)$/);
const title = z.string().min(1);

/** What the profiles of the Data Package standard ask of a description: what 2.0 does, and where 1.0 is stricter, that. */
const profile = z.object({
  $schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  id: z.string(),
  title,
  description: z.string(),
  homepage: z.url(),
  version: z.string(),
  created: z.iso.datetime(),
  keywords: z.array(z.string()).min(1),
  licenses: z
    .array(
      z.object({
        name: z
          .string()
          .regex(/^[-a-zA-Z0-9._]+$/)
          .optional(),
        path,
        title,
      }),
    )
    .min(1),
  sources: z.array(z.object({ title, path: path.optional() })),
  contributors: z.array(z.object({ title, path: path.optional(), roles: z.array(z.string()).min(1) })).min(1),
  resources: z
    .array(
      z.object({
        name: z.string().regex(/^[-a-z0-9._/]+$/),
        path,
        title,
        format: z.string(),
        mediatype: z.string().regex(/^[^/]+\/[^/]+$/),
        encoding: z.literal("utf-8").optional(),
        bytes: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        type: z.literal("table").optional(),
        schema: z
          .object({
            fields: z
              .array(
                z.object({
                  name: z.string(),
                  type: z.enum(["string", "number", "integer", "date", "boolean"]),
                  format: z.literal("default").optional(),
                  description: z.string().min(1),
                  trueValues: z.array(z.string()).min(1).optional(),
                  falseValues: z.array(z.string()).min(1).optional(),
                  constraints: z.object({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() }).optional(),
                }),
              )
              .min(1),
            missingValues: z.array(z.string()).min(1),
          })
          .optional(),
      }),
    )
    .min(1),
});

describe("a chart as a package", () => {
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  let described: z.infer<typeof profile>;

  beforeAll(async () => {
    bytes = await writeZip(toExampleExport());
    parts = unzipSync(bytes);
    described = profile.parse(JSON.parse(strFromU8(parts["datapackage.json"] ?? new Uint8Array())));
  }, 60_000);

  test("describes every file in it, to the byte", () => {
    const files = Object.keys(parts).filter((name) => name !== "datapackage.json" && name !== "README.txt");
    expect(described.resources.map((resource) => resource.path)).toEqual(files);
    for (const resource of described.resources) {
      const part = parts[resource.path] ?? new Uint8Array();
      expect([resource.bytes, resource.hash]).toEqual([part.length, `sha256:${createHash("sha256").update(part).digest("hex")}`]);
    }
  });

  test("holds the same files as are given singly", async () => {
    const single = await Promise.all([writeCsv(toExampleExport()), writeXlsx(toExampleExport()), writeJson(toExampleExport())]);
    expect(["csv", "xlsx", "json"].map((ending) => Buffer.from(parts[`people-over-time.${ending}`] ?? []).toString("base64"))).toEqual(
      single.map((file) => Buffer.from(file).toString("base64")),
    );
  });

  test("types the columns of the table as they are, and takes an empty cell for no value", () => {
    const { schema } = described.resources.find(({ type }) => type === "table") ?? {};
    const [header, ...rows] = parse(Buffer.from(parts["people-over-time.csv"] ?? [])) as string[][];
    expect(schema?.fields.map(({ name }) => name)).toEqual(header);
    expect(schema?.fields.map(({ name }) => name)).toEqual(tableColumns.map(({ name }) => name));
    expect(schema?.missingValues).toEqual([""]);
    const fits = { string: /^/, number: /^-?\d+(\.\d+)?$/, integer: /^\d+$/, date: /^\d{4}-\d\d-\d\d$/, boolean: /^(yes|no)$/ };
    for (const [column, field] of schema?.fields.entries() ?? []) {
      const cells = rows.map((cells) => cells[column] ?? "").filter((cell) => cell !== "");
      expect(
        cells.filter((cell) => !fits[field.type].test(cell)),
        field.name,
      ).toEqual([]);
      const { enum: allowed, required } = field.constraints ?? {};
      if (allowed)
        expect(
          cells.filter((cell) => !allowed.includes(cell)),
          field.name,
        ).toEqual([]);
      if (required) expect(cells, field.name).toHaveLength(rows.length);
    }
  });

  test("names licences, documents and publishers, and whose rows are left out", () => {
    expect(described.licenses).toEqual([
      { name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "CC BY 4.0" },
      { path: "https://example.org/en/charts/people-over-time?edition=3", title: "not stated; facts cited" },
    ]);
    expect(described.sources.map((source) => source.title)).toContain('Examplia News, quoting Office of Examplia: Displaced, "again"');
    expect(described.contributors.at(-1)).toMatchObject({ title: "Indicators of Examplia", roles: ["publisher"] });
    expect(described.description).toContain("Tracker of Examplia");
    const all = Object.values(parts).map((part) => strFromU8(part));
    expect(all.filter((text) => /\b777\b/.test(text))).toEqual([]);
  });

  test("tells a reader what it is before anything else", () => {
    const readme = strFromU8(parts["README.txt"] ?? new Uint8Array());
    const { spec, stamp } = toExampleExport();
    for (const words of [
      spec.title,
      spec.sentence,
      stamp.permalink,
      "people-over-time.csv",
      "Lines are not blended.",
      "Tracker of Examplia",
    ])
      expect(readme).toContain(words);
  });

  test("of a chart without figures has a header and says that there are none", async () => {
    const { spec } = toExampleExport();
    const empty = { ...spec, series: [], sources: [], breaks: [], notes: [], emptyMessage: "There is no figure of this." };
    const packed = unzipSync(await writeZip(toExampleExport({ spec: empty, observations: [], withheld: [] })));
    expect(strFromU8(packed["people-over-time.csv"] ?? new Uint8Array()).split("\r\n")).toHaveLength(2);
    expect(strFromU8(packed["README.txt"] ?? new Uint8Array())).toContain("There is no figure of this.");
    const { licenses, sources, ...rest } = JSON.parse(strFromU8(packed["datapackage.json"] ?? new Uint8Array()));
    expect([licenses, sources]).toEqual([undefined, []]);
    expect(profile.omit({ licenses: true }).safeParse({ ...rest, sources }).error).toBeUndefined();
  });

  test("has the same bytes each time", async () => {
    expect(Buffer.from(await writeZip(toExampleExport())).equals(Buffer.from(bytes))).toBe(true);
  });
});
