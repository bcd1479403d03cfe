import type { PaletteTheme } from "@/lib/charts/palette";
import { themeColours } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import { toOfficeLanguage } from "../text";
import { fontFamily } from "../theme";
import { escapeXml, toSolidFill } from "../xml";

/** What all parts of a chart are drawn with. */
export type ChartStyle = {
  spec: ChartSpec;
  colours: (typeof themeColours)[PaletteTheme];
  /** Points. */
  fontSize: number;
};

export function toChartStyle(spec: ChartSpec, theme: PaletteTheme, fontSize: number): ChartStyle {
  return { spec, colours: themeColours[theme], fontSize };
}

type TextStyle = { size?: number; bold?: boolean; colour: string };

function toRunProperties(element: "defRPr" | "rPr", { spec, fontSize }: ChartStyle, { size, bold, colour }: TextStyle): string {
  const language = element === "rPr" ? ` lang="${toOfficeLanguage(spec.locale)}"` : "";
  return `<a:${element}${language} sz="${Math.round((size ?? fontSize) * 100)}" b="${bold ? 1 : 0}">${toSolidFill(colour)}<a:latin typeface="${fontFamily}"/><a:cs typeface="${fontFamily}"/></a:${element}>`;
}

function toParagraphProperties(style: ChartStyle, text: TextStyle): string {
  return `<a:pPr rtl="${style.spec.direction === "rtl" ? 1 : 0}">${toRunProperties("defRPr", style, text)}</a:pPr>`;
}

/** How a part's own texts are set. */
export function toTextProperties(style: ChartStyle, text: TextStyle, body = ""): string {
  return `<c:txPr><a:bodyPr${body}/><a:lstStyle/><a:p>${toParagraphProperties(style, text)}<a:endParaRPr lang="${toOfficeLanguage(style.spec.locale)}"/></a:p></c:txPr>`;
}

/** A text that we set. */
export function toRichText(text: string, style: ChartStyle, properties: TextStyle, body = ""): string {
  return `<c:tx><c:rich><a:bodyPr${body}/><a:lstStyle/><a:p>${toParagraphProperties(style, properties)}<a:r>${toRunProperties("rPr", style, properties)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
}

/** Width in points. */
export function toLine(colour: string, width: number, dash = "solid"): string {
  return `<a:ln w="${Math.round(width * 12_700)}" cap="rnd">${toSolidFill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

export const noLine = "<a:ln><a:noFill/></a:ln>";

/** A place within the chart, in shares of its width and height. */
export type Share = { x: number; y: number; width?: number; height?: number };

export function toLayout({ x, y, width, height }: Share, inner = false): string {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const size = width === undefined || height === undefined ? "" : `<c:w val="${round(width)}"/><c:h val="${round(height)}"/>`;
  return `<c:layout><c:manualLayout>${inner ? '<c:layoutTarget val="inner"/>' : ""}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${round(x)}"/><c:y val="${round(y)}"/>${size}</c:manualLayout></c:layout>`;
}
