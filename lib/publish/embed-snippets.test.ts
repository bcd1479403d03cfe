import { expect, test } from "vitest";
import { frameHeight, toEmbedSnippets, toEmbedUrls } from "./embed-snippets";

const spec = { title: "People displaced within Examplia", locale: "en" } as const;
const stamp = { permalink: "https://figures.example.org/en/charts/idps-over-time?from=2003&publisher=office&edition=3" };

test("the live snippet follows the current edition, the pinned one stays with its own", () => {
  const { live, pinned } = toEmbedSnippets(spec, stamp);
  expect(live).toContain('src="https://figures.example.org/en/embed/idps-over-time?from=2003&amp;publisher=office"');
  expect(pinned).toContain('src="https://figures.example.org/en/embed/idps-over-time?from=2003&amp;publisher=office&amp;edition=3"');
});

test("a frame has a name, a height before its script runs, and waits until it is near", () => {
  expect(toEmbedSnippets(spec, stamp).live).toMatch(
    new RegExp(`^<iframe [^>]*title="${spec.title}" lang="en" width="100%" height="${frameHeight}" loading="lazy"`),
  );
});

test("theme and title stand in the frame's address", () => {
  const { live, pinned } = toEmbedUrls(stamp, { theme: "dark", title: false });
  expect(live).toBe("https://figures.example.org/en/embed/idps-over-time?from=2003&publisher=office&theme=dark&title=0");
  expect(pinned).toContain("edition=3&theme=dark&title=0");
  expect(toEmbedUrls(stamp, { title: true }).live).not.toContain("title");
});

test("a title can't end its attribute, nor turn around what follows", () => {
  const { live } = toEmbedSnippets({ ...spec, title: 'Camps "east" <script>alert(1)</script>\u202e' }, stamp);
  expect(live).toContain('title="Camps &quot;east&quot; &lt;script&gt;alert(1)&lt;/script&gt;"');
});

test("the script names no address but the site's", () => {
  const addresses = toEmbedSnippets(spec, stamp).pinned.match(/https?:\/\/[^/"&]+/g) ?? [];
  expect(new Set(addresses)).toEqual(new Set(["https://figures.example.org"]));
});
