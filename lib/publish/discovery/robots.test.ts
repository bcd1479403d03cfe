import { expect, test } from "vitest";
import { writeRobots } from "./robots";

/** Whether a program of a name may fetch an address: as RFC 9309 has it, for the longest rule that fits, where all say what not to. */
function mayFetch(robots: string, name: string, address: string): boolean {
  const groups = robots.split("\n\n").map((group) => group.split("\n"));
  const isOf = (lines: string[], agent: string) => lines.includes(`User-agent: ${agent}`);
  const rules = groups.find((lines) => isOf(lines, name)) ?? groups.find((lines) => isOf(lines, "*")) ?? [];
  return !rules
    .flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? [])
    .some((rule) => new RegExp(`^${rule.split("*").map(escapeRule).join(".*")}`).test(address));
}

function escapeRule(text: string): string {
  return text.replace(/[.?+^$()[\]{}|\\/-]/g, "\\$&");
}

const robots = writeRobots((path) => `https://figures.example.org${path}`);

test("plain pages and their pictures' makers are let in, pages with parameters and files are not", () => {
  for (const open of ["/en", "/ar/indicators/idps", "/ckb/charts/idps-over-time", "/sitemap.xml", "/dcat.jsonld", "/fonts/a.woff2"])
    expect(mayFetch(robots, "Googlebot", open), open).toBe(true);
  for (const closed of [
    "/en?edition=3",
    "/ar/indicators?page=2",
    "/en/charts/idps-over-time.png?size=card",
    "/en/charts/idps-over-time.csv",
    "/ckb/report.pdf?r=1",
    "/en/embed/idps-over-time",
    "/downloads/18/iraq-humanitarian-indicators.zip",
  ])
    expect(mayFetch(robots, "Googlebot", closed), closed).toBe(false);
});

test("the picture of a shared page may be fetched", () => {
  expect(mayFetch(robots, "Twitterbot", "/en/charts/idps-over-time.png?size=card")).toBe(true);
});

test("the sitemap is named by its whole address, also where the site lies in a folder", () => {
  expect(robots).toContain("\nSitemap: https://figures.example.org/sitemap.xml\n");
  const within = writeRobots((path) => `https://example.org/figures${path}`);
  expect(mayFetch(within, "Googlebot", "/figures/en?edition=3")).toBe(false);
  expect(mayFetch(within, "Googlebot", "/figures/en")).toBe(true);
});
