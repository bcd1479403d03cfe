import { expect, test } from "vitest";
import { hostileTexts } from "@/lib/export/testing/hostile-texts";
import { toJsonLdElement } from "./json-ld";

test("no text ends the element or begins a comment, and every text comes through whole", () => {
  const texts = ["</script><script>alert(1)</script>", "<!-- <script", "]]>", "a\u2028b", ...Object.values(hostileTexts).map(String)];
  for (const name of texts) {
    const element = toJsonLdElement({ name });
    const [, inside = ""] = /^<script type="application\/ld\+json">([\s\S]*)<\/script>$/.exec(element) ?? [];
    expect(inside).not.toMatch(/[<>&]/);
    expect(JSON.parse(inside)).toEqual({ name });
  }
});
