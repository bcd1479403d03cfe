import { expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

const words = { en: readMessages("en"), ar: readMessages("ar") };
const names = {
  en: { duhok: "Duhok", khanke: "Khanke", dawudiya: "Dawudiya" },
  ar: { duhok: "دهوك", khanke: "مخيم خانكي", dawudiya: "مخيم داودية" },
};
const locales = ["en", "ar"] as const;

function findRows(page: Page) {
  return page
    .getByRole("region", { name: /scrolls|تمريره/ })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") });
}

for (const locale of locales) {
  const { camps, site, chart } = words[locale];
  const { duhok, khanke, dawudiya } = names[locale];

  test.describe(`${locale}`, () => {
    test("which camps are still open in Duhok: two clicks from the overview", async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.getByRole("navigation", { name: site.navigation }).getByRole("link", { name: site.camps }).click();
      await page.getByRole("navigation", { name: camps.list.byGovernorate }).getByRole("link", { name: duhok }).click();
      await expect(page).toHaveURL(/location=IQG09/);
      const rows = findRows(page);
      await expect(rows.filter({ hasText: dawudiya })).toContainText(
        locale === "en" ? "Open at the last count, January 2026" : "مفتوح عند آخر إحصاء",
      );
      await expect(rows.filter({ hasText: khanke })).toContainText(locale === "en" ? "Not known since 2022" : "غير معروف منذ ٢٠٢٢");
      for (const row of await rows.all()) if (await row.isVisible()) await expect(row).toContainText(duhok);
      await expect(page.getByRole("main")).toContainText(
        locale === "en" ? "15 (17 October 2025, Mehr News Agency, quoting MoMD)" : "١٥ (١٧ تشرين الأول ٢٠٢٥",
      );
    });

    test("how many people live in Khanke: two clicks from the overview", async ({ page }) => {
      await page.goto(`/${locale}`);
      await page.getByRole("navigation", { name: site.navigation }).getByRole("link", { name: site.camps }).click();
      await page.getByRole("rowheader", { name: khanke }).getByRole("link", { name: khanke }).click();
      await expect(page.getByRole("heading", { level: 1, name: khanke })).toBeVisible();
      await expect(page.getByRole("main")).toContainText(locale === "en" ? "more than 14,000 (2022, BasNews)" : "أكثر من ١٤٬٠٠٠");
      await expect(page.getByRole("main")).toContainText(locale === "en" ? "Not reported since 2022." : "لم يُذكر رقم منذ ٢٠٢٢.");
    });

    for (const spelling of ["Khanki", "خانكي"]) {
      test(`finds Khanke by ${spelling}, and the address keeps what was asked`, async ({ page }) => {
        await page.goto(`/${locale}/camps`);
        await page.waitForLoadState("networkidle");
        await page.getByRole("searchbox", { name: camps.list.search }).fill(spelling);
        await expect(findRows(page)).toHaveCount(1);
        await expect(findRows(page)).toContainText(khanke);
        await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(spelling)}`));
        await page.reload();
        await expect(findRows(page)).toHaveCount(1);
      });

      test(`finds it by ${spelling} without scripts too`, async ({ browser }) => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(`/${locale}/camps`);
        await page.getByRole("searchbox", { name: camps.list.search }).fill(spelling);
        await page.getByRole("search").getByRole("button", { name: chart.show }).click();
        await expect(findRows(page)).toHaveCount(1);
        await expect(findRows(page)).toContainText(khanke);
        await context.close();
      });
    }
  });
}

test("open in a year, closed by a year and not known are told apart", async ({ page }) => {
  await page.goto("/en/camps?location=IQG06&status=open&year=2019#camps");
  await expect(findRows(page).filter({ hasText: "Ashti IDP" })).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  await page.getByRole("combobox", { name: "Status" }).selectOption("closed");
  await expect(findRows(page)).toHaveCount(0);
  await page.getByRole("search").getByRole("combobox", { name: "Year" }).selectOption("2024");
  await expect(findRows(page).filter({ hasText: "Ashti IDP" })).toContainText("Closed 11 July 2024");
  await expect(page).toHaveURL(/status=closed&year=2024|year=2024&status=closed/);
  await page.getByRole("combobox", { name: "Status" }).selectOption("unknown");
  await expect(findRows(page)).toHaveText([/Surdesh/]);
});

test("camps are sorted from their headings, the most people first, with and without scripts", async ({ page, browser }) => {
  await page.goto("/en/camps");
  await page.waitForLoadState("networkidle");
  await page.getByRole("columnheader", { name: "People" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=-count/);
  await expect(page.getByRole("columnheader", { name: "People" })).toHaveAttribute("aria-sort", "descending");
  const first = await findRows(page).first().textContent();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/en/camps");
  await plain.getByRole("columnheader", { name: "People" }).getByRole("link").click();
  expect(await findRows(plain).first().textContent()).toBe(first);
  await context.close();
});

test("two camps that sources count together are said to be, and lead to both", async ({ page }) => {
  await page.goto("/en/camps/camp-kabarto-1-2");
  await expect(page.getByRole("main")).toContainText("Two camps counted together");
  await page.getByRole("definition").getByRole("link", { name: "Kabarto 1" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kabarto 1" })).toBeVisible();
  await expect(page.getByRole("definition").getByRole("link", { name: "Kabarto 1 and 2" })).toBeVisible();
});

test("what the list is asked for and has not is said, and all camps stay", async ({ page }) => {
  await page.goto("/en/camps?location=XAG01");
  await expect(page.getByText(/The address asks for Governorate “XAG01”, which is not offered here/)).toBeVisible();
  await expect(findRows(page)).toHaveCount(79);
});

test("a camp that the catalogue does not know is a page that does not exist", async ({ page }) => {
  const response = await page.goto("/en/camps/camp-nowhere");
  expect(response?.status()).toBe(404);
});
