import "server-only";
import { chartCatalog } from "@/lib/charts/catalog";
import { toChartQuery } from "@/lib/charts/chart-path";
import { exportSizes } from "@/lib/export/export-options";
import { listChartParameters } from "./build-chart";
import { type PageState, toOnly } from "./page-state";
import { toPublicUrl } from "./public-url";

/** The chart that stands for a page where others link to it. What the page presets of it comes before the address. */
export type CardChart = { slug: string; preset?: Record<string, string> };

/** Stands for pages that have no chart. */
const standard: CardChart = { slug: "idps-over-time" };

export type CardImage = { url: string; width: number; height: number; alt: string };

/**
 * A page's picture for social media and messengers: its chart as it would be drawn for the page's address, in the edition to which that
 * is pinned. Nothing is drawn or read here; `title` is the page's.
 */
export function toCardImage({ slug, preset = {} }: CardChart = standard, title: string, state: PageState): CardImage {
  const { width, height, scale } = exportSizes.card;
  const parameters = toDrawable(slug, state, preset);
  const query = toChartQuery({ locale: state.locale, digits: state.digits, parameters }, state.pinned ? state.edition.number : null);
  query.set("size", "card");
  return {
    url: toPublicUrl(`/${state.locale}/charts/${slug}.png?${query}`),
    width: width * scale,
    height: height * scale,
    alt: state.t("embed.cardAlternative", { title }),
  };
}

/** Choices in the page's address as far as the chart has them; a page with an impossible one says so, and its card shows the chart without. */
function toDrawable(slug: string, { parameters }: PageState, preset: Record<string, string>): Record<string, string> {
  const names = listChartParameters(slug).filter((name) => preset[name] === undefined);
  const chosen = Object.fromEntries(names.map((name) => [name, toOnly(parameters[name])]));
  const own = dropEmpty(preset);
  const all = dropEmpty({ ...chosen, ...preset });
  return chartCatalog.get(slug)?.parameters.safeParse(all).success ? all : own;
}

function dropEmpty(parameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
}
