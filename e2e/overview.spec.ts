import { expect, type Page, test } from "@playwright/test";
import { readMessages } from "./pages";

/** The front page: the state of things, and from it the way to each answer. */

const words = { en: readMessages("en"), ar: readMessages("ar"), ckb: readMessages("ckb") };

for (const locale of ["en", "ar", "ckb"] as const) {
  const t = words[locale];

  test(`four key figures, each with its source, its chart and the way to the whole of it (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const cards = page.getByRole("region", { name: t.overview.keyFigures, exact: true }).getByRole("listitem");
    await expect(cards).toHaveCount(4);
    for (const [index, path] of ["/displacement#", "/yazidis#", "/elections#", "/incidents/canal-hotel-2003#"].entries()) {
      const card = cards.nth(index);
      await expect(card.locator('a[href^="https://"]')).toHaveCount(1);
      const figure = card.getByRole("figure");
      await expect(figure.getByRole("img")).toBeVisible();
      await expect(figure.getByRole("img")).toHaveAttribute("aria-label", /\S/);
      await expect(figure).toContainText(t.chart.sources);
      await expect(figure.getByRole("link", { name: t.overview.wholeFigure })).toHaveAttribute("href", new RegExp(`^/${locale}${path}`));
    }
  });

  test(`the timeline is read as a list, oldest first, each event with its source (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}`);
    const events = listEvents(page, t.timeline.heading);
    const dates = await events.locator("time").evaluateAll((elements) => elements.map((element) => element.getAttribute("datetime") ?? ""));
    expect(dates.length).toBeGreaterThan(20);
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toBe("2003-08-19");
    expect(dates.at(-1)).toBe("2025-12-31");
    for (const event of await events.all()) await expect(event.locator('a[href^="http"]')).toHaveCount(1);
  });
}

/** Events of the section whose heading begins so, before its years. */
function listEvents(page: Page, heading: string) {
  return page.getByRole("list", { name: new RegExp(`^${heading.split("{")[0]?.trim()}`) }).getByRole("listitem");
}

test("an event leads to the page of its election, incident or camp", async ({ page }) => {
  await page.goto("/en");
  const events = listEvents(page, words.en.timeline.heading);
  await events.filter({ hasText: "31 December 2025" }).getByText("UN mission in Iraq (UNAMI) closes").waitFor();
  for (const [name, path] of [
    ["Bombing of the UN headquarters in Baghdad (Canal Hotel)", "/en/incidents/canal-hotel-2003"],
    ["Iraqi Council of Representatives election, November 2025", "/en/elections/IQ-PARL-2025-11"],
    ["Last camp in Sulaymaniyah (Ashti) closes", "/en/camps/camp-ashti"],
  ] as const) {
    await expect(events.getByRole("link", { name })).toHaveAttribute("href", path);
  }
});

test("the sentence at the top has the four figures, each as exact as its source", async ({ page }) => {
  await page.goto("/en");
  const opening = page.getByRole("main").locator("p").first();
  for (const figure of ["about 1,000,000 people", "more than 100,000 Yazidis", "about 56%", "22 people", "more than 100 people"]) {
    await expect(opening).toContainText(figure);
  }
  await expect(opening).toContainText("UN News");
});

test("what changed last leads to the edition", async ({ page }) => {
  await page.goto("/en");
  const changes = page.getByRole("region", { name: words.en.overview.lastChanges.heading });
  await expect(changes.getByRole("link", { name: words.en.overview.lastChanges.link })).toHaveAttribute("href", /^\/en\/editions\/\d+$/);
});

test("every theme is one click away, with the question that it answers", async ({ page }) => {
  await page.goto("/en");
  const themes = page.getByRole("region", { name: words.en.overview.themes.heading });
  for (const path of ["displacement", "yazidis", "camps", "elections", "casualties", "women", "sources", "indicators"]) {
    await expect(themes.locator(`a[href="/en/${path}"]`)).toBeVisible();
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } });

  test("charts, changes and events are there, and nothing is wider than a phone", async ({ page }) => {
    await page.goto("/ar");
    await expect(page.getByRole("region", { name: words.ar.overview.keyFigures, exact: true }).getByRole("img")).toHaveCount(4);
    await expect(listEvents(page, words.ar.timeline.heading).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
