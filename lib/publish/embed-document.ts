import "server-only";
import { createHash } from "node:crypto";
import type { ChartSpec } from "@/lib/charts/spec";
import { escapeXml } from "@/lib/export/picture/xml";
import { type Locale, toDirection } from "@/lib/i18n/locales";
import { type EmbedTheme, heightMessage } from "./embed-snippets";
import { toEmbedCss, toProblemCss } from "./embed-style";
import { listFontPreloads } from "./fonts";

/** Tells the page around, whoever that is, how high the frame's content is, once it is there and whenever it changes. */
const script = `(function(){var told=0,root=document.documentElement;function tell(again){var height=Math.ceil(root.getBoundingClientRect().height);if(again!==true&&height===told)return;told=height;parent.postMessage({type:"${heightMessage}",height:height},"*")}if(parent!==window){new ResizeObserver(tell).observe(root);addEventListener("load",function(){tell(true)})}})()`;

/** The one script of a frame, as a policy for its content names it. */
export const scriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;

export type EmbedTexts = {
  site: string;
  /** Publishers and how many documents. */
  sources: string;
  notes: string;
  open: string;
};

export type EmbedParts = {
  spec: ChartSpec;
  theme: EmbedTheme | undefined;
  /** Whether title and sentence are seen; they are always heard. */
  hasTitle: boolean;
  /** Both sizes, of the chart or of its map; null where there is nothing to draw. */
  drawing: { wide: string; narrow: string } | null;
  /** Made by the components of pages. */
  lists: { comparability: string; notes: string; table: string };
  /** Of the chart's page. */
  href: string;
  /** Where other sites learn how to embed it. */
  oembedHref: string;
  texts: EmbedTexts;
};

/** A chart alone, as a whole small page that needs no script and nothing but fonts from elsewhere. */
export function toEmbedDocument({ spec, theme, hasTitle, drawing, lists, href, oembedHref, texts }: EmbedParts): string {
  const { title, sentence, map } = spec;
  const caption = `<figcaption${hasTitle ? "" : ' class="unseen"'}><h1 id="title">${escapeXml(title)}</h1>${sentence && `<p>${escapeXml(sentence)}</p>`}</figcaption>`;
  const stage = drawing
    ? `<div class="drawing wide">${drawing.wide}</div><div class="drawing narrow">${drawing.narrow}</div>`
    : `<p class="none">${escapeXml(spec.emptyMessage ?? "")}</p>`;
  const credit = drawing && map ? `<p class="small">${escapeXml(`${map.credit} ${map.disclaimer}`)}</p>` : "";
  const figure = [
    caption,
    lists.comparability,
    stage,
    credit,
    lists.notes && toFolded(texts.notes, lists.notes),
    lists.table && toFolded(spec.headings.table, lists.table),
    texts.sources && `<p class="small">${escapeXml(texts.sources)}</p>`,
    `<p class="small">${escapeXml(spec.edition.text)} · <a href="${escapeXml(href)}">${escapeXml(texts.open)}</a></p>`,
  ];
  return toDocument({
    locale: spec.locale,
    css: toEmbedCss(spec.locale, theme),
    title: `${title} · ${texts.site}`,
    head: `<link rel="canonical" href="${escapeXml(href)}"><link rel="alternate" type="application/json+oembed" href="${escapeXml(oembedHref)}">`,
    main: `<figure aria-labelledby="title">${figure.join("")}</figure>`,
  });
}

/** A frame that says in a sentence why there is no chart in it. */
export function toEmbedProblem(
  locale: Locale,
  theme: EmbedTheme | undefined,
  site: { name: string; href: string },
  sentence: string,
): string {
  const main = `<h1>${escapeXml(site.name)}</h1><p>${escapeXml(sentence)}</p><p class="small"><a href="${escapeXml(site.href)}">${escapeXml(site.href)}</a></p>`;
  return toDocument({ locale, css: toProblemCss(locale, theme), title: site.name, head: "", main });
}

type DocumentParts = { locale: Locale; css: string; title: string; head: string; main: string };

function toDocument({ locale, css, title, head, main }: DocumentParts): string {
  const fonts = listFontPreloads(locale).map((href) => `<link rel="preload" as="font" type="font/woff2" href="${href}" crossorigin>`);
  return [
    `<!doctype html><html lang="${locale}" dir="${toDirection(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeXml(title)}</title>`,
    // A link leads out of the frame; the page around stays as it is.
    `<base target="_blank">${head}${fonts.join("")}<style>${css}</style></head>`,
    `<body><main>${main}</main><script>${script}</script></body></html>`,
  ].join("\n");
}

/** References from a table to its sources stay in the frame. */
function toFolded(summary: string, content: string): string {
  return `<details><summary>${escapeXml(summary)}</summary><div>${content.replaceAll('<a href="#', '<a target="_self" href="#')}</div></details>`;
}
