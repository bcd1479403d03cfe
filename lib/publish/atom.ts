/** A feed as RFC 4287 has it; instants are ISO 8601, addresses absolute, texts plain. */
export type AtomFeed = {
  id: string;
  language: string;
  title: string;
  subtitle: string;
  updated: string;
  /** Who makes the feed: name and address. */
  author: { name: string; uri: string };
  links: AtomLink[];
  entries: AtomEntry[];
};

export type AtomLink = { rel: "self" | "alternate"; type: string; href: string; hreflang: string };

export type AtomEntry = {
  id: string;
  title: string;
  updated: string;
  href: string;
  summary: string;
  /** Terms with their words. */
  categories: { term: string; label: string }[];
};

/** The feed as an XML document. */
export function toAtomXml(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${toXmlText(feed.language)}">
<id>${toXmlText(feed.id)}</id>
<title>${toXmlText(feed.title)}</title>
<subtitle>${toXmlText(feed.subtitle)}</subtitle>
<updated>${toXmlText(feed.updated)}</updated>
<author><name>${toXmlText(feed.author.name)}</name><uri>${toXmlText(feed.author.uri)}</uri></author>
${feed.links.map(toLink).join("\n")}
${feed.entries.map(toEntry).join("\n")}
</feed>
`;
}

function toLink({ rel, type, href, hreflang }: AtomLink): string {
  return `<link rel="${rel}" type="${toXmlText(type)}" hreflang="${toXmlText(hreflang)}" href="${toXmlText(href)}"/>`;
}

function toEntry({ id, title, updated, href, summary, categories }: AtomEntry): string {
  const terms = categories.map(({ term, label }) => `<category term="${toXmlText(term)}" label="${toXmlText(label)}"/>\n`).join("");
  return `<entry>
<id>${toXmlText(id)}</id>
<title>${toXmlText(title)}</title>
<updated>${toXmlText(updated)}</updated>
<published>${toXmlText(updated)}</published>
<link rel="alternate" type="text/html" href="${toXmlText(href)}"/>
${terms}<summary>${toXmlText(summary)}</summary>
</entry>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Fit for text and attributes of XML 1.0: characters that it can't hold, not even written as numbers, become U+FFFD. */
function toXmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
