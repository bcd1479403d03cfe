import { expect, type Page, test } from "@playwright/test";
import { formatYear } from "../lib/format/day";
import { readMessages } from "./pages";

/** The scripts come after the first text; a choice made before is not lost, but here the reader is slower. */
async function open(page: Page, address: string) {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
  let loads = 0;
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  return () => loads;
}

for (const locale of ["en", "ar"] as const) {
  const words = readMessages(locale);
  const unhcr = locale === "ar" ? "المفوضية" : "UNHCR";
  const toYear = (year: number) => formatYear(year, { locale, digits: locale === "ar" ? "arab" : "latn" });
  const byGovernorate = (page: Page) => page.locator("figure#idps-by-governorate");
  const year = (page: Page) => byGovernorate(page).getByRole("slider", { name: words.chart.year });

  test(`${locale}: a year is chosen by keyboard, and drawn without loading the page; Back and Forward lead through the choices`, async ({
    page,
  }) => {
    const countLoads = await open(page, `/${locale}/displacement`);
    const figure = byGovernorate(page);
    const title = figure.getByRole("heading");
    const newest = await title.textContent();
    const drawing = figure.locator(".drawing svg").last();
    await expect(title).toContainText(toYear(2025));
    await year(page).focus();
    await page.keyboard.press(locale === "ar" ? "ArrowRight" : "ArrowLeft");
    await expect(page).toHaveURL(`/${locale}/displacement?year=2024`);
    await expect(title).toContainText(toYear(2024));
    await expect(drawing).toHaveAttribute("aria-label", new RegExp(toYear(2024)));
    await expect(year(page)).toBeFocused();
    await expect(year(page)).toHaveAttribute("aria-valuetext", toYear(2024));
    await expect(page.getByRole("status")).toContainText(toYear(2024));

    await page.goBack();
    await expect(page).toHaveURL(`/${locale}/displacement`);
    await expect(title).toHaveText(newest ?? "");
    await expect(year(page)).toHaveAttribute("aria-valuetext", toYear(2025));
    await expect(figure.locator("svg").first()).toHaveAttribute("aria-label", new RegExp(toYear(2025)));
    await page.goForward();
    await expect(title).toContainText(toYear(2024));
    expect(countLoads()).toBe(0);
  });

  test(`${locale}: a publisher is chosen, and what the page shows is what its address gives`, async ({ page }) => {
    const countLoads = await open(page, `/${locale}/displacement`);
    const figure = page.locator("figure#idps-over-time");
    await figure.getByRole("combobox", { name: words.chart.publisher }).selectOption("idmc");
    await expect(page).toHaveURL(`/${locale}/displacement?publisher=idmc`);
    await expect(figure.locator(".drawing svg").first()).not.toContainText(unhcr);
    // A figure that has nothing of this publisher names it all the same.
    const abroad = page.locator("figure#refugees-abroad").getByRole("combobox", { name: words.chart.publisher });
    await abroad.scrollIntoViewIfNeeded();
    await expect(abroad.locator("option:checked")).toHaveText(locale === "ar" ? /مركز|IDMC/ : "IDMC");
    await figure.getByRole("button", { name: words.chart.table.open }).click();
    const rows = await figure.getByRole("row").allInnerTexts();
    expect(countLoads()).toBe(0);
    await page.reload();
    await page.waitForLoadState("networkidle");
    await figure.getByRole("button", { name: words.chart.table.open }).click();
    await expect(figure.getByRole("row")).toHaveCount(rows.length);
    expect(await figure.getByRole("row").allInnerTexts()).toEqual(rows);
    await figure.getByRole("combobox", { name: words.chart.publisher }).selectOption("");
    await expect(page).toHaveURL(`/${locale}/displacement`);
    await expect(figure.locator(".drawing svg").first()).toContainText(unhcr);
  });

  test(`${locale}: only what had been published by a day is shown, and the figure says so`, async ({ page }) => {
    await open(page, `/${locale}/displacement`);
    const figure = page.locator("figure#idps-over-time");
    await figure.getByLabel(words.filters.asOf).fill("2020-06-30");
    await expect(page).toHaveURL(`/${locale}/displacement?asOf=2020-06-30`);
    const note = words.chart.asOf.slice(0, words.chart.asOf.indexOf("{date}")).trim();
    await expect(figure.getByRole("listitem").filter({ hasText: note }).first()).toBeVisible();
    await page.goBack();
    await expect(figure.getByRole("listitem").filter({ hasText: note })).toHaveCount(0);
  });

  test(`${locale}: the language is changed without losing what was chosen`, async ({ page }) => {
    await open(page, `/${locale}/displacement`);
    await page.locator("figure#idps-over-time").getByRole("combobox", { name: words.chart.publisher }).selectOption("idmc");
    await expect(page).toHaveURL(/publisher=idmc/);
    await page.getByRole("link", { name: "کوردی" }).click();
    await expect(page).toHaveURL("/ckb/displacement?publisher=idmc");
  });
}

