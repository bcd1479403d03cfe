import { expect, test, vi } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { toPageMetadata } from "./page-metadata";
import type { PageState } from "./page-state";

vi.stubEnv("PUBLIC_URL", "https://figures.example.org");

function toState(change: Partial<PageState> = {}): PageState {
  const reader = { locale: "ar", digits: "arab" } as const;
  const edition = { number: 3, committedAt: "2026-11-24T00:00:00Z" } as PageState["edition"];
  return { ...reader, direction: "rtl", reader, t: getTranslator(reader), edition, pinned: false, parameters: {}, ...change };
}

const page = { title: "النزوح", description: "من نزح", path: "/displacement", chart: { slug: "idps-over-time" } };

function readImage(metadata: ReturnType<typeof toPageMetadata>) {
  return [metadata.openGraph?.images].flat()[0];
}

test("a page is shown by its chart, at an address that works from anywhere", () => {
  const metadata = toPageMetadata(toState(), page);
  expect(readImage(metadata)).toEqual({
    url: "https://figures.example.org/ar/charts/idps-over-time.png?size=card",
    width: 1200,
    height: 630,
    alt: "رسم من صفحة «النزوح»",
  });
  expect(String(metadata.metadataBase)).toBe("https://figures.example.org/");
  expect(metadata.twitter).toEqual({ card: "summary_large_image" });
  expect(metadata.openGraph).toMatchObject({
    locale: "ar_IQ",
    alternateLocale: ["en_GB", "ckb_IQ"],
    siteName: "المؤشرات الإنسانية في العراق",
  });
});

test("a pinned page is shown by the chart of its edition, with the choices of its address", () => {
  const parameters = { edition: "3", publisher: "unhcr", digits: "latn", q: "x" };
  const metadata = toPageMetadata(toState({ pinned: true, digits: "latn", parameters }), page);
  expect(readImage(metadata)).toMatchObject({
    url: "https://figures.example.org/ar/charts/idps-over-time.png?publisher=unhcr&digits=latn&edition=3&size=card",
  });
  expect(metadata.openGraph).toMatchObject({ url: "/ar/displacement?digits=latn&edition=3" });
  expect(metadata.alternates).toMatchObject({ canonical: "/ar/displacement" });
});

test("an impossible choice in the address leaves the picture as it is without it", () => {
  const metadata = toPageMetadata(toState({ parameters: { from: "yesterday" } }), page);
  expect(readImage(metadata)).toMatchObject({ url: "https://figures.example.org/ar/charts/idps-over-time.png?size=card" });
});

test("a page without a chart has the site's picture", () => {
  const { chart: _, ...plain } = page;
  expect(readImage(toPageMetadata(toState(), plain))).toMatchObject({ url: expect.stringContaining("/ar/charts/idps-over-time.png?") });
});

test("a chart's page says where its embedding is described", () => {
  const metadata = toPageMetadata(toState(), { ...page, embedPath: "/ar/charts/idps-over-time?edition=3" });
  expect(metadata.alternates?.types).toEqual({
    "application/json+oembed": "/api/v1/oembed?url=https%3A%2F%2Ffigures.example.org%2Far%2Fcharts%2Fidps-over-time%3Fedition%3D3",
  });
});
