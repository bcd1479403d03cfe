import { expect, test } from "@playwright/test";
import type { ChartSpec } from "../lib/charts/spec";
import { locales } from "./pages";

test.use({ javaScriptEnabled: false });

const charts = ["idps-over-time", "idps-by-governorate"];

for (const locale of locales) {
  test(`${locale}: every drawn value stands in a table, with its publisher and a link to each source`, async ({ page, request }) => {
    const response = await page.goto(`/${locale}/displacement`);
    expect(response?.status()).toBe(200);
    await expect(page.locator("html")).toHaveAttribute("dir", locale === "en" ? "ltr" : "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    for (const slug of charts) {
      const spec: ChartSpec = await (await request.get(`/api/v1/charts/${slug}?locale=${locale}`)).json();
      const figure = page.locator(`figure#${slug}`);
      await expect(figure.getByRole("table")).toBeVisible();
      const rows = figure.locator("tbody tr");
      const points = spec.series.flatMap((series) => series.points.map((point) => ({ series, point })));
      expect(points.length).toBeGreaterThan(10);
      await expect(rows).toHaveCount(points.length);
      const texts = await rows.allTextContents();
      for (const [position, { series, point }] of points.entries()) {
        expect(texts[position]).toContain(point.text);
        expect(texts[position]).toContain(point.category);
        expect(texts[position]).toContain(series.label);
      }
      for (const source of spec.sources) {
        const url = source.url;
        if (url) expect(await figure.locator(`a[href="${url.replaceAll('"', '\\"')}"]`).count(), url).toBeGreaterThan(0);
        expect((await figure.textContent()) ?? "").toContain(source.publisher);
      }
      const drawing = figure.locator("svg").first();
      for (const { series } of points.filter(({ series }) => series.direct)) await expect(drawing).toContainText(series.label);
    }
  });
}

test("the same drawing is set for a phone and for a desktop, one of them shown", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto("/en/displacement");
  const figure = page.locator("figure#idps-over-time");
  await expect(figure.locator(".drawing-phone svg")).toBeVisible();
  await expect(figure.locator(".drawing-desktop svg")).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(figure.locator(".drawing-phone svg")).toBeHidden();
  await expect(figure.locator(".drawing-desktop svg")).toBeVisible();
});

test("a year is chosen with a plain form, and stands in the address", async ({ page }) => {
  await page.goto("/en/displacement");
  const figure = page.locator("figure#idps-by-governorate");
  await figure.getByRole("combobox", { name: "Year" }).selectOption("2019");
  await figure.getByRole("combobox", { name: "Publisher" }).selectOption("unhcr");
  await figure.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/year=2019&publisher=unhcr.*#idps-by-governorate$/);
  await expect(
    page.getByRole("heading", { name: /^Internally displaced people by place, 31 December 2019, as counted by UNHCR/ }),
  ).toBeVisible();
  await figure.getByRole("combobox", { name: "Publisher" }).selectOption("iom-dtm");
  await figure.getByRole("button", { name: "Show" }).click();
  await expect(
    page.getByRole("heading", { name: /^Internally displaced people by place, 31 August 2019, as counted by IOM DTM/ }),
  ).toBeVisible();
});
