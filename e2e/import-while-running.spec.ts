import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { createTranslator } from "use-intl/core";
import { readMessages } from "./pages";

const root = path.resolve(import.meta.dirname, "..");

/** Not a real figure, and it can't be taken for one: nobody counted people in 1970 with the value 1970. */
const header = "indicator,location,period_start,period_end,value,qualifier,cause,source,note";
const toRow = (year: number, value: number) =>
  `idps,IQ,${year}-01-01,${year}-01-01,${value},about,,un-news-interview-2025-12,Invented for a test.`;

async function bring(row: string, reason: string) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "indicators-e2e-")), "invented.csv");
  await writeFile(file, `${header}\n${row}\n`);
  await promisify(execFile)("node", ["scripts/run.mjs", "data-import", file, "--yes", "--reason", reason], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL },
  });
}

// One import after the other: each expects to be the newest edition.
test.describe.configure({ mode: "default" });

test("a figure imported while the server runs is on the page within a minute, and the pinned page stays as it was", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const before = await (await request.get("/api/v1/charts/idps-over-time")).json();
  await page.goto("/en/displacement");
  await expect(page.getByText("about 1,970")).toHaveCount(0);

  await bring(toRow(1970, 1970), "Invented for a test");
  const committed = Date.now();

  await expect
    .poll(async () => (await (await request.get("/en/displacement")).text()).includes("about 1,970"), {
      timeout: 60_000,
      intervals: [1_000],
    })
    .toBe(true);
  console.log(`on the page ${Math.round((Date.now() - committed) / 1000)} s after the import`);

  const pinned = await (await request.get(`/api/v1/charts/idps-over-time?edition=${before.edition.number}`)).json();
  expect(pinned).toEqual(before);
  await page.goto(`/en/displacement?edition=${before.edition.number}`);
  await expect(page.getByText("about 1,970")).toHaveCount(0);
  await expect(page.getByText(`You are reading edition ${before.edition.number} of`)).toBeVisible();
  await page.getByRole("link", { name: "Go to the current edition" }).click();
  await expect(page).toHaveURL("/en/displacement");
  await expect(page.getByText(`Edition ${before.edition.number + 1},`)).toBeVisible();
});

test("a figure revised while the server runs is told with what it was, until which edition, and why", async ({ page, request }) => {
  test.setTimeout(180_000);
  const before = (await (await request.get("/api/v1/charts/idps-over-time")).json()).edition.number;
  await bring(toRow(1971, 1971), "Invented for a test");
  await bring(toRow(1971, 1972), "Invented anew for a test");
  const edition = before + 2;
  await expect.poll(async () => (await request.get(`/en/editions/${edition}`)).status(), { timeout: 60_000, intervals: [1_000] }).toBe(200);
  await page.goto("/en/editions");
  const newest = page.getByRole("listitem").filter({ hasText: "current edition" });
  await expect(newest).toContainText("one revised figure");
  await newest.getByRole("link", { name: "What changed" }).click();
  const line = page.getByRole("listitem").filter({ hasText: "1 January 1971" });
  await expect(line).toContainText("about 1,972");
  await expect(line).toContainText(`Was about 1,971 until edition ${edition}, because:`);
  await expect(line).toContainText("Invented anew for a test");

  await page.goto(`/ar/editions/${edition}`);
  const t = createTranslator({ locale: "ar", messages: readMessages("ar") });
  await expect(page.getByText(t("editions.counts.revised", { count: 1, text: "" })).first()).toBeVisible();
  const feed = await (await request.get("/en/editions/displacement.atom")).text();
  expect(feed).toContain(`Invented anew for a test`);
});
