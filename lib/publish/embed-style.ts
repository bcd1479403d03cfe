import "server-only";
import { toOneThemeCss, toPaletteCss } from "@/lib/charts/palette";
import type { Locale } from "@/lib/i18n/locales";
import type { EmbedTheme } from "./embed-snippets";
import { toFontCss } from "./fonts";

/**
 * All the style that a frame needs, a tenth of the site's. Lists and tables are made by the components of pages; here they are
 * addressed by what they are, not by those components' class names. In a narrow frame a table's cells stand as on a phone (app/tables.css).
 */
export function toEmbedCss(locale: Locale, theme: EmbedTheme | undefined): string {
  return `${toProblemCss(locale, theme)}\n${figureRules}`;
}

/** What a frame without a figure needs of it. */
export function toProblemCss(locale: Locale, theme: EmbedTheme | undefined): string {
  return [theme ? toOneThemeCss(theme) : toPaletteCss(), toFontCss(locale), rules].join("\n");
}

const rules = `*{box-sizing:border-box}
html{font-family:var(--font-sans);background:var(--ground);color:var(--text);line-height:1.55;-webkit-text-size-adjust:100%}
html:is(:lang(ar),:lang(ckb)){font-size:106.25%;line-height:1.8}
body,figure,h1,p,ul,ol{margin:0;padding:0}
body{padding:.75rem}
main,figcaption,figure>div,details{overflow-wrap:break-word}
h1{font-size:1.125rem;font-weight:600;line-height:1.3;text-wrap:balance}
html:is(:lang(ar),:lang(ckb)) h1{line-height:1.5}
h1+p{margin-block-start:.375rem;font-size:.9375rem}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.2em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.small{margin-block-start:.5rem;font-size:.875rem;color:var(--text-second)}`;

const figureRules = `ul{list-style:none}
ol{padding-inline-start:2rem}
li{margin-block-start:.25rem}
.unseen,caption{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.drawing{margin-block-start:.75rem}
.drawing svg{display:block;inline-size:100%;block-size:auto}
.wide{display:none}
@media (width>=34rem){.narrow{display:none}.wide{display:block}}
.none{padding-block:2.5rem;text-align:center;color:var(--text-second)}
[data-verdict],details{margin-block-start:.5rem;font-size:.875rem;color:var(--text-second)}
[data-verdict]>ul{margin-inline-start:1.25rem}
[data-verdict=caveat]>p,[data-verdict=not_comparable]>p{display:flex;align-items:baseline;gap:.5rem;font-weight:600;color:var(--warning)}
[data-verdict] svg{flex-shrink:0}
summary{min-block-size:1.5rem;color:var(--accent);cursor:pointer}
details details summary{color:inherit}
details>div>*{margin-block-start:.5rem}
.sources>p,.sources>summary>span{font-weight:600}
section{max-block-size:28rem;margin-block-start:.5rem;overflow:auto;border-block:1px solid var(--hairline)}
table{position:relative;inline-size:100%;border-collapse:collapse;color:var(--text);font-variant-numeric:tabular-nums}
:is(th,td){padding:.375rem .75rem;border-block-end:1px solid var(--hairline);font-weight:400;text-align:start;vertical-align:top}
:is(th,td):first-child{padding-inline-start:0}
:is(th,td):nth-child(3){text-align:end;white-space:nowrap}
td:nth-child(5){min-inline-size:16rem}
thead th{position:sticky;inset-block-start:0;background:var(--ground);font-weight:600}
@media screen and (width<34rem){
table,thead,tbody{display:block}
tr{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.125rem .75rem;padding-block:.375rem;border-block-end:1px solid var(--hairline)}
:is(th,td):nth-child(n){position:static;min-inline-size:0;padding:0;border:0}
thead{position:sticky;inset-block-start:0;z-index:1;background:var(--ground)}
:is(th,td):nth-child(2){grid-area:2/1}
:is(th,td):nth-child(3){grid-area:1/2;white-space:normal}
:is(th,td):nth-child(4){grid-area:2/2;text-align:end}
:is(th,td):nth-child(5){grid-column:1/-1}
}
@media print{summary{list-style:none}section{max-block-size:none}}`;
