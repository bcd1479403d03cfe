import { expect, test } from "@playwright/test";
import { locales, readMessages } from "./pages";

for (const locale of locales) {
  test(`the map is there without scripts, with its credit and disclaimer, in ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${locale}/displacement`);
    const { map } = readMessages(locale);
    const figure = page.locator("figure#idps-by-governorate");
    await expect(figure.getByRole("img", { name: new RegExp(`^${map.name}: `) })).toBeVisible();
    await expect(figure.getByText(map.disclaimer)).toBeVisible();
    await expect(figure.getByText("Natural Earth")).toBeVisible();
    await context.close();
  });
}

test("the map is gone through by keyboard in the direction of the arrows, and keeps its size", async ({ page }) => {
  await page.goto("/en/displacement?year=2019&publisher=unhcr");
  const map = page.getByRole("group", { name: /^Map: Internally displaced people by place/ });
  const readSize = async () => {
    const { width, height } = (await map.boundingBox()) ?? {};
    return { width, height };
  };
  const before = await readSize();
  await map.focus();
  const spoken = map.locator("[aria-live=polite]");
  await expect(spoken).toBeAttached();
  await page.keyboard.press("Home");
  await expect(spoken).toContainText("Ninewa: ");
  await page.keyboard.press("ArrowDown");
  await expect(spoken).not.toContainText("Ninewa");
  await page.keyboard.press("ArrowUp");
  await expect(spoken).toContainText("UNHCR");
  expect(await readSize()).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(spoken).toBeEmpty();
});

test("an area under the pointer says its figure, the same as its bar", async ({ page }) => {
  await page.goto("/en/displacement?year=2019&publisher=unhcr");
  const figure = page.locator("figure#idps-by-governorate");
  const map = figure.getByRole("group", { name: /^Map: / });
  const answered = page.waitForResponse(/\/geo\/[0-9a-f]{16}\.json$/);
  await map.hover({ position: { x: 150, y: 290 } });
  expect((await answered).headers()["cache-control"]).toContain("immutable");
  await map.hover({ position: { x: 160, y: 290 } });
  await expect(map.getByText("Al-Anbar", { exact: true }).last()).toBeVisible();
  const value = await map.locator("p.font-semibold").textContent();
  const bars = figure.getByRole("group", { name: /^Internally displaced/ });
  await expect(bars.getByText(value ?? "", { exact: true }).filter({ visible: true })).toBeVisible();
});
