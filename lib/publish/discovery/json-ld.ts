/**
 * A description for search engines as an element of the page. It is data, so no content policy stops it; and nothing in it, whatever the
 * figures' texts hold, ends the element before its end or begins a comment.
 */
export function toJsonLdElement(description: Record<string, unknown>): string {
  const json = JSON.stringify(description).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}
