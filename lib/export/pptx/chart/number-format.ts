import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";

/** How numbers of a chart are written, by Office's own codes, so that they follow when a value is changed. */
export type NumberFormat = { axis: string; label: string /** Decimals of labels. */; decimals: number };

/** Arabic-Indic digits of Arabic (Iraq). */
const arabicIndic = "[$-2000801]";

export function toNumberFormat(spec: ChartSpec, points: ChartPoint[]): NumberFormat {
  const labels = spec.valueAxis.ticks.map(({ label }) => label);
  const percent = labels.find((label) => /[%٪]/.test(label));
  const sign = percent === undefined ? "" : `"${percent.includes("٪") ? "٪" : "%"}"`;
  const decimals = Math.max(0, ...points.map(({ value }) => countDecimals(value ?? 0)));
  const tickDecimals = Math.max(0, ...spec.valueAxis.ticks.map(({ at }) => countDecimals(at)));
  return {
    axis: toCode(tickDecimals, sign, spec),
    label: toCode(decimals, sign, spec),
    decimals,
  };
}

/** As many as a reader sees: at most two. */
export function countDecimals(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded).split(".")[1]?.length ?? 0;
}

function toCode(decimals: number, sign: string, { digits }: ChartSpec): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (digits === "latn") return `#,##0${fraction}${sign}`;
  if (fraction !== "") return `${arabicIndic}#,##0${fraction}${sign}`;
  // Arabic thousands are divided by a sign of their own, which no code stands for.
  const groups = [`[>=1000000]0"٬"000"٬"000${sign}`, `[>=1000]0"٬"000${sign}`, `0${sign}`];
  return groups.map((group) => arabicIndic + group).join(";");
}
