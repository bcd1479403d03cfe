import { writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { getBoundaries, getBoundariesByVersion, getShippedBoundaries } from "@/lib/data/boundaries";
import { getDatabase } from "@/lib/db";
import { toExampliaGeoJson } from "@/lib/geo/testing/examplia-areas";
import { listEditions } from "../editions/list-editions";
import { startCommand } from "../test-support/command";
import { setUpExamplia } from "../test-support/set-up-examplia";
import { replaceBoundaries } from "./replace-boundaries";

const xa = setUpExamplia({ per: "file" });

beforeAll(async () => {
  process.env.DATABASE_URL = xa.databaseUrl;
  await xa.bring(
    "more-locations.csv",
    `code,kind,admin_level,parent_code,name_en,name_ar,name_ckb,name_ckb_checked,lat,lon,source_url
XAG02,governorate,1,XA,South Examplia,,,no,,,
XAG03,governorate,1,XA,West Examplia,,,no,,,
`,
  );
  return () => getDatabase().$disconnect();
});

let editions = 0;
beforeEach(async () => {
  editions = (await listEditions(xa.client)).length;
});

type GeoJson = ReturnType<typeof toExampliaGeoJson>;

function replace(file: GeoJson | null, credit = "Survey of Examplia", dryRun = false) {
  const given = file && { name: "examplia.geojson", text: JSON.stringify(file), credit };
  return replaceBoundaries(xa.client, { file: given, reason: "Official boundaries", committedBy: "amal", confirm: async () => !dryRun });
}

function without(code: string, as?: string): GeoJson {
  const file = toExampliaGeoJson();
  const features = file.features.flatMap((feature) => {
    if (feature.properties.ADM1_PCODE !== code) return [feature];
    return as === undefined ? [] : [{ ...feature, properties: { ADM1_PCODE: as } }];
  });
  return { ...file, features };
}

test.each([
  ["leaves a governorate out", without("XAG02"), "examplia.geojson can't be used: it leaves out XAG02 (South Examplia)."],
  [
    "has one that is not known",
    without("XAG02", "XAG99"),
    "examplia.geojson can't be used: it leaves out XAG02 (South Examplia); it has XAG99, which no governorate of the catalogue bears.",
  ],
])("a file that %s is refused, and nothing is committed", async (_what, file, message) => {
  await expect(replace(file)).rejects.toThrow(message);
  expect(await listEditions(xa.client)).toHaveLength(editions);
});

test("a dry run says what would be drawn, and commits nothing", async () => {
  const result = await replace(toExampliaGeoJson(), "Survey of Examplia", true);
  expect(result).toMatchObject({ outcome: "declined", plan: { areas: 3 } });
  expect(result.plan.corners.drawn).toBeLessThan(result.plan.corners.file);
  expect(await listEditions(xa.client)).toHaveLength(editions);
});

test("new boundaries are an edition of their own; earlier editions keep theirs, later ones have the newest", async () => {
  const first = await replace(toExampliaGeoJson());
  const again = await replace(toExampliaGeoJson(), "New Survey of Examplia");
  const back = await replace(null);
  const numbers = [first, again, back].map((result) => result.outcome === "committed" && result.edition);
  expect(numbers).toEqual([editions + 1, editions + 2, editions + 3]);
  const credits = await Promise.all([0, 1, 2, 3].map(async (later) => (await getBoundaries(editions + later)).credit));
  expect(credits).toEqual(["Natural Earth", "Survey of Examplia", "New Survey of Examplia", "Natural Earth"]);
  expect((await listEditions(xa.client)).at(-3)).toMatchObject({
    subject: "boundaries",
    fileName: "examplia.geojson",
    committedBy: "amal",
    reason: "Official boundaries",
    revised: 3,
  });
});

test("boundaries are found by the version that a drawing names, and never changed or deleted", async () => {
  const { version } = await getBoundaries(editions - 1);
  expect((await getBoundariesByVersion(version))?.areas.map(({ code }) => code)).toEqual(["XAG01", "XAG02", "XAG03"]);
  expect(await getBoundariesByVersion(getShippedBoundaries().version)).toBe(getShippedBoundaries());
  expect(await getBoundariesByVersion("0000000000000000")).toBeNull();
  await expect(xa.client.query("DELETE FROM boundary_set")).rejects.toThrow(/rows are only ever added/);
});

test("what stands already is refused", async () => {
  await expect(replace(null)).rejects.toThrow("The shipped boundaries stand already.");
  await replace(toExampliaGeoJson());
  await expect(replace(toExampliaGeoJson())).rejects.toThrow("These boundaries stand already, with the same credit.");
});

test("the command commits a file, or says in a sentence why not", async () => {
  await writeFile(path.join(xa.folder, "areas.geojson"), JSON.stringify(toExampliaGeoJson("adm1_pcode")));
  const give = (...args: string[]) => startCommand("data-boundaries", args, { databaseUrl: xa.databaseUrl, folder: xa.folder }).ended;
  const silent = await give("areas.geojson", "--yes");
  expect([silent.code, silent.err]).toEqual([
    1,
    expect.stringContaining("areas.geojson doesn't say whose boundaries it has: say it with --credit"),
  ]);
  expect((await give("nothing.geojson", "--credit", "x", "--yes")).err).toContain("There is no file nothing.geojson.");
  expect((await give()).code).toBe(2);
  const done = await give("areas.geojson", "--credit", "Ministry of Examplia.", "--reason", "A better file", "--yes");
  expect([done.code, done.out]).toEqual([0, expect.stringContaining(`Committed as edition ${editions + 1}.`)]);
  expect((await getBoundaries(editions + 1)).credit).toBe("Ministry of Examplia");
});
