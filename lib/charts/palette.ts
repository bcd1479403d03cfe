import type { Direction } from "@/lib/i18n/locales";
import type { ChartSeries } from "./spec";

/** Where a drawing will stand; `screen` takes its colours from the page's CSS variables, the others carry them. */
export type PaletteTheme = "light" | "dark" | "print";
export type DrawingTarget = "screen" | PaletteTheme;

export type Slot = ChartSeries["slot"];
export type MarkerShape = "circle" | "square" | "triangle" | "diamond" | "cross" | "star";
export type SlotStyle = { /** `stroke-dasharray`; null is solid. */ dash: string | null; marker: MarkerShape };

/** Dash and marker tell a series apart without its colour. Slot 0 is what has no slot of its own. */
export const slotStyles: Record<Slot, SlotStyle> = {
  0: { dash: null, marker: "circle" },
  1: { dash: null, marker: "circle" },
  2: { dash: "10 4", marker: "square" },
  3: { dash: "2 3", marker: "triangle" },
  4: { dash: null, marker: "diamond" },
  5: { dash: "9 3 2 3", marker: "cross" },
  6: { dash: "5 3", marker: "star" },
};

/** Series colours are at least 3:1 on their ground; `text` in the same hue is at least 4.5:1, for labels. */
type ThemeColours = {
  ground: string;
  text: string;
  textSecond: string;
  accent: string;
  warning: string;
  hairline: string;
  series: Record<Slot, string>;
  seriesText: Record<Slot, string>;
  /** Six of one hue from low to high, then five for differences: from far below through a neutral middle to far above. */
  map: readonly string[];
  /** Text on each of the map's colours, at least 4.5:1. */
  mapText: readonly string[];
};

const light: ThemeColours = {
  ground: "#ffffff",
  text: "#1b1f24",
  textSecond: "#4a525c",
  accent: "#22577a",
  warning: "#8a5a00",
  hairline: "#dde1e6",
  series: { 0: "#7a828b", 1: "#406c9b", 2: "#bc7d19", 3: "#439e8e", 4: "#772938", 5: "#393f82", 6: "#8f5c2f" },
  seriesText: { 0: "#4a525c", 1: "#406c9b", 2: "#9f6913", 3: "#358174", 4: "#772938", 5: "#393f82", 6: "#8f5c2f" },
  map: [...["#d8eeff", "#b9d4f1", "#93b5d8", "#6b93bd", "#416f9e", "#1e4d79"], ...["#8f4a0b", "#e0ac74", "#eeece8", "#86aed6", "#1e4d79"]],
  mapText: [
    ...["#1b1f24", "#1b1f24", "#1b1f24", "#1b1f24", "#ffffff", "#ffffff"],
    ...["#ffffff", "#1b1f24", "#1b1f24", "#1b1f24", "#ffffff"],
  ],
};

const dark: ThemeColours = {
  ground: "#14181d",
  text: "#e8eaed",
  textSecond: "#aab3bd",
  accent: "#8cc0e0",
  warning: "#e0b050",
  hairline: "#323942",
  series: { 0: "#8a929b", 1: "#4b6cd1", 2: "#fed25f", 3: "#96e8e9", 4: "#bc426a", 5: "#8aa2e4", 6: "#d99070" },
  seriesText: { 0: "#aab3bd", 1: "#677ed5", 2: "#fed25f", 3: "#96e8e9", 4: "#c3657f", 5: "#8aa2e4", 6: "#d99070" },
  map: [...["#173142", "#274960", "#396684", "#4f87ad", "#6eacd7", "#97d6ff"], ...["#f0a55a", "#85531f", "#2c3238", "#355f80", "#97d6ff"]],
  mapText: [
    ...["#e8eaed", "#e8eaed", "#e8eaed", "#14181d", "#14181d", "#14181d"],
    ...["#14181d", "#e8eaed", "#e8eaed", "#e8eaed", "#14181d"],
  ],
};

/** On paper the ground is the paper's, and hairlines need a little more ink. */
const print: ThemeColours = { ...light, text: "#000000", textSecond: "#3a4047", hairline: "#c4cad1" };

export const themeColours: Record<PaletteTheme, ThemeColours> = { light, dark, print };

export type ColourName = "ground" | "text" | "textSecond" | "accent" | "warning" | "hairline";

const variableNames: Record<ColourName, string> = {
  ground: "--ground",
  text: "--text",
  textSecond: "--text-second",
  accent: "--accent",
  warning: "--warning",
  hairline: "--hairline",
};

/** A colour of the page as a drawing for this target writes it. */
export function toColour(name: ColourName, target: DrawingTarget): string {
  return target === "screen" ? `var(${variableNames[name]})` : themeColours[target][name];
}

/** A series' colour for lines, bars and markers. */
export function toSeriesColour(slot: Slot, target: DrawingTarget): string {
  return target === "screen" ? `var(--chart-${slot})` : themeColours[target].series[slot];
}

/** A series' colour for its name and values, dark (or light) enough to read. */
export function toSeriesTextColour(slot: Slot, target: DrawingTarget): string {
  return target === "screen" ? `var(--chart-${slot}-text)` : themeColours[target].seriesText[slot];
}

/** A colour of the map's classes, from 0 for the lowest to 5; differences have 6 to 10. */
export function toMapColour(index: number, target: DrawingTarget): string {
  return target === "screen" ? `var(--map-${index + 1})` : (themeColours[target].map[index] ?? themeColours[target].ground);
}

/** Colour of a text that lies on a colour of the map. */
export function toMapTextColour(index: number, target: DrawingTarget): string {
  return target === "screen" ? `var(--map-${index + 1}-text)` : (themeColours[target].mapText[index] ?? themeColours[target].text);
}

/** Families as a drawing names them: on screen the page's, in files the fonts that the renderer is given. */
export function toFontFamily(target: DrawingTarget, direction: Direction): string {
  if (target === "screen") return "var(--font-drawing)";
  // A renderer that has to fall back to a later family forgets the weight, so the family of most of the text comes first.
  const families = direction === "rtl" ? ["Noto Sans Arabic", "Noto Sans"] : ["Noto Sans", "Noto Sans Arabic"];
  return [...families, "Noto Sans Math", "sans-serif"].join(", ");
}

/** The palette as CSS variables for the page's stylesheet: light, dark where the reader's system asks for it, and print. */
export function toPaletteCss(): string {
  return [
    `:root{color-scheme:light dark;${toDeclarations(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${toDeclarations(dark)}}}`,
    `@media print{:root{color-scheme:light;${toDeclarations(print)}}}`,
  ].join("\n");
}

/** The same for a page that is always light or always dark; on paper it is as on paper. */
export function toOneThemeCss(theme: "light" | "dark"): string {
  return [
    `:root{color-scheme:${theme};${toDeclarations(themeColours[theme])}}`,
    `@media print{:root{color-scheme:light;${toDeclarations(print)}}}`,
  ].join("\n");
}

function toDeclarations(colours: ThemeColours): string {
  const slots = Object.keys(slotStyles).map(Number) as Slot[];
  return [
    ...Object.entries(variableNames).map(([name, variable]) => `${variable}:${colours[name as ColourName]}`),
    ...slots.flatMap((slot) => [`--chart-${slot}:${colours.series[slot]}`, `--chart-${slot}-text:${colours.seriesText[slot]}`]),
    ...colours.map.flatMap((colour, index) => [`--map-${index + 1}:${colour}`, `--map-${index + 1}-text:${colours.mapText[index]}`]),
  ].join(";");
}
