import { expect, type Page, test } from "@playwright/test";
import { locales } from "./pages";

/** Pages with each kind of table of figures. */
const paths = [
  "/locations/IQ",
  "/locations/IQG15Q07",
  "/indicators/idps",
  "/camps",
  "/elections",
  "/elections/IQ-PARL-2025-11",
  "/sources",
];

test.use({ viewport: { width: 360, height: 780 } });

/** Cells of the tables in sight of which a part lies beyond the edge of their frame. */
function listCutCells(page: Page): Promise<string[]> {
  return page.locator("main section[tabindex]:visible:has(table)").evaluateAll((frames) =>
    frames.flatMap((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll("th, td")]
        .filter((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return [...text.getClientRects()].some((line) => line.left < left - 1 || line.right > right + 1);
        })
        .map((cell) => cell.textContent ?? "");
    }),
  );
}

for (const locale of locales) {
  for (const path of paths) {
    test(`/${locale}${path} cuts no figure and no date on a phone`, async ({ page }) => {
      await page.goto(`/${locale}${path}`);
      const [button] = await page.locator(".table-button").all();
      await button?.click();
      await expect(page.locator("main section[tabindex]:visible:has(table)")).not.toHaveCount(0);
      expect(await listCutCells(page)).toEqual([]);
    });
  }
}

test("a table whose cells stand below one another is still heard as a table", async ({ page }) => {
  await page.goto("/en/locations/IQ");
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const roles = new Set(nodes.map(({ role }) => String(role?.value)));
  for (const role of ["table", "row", "columnheader", "rowheader", "cell"]) expect(roles, role).toContain(role);
});
