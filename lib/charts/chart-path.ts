import { toDefaultDigits } from "@/lib/i18n/locales";
import type { ChartSpec } from "./spec";

/** Address of a chart's page within the site, with the choices that it was made from; with an edition it is the same for ever. */
export function toChartPath(spec: Pick<ChartSpec, "slug" | "locale" | "digits" | "parameters">, edition: number | null): string {
  const text = toChartQuery(spec, edition).toString();
  return `/${spec.locale}/charts/${spec.slug}${text ? `?${text}` : ""}`;
}

/** The choices of a chart as an address has them, in an order of their own, so that the same chart always has the same address. */
export function toChartQuery(
  { locale, digits, parameters }: Pick<ChartSpec, "locale" | "digits" | "parameters">,
  edition: number | null,
): URLSearchParams {
  const query = new URLSearchParams(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (digits !== toDefaultDigits(locale)) query.set("digits", digits);
  if (edition !== null) query.set("edition", String(edition));
  return query;
}
