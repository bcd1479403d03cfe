import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { toExampleTrend } from "@/lib/charts/testing/example-specs";
import { type EmbedParts, scriptHash, toEmbedDocument, toEmbedProblem } from "./embed-document";

function toParts(change: Partial<EmbedParts> = {}): EmbedParts {
  return {
    spec: toExampleTrend(),
    theme: undefined,
    hasTitle: true,
    drawing: { wide: '<svg id="wide"></svg>', narrow: '<svg id="narrow"></svg>' },
    lists: {
      comparability: "",
      notes: '<p><a href="https://office.example/2006">Yearbook</a></p>',
      table: '<a href="#xa-source-1">Office [1]</a>',
    },
    href: "https://figures.example.org/en/charts/example?edition=3",
    oembedHref: "https://figures.example.org/api/v1/oembed?url=x",
    texts: { site: "Figures", sources: "Sources: Office of Examplia", notes: "Notes and sources", open: "Open this chart" },
    ...change,
  };
}

test("a frame holds title, sentence, both drawings, notes, table, publishers, edition and the way to the chart's page", () => {
  const html = toEmbedDocument(toParts());
  const inOrder = [
    "<h1",
    "Two bodies count them",
    'id="wide"',
    'id="narrow"',
    "Yearbook",
    "Office [1]",
    "Sources: Office",
    "Edition 3",
    "Open this chart",
  ];
  const places = inOrder.map((text) => html.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(html).toContain('<html lang="en" dir="ltr">');
});

test("links leave the frame, and a table's references to its sources stay in it", () => {
  const html = toEmbedDocument(toParts());
  expect(html).toContain('<base target="_blank">');
  expect(html).toContain('<a target="_self" href="#xa-source-1">');
  expect(html).toContain('<p><a href="https://office.example/2006">');
});

test("without its title a frame still has it for those who listen", () => {
  expect(toEmbedDocument(toParts({ hasTitle: false }))).toContain('<figcaption class="unseen"><h1 id="title">');
});

test("a frame of one theme does not ask the reader's system", () => {
  expect(toEmbedDocument(toParts())).toContain("prefers-color-scheme");
  expect(toEmbedDocument(toParts({ theme: "dark" }))).not.toContain("prefers-color-scheme");
});

test("where there is nothing to draw the frame says so", () => {
  const spec = toExampleTrend({ emptyMessage: "No figure for 2031." });
  const html = toEmbedDocument(toParts({ spec, drawing: null, lists: { comparability: "", notes: "", table: "" } }));
  expect(html).toContain("No figure for 2031.");
  expect(html).not.toContain("<details>");
});

test("the policy names the script that is there, and there is no other", () => {
  const scripts = [...toEmbedDocument(toParts()).matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = ""]) => text);
  expect(scripts.map((text) => `sha256-${createHash("sha256").update(text).digest("base64")}`)).toEqual([scriptHash]);
});

test("texts that look like markup stay texts", () => {
  const html = toEmbedDocument(toParts({ spec: toExampleTrend({ title: "</title><script>alert(1)</script>" }) }));
  expect(html).toContain("<title>&lt;/title&gt;&lt;script&gt;");
  expect(toEmbedProblem("ar", undefined, { name: "x", href: "/ar" }, "<b>")).toContain("&lt;b&gt;");
});
