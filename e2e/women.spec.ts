import { expect, test } from "@playwright/test";
import { readMessages } from "./pages";

for (const locale of ["en", "ar"] as const) {
  const { women, chart } = readMessages(locale);

  test(`what is missing on violence against women is said before any figure (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/women`);
    await expect(page.getByRole("heading", { level: 1, name: women.title })).toBeVisible();
    const gaps = page.getByRole("region", { name: women.gaps });
    await expect(gaps).toContainText(women.noTotal);
    const first = page.getByRole("figure").first();
    const [above, below] = [await gaps.boundingBox(), await first.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await gaps.getByRole("link").first().click();
    await expect(page).toHaveURL(/#women-killed$/);
  });

  test(`how many women were killed, by whose count and for which time? (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/women`);
    const figure = page.getByRole("figure", { name: new RegExp(`^${chart["women-killed"].name}`) });
    await expect(figure).toContainText(locale === "en" ? "45 in 2021" : "٤٥ في ٢٠٢١");
    await figure.getByRole("button", { name: chart.table.open }).click();
    const row = figure.getByRole("row").filter({ hasText: locale === "en" ? "1 January 2021 – 25 November 2021" : "٢٥ تشرين الثاني ٢٠٢١" });
    await expect(row).toContainText(locale === "en" ? "40" : "٤٠");
    await expect(row.getByRole("link")).toBeVisible();
  });

  test(`women in elections are one link away (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/women`);
    await page.getByRole("link", { name: women.inElections }).click();
    await expect(page).toHaveURL(/elections#women-in-elections$/);
  });
}
