import { readFile } from "node:fs/promises";
import { type Download, expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

const locales = ["en", "ar"] as const;

/** The panel of a figure's exports, opened from its row by keyboard. */
async function openPanel(page: Page, locale: (typeof locales)[number], figure: string) {
  const { actions } = readMessages(locale).export;
  const link = page.locator(`#${figure}`).getByRole("link", { name: actions.export });
  const dialog = page.getByRole("dialog");
  await link.scrollIntoViewIfNeeded();
  // The link leads to the chart's page until the scripts are there.
  await expect(async () => {
    await link.focus();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeVisible({ timeout: 5000 });
  }).toPass();
  return { link, dialog };
}

async function save(page: Page, click: () => Promise<void>): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return { download, bytes: await readFile(await download.path()) };
}

for (const locale of locales) {
  const { panel, actions } = readMessages(locale).export;

  test(`${locale} › a figure is exported from the keyboard, as it is seen, and the reader is back where they were`, async ({ page }) => {
    await page.goto(`/${locale}/displacement`);
    const { link, dialog } = await openPanel(page, locale, "idps-by-governorate");
    await dialog.getByLabel(panel.export.size).selectOption("card");
    const { download, bytes } = await save(page, () => dialog.getByRole("button", { name: panel.export.formats.png }).press("Enter"));
    expect(download.suggestedFilename()).toMatch(new RegExp(`^idps-by-governorate-edition-\\d+-${locale}\\.png$`));
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  });

  test(`${locale} › elections that must not be compared are exported with the warning that the screen shows`, async ({ page }) => {
    await page.goto(`/${locale}/elections?elections=IQ-PARL-2021-10,IQ-PARL-2025-11&denominator=registered_voters&show=anyway`);
    const figure = page.locator("#turnout-compare");
    const verdict = (await figure.locator("[data-verdict] p").first().textContent()) ?? "";
    const { dialog } = await openPanel(page, locale, "turnout-compare");
    const { bytes } = await save(page, () => dialog.getByRole("button", { name: panel.export.formats.json }).click());
    const { spec } = JSON.parse(bytes.toString()) as { spec: { warning: string; comparability: { verdict: string; text: string } } };
    expect(spec.comparability).toMatchObject({ verdict: "not_comparable", text: verdict });
    expect(spec.warning.length).toBeGreaterThan(10);
    // The drawing itself carries the warning, and the words around it the verdict.
    const { bytes: svg } = await save(page, () => dialog.getByRole("button", { name: panel.export.formats.svg }).click());
    const texts = svg
      .toString()
      .replace(/<[^>]*>/g, " ")
      .replace(/[\u2066-\u2069]/g, "")
      .replace(/\s+/g, " ");
    expect(texts).toContain(spec.warning.slice(0, 30));
    expect(texts).toContain(verdict.slice(0, 40));
  });

  test(`${locale} › citations, snippets and links are copied`, async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/${locale}/charts/idps-over-time`);
    const said = page.getByRole("status").filter({ hasText: panel.copied });
    await expect(async () => {
      await page.getByRole("button", { name: panel.export.copyLink }).click();
      await expect(said).toBeVisible({ timeout: 2000 });
    }).toPass();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(new URL(copied).pathname).toBe(`/${locale}/charts/idps-over-time`);
    expect(new URL(copied).searchParams.get("edition")).toMatch(/^\d+$/);
    await page.getByRole("button", { name: panel.cite.copyAs.replace("{name}", panel.cite.bibtex) }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("@");
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test(`${locale} › every figure leads to its own page, whose buttons give the files`, async ({ page }) => {
      await page.goto(`/${locale}/yazidis`);
      await page.locator("#yazidis-in-camps").getByRole("link", { name: actions.export }).click();
      await expect(page).toHaveURL(/\/charts\/yazidis-in-camps.*#export/);
      for (const [format, start] of [
        ["docx", "PK"],
        ["pptx", "PK"],
        ["pdf", "%PDF"],
        ["svg", "<?xml"],
      ] as const) {
        const { bytes } = await save(page, () => page.getByRole("button", { name: panel.export.formats[format] }).click());
        expect(bytes.subarray(0, start.length).toString("latin1"), format).toBe(start);
      }
    });
  });
}

test("a single figure has a page of its own, with its source and its citations", async ({ page }) => {
  const { figure } = readMessages("en").indicators;
  await page.goto("/en/indicators/idps");
  const value = page.locator("#figures ~ section tbody tr").first().locator("td").nth(1).getByRole("link");
  const text = (await value.textContent()) ?? "";
  await value.click();
  await expect(page).toHaveURL(/\/en\/figures\/\d+$/);
  await expect(page.getByRole("main").getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: figure.cite })).toBeVisible();
  await expect(page.getByText(/\/en\/figures\/\d+\?edition=\d+/).first()).toBeVisible();
});

test("a pinned page is exported from its edition, and its chart's page says whether it still stands", async ({ page }) => {
  await page.goto("/en/displacement?edition=12");
  const { dialog } = await openPanel(page, "en", "idps-over-time");
  const { download } = await save(page, () =>
    dialog.getByRole("button", { name: readMessages("en").export.panel.export.formats.csv }).click(),
  );
  expect(download.suggestedFilename()).toBe("idps-over-time-edition-12-en.csv");
  await page.goto("/en/charts/idps-over-time?edition=12");
  await expect(page.getByRole("heading", { name: readMessages("en").verify.title })).toBeVisible();
});
