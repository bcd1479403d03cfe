import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { locales, paths, readMessages } from "./pages";

/** Both themes and both widths on the first pages; on each other page one of the four a language, or all with `E2E_ALL_LOOKS=1`. */
const looks = [
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 1440 },
] as const;

/** How many tables are opened: each has hundreds of cells, and a page up to thirteen. */
const MOST = 2;

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
}

// A page with a dozen figures has thousands of elements to look at.
test.describe.configure({ timeout: 240_000 });

for (const locale of locales) {
  for (const [position, path] of paths.entries()) {
    const isFirst = position < 2 || process.env.E2E_ALL_LOOKS;
    const one = (position + locales.indexOf(locale)) % looks.length;
    for (const { colorScheme, width } of isFirst ? looks : looks.slice(one, one + 1)) {
      test(`/${locale}${path} in ${colorScheme} at ${width} px breaks no rule of accessibility and fits its width`, async ({ browser }) => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
        const page = await context.newPage();
        await page.goto(`/${locale}${path}`);
        // With everything that comes once a page is at rest: forms, and figures that were out of sight.
        await expect(page.locator("main figure:not([data-whole]):has(.form-space)")).toHaveCount(0, { timeout: 60_000 });
        // Tables and folded lists of sources are looked at too: two of each, for all of a page are made by the same components.
        for (const button of (await page.locator(".table-button").all()).slice(0, MOST)) await button.click();
        for (const summary of (await page.locator("summary:visible").all()).slice(0, MOST)) await summary.click();
        await expectNoViolation(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await context.close();
      });
    }
  }
}

for (const locale of locales) {
  test(`the dialog of a figure's exports in ${locale} breaks no rule, fits its width and opens at its part`, async ({ browser }) => {
    const { actions, panel } = readMessages(locale).export;
    const context = await browser.newContext({ colorScheme: "light", viewport: { width: 360, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.goto(`/${locale}/yazidis`);
    const link = page.locator("#yazidis-in-camps").getByRole("link", { name: actions.cite });
    const dialog = page.getByRole("dialog", { name: panel.title });
    await link.scrollIntoViewIfNeeded();
    // The link leads to the chart's page until the scripts are there.
    await expect(async () => {
      if (!(await link.isVisible())) await page.goBack();
      await link.press("Enter");
      await expect(dialog).toBeVisible({ timeout: 5000 });
    }).toPass();
    await expect(dialog.getByRole("heading", { name: panel.cite.title })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(dialog.getByRole("button", { name: panel.cite.sentence })).toBeFocused();
    await page.keyboard.press("Enter");
    const said = dialog.getByRole("status");
    await expect(said).toContainText(panel.copied);
    await expect(said).toBeInViewport({ ratio: 1 });
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    await expectNoViolation(page);
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
    await context.close();
  });
}

test("headings stand in order and landmarks are there", async ({ page }) => {
  await page.goto("/en");
  await expect(page.getByRole("banner")).toBeVisible();
  await expect(page.getByRole("main")).toBeVisible();
  await expect(page.getByRole("contentinfo")).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible();
  const levels = await page.getByRole("heading").evaluateAll((headings) => headings.map((heading) => Number(heading.tagName.slice(1))));
  expect(levels[0]).toBe(1);
  for (const [position, level] of levels.entries()) expect(level - (levels[position - 1] ?? 0)).toBeLessThanOrEqual(1);
});
