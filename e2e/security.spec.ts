import { expect, type Page, type Response, test } from "@playwright/test";
import { locales, paths, readMessages } from "./pages";

// A page with a dozen figures takes a while to come to rest.
test.describe.configure({ timeout: 120_000 });

type Blocked = { directive: string; what: string; sample: string };

/** Keeps what the browser refuses on the page, and whom the page asks. */
async function watch(page: Page, baseURL: string | undefined) {
  const blocked: Blocked[] = [];
  const foreign: string[] = [];
  await page.exposeFunction("tellBlocked", (one: Blocked) => {
    blocked.push(one);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) => {
      const { tellBlocked } = window as unknown as { tellBlocked: (one: Blocked) => void };
      tellBlocked({ directive: effectiveDirective, what: blockedURI, sample });
    });
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (/content security policy|trusted ?(types|html|script)|permissions-policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(baseURL ?? "").origin)
      foreign.push(request.url());
  });
  return { blocked, complaints, foreign };
}

/** What comes once a page is at rest or is asked for: forms, tables, a drawing that is turned to. */
async function bringToLife(page: Page) {
  await expect(page.locator("main figure:not([data-whole]):has(.form-space)")).toHaveCount(0, { timeout: 60_000 });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const stage = page.locator("figure .drawing svg:visible").first();
  if ((await stage.count()) > 0) {
    await stage.scrollIntoViewIfNeeded();
    await stage.hover({ force: true });
  }
  await page.waitForLoadState("networkidle");
}

for (const locale of locales) {
  for (const path of paths) {
    test(`/${locale}${path} asks nobody else, keeps nothing but its language, and holds nothing that its policy refuses`, async ({
      page,
      context,
      baseURL,
    }) => {
      const seen = await watch(page, baseURL);
      await page.goto(`/${locale}${path}`);
      await bringToLife(page);
      expect(seen).toEqual({ blocked: [], complaints: [], foreign: [] });
      expect((await context.cookies()).map(({ name, value }) => `${name}=${value}`)).toEqual([`locale=${locale}`]);
    });
  }
}

