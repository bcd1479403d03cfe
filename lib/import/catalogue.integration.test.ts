import { expect, test } from "vitest";
import { setUpExamplia } from "./test-support/set-up-examplia";

const xa = setUpExamplia();

const LOCATIONS = "code,kind,admin_level,parent_code,name_en,name_ckb_checked\n";

test("a changed entry keeps its former row, so that the old edition can be read again", async () => {
  const result = await xa.bring("renamed.csv", `${LOCATIONS}XAG01,governorate,1,XA,Upper Examplia,no\nXA,country,0,,Examplia,no\n`);
  expect(result).toMatchObject({ edition: 7, plan: { subject: "locations", counts: { added: 0, revised: 1, unchanged: 1 } } });
  expect(result.plan.revisions).toEqual([{ line: 2, what: "XAG01", former: "name_en North Examplia", next: "name_en Upper Examplia" }]);

  const [now] = await xa.list("SELECT name_en, from_edition FROM location WHERE code = 'XAG01'");
  expect(now).toEqual({ name_en: "Upper Examplia", from_edition: 7 });
  const history = await xa.list("SELECT entity, key, row, from_edition, until_edition FROM catalogue_history");
  expect(history).toEqual([
    {
      entity: "location",
      key: "XAG01",
      from_edition: 3,
      until_edition: 7,
      row: expect.objectContaining({ code: "XAG01", name_en: "North Examplia", parent_code: "XA", admin_level: 1, from_edition: 3 }),
    },
  ]);
  // As of edition 6 the overlay gives the former row, and the country's own stands unchanged.
  const then = await xa.list(
    `SELECT coalesce(h.row ->> 'name_en', l.name_en) AS name FROM location l
     LEFT JOIN catalogue_history h ON h.entity = 'location' AND h.key = l.code AND h.from_edition <= 6 AND h.until_edition > 6 ORDER BY l.code`,
  );
  expect(then).toEqual([{ name: "Examplia" }, { name: "North Examplia" }]);
});

test("entries and columns that a file leaves out stay as they are", async () => {
  await xa.bring("arabic.csv", "code,kind,admin_level,parent_code,name_en,name_ar,name_ckb_checked\nXA,country,0,,Examplia,إكزامبليا,no\n");
  const result = await xa.bring("kind.csv", "code,kind,name_en,name_ckb_checked\nXA,country,Examplia,yes\n");
  expect(result.plan.counts).toMatchObject({ revised: 1 });
  const rows = await xa.list("SELECT code, name_ar, admin_level, name_ckb_checked FROM location ORDER BY code");
  expect(rows).toEqual([
    { code: "XA", name_ar: "إكزامبليا", admin_level: 0, name_ckb_checked: true },
    { code: "XAG01", name_ar: null, admin_level: 1, name_ckb_checked: false },
  ]);
});

test("a code that no entry has is refused with the nearest", async () => {
  const attempt = xa.bring("district.csv", `${LOCATIONS}XAG01Q01,district,2,XAG1,District,no\n`);
  await expect(attempt).rejects.toThrow(
    'line 2, column "parent_code": "XAG1" is not a code of the locations; did you mean "XAG01" (North Examplia)?',
  );
});

test("an entry may refer to another of the same file, but no place lies within itself", async () => {
  await xa.bring("districts.csv", `${LOCATIONS}XAG02Q01,district,2,XAG02,District,no\nXAG02,governorate,1,XA,South,no\n`);
  await expect(xa.bring("circle.csv", `${LOCATIONS}XA,country,0,XAG02,Examplia,no\n`)).rejects.toThrow("would lie within itself");
});

test("an entry that stands twice in a file is refused, both lines named", async () => {
  await expect(xa.bring("twice.csv", `${LOCATIONS}XA,country,0,,A,no\nXA,country,0,,B,no\n`)).rejects.toThrow(
    'line 3, column "code": "XA" stands on line 2 already',
  );
});

test("a source with figures keeps its publisher", async () => {
  await xa.bringFigures(["idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,"]);
  const sources = "id,publisher,title,licence\nxa-census,xa-relief,Census of Examplia,CC BY 4.0\n";
  await expect(xa.bring("sources.csv", sources)).rejects.toThrow("has figures already");
  const retitled = "id,publisher,title,licence\nxa-bulletin,xa-relief,Bulletin,not stated\n";
  expect(await xa.bring("sources.csv", retitled)).toMatchObject({ plan: { counts: { revised: 1 } } });
  expect(await xa.list("SELECT quoted_body_code FROM source WHERE id = 'xa-bulletin'")).toEqual([{ quoted_body_code: "xa-stats" }]);
});

test("a date known to the month stays one", async () => {
  expect(await xa.list("SELECT held_from FROM election")).toEqual([{ held_from: "2020-05" }]);
});

test("figures, editions and former rows can't be changed, deleted or emptied by hand", async () => {
  await xa.bringFigures(["idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,"]);
  await xa.bring("renamed.csv", `${LOCATIONS}XA,country,0,,Exampliana,no\n`);
  for (const statement of [
    "UPDATE observation SET value = 1",
    "DELETE FROM observation",
    "TRUNCATE observation",
    "UPDATE edition SET reason = ''",
    "DELETE FROM edition",
    "TRUNCATE edition CASCADE",
    "UPDATE catalogue_history SET row = NULL",
    "DELETE FROM catalogue_history",
    "TRUNCATE catalogue_history",
  ])
    await expect(xa.list(statement), statement).rejects.toThrow(/never|only ever added/);
});
