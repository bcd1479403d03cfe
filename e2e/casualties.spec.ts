import { expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

const words = { en: readMessages("en"), ar: readMessages("ar") };
const locales = ["en", "ar"] as const;

/** As they are read: each figure with its qualifier, and what it counts. */
const figures = {
  en: {
    year: "2014",
    unami: /UNAMI: civilians, police included.*at least 12,282/,
    bodyCount: /Iraq Body Count: documented civilian deaths.*20,218/,
    early: /17,049.*preliminary|preliminary.*17,049/,
    ucdp: /UCDP: civilians and fighters.*16,437 \(estimate\) \(range 15,423 to 17,931\)/,
    ucdpCivilians: /UCDP: people known to be civilians.*3,376/,
    in2013: /Iraqi ministries.*7,154/,
    withoutAnbar: /without Anbar in: .*2014/,
  },
  ar: {
    year: "٢٠١٤",
    unami: /يونامي: المدنيون ومعهم الشرطة المدنية.*ما لا يقل عن ١٢٬٢٨٢/,
    bodyCount: /إيراك بودي كاونت: وفيات المدنيين الموثقة.*٢٠٬٢١٨/,
    early: /١٧٬٠٤٩.*أولي|أولي.*١٧٬٠٤٩/,
    ucdp: /UCDP: المدنيون والمقاتلون.*١٦٬٤٣٧.*١٥٬٤٢٣.*١٧٬٩٣١/,
    ucdpCivilians: /UCDP: من عُرف أنهم مدنيون.*٣٬٣٧٦/,
    in2013: /وزارات الصحة.*٧٬١٥٤/,
    withoutAnbar: /الأنبار.*٢٠١٤/,
  },
};

/** A figure of the page by the beginning of its title. */
function figureOf(page: Page, title: string) {
  return page.getByRole("figure", { name: new RegExp(`^${title.split("{")[0]}`) }).first();
}

for (const locale of locales) {
  const { casualties, chart } = words[locale];
  const said = figures[locale];

  test.describe(locale, () => {
    test("how many civilians were killed in 2014, and why sources differ", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      await expect(page.getByRole("heading", { level: 1, name: casualties.title })).toBeVisible();
      await page.getByRole("link", { name: casualties.whyLink }).click();
      const figure = figureOf(page, chart["deaths-in-year"].title);
      await expect(figure).toContainText(chart.counters.apart);
      await expect(figure).toContainText(chart.counters.notComparable);
      for (const reason of [chart.counters.why.unami, chart.counters.why.iraqBodyCount, chart.counters.why.ucdp])
        await expect(figure).toContainText(reason);
      await expect(figure).toContainText(chart.counters.why.withAnbar);
      await figure.getByRole("button", { name: chart.table.open }).click();
      for (const row of [said.unami, said.bodyCount, said.early, said.ucdp, said.ucdpCivilians])
        await expect(figure.getByRole("row").filter({ hasText: row })).toHaveCount(1);
      // Every figure says whose it is.
      await expect(figure.getByRole("row").filter({ hasText: said.unami }).getByRole("link")).toBeVisible();
    });

    test("another year is a choice away, in the address", async ({ page }) => {
      await page.goto(`/${locale}/casualties?year=2013`);
      const figure = page.locator("#deaths-in-year");
      await figure.getByRole("button", { name: chart.table.open }).click();
      await expect(figure.getByRole("row").filter({ hasText: said.in2013 })).toHaveCount(1);
    });

    test("in which months Anbar is missing", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      const figure = page.locator("#unami-casualties-by-month");
      await expect(figure.getByText(said.withoutAnbar).first()).toBeVisible();
    });

    test("the same is read without scripts", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${locale}/casualties`);
      const figure = page.locator("#deaths-in-year");
      await expect(figure).toContainText(chart.counters.why.ucdp);
      await expect(figure.getByRole("row").filter({ hasText: said.unami })).toHaveCount(1);
      await context.close();
    });

    test("single incidents and violence against women are a click away", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      const incidents = page.getByRole("region", { name: casualties.incidents });
      await expect(incidents.getByRole("listitem")).toHaveCount(5);
      await incidents.getByRole("link").first().click();
      await expect(page).toHaveURL(/incidents\/canal-hotel-2003/);
      await page.goBack();
      const women = page.getByRole("region", { name: casualties.women });
      await expect(women.getByRole("link")).toHaveAttribute("href", new RegExp(`/${locale}/women$`));
    });
  });
}