test("the same holds for choices in figures, their exports, the search and a report", async ({ page, context, baseURL }) => {
  const { chart, export: exports, search, site, reportButton } = readMessages("en");
  const seen = await watch(page, baseURL);
  await page.goto("/en/displacement");
  await page.waitForLoadState("networkidle");
  const figure = page.locator("figure#idps-by-governorate");
  await figure.getByRole("slider", { name: chart.year }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page).toHaveURL("/en/displacement?year=2024");
  await expect(figure.getByRole("heading")).toContainText("2024");
  await figure.locator(".table-button").click();
  await expect(figure.getByRole("table").first()).toBeVisible();

  await figure.getByRole("link", { name: exports.actions.export }).click();
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: exports.panel.export.formats.csv }).click(),
  ]);
  expect(await download.failure()).toBeNull();
  await page.keyboard.press("Escape");

  await figure.getByRole("button", { name: exports.actions.report }).click();
  await expect(figure.getByRole("link", { name: reportButton.open })).toBeVisible();

  await page.keyboard.press("/");
  const dialog = page.getByRole("dialog", { name: site.search });
  await dialog.getByRole("searchbox", { name: search.label }).fill("Khanke");
  await expect(dialog.getByRole("link", { name: "Khanke", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");

  await figure.getByRole("link", { name: reportButton.open }).click();
  await page.waitForURL(/\/report/);
  await expect(page.getByRole("main").locator("figcaption")).toHaveCount(1);
  await page.waitForLoadState("networkidle");
  expect(seen).toEqual({ blocked: [], complaints: [], foreign: [] });
  expect((await context.cookies()).map(({ name }) => name)).toEqual(["locale"]);
});

test("what somebody slips into a page does not run, and the page goes on", async ({ page, baseURL }) => {
  const { blocked } = await watch(page, baseURL);
  await page.route("**/en/camps", async (route) => {
    const answer = await route.fetch();
    const slipped = [
      "<script>window.slipped = 1</script>",
      "<script type=module>window.slipped = 2</script>",
      '<script src="/_next/static/slipped.js"></script>',
      '<script src="data:text/javascript,window.slipped = 3"></script>',
      '<img src="/nothing.png" alt="" onerror="window.slipped = 4">',
      '<a id="slipped-link" href="javascript:window.slipped=5">x</a>',
      '<iframe title="x" srcdoc="<script>parent.slipped = 6</script>"></iframe>',
      '<iframe title="x" src="/en"></iframe>',
      '<object data="/en"></object>',
      '<base href="https://example.org/">',
      "<style>main{display:none}</style>",
      '<p style="background:url(https://example.org/x.png)"></p>',
    ];
    const html = await answer.text();
    await route.fulfill({ response: answer, body: html.replace("</body>", `${slipped.join("")}</body>`) });
  });
  await page.goto("/en/camps");
  await page.waitForLoadState("networkidle");
  await page.locator("#slipped-link").dispatchEvent("click");
  const markup = await page.evaluate(() => {
    try {
      document.body.insertAdjacentHTML("beforeend", '<img src="/nothing.png" alt="" onerror="window.slipped = 7">');
      return "taken";
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(markup).toBe("TypeError");
  await expect(page.getByRole("main")).toBeVisible();
  await expect
    .poll(() => new Set(blocked.map(({ directive }) => directive)))
    .toEqual(
      new Set([
        "script-src-elem",
        "script-src-attr",
        "frame-src",
        "object-src",
        "base-uri",
        "style-src-elem",
        "style-src-attr",
        "require-trusted-types-for",
      ]),
    );
  expect(await page.evaluate(() => (window as { slipped?: number }).slipped)).toBeUndefined();
  await expect(page).toHaveURL("/en/camps");
});

/** Sends one request as a browser would, without following where it leads. */
const kinds = [
  ["a page", "/en/displacement", 200, "page"],
  ["a page that is made for one request", "/ar/displacement?edition=5", 200, "page"],
  ["a page that is not there", "/en/nothing", 404, "page"],
  ["an address outside the languages", "/nothing/at/all", 404, "page"],
  ["a frame for other sites", "/en/embed/idps-over-time", 200, "frame"],
  ["a frame of no chart", "/en/embed/no-such-chart", 404, "frame"],
  ["data", "/api/v1/charts/idps-over-time", 200, "data"],
  ["data that is not there", "/api/v1/charts/no-such-chart", 404, "data"],
  ["an address of no data", "/api/v1/nothing/at/all", 404, null],
  ["what the search finds", "/api/v1/search?q=Khanke", 200, "data"],
  ["a table", "/en/charts/idps-over-time.csv", 200, "data"],
  ["a drawing", "/en/charts/idps-over-time.svg", 200, "drawing"],
  ["a picture", "/en/charts/idps-over-time.png", 200, "part"],
  ["a file that is refused", "/en/charts/idps-over-time.png?size=huge", 400, "data"],
  ["a feed", "/en/editions/feed.atom", 200, "data"],
  ["the panel of exports", "/exports/en/idps-over-time/panel", 200, null],
  ["the icon", "/icon.svg", 200, "drawing"],
  ["the way to a language", "/", 307, "data"],
  ["an address that can't be read", "/en/%E0%A4%A", 400, "data"],
] as const;

test("every kind of answer says what a browser may do with it", async ({ request, page }) => {
  const said = async (address: string) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    return { status: answer.status(), headers: answer.headers() };
  };
  for (const [what, address, status, kind] of kinds) {
    await test.step(`${what}: ${address}`, async () => {
      const { headers, status: answered } = await said(address);
      expect(answered).toBe(status);
      expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "same-origin" });
      const policy = headers["content-security-policy"] ?? "";
      const own = headers["cross-origin-resource-policy"];
      if (kind === "part") return;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline.*script|script-src[^;]*unsafe|https?:|\*(?!$)/);
      if (kind === "frame") {
        expect(policy).toMatch(/frame-ancestors \*$/);
        expect(headers["cross-origin-opener-policy"]).toBeUndefined();
      } else expect(policy).toContain("frame-ancestors 'none'");
      if (kind === "page") {
        expect(policy).toMatch(/script-src 'strict-dynamic' 'self' 'sha256-/);
        expect(policy).toMatch(/style-src (?:'unsafe-hashes' )?'sha256-/);
        for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "require-trusted-types-for 'script'"])
          expect(policy).toContain(directive);
        expect(policy.length).toBeLessThan(1_500);
        expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
        expect(headers["permissions-policy"]).toContain("geolocation=()");
        expect(own).toBe("same-origin");
      } else if (kind) expect(own).toBe("cross-origin");
      if (kind === "data") expect(policy).not.toContain("script-src");
      if (kind === "drawing") expect(policy).toContain("sandbox");
      expect(headers["set-cookie"]).toBeUndefined();
    });
  }
  // Files of the build, by the names that a page gives them.
  const files: Response[] = [];
  page.on("response", (response) => {
    if (/\/_next\/static\/|\/fonts\//.test(response.url())) files.push(response);
  });
  await page.goto("/en/displacement");
  // Scripts come after the first text.
  await expect.poll(() => files.filter((file) => file.url().endsWith(".js")).length).toBeGreaterThan(2);
  for (const file of files) expect(file.headers()).toMatchObject({ "x-content-type-options": "nosniff" });
});

test("a page that a browser holds already keeps its policy", async ({ request }) => {
  const first = await request.get("/en/about");
  const held = (await request.get("/en/about")).headers();
  const again = await request.get("/en/about", { headers: { "If-None-Match": held.etag ?? "" } });
  expect(first.ok()).toBe(true);
  expect(again.status()).toBe(304);
  expect(again.headers()["content-security-policy"] ?? held["content-security-policy"]).toBe(held["content-security-policy"]);
});
