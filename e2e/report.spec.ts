import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { toReportCode } from "../lib/domain/report/report-code";
import { type ReportState, toEmptyReport } from "../lib/domain/report/report-state";
import { type Locale, readMessages } from "./pages";

// Files of several figures are made here, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 });

const slugs = ["idps-over-time", "turnout-over-time"];
const officeNames = { docx: "word/document.xml" };

/** A report as others would send it. */
function toAddress(locale: Locale, changes: Partial<ReportState> = {}): string {
  const figures = slugs.map((slug) => ({ kind: "figure" as const, slug, parameters: {}, edition: null, caption: "", title: "" }));
  return `/${locale}/report?r=${toReportCode({ ...toEmptyReport(locale), parts: figures, ...changes })}`;
}

function toFiller(locale: Locale) {
  const digits = (text: string) => (locale === "en" ? text : text.replace(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit))));
  const { report, exportDocument } = readMessages(locale);
  const figure = (number: number) => `${exportDocument.figure} ${digits(String(number))}`;
  const on = (action: string, name: string) => report.actionOn.replace("{action}", action).replace("{name}", name);
  return { digits, figure, on };
}

/** Clicks the figure's own button, once the scripts that answer it are there. */
async function addFigure(page: Page, address: string, slug: string, words: ReturnType<typeof readMessages>) {
  await page.goto(address);
  const figure = page.locator(`figure#${slug}`);
  await expect(async () => {
    await figure.getByRole("button", { name: words.export.actions.report }).click();
    await expect(figure.getByRole("link", { name: words.reportButton.open })).toBeVisible({ timeout: 3_000 });
  }).toPass();
}

const captionsOf = (page: Page) => page.getByRole("main").locator("figcaption");

for (const locale of ["en", "ar"] as const) {
  const words = readMessages(locale);
  const { report } = words;
  const { figure, on, digits } = toFiller(locale);

  test(`/${locale}: figures are added, put in order by keyboard, given words, taken away, and passed on`, async ({ page, browser }) => {
    await addFigure(page, `/${locale}/displacement`, "idps-over-time", words);
    await addFigure(page, `/${locale}/elections`, "turnout-over-time", words);
    await expect(page.getByText(words.reportButton.added.replace("{count}", digits("2")))).toBeVisible();
    await page.getByRole("link", { name: words.reportButton.open }).click();
    await page.waitForURL(/\/report/);

    const captions = captionsOf(page);
    await expect(captions).toHaveCount(2);
    const before = await captions.allTextContents();
    const down = page.getByRole("button", { name: on(report.down, figure(1)) });
    await down.focus();
    await page.keyboard.press("Enter");
    // What is moved keeps the focus, and is now the second.
    await expect(page.getByRole("button", { name: on(report.down, figure(2)) })).toBeFocused();
    await expect(
      page.getByText(report.moved.replace("{name}", figure(1)).replace("{position}", digits("2")).replace("{count}", digits("2"))),
    ).toBeVisible();
    await expect(captions.first()).not.toHaveText(String(before[0]));

    await page.getByLabel(`${report.caption}: ${figure(1)}`).fill("Examplia · مثال");
    await expect(captions.first()).toContainText("Examplia · مثال");
    await page.getByRole("button", { name: on(report.addTextBelow, figure(1)) }).click();
    await page.keyboard.type("A paragraph between.");
    await page.getByLabel(report.documentTitle, { exact: true }).fill("Figures of Examplia");
    await expect(page).toHaveURL(/\?r=1\./);

    for (const format of ["docx", "pdf"] as const) {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: report.format[format] }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(new RegExp(`^report-edition-\\d+-${locale}\\.${format}$`));
      const bytes = await readFile(await file.path());
      if (format === "pdf") expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
      else {
        const document = Buffer.from(unzipSync(bytes)[officeNames[format]] ?? []).toString();
        expect(document.match(/<w:drawing>/g)).toHaveLength(2);
        // Letters of two directions stand in pieces of their own.
        const text = document.replace(/<[^>]+>/g, "");
        for (const word of ["Figures of Examplia", "A paragraph between"]) expect(text).toContain(word);
      }
    }

    await page.reload();
    await expect(captions.first()).toContainText("Examplia · مثال");
    await expect(page.getByRole("textbox", { name: report.text })).toHaveValue("A paragraph between.");

    const other = await browser.newContext();
    const reader = await other.newPage();
    await reader.goto(page.url());
    await expect(captionsOf(reader).first()).toContainText("Examplia · مثال");
    await expect(reader.getByLabel(report.documentTitle, { exact: true })).toHaveValue("Figures of Examplia");
    await other.close();
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test(`/${locale}: the report of a link is read, with its sources, and its files are links`, async ({ page, request }) => {
      await page.goto(toAddress(locale, { title: "Figures of Examplia", parts: [...figuresOf(), { kind: "text", text: "One.\n\nTwo." }] }));
      await expect(page.getByRole("heading", { name: "Figures of Examplia" })).toBeVisible();
      await expect(captionsOf(page)).toHaveCount(2);
      await expect(page.locator("main figure svg")).toHaveCount(2);
      await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
      await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
      await expect(page.getByRole("paragraph").filter({ hasText: /^Two\.$/ })).toBeVisible();
      await expect(page.getByRole("heading", { name: words.chart.sources, exact: true })).toBeVisible();
      const href = await page.getByRole("link", { name: report.format.docx }).getAttribute("href");
      const answer = await request.get(String(href), { timeout: 120_000 });
      expect(answer.status()).toBe(200);
      expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
    });

    test(`/${locale}: an empty report says how to fill it`, async ({ page }) => {
      await page.goto(`/${locale}/report`);
      await expect(page.getByText(report.empty.replace("{action}", words.export.actions.report))).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: words.site.displacement })).toBeVisible();
    });
  });

  test(`/${locale}: a report breaks no rule of accessibility and fits a phone`, async ({ browser }) => {
    for (const { width, colorScheme } of [
      { width: 360, colorScheme: "light" },
      { width: 1440, colorScheme: "dark" },
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(toAddress(locale, { parts: [...figuresOf(), { kind: "text", text: "One." }] }));
      await expect(page.getByRole("button", { name: on(report.up, figure(2)) })).toBeVisible();
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await context.close();
    }
  });
}

