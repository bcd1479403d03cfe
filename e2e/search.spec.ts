import { expect, type Page, test } from "@playwright/test";
import { locales, readMessages } from "./pages";

const spellings = ["خانكي", "خانکێ", "Khanki"];
const names = { en: "Khanke", ar: "مخيم خانكي", ckb: "کەمپی خانکێ" };

/** The scripts that open the search come late: until they do, its link leads to a page. */
async function openSearch(page: Page, name: string) {
  const dialog = page.getByRole("dialog", { name });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  return dialog;
}

for (const locale of locales) {
  const { site, search } = readMessages(locale);

  test(`/${locale}: a camp is found as it is typed, by its Arabic, Kurdish or other spelling`, async ({ page }) => {
    await page.goto(`/${locale}/indicators`);
    const dialog = await openSearch(page, site.search);
    for (const spelling of spellings) {
      await dialog.getByRole("searchbox", { name: search.label }).fill(spelling);
      await expect(dialog.getByRole("link", { name: names[locale], exact: true })).toBeVisible();
    }
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("link", { name: names[locale], exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await page.waitForURL(`/${locale}/camps/camp-khanke`);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test(`/${locale}: the search is a page with a form`, async ({ page }) => {
      await page.goto(`/${locale}/camps`);
      await page.getByRole("banner").getByRole("link", { name: site.search, exact: true }).click();
      await expect(page).toHaveURL(`/${locale}/search`);
      for (const spelling of spellings) {
        await page.getByRole("searchbox", { name: search.label }).fill(spelling);
        await page.getByRole("button", { name: search.submit }).click();
        await expect(page.getByRole("heading", { name: search.group.camps })).toBeVisible();
        await expect(page.getByRole("main").getByRole("link", { name: names[locale], exact: true })).toHaveAttribute(
          "href",
          `/${locale}/camps/camp-khanke`,
        );
      }
      await page.getByRole("searchbox", { name: search.label }).fill("qqqqqq");
      await page.getByRole("button", { name: search.submit }).click();
      await expect(page.getByRole("status")).toContainText("qqqqqq");
      await expect(page.getByRole("heading", { name: search.tips })).toBeVisible();
    });
  });
}

test("Escape closes the search, and the reader is where they were", async ({ page }) => {
  await page.goto("/en/camps/camp-khanke");
  const link = page.getByRole("banner").getByRole("link", { name: "Search", exact: true });
  await link.focus();
  const dialog = await openSearch(page, "Search");
  await dialog.getByRole("searchbox").fill("Ninewa");
  await expect(dialog.getByRole("link", { name: "Ninewa", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await link.click();
  await expect(dialog.getByRole("searchbox")).toBeFocused();
});

test("the key is a letter where one types, and can be turned off for good", async ({ page }) => {
  await page.goto("/en/search");
  const dialog = await openSearch(page, "Search");
  await page.keyboard.press("Escape");
  const field = page.getByRole("searchbox");
  await field.pressSequentially("a/b");
  await expect(field).toHaveValue("a/b");
  await page.getByRole("checkbox", { name: "Open search with the / key" }).uncheck();
  await page.goto("/en/indicators");
  // The search's own link shows that the scripts are there.
  await expect(async () => {
    await page.getByRole("banner").getByRole("link", { name: "Search", exact: true }).click();
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await expect(dialog).toBeHidden();
});

test("a pinned edition and the digits go along to what is found", async ({ page, request }) => {
  const { edition } = await (await request.get("/api/v1/search?q=Ninewa")).json();
  await page.goto(`/ar/search?edition=${edition}&digits=latn&q=Ninewa`);
  await expect(page.getByRole("main").getByRole("link", { name: "نينوى", exact: true }).first()).toHaveAttribute(
    "href",
    `/ar/locations/IQG15?digits=latn&edition=${edition}`,
  );
});

test("results are no pages to be found by search engines", async ({ page }) => {
  await page.goto("/en/search?q=Erbil");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test("what is too long or hostile is answered in words", async ({ page, request }) => {
  await page.goto(`/en/search?q=${"x".repeat(5_000)}`);
  await expect(page.getByRole("status")).toHaveText(/100 characters at most; this one has 5,000/);
  await page.goto(`/en/search?q=${encodeURIComponent("<img src=x onerror=alert(1)>")}`);
  await expect(page.getByRole("status")).toContainText("<img src=x onerror=alert(1)>");
  const refused = await request.get(`/api/v1/search?q=${"x".repeat(5_000)}`);
  expect([refused.status(), refused.headers()["content-type"]]).toEqual([400, "application/problem+json"]);
  expect((await request.get("/api/v1/search")).status()).toBe(400);
});
