import { Buffer } from "node:buffer";
import { expect, test } from "@playwright/test";
import { exportFormats } from "../lib/export/export-options";
import { en as english } from "../lib/i18n/messages/en";
import { readMessages } from "./pages";

/** The stamp of a chart's file, as every format carries it. */
function toSvg(permalinks: string[]): Buffer {
  const stamps = permalinks.map((permalink) =>
    JSON.stringify({ chartStamp: 1, site: "", permalink, slug: "idps-over-time", locale: "en", edition: 8, parameters: {} }),
  );
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><metadata>${stamps.join("\n").replaceAll('"', "&quot;")}</metadata></svg>`);
}

for (const locale of ["en", "ar"] as const) {
  const { verify, editions } = readMessages(locale);
  const permalink = `/${locale}/charts/idps-over-time?edition=8`;

  test(`${locale}: does a chart from last year still stand?`, async ({ page }) => {
    await page.goto(`/${locale}/verify`);
    await page.getByRole("textbox", { name: verify.label }).fill(permalink);
    await page.getByRole("button", { name: verify.submit }).click();
    await expect(page).toHaveURL(/\/verify\?q=/);
    const answer = page.getByRole("region", { name: verify.answer, exact: true });
    await expect(answer.getByRole("heading")).toBeVisible();
    await expect(answer.getByRole("table", { name: verify.table.caption })).toBeVisible();
    await expect(answer.getByRole("link", { name: verify.links.editions })).toHaveAttribute("href", `/${locale}/editions`);
  });

  test(`${locale}: a file is read in the browser and answered like its address`, async ({ page, baseURL }) => {
    await page.goto(`/${locale}/verify`);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page
      .getByLabel(verify.file.label)
      .setInputFiles({ name: "chart.svg", mimeType: "image/svg+xml", buffer: toSvg([`${baseURL}${permalink}`]) });
    await expect(page.getByRole("region", { name: verify.answer, exact: true }).getByRole("heading")).toBeVisible();
    await expect(page.getByRole("textbox", { name: verify.label })).toHaveValue(`${baseURL}${permalink}`);
    expect(sent).toEqual([]);
  });

  test(`${locale}: a file with several charts asks which, one without a stamp says why it may have none`, async ({ page, baseURL }) => {
    await page.goto(`/${locale}/verify`);
    const field = page.getByLabel(verify.file.label);
    const others = [`${baseURL}${permalink}`, `${baseURL}/${locale}/charts/idps-by-shelter?edition=8`];
    await field.setInputFiles({ name: "report.svg", mimeType: "image/svg+xml", buffer: toSvg(others) });
    await expect(page.getByRole("status").filter({ hasText: verify.file.several })).toBeVisible();
    await expect(page.getByRole("link", { name: "idps-by-shelter?edition=8" })).toBeVisible();
    await field.setInputFiles({ name: "holiday.png", mimeType: "image/png", buffer: Buffer.from("no picture at all") });
    await expect(page.getByRole("status").filter({ hasText: verify.file.none })).toBeVisible();
  });

  test(`${locale}: what is no address is told in a sentence`, async ({ page }) => {
    await page.goto(`/${locale}/verify?q=${encodeURIComponent("https://example.org/elsewhere")}`);
    const answer = page.getByRole("region", { name: verify.answer, exact: true });
    await expect(answer).toContainText("https://example.org/elsewhere");
    await expect(answer.getByRole("table")).toHaveCount(0);
  });

  test(`${locale}: an edition is answered with what came after it`, async ({ page }) => {
    await page.goto(`/${locale}/verify?q=8`);
    const answer = page.getByRole("region", { name: verify.answer, exact: true });
    await answer.getByRole("link", { name: editions.log }).click();
    await expect(page).toHaveURL(`/${locale}/editions`);
  });
}

test("a file of every format leads back to its chart", async ({ page, request }) => {
  test.slow();
  const { verify } = english;
  for (const format of exportFormats) {
    const file = await request.get(`/ckb/charts/idps-over-time.${format}?edition=18&publisher=unhcr`);
    expect(file.status(), format).toBe(200);
    await page.goto("/en/verify");
    await page
      .getByLabel(verify.file.label)
      .setInputFiles({ name: `chart.${format}`, mimeType: file.headers()["content-type"] ?? "", buffer: await file.body() });
    await expect(page.getByRole("textbox", { name: verify.label }), format).toHaveValue(
      /\/ckb\/charts\/idps-over-time\?publisher=unhcr&edition=18$/,
      { timeout: 20_000 },
    );
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the address is asked by a plain form, and no file", async ({ page }) => {
    const { verify } = english;
    await page.goto("/en/verify");
    await expect(page.getByLabel(verify.file.label)).toBeHidden();
    await page.getByRole("textbox", { name: verify.label }).fill("/en/charts/idps-over-time?edition=8");
    await page.getByRole("button", { name: verify.submit }).click();
    await expect(page.getByRole("region", { name: verify.answer, exact: true }).getByRole("heading")).toBeVisible();
  });
});