test("controls follow what a place has: those it lacks go, those it has come", async ({ page }) => {
  await open(page, "/en/displacement?location=IQG06");
  const figure = page.locator("figure#returnees-over-time");
  await figure.scrollIntoViewIfNeeded();
  const place = figure.getByRole("combobox", { name: "Place" });
  const publisher = figure.getByRole("combobox", { name: "Publisher" });
  await expect(place).toHaveValue("IQG06");
  await expect(publisher).toHaveCount(0);
  await place.selectOption("IQ");
  await publisher.selectOption("iom-dtm");
  await expect(page).toHaveURL(/location=IQ&publisher=iom-dtm/);
  await expect(figure.getByRole("heading")).toContainText("Iraq");
  await expect(publisher).toHaveValue("iom-dtm");
  await page.goBack();
  await expect(publisher).toHaveValue("");
  await page.goBack();
  await expect(place).toHaveValue("IQG06");
  await expect(publisher).toHaveCount(0);
  await open(page, "/en/displacement");
  await figure.scrollIntoViewIfNeeded();
  await expect(publisher).toBeVisible();
  await place.selectOption("IQG06");
  await expect(publisher).toBeHidden();
  await place.selectOption("IQ");
  await expect(publisher).toBeVisible();
});

test("the year slider plays when it is asked to, and stops when it is asked to", async ({ page }) => {
  await open(page, "/en/displacement?year=2019&publisher=unhcr");
  const figure = page.locator("figure#idps-by-governorate");
  await figure.getByRole("button", { name: "Play: Year" }).focus();
  await page.keyboard.press("Enter");
  await expect(figure.getByRole("heading")).toContainText("2021", { timeout: 20_000 });
  await page.keyboard.press("Space");
  const button = figure.getByRole("button", { name: "Play: Year" });
  await expect(button).toBeFocused();
  const stopped = await figure.getByRole("slider").getAttribute("aria-valuetext");
  // All that was played is one step of the history.
  await page.goBack();
  await expect(page).toHaveURL("/en/displacement?year=2019&publisher=unhcr");
  expect(Number(stopped)).toBeGreaterThanOrEqual(2021);
});

test.describe("a reader who wants less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });
  test("goes through the years one by one", async ({ page }) => {
    await open(page, "/en/displacement?year=2019&publisher=unhcr");
    const figure = page.locator("figure#idps-by-governorate");
    await figure.getByRole("button", { name: "Next: Year" }).click();
    await expect(figure.getByRole("heading")).toContainText("2020");
    await expect(page).toHaveURL(/year=2020/);
  });
});

test("without a connection the figure says so, keeps its drawing, and is drawn when the connection is back", async ({ page, context }) => {
  await open(page, "/en/displacement");
  const figure = page.locator("figure#idps-over-time");
  const title = await figure.getByRole("heading").textContent();
  const publisher = figure.getByRole("combobox", { name: "Publisher" });
  // What is loaded when a reader comes near.
  await publisher.focus();
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await publisher.selectOption("idmc");
  await expect(figure.getByRole("alert")).toContainText("There is no connection just now.");
  await expect(figure.getByRole("heading")).toHaveText(title ?? "");
  await expect(figure.locator(".drawing-desktop svg")).toBeVisible();
  await context.setOffline(false);
  await expect(figure.locator(".drawing svg").first()).not.toContainText("UNHCR");
  await expect(figure.getByRole("alert")).toHaveCount(0);
});

test("when the figures can't be read the figure says so, and tries again on request", async ({ page }) => {
  await open(page, "/en/displacement");
  await page.route("**/redraw/*/idps-over-time**", (route) => route.fulfill({ status: 503, body: "{}" }));
  const figure = page.locator("figure#idps-over-time");
  await figure.getByRole("combobox", { name: "Publisher" }).selectOption("idmc");
  await expect(figure.getByRole("alert")).toContainText("The figures could not be read just now.");
  await page.unroute("**/redraw/*/idps-over-time**");
  await figure.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await expect(figure.locator(".drawing svg").first()).not.toContainText("UNHCR");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the same form gives the same chart", async ({ page }) => {
    await page.goto("/ar/displacement");
    const words = readMessages("ar");
    const figure = page.locator("figure#idps-by-governorate");
    await figure.getByRole("combobox", { name: words.chart.year }).selectOption("2024");
    await figure.getByRole("button", { name: words.chart.show }).click();
    await expect(page).toHaveURL(/year=2024/);
    await expect(figure.getByRole("heading")).toContainText("٢٠٢٤");
  });
});
