import { expect, test } from "@playwright/test";
import { locales, readMessages } from "./pages";

for (const locale of locales) {
  test(`what a reader jumps to stays where it is while figures above are laid out, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/casualties`);
    const incident = page
      .getByRole("region", { name: readMessages(locale).casualties.incidents })
      .getByRole("link")
      .first();
    const readTop = () => incident.evaluate((link) => Math.round(link.getBoundingClientRect().top));
    const aim = await incident.evaluate((link) => {
      link.scrollIntoView({ block: "center" });
      return Math.round(link.getBoundingClientRect().top);
    });
    await expect(page.locator("main figure:not([data-whole])")).toHaveCount(0, { timeout: 30_000 });
    expect(Math.abs((await readTop()) - aim)).toBeLessThanOrEqual(3);
  });
}
