type MarkupPolicy = { createHTML: (markup: string) => string };
type WithTrustedTypes = { trustedTypes?: { createPolicy: (name: string, rules: MarkupPolicy) => MarkupPolicy } };

let policy: MarkupPolicy | null = null;

/**
 * Lets markup that our own server made, with every text in it escaped, be set into the page. Browsers with Trusted Types take no other
 * (lib/serve/page-policy.mjs), so each place where markup is set stands where this is called.
 *
 * @returns the same markup, for `innerHTML`; where a component draws again, keep it: another is another value to React
 */
export function toSiteMarkup(html: string): string {
  if (typeof window === "undefined") return html;
  policy ??= (window as WithTrustedTypes).trustedTypes?.createPolicy("site-markup", { createHTML: (markup) => markup }) ?? {
    createHTML: (markup) => markup,
  };
  // A TrustedHTML, which the types of the DOM don't know.
  return policy.createHTML(html);
}
