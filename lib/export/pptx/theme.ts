import { type PaletteTheme, themeColours } from "@/lib/charts/palette";
import { toHex } from "./xml";

/**
 * Arial is on every machine with PowerPoint, and has the letters of Arabic and Kurdish; our own fonts are on none. LibreOffice puts one of
 * the same widths in its place.
 */
export const fontFamily = "Arial";

/** Colours and fonts of a deck by Office's names, so that a house template that takes a slide over gives it its own. */
export function toThemeXml(theme: PaletteTheme, name: string): string {
  const colours = themeColours[theme];
  const entries: [string, string][] = [
    ["dk1", colours.text],
    ["lt1", colours.ground],
    ["dk2", colours.textSecond],
    ["lt2", colours.hairline],
    ...([1, 2, 3, 4, 5, 6] as const).map((slot): [string, string] => [`accent${slot}`, colours.series[slot]]),
    ["hlink", colours.accent],
    ["folHlink", colours.accent],
  ];
  const scheme = entries.map(([key, colour]) => `<a:${key}><a:srgbClr val="${toHex(colour)}"/></a:${key}>`).join("");
  const font = `<a:latin typeface="${fontFamily}"/><a:ea typeface=""/><a:cs typeface="${fontFamily}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return [
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>`,
    `<a:clrScheme name="${name}">${scheme}</a:clrScheme>`,
    `<a:fontScheme name="${name}"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
    "</a:themeElements></a:theme>",
  ].join("");
}
