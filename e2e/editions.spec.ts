import { expect, test } from "@playwright/test";
import { readMessages } from "./pages";

for (const locale of ["en", "ar"] as const) {
  const { editions, indicators, locations } = readMessages(locale);

  test(`${locale}: what changed in the last edition?`, async ({ page }) => {
    await page.goto(`/${locale}/editions`);
    const newest = page.getByRole("listitem").filter({ hasText: editions.current });
    await expect(newest).toHaveCount(1);
    await newest.getByRole("link", { name: editions.whatChanged }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/editions/\\d+$`));
    await expect(page.getByRole("heading", { name: editions.whatChanged })).toBeVisible();
    await page.getByRole("link", { name: editions.log }).click();
    await expect(page).toHaveURL(`/${locale}/editions`);
  });

  test(`${locale}: the figures of an edition stand with source and qualifier, and lead to the table of then`, async ({ page }) => {
    await page.goto(`/${locale}/editions/18`);
    const displacement = page.getByRole("region", { name: locations.theme.displacement });
    await expect(displacement.getByRole("listitem").filter({ hasText: editions.change.added }).first()).toBeVisible();
    await displacement.getByRole("link", { name: editions.table }).first().click();
    await expect(page).toHaveURL(/\/indicators\/\w+\?edition=18#figures$/);
    await expect(page.getByRole("heading", { name: indicators.allFigures })).toBeVisible();
  });

  test(`${locale}: a long list of changes goes on, an indicator at a time`, async ({ page }) => {
    await page.goto(`/${locale}/editions/12`);
    await page.getByRole("link", { name: editions.allOfIndicator }).first().click();
    await expect(page).toHaveURL(/\?indicator=idps$/);
    await expect(page.getByRole("listitem").filter({ hasText: editions.change.added })).toHaveCount(100);
    await page.getByRole("link", { name: editions.nextChanges }).click();
    await expect(page).toHaveURL(/\?indicator=idps&page=2$/);
    await expect(page.getByRole("listitem").filter({ hasText: editions.change.added })).toHaveCount(100);
    await page.getByRole("link", { name: editions.allOfEdition }).click();
    await expect(page).toHaveURL(`/${locale}/editions/12`);
  });

  test(`${locale}: feeds are found from the page, and a browser reads them as XML`, async ({ page, request }) => {
    await page.goto(`/${locale}/editions`);
    const addresses = await page
      .locator('link[rel="alternate"][type="application/atom+xml"]')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
    expect(addresses).toHaveLength(4);
    // Pages of the site let nobody read markup; an empty one does.
    const reader = await page.context().newPage();
    for (const address of addresses) {
      const response = await request.get(address);
      expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
      const known = await request.get(address, { headers: { "If-None-Match": response.headers().etag ?? "" } });
      expect(known.status()).toBe(304);
      const feed = await reader.evaluate(
        (xml) => {
          const document = new DOMParser().parseFromString(xml, "application/xml");
          const atom = (name: string) => [...document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)];
          return {
            broken: document.getElementsByTagName("parsererror").length,
            language: document.documentElement.getAttribute("xml:lang"),
            self: atom("link")
              .find((link) => link.getAttribute("rel") === "self")
              ?.getAttribute("href"),
            entries: atom("entry").length,
            ids: new Set(atom("id").map((id) => id.textContent)).size,
            updated: atom("updated").every((instant) => !Number.isNaN(Date.parse(instant.textContent ?? ""))),
          };
        },
        await response.text(),
      );
      expect(feed).toMatchObject({ broken: 0, language: locale, updated: true });
      expect(feed.self).toMatch(new RegExp(`^https?://[^/]+${address}$`));
      expect(feed.entries).toBeGreaterThan(0);
      expect(feed.ids).toBe(feed.entries + 1);
    }
  });
}

test("the site as of an edition is read from the log, and a later edition does not exist in it", async ({ page, request }) => {
  await page.goto("/en/editions");
  await page.getByRole("link", { name: "Read the site as of edition 15", exact: true }).click();
  await expect(page).toHaveURL("/en?edition=15");
  await expect(page.getByText("You are reading edition 15 of")).toBeVisible();
  await page.goto("/en/editions?edition=15");
  await expect(page.getByRole("heading", { name: "Edition 15", exact: true })).toBeVisible();
  await expect(page.getByText("the edition you are reading")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Edition 16", exact: true })).toHaveCount(0);
  expect((await request.get("/en/editions/16?edition=15")).status()).toBe(404);
  expect((await request.get("/en/editions/999999")).status()).toBe(404);
});
