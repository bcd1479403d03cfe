import { expect, test } from "@playwright/test";
import { readMessages } from "./pages";

const names = {
  en: {
    unhcr: "UNHCR",
    idmc: "IDMC",
    newest: "31 December 2025",
  },
  ar: {
    unhcr: "المفوضية",
    idmc: "مركز رصد النزوح",
    newest: "٣١ كانون الأول ٢٠٢٥",
  },
};

for (const locale of ["en", "ar"] as const) {
  const { sources } = readMessages(locale);
  const { unhcr, idmc, newest } = names[locale];

  test.describe(locale, () => {
    test("who publishes displacement figures now that UNAMI is closed?", async ({ page }) => {
      await page.goto(`/${locale}/sources`);
      await expect(page.getByRole("heading", { level: 1, name: sources.title })).toBeVisible();
      await page.getByRole("link", { name: sources.recent.heading.displacement }).click();
      const displacement = page.getByRole("table", { name: sources.recent.heading.displacement });
      const agency = displacement.getByRole("row").filter({ has: page.getByRole("rowheader", { name: unhcr, exact: true }) });
      await expect(agency).toBeVisible();
      await expect(agency.getByRole("link", { name: new RegExp(unhcr) }).last()).toHaveAttribute("href", /^https?:/);
      const monitor = displacement.getByRole("row").filter({ has: page.getByRole("rowheader", { name: idmc, exact: true }) });
      await expect(monitor).toContainText(newest);
      await expect(displacement.getByRole("rowheader", { name: /UNAMI|يونامي/ })).toHaveCount(0);
    });

    test("which of UNAMI's series go on, and which does nobody carry on?", async ({ page }) => {
      await page.goto(`/${locale}/sources`);
      const series = page.getByRole("region", { name: sources.after.title });
      const verdictOf = (heading: string) => series.getByRole("region", { name: new RegExp(`^${heading.split(":")[0]}: .*\\D$`) });
      const goesOn = verdictOf(sources.after.carried_on.heading);
      await expect(goesOn.getByRole("row").filter({ hasText: unhcr }).first()).toBeVisible();
      const nobody = verdictOf(sources.after.nobody.heading);
      await expect(
        nobody
          .getByRole("row")
          .filter({ hasText: locale === "en" ? "October 2021" : "تشرين الأول ٢٠٢١" })
          .first(),
      ).toBeVisible();
      await expect(nobody.getByRole("row").filter({ hasText: unhcr })).toHaveCount(0);
    });

    test("a publisher is found by its name, with its licence, without scripts too", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${locale}/sources`);
      await page.getByRole("searchbox", { name: sources.list.search }).fill("idmc");
      await page.getByRole("button", { name: sources.list.find }).click();
      await expect(page).toHaveURL(/q=idmc/);
      const all = page.getByRole("region", { name: sources.list.title });
      await expect(all.getByRole("listitem")).toHaveCount(1);
      await expect(all.getByRole("listitem")).toContainText(sources.list.use.yes);
      await all.getByRole("link", { name: sources.list.all }).click();
      await expect(page).toHaveURL(/\/sources#publishers$/);
      await context.close();
    });

    test("what a word means and what may be compared stands on the method page", async ({ page }) => {
      const { about, comparability } = readMessages(locale);
      await page.goto(`/${locale}/elections`);
      await page.getByRole("link", { name: comparability.rules.denominator.title, exact: true }).click();
      await expect(page).toHaveURL(/\/about#rule-denominator$/);
      const rules = page.getByRole("region", { name: comparability.rules.title });
      await expect(rules).toContainText(locale === "en" ? "56.11%" : "٥٦٫١١");
      await expect(rules.getByRole("link").first()).toBeVisible();
      await page.getByRole("link", { name: about.definitions.title, exact: true }).click();
      await expect(page.getByRole("region", { name: about.definitions.title })).toContainText(about.definitions.stock.text);
      await expect(page.getByRole("region", { name: about.cite.title }).getByRole("link").first()).toHaveAttribute(
        "href",
        /\?edition=\d+$/,
      );
    });
  });
}
