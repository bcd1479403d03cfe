import "server-only";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import { toChartPath } from "@/lib/charts/chart-path";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import { exportSizes } from "@/lib/export/export-options";
import { digitSystems, isLocale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import { BadParametersError, buildChart, listChartParameters } from "./build-chart";
import { type EmbedOptions, frameHeight, toEmbedHtml, toEmbedUrls } from "./embed-snippets";
import { toPublicUrl } from "./public-url";

/** CSS pixels: a frame where nobody says how much room there is. */
const frameWidth = 720;

/** What oEmbed 1.0 answers about a chart. */
export type OembedAnswer = {
  version: "1.0";
  type: "rich";
  title: string;
  provider_name: string;
  provider_url: string;
  /** Seconds for which a reader of the answer may keep it. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
};

export type OembedRoom = { maxwidth?: number | undefined; maxheight?: number | undefined };

const stateSchema = z.object({
  digits: z.enum(digitSystems).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
  theme: z.enum(["light", "dark"]).optional().catch(undefined),
  title: z.enum(["0", "1"]).optional().catch(undefined),
});

/**
 * How a chart of this site is embedded, by the address of its page or frame; with an edition in the address the frame stays with that edition.
 *
 * @returns null where the address is none of a chart of this site
 */
export async function loadOembed(address: string, room: OembedRoom = {}): Promise<OembedAnswer | null> {
  const url = parseUrl(address);
  const [, locale, slug] = /^\/([a-z]+)\/(?:charts|embed)\/([a-z0-9-]+)$/.exec(url?.pathname.replace(toSitePath(""), "") ?? "") ?? [];
  if (!url || url.origin !== new URL(toPublicUrl("/")).origin || !locale || !isLocale(locale) || !slug || !chartCatalog.has(slug))
    return null;
  const raw = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
  const state = stateSchema.safeParse(raw);
  if (!state.success) return null;
  const { edition: pinned, digits = toDefaultDigits(locale), theme, title } = state.data;
  const edition = pinned === undefined ? await getCurrentEdition() : await getEdition(pinned);
  if (!edition) return null;
  const parameters = Object.fromEntries(listChartParameters(slug).flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));
  const spec = await buildChart(slug, parameters, edition, { locale, digits }).catch((error: unknown) => {
    if (error instanceof BadParametersError) return null;
    throw error;
  });
  if (!spec) return null;
  const options: EmbedOptions = { ...(theme && { theme }), ...(title && { title: title === "1" }) };
  const urls = toEmbedUrls({ permalink: toPublicUrl(toChartPath(spec, edition.number)) }, options);
  const width = Math.min(room.maxwidth ?? frameWidth, frameWidth);
  const height = Math.min(room.maxheight ?? frameHeight, frameHeight);
  // Where room is short a frame must not grow beyond it.
  const html = toEmbedHtml(pinned === undefined ? urls.live : urls.pinned, spec, { width, height, grows: room.maxheight === undefined });
  return {
    version: "1.0",
    type: "rich",
    title: spec.title,
    provider_name: getTranslator(spec)("site.name"),
    provider_url: toPublicUrl(`/${locale}`),
    cache_age: pinned === undefined ? 3600 : 31_536_000,
    html,
    width,
    height,
    ...toThumbnail(toChartPath(spec, pinned ?? null)),
  };
}

/** The chart's card, at the address of its page with an ending. */
function toThumbnail(chartPath: string) {
  const { width, height, scale } = exportSizes.card;
  const [path, query = ""] = chartPath.split("?");
  const own = new URLSearchParams(query);
  own.set("size", "card");
  return { thumbnail_url: toPublicUrl(`${path}.png?${own}`), thumbnail_width: width * scale, thumbnail_height: height * scale };
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
