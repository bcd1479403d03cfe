import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "../../test-support/examplia";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let xa: Examplia;

beforeAll(async () => {
  database = await createTestDatabase();
  xa = await openExamplia(database.url);
  await xa.bringCatalogues();
});
afterAll(async () => {
  await xa.close();
  await database.drop();
});

test("a period that is still to come is told, with place, day and figure, and does not stop the import", async () => {
  const { outcome, plan } = await xa.bringFigures([
    "idps,XAG01,2020-01-01,2020-01-31,111,,,exact,,,,,xa-census,",
    `idps,XA,${new Date().getUTCFullYear()}-01-01,${new Date().getUTCFullYear()}-12-31,333,,,exact,,,,,xa-census,`,
    "idps,XAG01,2099-01-01,2099-01-31,222,,,exact,,,,,xa-census,",
  ]);
  expect(outcome).toBe("committed");
  expect(plan.warnings.total).toBe(1);
  expect(plan.warnings.first[0]).toMatchObject({
    rule: "period-in-future",
    line: 4,
    figure: { value: "222", location: { code: "XAG01" } },
  });
  expect(plan.warnings.first[0]?.message).toMatch(
    /^Displaced, North Examplia, 2099-01-01 to 2099-01-31 \(Examplia Statistics\): the period reaches beyond \d{4}-\d\d-\d\d, the day of this import, and 222 can't have been counted yet$/,
  );
});
