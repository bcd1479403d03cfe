import { expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

const words = { en: readMessages("en"), ar: readMessages("ar") };
const names = {
  en: {
    incident: "Bombing of the Canal Hotel, UN headquarters in Baghdad",
    date: "19 August 2003",
    place: "Canal Hotel, Baghdad (UN headquarters in 2003)",
    killed: /^People killed/,
    injured: /^People injured/,
    united: "Xinhua, quoting United Nations",
    twentyTwo: "22",
    twentyThree: "23",
    twenty: "20",
    moreThan100: "more than 100",
    next: "Second attack on the UN headquarters in Baghdad",
  },
  ar: {
    incident: "تفجير فندق القناة، مقر الأمم المتحدة في بغداد",
    date: "١٩ آب ٢٠٠٣",
    place: "فندق القناة، بغداد",
    killed: /^القتلى/,
    injured: /^الجرحى/,
    united: "نقلاً عن الأمم المتحدة",
    twentyTwo: "٢٢",
    twentyThree: "٢٣",
    twenty: "٢٠",
    moreThan100: "أكثر من ١٠٠",
    next: "الهجوم الثاني على مقر الأمم المتحدة في بغداد",
  },
};

/** The table of a figure, opened. */
async function openTable(page: Page, title: RegExp, label: string) {
  const figure = page.getByRole("figure", { name: title });
  await figure.getByRole("button", { name: label }).click();
  return figure.getByRole("row");
}

for (const locale of ["en", "ar"] as const) {
  const { incidents, chart } = words[locale];
  const name = names[locale];

  test(`what happened at the Canal Hotel? (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/incidents/canal-hotel-2003`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.incident);
    await expect(page.getByRole("region", { name: incidents.happened })).toContainText(name.date);
    const facts = page.getByRole("region", { name: incidents.facts, exact: true });
    await expect(facts).toContainText(name.date);
    await expect(facts.getByRole("link", { name: name.place })).toBeVisible();
    await expect(facts.getByRole("img")).toBeVisible();
  });

  test(`how many were killed and injured there, by whose count? (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/incidents/canal-hotel-2003`);
    const killed = await openTable(page, name.killed, chart.table.open);
    const united = killed.filter({ hasText: name.united }).first();
    await expect(united).toContainText(name.twentyTwo);
    await expect(united.getByRole("link")).toBeVisible();
    await expect(killed.filter({ hasText: "Conflicts with 22" })).toContainText(name.twentyThree);
    await expect(killed.filter({ hasText: "counts aid workers only" })).toContainText(name.twenty);
    const injured = await openTable(page, name.injured, chart.table.open);
    await expect(injured.filter({ hasText: name.moreThan100 }).first()).toBeVisible();
  });

  test(`one incident leads to the next, to all casualties and, from Sinjar, to the Yazidis (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/incidents/canal-hotel-2003`);
    await expect(page.getByRole("link", { name: incidents.casualties })).toHaveAttribute("href", `/${locale}/casualties`);
    await page.getByRole("navigation", { name: incidents.neighbours }).getByRole("link", { name: name.next }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name.next);
    await page.goto(`/${locale}/incidents/sinjar-2014`);
    await expect(page.getByRole("link", { name: incidents.yazidis.replace(/ \d+$/, "") })).toHaveAttribute("href", `/${locale}/yazidis`);
  });
}

test("an incident that is not known has no page", async ({ page }) => {
  const response = await page.goto("/en/incidents/no-such-incident");
  expect(response?.status()).toBe(404);
});
