import { expect, test } from "@playwright/test";

test("a reader changes the language without losing what is shown", async ({ page }) => {
  await page.goto("/en/displacement?year=2019&publisher=iom-dtm");
  await page.getByRole("link", { name: "العربية" }).click();
  await expect(page).toHaveURL("/ar/displacement?year=2019&publisher=iom-dtm");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("heading", { name: /٣١ آب ٢٠١٩/ })).toBeVisible();
  await page.getByRole("link", { name: "کوردی" }).click();
  await expect(page).toHaveURL("/ckb/displacement?year=2019&publisher=iom-dtm");
});

test("the language chosen last is where the site opens", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL("/en");
  await page.getByRole("link", { name: "کوردی" }).click();
  await expect(page).toHaveURL("/ckb");
  await page.goto("/");
  await expect(page).toHaveURL("/ckb");
});

test.describe("a browser set to Arabic", () => {
  test.use({ locale: "ar-IQ" });
  test("opens the site in Arabic", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL("/ar");
  });
});

test("Arabic is read with Latin digits where the reader prefers them, from page to page", async ({ page }) => {
  await page.goto("/ar/displacement");
  await page.getByRole("link", { name: "الأرقام: 123" }).click();
  await expect(page).toHaveURL("/ar/displacement?digits=latn");
  await expect(page.getByRole("listitem").getByText("نحو 1,000,000")).toBeVisible();
  await expect(page.locator("figure#idps-by-governorate .drawing-desktop").last()).toContainText("221,728");
  await page.getByRole("link", { name: "نظرة عامة" }).click();
  await expect(page).toHaveURL("/ar?digits=latn");
});

test("an address that does not exist says so in all three languages, and what is asked wrongly in the reader's", async ({ page }) => {
  for (const address of ["/en/nowhere", "/fr", "/en/displacement?edition=9999"]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    for (const text of ["This page does not exist", "هذه الصفحة غير موجودة", "ئەم لاپەڕەیە بوونی نییە"])
      await expect(page.getByText(text)).toBeVisible();
  }
  await page.goto("/en/displacement?year=soon");
  await expect(page.getByText(/The address asks for Year “soon”, which is not offered here. Offered: 2025/)).toBeVisible();
  await page.goto("/en/displacement?year=2004");
  await expect(
    page.getByText(/No publisher in this edition gives figures of “Internally displaced people” by place for 2004/),
  ).toBeVisible();
});
