import { expect, type Page, test } from "@playwright/test";
import { formatYear } from "../lib/format/day";
import { readMessages } from "./pages";

/** The questions that people come with, each answered in at most two clicks from the overview, found as a reader finds things. */

const words = { en: readMessages("en"), ar: readMessages("ar") };

async function openFromOverview(page: Page, locale: "en" | "ar", link: string) {
  await page.goto(`/${locale}`);
  await page.getByRole("navigation", { name: words[locale].site.navigation }).getByRole("link", { name: link, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** A figure of the page by the beginning of its title. */
function figureOf(page: Page, title: string | RegExp) {
  return page.getByRole("figure", { name: title });
}

test("how many displaced people are there, and who says so?", async ({ page }) => {
  await page.goto("/en");
  const figures = page.getByRole("region", { name: "Key figures" });
  await expect(figures.getByRole("listitem").first()).toContainText("about 1,000,000 people are internally displaced in Iraq");
  await expect(
    figures
      .getByRole("listitem")
      .first()
      .getByRole("link", { name: /UN News/ }),
  ).toBeVisible();
  await page.goto("/ar");
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "يبلغ عدد النازحين داخلياً في العراق نحو ١٬٠٠٠٬٠٠٠" })
      .getByRole("link", { name: /أخبار الأمم المتحدة/ }),
  ).toBeVisible();
});

for (const locale of ["en", "ar"] as const) {
  const t = words[locale];

  test(`how has it changed since 2014? (${locale})`, async ({ page }) => {
    await openFromOverview(page, locale, t.site.displacement);
    const figure = figureOf(page, new RegExp(`^${t.chart["idps-over-time"].name}`)).first();
    await figure.getByRole("button", { name: t.chart.table.open }).click();
    const rows = figure.getByRole("row").filter({ hasText: "UNHCR" });
    await expect(rows.filter({ hasText: locale === "en" ? "31 December 2014" : "٢٠١٤" }).first()).toBeVisible();
    await expect(rows.filter({ hasText: locale === "en" ? "31 December 2025" : "٢٠٢٥" }).first()).toContainText(
      locale === "en" ? "997,334" : "٩٩٧٬٣٣٤",
    );
  });

  test(`which governorate hosts most? (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const sentence = locale === "en" ? "Erbil hosts the most: 221,728." : "٢٢١٬٧٢٨";
    await expect(page.getByRole("figure").filter({ hasText: sentence }).first()).toBeVisible();
  });

  test(`how many Yazidis are in camps, by whose count? (${locale})`, async ({ page }) => {
    await openFromOverview(page, locale, t.site.yazidis);
    const figure = figureOf(page, new RegExp(`^${t.chart["yazidis-in-camps"].name}`));
    await figure.getByRole("button", { name: t.chart.table.open }).click();
    const rows = figure.getByRole("row");
    const office = rows.filter({ hasText: locale === "en" ? "135,860" : "١٣٥٬٨٦٠" }).first();
    await expect(office).toBeVisible();
    await expect(office.getByRole("link")).toBeVisible();
    await expect(rows.filter({ hasText: locale === "en" ? "more than 100,000" : "١٠٠٬٠٠٠" }).first()).toBeVisible();
  });

  test(`what did UNHCR say for Ninewa in 2019? (${locale})`, async ({ page }) => {
    await openFromOverview(page, locale, t.site.displacement);
    await page.waitForLoadState("networkidle");
    const figure = page.locator("#idps-by-governorate");
    const year = figure.getByRole("slider", { name: t.chart.year });
    const wanted = formatYear(2019, { locale, digits: locale === "ar" ? "arab" : "latn" });
    await year.focus();
    await page.keyboard.press("Home");
    while ((await year.getAttribute("aria-valuetext")) !== wanted) await page.keyboard.press(locale === "ar" ? "ArrowLeft" : "ArrowRight");
    await expect(figure.getByRole("heading")).toContainText(wanted, { timeout: 20_000 });
    await figure.getByRole("combobox", { name: t.chart.publisher }).selectOption("unhcr");
    await figure.getByRole("button", { name: t.chart.table.open }).click();
    await expect(figure.getByRole("row").filter({ hasText: locale === "en" ? "Ninewa" : "نينوى" })).toContainText(
      locale === "en" ? /UNHCR/ : /المفوضية|UNHCR/,
    );
  });
}
