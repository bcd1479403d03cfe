import { expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

const words = { en: readMessages("en"), ar: readMessages("ar") };
const names = {
  en: {
    in2021: "Parliament, October 2021",
    in2025: "Parliament, November 2025",
    councils2023: "Governorate councils, December 2023",
    duhok: "Duhok",
    kept: /76\.\d/,
    official: "41% of voters with updated biometric records",
    actual: "26.7% of people entitled to vote",
  },
  ar: {
    in2021: "مجلس النواب، تشرين الأول ٢٠٢١",
    in2025: "مجلس النواب، تشرين الثاني ٢٠٢٥",
    councils2023: "مجالس المحافظات، كانون الأول ٢٠٢٣",
    duhok: "دهوك",
    kept: /٧٦٫/,
    official: "٤١٪\u061c من الناخبين ذوي البيانات البايومترية المحدثة",
    actual: "٢٦٫٧٪\u061c ممن يحق لهم التصويت",
  },
};
const locales = ["en", "ar"] as const;

async function openElections(page: Page, locale: (typeof locales)[number]) {
  const { site } = words[locale];
  await page.goto(`/${locale}`);
  await page.getByRole("navigation", { name: site.navigation }).getByRole("link", { name: site.elections }).click();
  await expect(page.getByRole("heading", { level: 1, name: words[locale].elections.title })).toBeVisible();
}

for (const locale of locales) {
  const { elections, comparability, chart } = words[locale];
  const { in2021, in2025, councils2023, duhok, official, actual } = names[locale];

  test.describe(locale, () => {
    test("2021 is compared with 2025, and what differs is said before it is drawn", async ({ page }) => {
      await openElections(page, locale);
      const compare = page.getByRole("region", { name: elections.compare.heading });
      await expect(compare.getByRole("checkbox", { name: in2021 })).toBeChecked();
      await expect(compare.getByRole("checkbox", { name: in2025 })).toBeChecked();
      await compare.getByRole("button", { name: elections.compare.submit }).click();
      await expect(page).toHaveURL(/elections=IQ-PARL-2021-10%2CIQ-PARL-2025-11|elections=IQ-PARL-2025-11%2CIQ-PARL-2021-10/);
      await expect(compare).toContainText(comparability.verdict.caveat);
      await expect(compare).toContainText(comparability.reason.estimate);
      // By governorate the two can't be compared, and are not drawn unless the reader insists.
      await expect(compare).toContainText(comparability.verdict.not_comparable);
      await compare.getByRole("link", { name: elections.compare.anyway }).click();
      await expect(page).toHaveURL(/show=anyway/);
      await expect(compare).toContainText(comparability.verdict.shownAnyway);
      await expect(compare.getByRole("link", { name: elections.compare.notAnyway })).toBeVisible();
    });

    test("turnout of 2025 in Duhok and its source: two clicks from the overview", async ({ page }) => {
      await openElections(page, locale);
      await page.getByRole("rowheader", { name: in2025 }).getByRole("link").click();
      await expect(page).toHaveURL(/IQ-PARL-2025-11/);
      const figure = page
        .locator("section, figure")
        .filter({ has: page.locator("#turnout-by-governorate-table") })
        .last();
      await figure.getByRole("button", { name: chart.table.open }).click();
      const row = figure.getByRole("row").filter({ hasText: duhok });
      await expect(row.first()).toBeVisible();
      await expect(row.first()).toContainText(names[locale].kept);
      await expect(figure.getByRole("link", { name: /Iraq's voter turnout/ }).first()).toBeVisible();
    });

    test("why 2023 is 41 and 26 per cent: each is said with what it was divided by", async ({ page }) => {
      await openElections(page, locale);
      await page.getByRole("rowheader", { name: councils2023 }).getByRole("link").click();
      const turnout = page.getByRole("region", { name: elections.one.turnout });
      await expect(turnout).toContainText(official);
      await expect(turnout).toContainText(actual);
      await expect(turnout).toContainText(elections.keyFigureNote);
    });

    test("elections are compared without scripts too", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${locale}/elections`);
      const compare = page.getByRole("region", { name: elections.compare.heading });
      await compare.getByRole("checkbox", { name: in2021 }).uncheck();
      await compare.getByRole("checkbox", { name: councils2023 }).check();
      await compare.getByRole("button", { name: elections.compare.submit }).click();
      await expect(compare.getByRole("checkbox", { name: councils2023 })).toBeChecked();
      await expect(compare.getByRole("checkbox", { name: in2021 })).not.toBeChecked();
      await expect(compare).toContainText(comparability.verdict.caveat);
      await context.close();
    });
  });
}

test("an election that the address names and the catalogue doesn't know is said, and others stand in its place", async ({ page }) => {
  await page.goto("/en/elections?elections=IQ-PARL-1999-01");
  await expect(page.getByText(/The address asks for Election “IQ-PARL-1999-01”, which is not offered here/)).toBeVisible();
});

for (const code of ["IQ-PARL-1999-01", "EG-PARL-2020", "nothing"]) {
  test(`an election without a page (${code}) is a page that does not exist`, async ({ page }) => {
    const response = await page.goto(`/en/elections/${code}`);
    expect(response?.status()).toBe(404);
  });
}
