import { createHash } from "node:crypto";
import { type APIRequestContext, type Browser, expect, test } from "@playwright/test";
import { paths } from "./pages";

/** Thousand bytes of a first view, transferred: with scripts and without. And what may move of it while it loads, as browsers count it. */
const BUDGET = { withScripts: 235, withoutScripts: 100, shift: 0 };
/** A report and a verdict hold what their readers put in. */
const own = new Set<string>(["/verify?q=/en/charts/idps-over-time?edition=8"]);
/** Arabic fetches the letters of two scripts: no language weighs more. `E2E_ALL_LOOKS=1` weighs all of them. */
const weighed = process.env.E2E_ALL_LOOKS ? ["en", "ar", "ckb"] : ["ar"];

type Weight = { bytes: number; scriptBytes: number; requests: number; shift: number; largestPaint: number; blocked: number };

for (const locale of weighed) {
  for (const path of paths.filter((one) => !own.has(one))) {
    test(`/${locale}${path} is light, and nothing on it moves`, async ({ browser, request, baseURL }) => {
      const address = `${baseURL}/${locale}${path}`;
      await readUntilKept(request, address);
      const full = await weigh(browser, address, true);
      const bare = await weigh(browser, address, false);
      const columns = [
        full.bytes / 1000,
        full.scriptBytes / 1000,
        bare.bytes / 1000,
        full.requests,
        full.shift,
        full.largestPaint,
        full.blocked,
      ];
      // Times are told, not asserted: they are the machine's as much as the page's.
      console.log(`| /${locale}${path} | ${columns.map((value) => Math.round(value * 10) / 10).join(" | ")} |`);
      expect(full.bytes / 1000).toBeLessThanOrEqual(BUDGET.withScripts);
      expect(bare.bytes / 1000).toBeLessThanOrEqual(BUDGET.withoutScripts);
      expect(full.shift).toBeLessThanOrEqual(BUDGET.shift);
    });
  }
}

test("pages share their scripts and letters: none comes under two names", async ({ page, request }) => {
  const addresses = new Set<string>();
  page.on("response", (response) => {
    if (["script", "font", "stylesheet"].includes(response.request().resourceType())) addresses.add(response.url());
  });
  for (const path of ["", "/displacement", "/casualties", "/elections", "/camps", "/indicators/idps"]) {
    await page.goto(`/ar${path}`, { waitUntil: "networkidle" });
  }
  expect(addresses.size).toBeGreaterThan(3);
  const contents = await Promise.all(
    [...addresses].map(async (address) =>
      createHash("sha256")
        .update(await (await request.get(address)).body())
        .digest("hex"),
    ),
  );
  expect(new Set(contents).size).toBe(addresses.size);
});

/** The first reading makes a page, and is followed by one that is compressed further beside the work: it comes whole, with its length. */
async function readUntilKept(request: APIRequestContext, address: string): Promise<void> {
  const read = async () => (await request.get(address, { headers: { "Accept-Encoding": "br" } })).headers()["content-length"];
  for (let reading = 0; reading < 20 && !(await read()); reading += 1) await new Promise((resolve) => setTimeout(resolve, 200));
}

/** A first view on a phone's screen, with nothing kept from before. */
async function weigh(browser: Browser, address: string, javaScriptEnabled: boolean): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, javaScriptEnabled });
  try {
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send("Network.enable");
    const scripts = new Set<string>();
    const weight = { bytes: 0, scriptBytes: 0, requests: 0 };
    network.on("Network.responseReceived", ({ requestId, type }) => {
      if (type === "Script") scripts.add(requestId);
    });
    network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      weight.requests += 1;
      weight.bytes += encodedDataLength;
      if (scripts.has(requestId)) weight.scriptBytes += encodedDataLength;
    });
    if (javaScriptEnabled) await page.addInitScript(watchLoading);
    await page.goto(address, { waitUntil: "networkidle" });
    return { ...weight, ...(await (javaScriptEnabled ? page.evaluate(readLoading) : { shift: 0, largestPaint: 0, blocked: 0 })) };
  } finally {
    await context.close();
  }
}

type Loading = { shift: number; largestPaint: number; blocked: number };

/** Runs in the page. */
function watchLoading() {
  const seen: Loading = { shift: 0, largestPaint: 0, blocked: 0 };
  Object.assign(window, { seenLoading: seen });
  const watch = (type: string, read: (entry: PerformanceEntry & { value: number; hadRecentInput: boolean }) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) read(entry as PerformanceEntry & { value: number; hadRecentInput: boolean });
    }).observe({ type, buffered: true });
  watch("layout-shift", ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.largestPaint = startTime;
  });
  watch("longtask", ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
  });
}

/** Runs in the page. */
function readLoading(): Loading {
  return (window as unknown as { seenLoading: Loading }).seenLoading;
}
