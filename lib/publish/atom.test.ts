import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { type AtomFeed, toAtomXml } from "./atom";

const toHostile = (unfit: string) => `Census "of" 'Examplia' <script>alert(1)</script> & ]]> <!-- ${unfit} end`;
const hostile = toHostile("\u0000\u0008\u001f\ufffe\ud800");

const feed: AtomFeed = {
  id: "https://figures.example.org/en/editions/feed.atom",
  language: "en",
  title: hostile,
  subtitle: hostile,
  updated: "2024-05-01T00:00:00.000Z",
  author: { name: hostile, uri: "https://figures.example.org/en" },
  links: [{ rel: "self", type: "application/atom+xml", hreflang: "en", href: 'https://figures.example.org/?a=1&b="2"' }],
  entries: [
    {
      id: "https://figures.example.org/en/editions/7",
      title: hostile,
      updated: "2024-05-01T00:00:00.000Z",
      href: "https://figures.example.org/en/editions/7?a=1&b=2",
      summary: `${hostile}\nسطر ثانٍ 🗺`,
      categories: [{ term: "displacement", label: hostile }],
    },
  ],
};

function parse(xml: string) {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(xml, "application/xml");
}

test("texts of imported files come back as they were, but for characters that XML can't hold", () => {
  const document = parse(toAtomXml(feed));
  expect(document.querySelector("parsererror")).toBeNull();
  const readable = toHostile("\ufffd\ufffd\ufffd\ufffd\ufffd");
  for (const name of ["feed > title", "subtitle", "author > name", "entry > title"])
    expect(document.querySelector(name)?.textContent, name).toBe(readable);
  expect(document.querySelector("summary")?.textContent).toBe(`${readable}\nسطر ثانٍ 🗺`);
  expect(document.querySelector("category")?.getAttribute("label")).toBe(readable);
  expect(document.querySelector("entry > link")?.getAttribute("href")).toBe("https://figures.example.org/en/editions/7?a=1&b=2");
  expect(document.querySelector('link[rel="self"]')?.getAttribute("href")).toBe('https://figures.example.org/?a=1&b="2"');
});

test("no text can open or close an element", () => {
  const xml = toAtomXml(feed);
  expect(xml).not.toContain("<script");
  expect(xml.match(/<entry>/g)).toHaveLength(1);
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/);
});
