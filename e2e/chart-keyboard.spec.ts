import { expect, test } from "@playwright/test";

test("a chart is gone through by keyboard, and says each figure with its source", async ({ page }) => {
  await page.goto("/en/displacement");
  const figure = page.locator("figure#idps-by-governorate");
  const drawing = figure.getByRole("group", { name: /^Internally.*by place/ }).last();
  await drawing.focus();
  await expect(figure.locator(".recharts-wrapper, .recharts-surface").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(figure.getByRole("status").or(figure.locator("[aria-live=polite]"))).toContainText(/Erbil|Duhok/);
  await expect(figure.getByRole("status").or(figure.locator("[aria-live=polite]"))).toContainText("UNHCR");
});

test("Recharts takes over on the same pixels: nothing on the page moves", async ({ page }) => {
  await page.goto("/en/displacement");
  const figure = page.locator("figure#idps-over-time");
  const before = await figure.locator(".drawing-desktop svg").boundingBox();
  const after = page.locator("figure#idps-over-time .recharts-surface").first();
  const belowBefore = await page.locator("figure#idps-over-time").boundingBox();
  await figure.locator(".drawing-desktop svg").hover();
  await expect(after).toBeVisible();
  const now = await after.boundingBox();
  const belowNow = await page.locator("figure#idps-over-time").boundingBox();
  expect(now?.width).toBeCloseTo(before?.width ?? 0, 0);
  expect(now?.height).toBeCloseTo(before?.height ?? 0, 0);
  expect(now?.x).toBeCloseTo(before?.x ?? 0, 0);
  expect(belowNow?.height).toBeCloseTo(belowBefore?.height ?? 0, 0);
});

test("the table waits behind its button where scripts run", async ({ page }) => {
  await page.goto("/en/displacement");
  // The scripts come after the first text.
  await page.waitForLoadState("networkidle");
  const figure = page.locator("figure#idps-by-governorate");
  await expect(figure.getByRole("table")).toBeHidden();
  await figure.getByRole("button", { name: "Table" }).click();
  await expect(figure.getByRole("table")).toBeVisible();
  await expect(figure.getByRole("row", { name: /Erbil/ })).toContainText("221,728");
});