test("a part that was removed comes back in its place", async ({ page }) => {
  await page.goto(toAddress("en"));
  const captions = captionsOf(page);
  const before = await captions.allTextContents();
  await page.getByRole("button", { name: "Remove: Figure 1" }).click();
  await expect(captions).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(captions).toHaveText(before);
});

test("a part is drawn to another place by hand", async ({ page }) => {
  await page.goto(toAddress("en"));
  const captions = captionsOf(page);
  await expect(page.getByRole("button", { name: "Up: Figure 2" })).toBeVisible();
  const [first, second] = await captions.allTextContents();
  const grip = page.getByTitle("Drag to another place").first();
  await grip.hover();
  await page.mouse.down();
  const box = await page.getByTitle("Drag to another place").nth(1).boundingBox();
  const figure = await page.locator("main figure").nth(1).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 5, (figure?.y ?? 0) + (figure?.height ?? 0) - 20, { steps: 10 });
  await page.mouse.up();
  await expect(captions).toHaveText([String(second).replace("Figure 2", "Figure 1"), String(first).replace("Figure 1", "Figure 2")]);
});

test("a figure that can't be made any more says so, and the rest stands", async ({ page, request }) => {
  const gone = { kind: "figure" as const, slug: "no-such-chart", parameters: {}, edition: null, caption: "", title: "" };
  const bad = { ...gone, slug: "idps-by-governorate", parameters: { year: "nonsense" } };
  const address = toAddress("en", { parts: [gone, bad, ...figuresOf()] });
  await page.goto(address);
  await expect(page.getByText("There is no chart “no-such-chart”.")).toBeVisible();
  await expect(page.getByText("The address asks for year “nonsense”")).toBeVisible();
  await expect(captionsOf(page)).toHaveText([/^Figure 1\./, /^Figure 2\./]);
  const file = await request.get(address.replace("/report?", "/report.docx?"), { timeout: 120_000 });
  const document = Buffer.from(unzipSync(await file.body())["word/document.xml"] ?? []).toString();
  expect(document).toContain("no-such-chart");
  expect(document.match(/<w:drawing>/g)).toHaveLength(2);
});

