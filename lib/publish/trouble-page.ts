import "server-only";
import { toPaletteCss } from "@/lib/charts/palette";
import { escapeXml } from "@/lib/export/picture/xml";
import { formatInstantDay } from "@/lib/format/day";
import { setDigits } from "@/lib/format/digits";
import { formatNumber } from "@/lib/format/number";
import { type Locale, toDefaultDigits, toDirection } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { Trouble } from "@/lib/serve/site-side.mjs";
import { toSitePath } from "@/lib/site-path";
import { toFontCss } from "./fonts";

/** A small whole page that says what went wrong and what to do. It needs no database, no script and no file but the fonts. */
export function toTroublePage({ kind, locale, id, href, seconds }: Trouble): string {
  const reader = { locale, digits: toDefaultDigits(locale) };
  const t = getTranslator(reader);
  const { title, text } = toWords(kind, seconds ?? 1, (value) => formatNumber(value, reader), t);
  const name =
    kind === "tooMany" ? "" : `<p class="small">${escapeXml(t("trouble.requestName"))} <bdi><code>${escapeXml(id)}</code></bdi></p>`;
  return [
    `<!doctype html><html lang="${locale}" dir="${toDirection(locale)}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${escapeXml(`${title} · ${t("site.name")}`)}</title><style>${toStyle(locale)}</style></head>`,
    `<body><main id="content"><p class="small">${escapeXml(t("site.name"))}</p><h1>${escapeXml(title)}</h1><p>${escapeXml(text)}</p>`,
    `<p><a href="${escapeXml(toOwnHref(href))}">${escapeXml(t("error.retry"))}</a></p>`,
    `<p><a href="${toSitePath(`/${locale}`)}">${escapeXml(t("error.home"))}</a></p>${name}</main></body></html>`,
  ].join("\n");
}

/** A line for a page that could not be checked against the database since an instant, milliseconds since 1970. */
export function toAgeNote(locale: Locale, readAt: number): string {
  const reader = { locale, digits: toDefaultDigits(locale) };
  const instant = new Date(readAt).toISOString();
  const text = getTranslator(reader)("trouble.ageNote", {
    date: formatInstantDay(instant, reader),
    time: setDigits(instant.slice(11, 16), reader.digits),
  });
  return `<p class="mb-8 border-s-4 border-warning ps-4 text-small">${escapeXml(text)}</p>`;
}

function toWords(kind: Trouble["kind"], count: number, format: (value: number) => string, t: Translator) {
  if (kind === "away") return { title: t("error.errorTitle"), text: t("trouble.awayText") };
  if (kind === "busy") return { title: t("error.errorTitle"), text: t("trouble.busyText") };
  if (kind === "failed") return { title: t("trouble.failedTitle"), text: t("trouble.failedText") };
  return { title: t("trouble.tooManyTitle"), text: t("trouble.tooManyText", { count, value: format(count) }) };
}

/** An address of this site: one with two slashes would lead to another. */
function toOwnHref(href: string): string {
  return `/${href.replace(/^[/\\]+/, "")}`;
}

function toStyle(locale: Locale): string {
  return [toPaletteCss(), toFontCss(locale), rules].join("\n");
}

const rules = `*{box-sizing:border-box}
html{font-family:var(--font-sans);background:var(--ground);color:var(--text);line-height:1.6}
html:is(:lang(ar),:lang(ckb)){font-size:106.25%;line-height:1.9}
body{margin:0}
main{max-inline-size:40rem;margin-inline:auto;padding:5rem 1rem}
h1{margin-block:.5rem 1rem;font-size:1.5rem;font-weight:600;line-height:1.3;text-wrap:balance}
html:is(:lang(ar),:lang(ckb)) h1{line-height:1.6}
a{display:inline-block;min-block-size:1.5rem;color:var(--accent);text-underline-offset:.2em}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.small{font-size:.875rem;color:var(--text-second)}
code{overflow-wrap:anywhere}`;
