import { expect, test } from "@playwright/test";
import { readMessages } from "./pages";

const words = { en: readMessages("en"), ar: readMessages("ar") };
const locales = ["en", "ar"] as const;

const said = {
  en: {
    without:
      /Without Anbar.*2014: January, February, April, May, July–October; 2015: October, November; 2016: May, July, August, December; 2017: August\./,
    anyGroup:
      "2014: January–October; 2015: October, November; 2016: May, July, August, December; 2017: August, November, December; 2018: January.",
    row: /without Anbar.*January 2014.*618/,
    in2014: "Civilians, civilian police included: at least 12,282 (2014)",
    sum: /2015 · sum of 12 months, by this site · without Anbar in October, November; .*7,515/,
    forces: "Civilians and security forces together",
    disagree: /June 2014: at least 2,417 .* 2,661 /,
    anbarOutside: /Outside UNAMI's figure of Iraq.*Al-Anbar/,
    notNamed: /Erbil.*not named/,
  },
  ar: {
    without: /من دون الأنبار.*٢٠١٤: كانون الثاني، شباط، نيسان، أيار، من تموز إلى تشرين الأول؛ ٢٠١٥: تشرين الأول، تشرين الثاني/,
    anyGroup: "٢٠١٤: من كانون الثاني إلى تشرين الأول؛ ٢٠١٥: تشرين الأول، تشرين الثاني؛",
    row: /من دون الأنبار.*كانون الثاني ٢٠١٤.*٦١٨/,
    in2014: "المدنيون ومعهم الشرطة المدنية: ما لا يقل عن ١٢٬٢٨٢ (٢٠١٤)",
    sum: /٢٠١٥ · مجموع ١٢ شهراً، احتسبه هذا الموقع · من دون الأنبار في تشرين الأول، تشرين الثاني.*٧٬٥١٥/,
    forces: "المدنيون وقوات الأمن معاً",
    disagree: /حزيران ٢٠١٤: .*٢٬٤١٧ .*٢٬٦٦١ /,
    anbarOutside: /خارج رقم يونامي للعراق.*الأنبار/,
    notNamed: /أربيل.*غير مسمّاة/,
  },
};

for (const locale of locales) {
  const { chart } = words[locale];
  const expected = said[locale];

  test.describe(locale, () => {
    test("in which months UNAMI's figures are without Anbar", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      const figure = page.locator("#unami-casualties-by-month");
      await expect(figure).toContainText(expected.without);
      await expect(figure).toContainText(expected.anyGroup);
      await figure.getByRole("button", { name: chart.table.open }).click();
      await expect(figure.getByRole("row").filter({ hasText: expected.row })).toHaveCount(1);
    });

    test("who is counted is a choice, and documents that disagree are both told", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      const figure = page.locator("#unami-casualties-by-month");
      await figure.getByRole("combobox", { name: chart.unami.who }).selectOption("civilians_and_security_forces");
      await expect(page).toHaveURL(/population_group=civilians_and_security_forces/);
      await expect(figure.getByRole("heading", { level: 2 })).toContainText(expected.forces);
      await expect(figure).toContainText(expected.disagree);
    });

    test("how many civilians UNAMI counted as killed in 2014, and what this site added up itself", async ({ page }) => {
      await page.goto(`/${locale}/casualties`);
      const figure = page.locator("#unami-casualties-by-year");
      await expect(figure).toContainText(expected.in2014);
      await figure.getByRole("button", { name: chart.table.open }).click();
      await expect(figure.getByRole("row").filter({ hasText: expected.sum })).toHaveCount(1);
    });

    test("a governorate that a report does not name is not named, and what stands outside the national figure is told", async ({
      page,
    }) => {
      await page.goto(`/${locale}/casualties?year=2014&month=02`);
      const figure = page.locator("#unami-casualties-by-governorate");
      await expect(figure).toContainText(expected.anbarOutside);
      await figure.getByRole("button", { name: chart.table.open }).click();
      await expect(figure.getByRole("row").filter({ hasText: expected.notNamed })).toHaveCount(1);
    });
  });
}