test("another's report leaves one's own alone, until one wants it", async ({ page }) => {
  const words = readMessages("en");
  await addFigure(page, "/en/displacement", "idps-over-time", words);
  await page.goto(toAddress("en", { title: "Another's" }));
  await expect(page.getByText(words.report.fromLink)).toBeVisible();
  await page.getByRole("button", { name: words.report.openOwn }).click();
  await expect(captionsOf(page)).toHaveCount(1);
  await page.goto(toAddress("en", { title: "Another's" }));
  await page.getByRole("button", { name: words.report.keepThis }).click();
  await page.goto("/en/report");
  await expect(captionsOf(page)).toHaveCount(2);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Another's");
});

test("another tab's figure comes into a report that lies open", async ({ page, context }) => {
  await page.goto("/en/report");
  const other = await context.newPage();
  await addFigure(other, "/en/displacement", "idps-over-time", readMessages("en"));
  await expect(captionsOf(page)).toHaveCount(1);
});

test("a browser that keeps nothing still has the report in its address", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.goto(toAddress("en"));
  await page.getByLabel("Caption of your own: Figure 1").fill("My own");
  await expect(page.getByText(readMessages("en").report.notKept)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Caption of your own: Figure 1")).toHaveValue("My own");
});

test("a report too long for an address says so, is kept, and still gives its files", async ({ page }) => {
  await page.goto(toAddress("en"));
  await page.getByRole("button", { name: "Text below: Figure 1" }).click();
  const many = Array.from({ length: 700 }, (_, at) => `${at * at * 7919} in XA${at % 17}`)
    .join(" ")
    .slice(0, 5_990);
  for (let texts = 1; texts <= 3; texts++) {
    await page
      .getByRole("textbox", { name: "Text of your own" })
      .last()
      .fill([...many].reverse().join("").slice(texts) + many.slice(0, texts));
    await page.getByRole("button", { name: "Add text" }).click();
  }
  const { report } = readMessages("en");
  await expect(page.getByText(report.tooLong)).toContainText(report.kept);
  expect(new URL(page.url()).search).toBe("");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: report.format.docx }).click();
  expect((await readFile(await (await download).path())).subarray(0, 2).toString()).toBe("PK");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Text of your own" })).toHaveCount(4);
});

test("a pinned report is the same, byte by byte, and hostile addresses are answered in words", async ({ request }) => {
  const { edition } = await (await request.get("/api/v1/search?q=Ninewa")).json();
  for (const format of ["docx", "pptx", "pdf", "zip"]) {
    const address = toAddress("en", { edition, title: "Figures of Examplia" }).replace("/report?", `/report.${format}?`);
    const first = await request.get(address, { timeout: 120_000 });
    expect([first.status(), first.headers()["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
    const again = await request.post(`/en/report.${format}`, {
      timeout: 120_000,
      data: { ...toEmptyReport("en"), edition, title: "Figures of Examplia", parts: figuresOf().map((part) => ({ ...part, title: "x" })) },
    });
    expect(Buffer.compare(await first.body(), await again.body())).toBe(0);
  }
  const asked = ["", "?r=1.AAAA", "?r=9.AAAA", `?r=1.${"A".repeat(8_000)}`, "?r=%00", "?file=nothing"];
  for (const query of asked) {
    const refused = await request.get(`/en/report.docx${query}`);
    expect([400, 404]).toContain(refused.status());
    expect((await refused.json()).detail).toMatch(/^[A-Z].*\.$/);
  }
  expect((await request.post("/en/report.pdf", { data: "{" })).status()).toBe(400);
  expect((await request.post("/en/report.pdf", { data: { parts: Array(10_000).fill(0) } })).status()).toBe(400);
  expect((await request.get("/en/report.docx".replace("docx", "exe"))).status()).toBe(404);
});

function figuresOf(): ReportState["parts"] {
  return slugs.map((slug) => ({ kind: "figure", slug, parameters: {}, edition: null, caption: "", title: "" }));
}
