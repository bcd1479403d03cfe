import { expect, test } from "@playwright/test";

test("the overview says the four figures of the UN's news, each as exact as it is, with date and source", async ({ page }) => {
  await page.goto("/en");
  const figures = page.getByRole("region", { name: "Key figures" }).getByRole("listitem");
  await expect(figures).toHaveCount(4);
  await expect(figures.nth(0)).toContainText("about 1,000,000 people are internally displaced in Iraq");
  await expect(figures.nth(0)).toContainText("December 2025 · UN News");
  await expect(figures.nth(1)).toContainText("more than 100,000 Yazidis still live in camps");
  await expect(figures.nth(2)).toContainText("Turnout in the election of the Council of Representatives was about 56%");
  await expect(figures.nth(2)).toContainText("11 November 2025");
  await expect(figures.nth(2)).toContainText("Denominator not stated by this source.");
  await expect(figures.nth(3)).toContainText("22 people were killed in the bombing of the UN headquarters");
  await expect(figures.nth(3)).toContainText("more than 100 people were wounded");
  await expect(figures.nth(3)).toContainText("This source calls all 22 UN staff.");
  for (const figure of await figures.all())
    await expect(figure.getByRole("link", { name: /UN News/ })).toHaveAttribute("href", /^https:\/\//);
});

test("the same figures stand in Arabic and Kurdish, in Arabic-Indic digits", async ({ page }) => {
  await page.goto("/ar");
  await expect(page.getByRole("listitem").filter({ hasText: "يبلغ عدد النازحين داخلياً في العراق نحو ١٬٠٠٠٬٠٠٠" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "قُتل ٢٢ شخصاً" })).toBeVisible();
  await page.goto("/ckb");
  await expect(page.getByRole("listitem").filter({ hasText: "زیاتر لە ١٠٠٬٠٠٠ ئێزیدی" })).toBeVisible();
});
