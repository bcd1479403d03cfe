import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import { toChartPath } from "@/lib/charts/chart-path";
import { isOfRows } from "@/lib/charts/layout";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { drawChart, renderFigureList } from "@/lib/export/drawing/draw-chart";
import { toPictureWords } from "@/lib/export/picture/picture-words";
import { isolate } from "@/lib/format/isolate";
import type { Reader } from "@/lib/format/reader";
import { digitSystems, type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { BoundedCache } from "@/lib/process/bounded-cache.mjs";
import { buildChart, listChartParameters, type RawParameters } from "./build-chart";
import { toStamp } from "./chart-export";
import { toEmbedDocument } from "./embed-document";
import type { EmbedTheme } from "./embed-snippets";
import { toOembedPath } from "./oembed-path";
import { toPublicUrl } from "./public-url";

/** Columns of articles are narrower than a page: letters keep their size in them. */
const wideSize = { width: 640, height: 360 };
/** Longer addresses are nobody's choice of a chart. */
const mostQueryLetters = 4000;

const themes = ["light", "dark"] as const satisfies readonly EmbedTheme[];
const views = ["chart", "map"] as const satisfies readonly ChartView[];

/** What an address may ask of a frame, besides the parameters of its chart, each with what it may be. */
const choices = { theme: themes, title: ["0", "1"], view: views, digits: digitSystems } as const;

const schema = z.object({
  theme: z.enum(choices.theme).optional(),
  title: z.enum(choices.title).optional(),
  view: z.enum(choices.view).optional(),
  digits: z.enum(choices.digits).optional(),
});
const editionSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional();

/** A frame as it is sent, and whether its address will always give the same. */
export type EmbedFrame = { html: string; isPinned: boolean };

/** The address asks for a frame that can't be; the message is a sentence in the reader's language. */
export class EmbedRefused extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message);
  }
}

const cacheKey = Symbol.for("embedded frames");
/** One store a process, however often a bundler evaluates this module. */
const holder = globalThis as { [cacheKey]?: BoundedCache<string> };

/**
 * A chart alone for a frame in another site's page, from the address that asks for it; remembered by edition.
 *
 * @throws EmbedRefused, BadParametersError where the address asks for what can't be
 * @throws DrawingError where it can't be drawn
 */
export async function loadEmbedFrame(slug: string, locale: Locale, query: URLSearchParams): Promise<EmbedFrame> {
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  if (query.toString().length > mostQueryLetters) throw new EmbedRefused(400, t("export.problem.tooLong"));
  if (!chartCatalog.has(slug)) throw new EmbedRefused(404, t("export.problem.noChart", { name: isolate(slug.slice(0, 80)) }));
  const raw = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const options = checkOptions(raw, locale);
  const pinned = editionSchema.safeParse(raw.edition);
  const edition = !pinned.success ? null : pinned.data === undefined ? await getCurrentEdition() : await getEdition(pinned.data);
  if (!edition) {
    throw new EmbedRefused(pinned.success ? 404 : 400, t("export.problem.noEdition", { name: isolate(String(raw.edition).slice(0, 80)) }));
  }
  const isPinned = raw.edition !== undefined;
  const parameters = Object.fromEntries(listChartParameters(slug).flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));
  const key = createHash("sha256")
    .update(JSON.stringify([slug, locale, edition.number, isPinned, options, parameters]))
    .digest("base64url");
  holder[cacheKey] ??= new BoundedCache(16 * 1024 * 1024);
  const known = holder[cacheKey].get(key);
  if (known !== undefined) return { html: known, isPinned };
  const html = await makeFrame(slug, parameters, edition, { locale, digits: options.digits ?? toDefaultDigits(locale) }, options, isPinned);
  holder[cacheKey].set(key, html, Buffer.byteLength(html));
  return { html, isPinned };
}

type Options = z.infer<typeof schema>;

function checkOptions(raw: Record<string, string>, locale: Locale): Options {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof choices;
  const value = isolate(String(raw[name]).slice(0, 80));
  const said = { name: isolate(name), value, allowed: choices[name].map(isolate).join(t("list.separator")) };
  throw new EmbedRefused(400, t("error.badParameter", said));
}

async function makeFrame(slug: string, parameters: RawParameters, edition: Edition, reader: Reader, options: Options, isPinned: boolean) {
  const spec = await buildChart(slug, parameters, edition, reader);
  if (!spec) throw new Error(`The catalog has no chart "${slug}".`);
  const t = getTranslator(reader);
  const stamp = toStamp(spec, edition);
  const told = withoutWithheld(spec);
  const view = spec.map && options.view !== "chart" ? "map" : "chart";
  const isEmpty = spec.emptyMessage !== null;
  const [drawing, comparability, notes, table] = await Promise.all([
    isEmpty ? null : drawBothSizes(spec, view),
    renderFigureList(told, "comparability"),
    isEmpty ? "" : renderFigureList(told, "notes"),
    isEmpty ? "" : renderFigureList(told, "table"),
  ]);
  const href = toPublicUrl(toChartPath(spec, isPinned ? edition.number : null));
  return toEmbedDocument({
    spec: view === "map" ? spec : { ...spec, map: null },
    theme: options.theme,
    hasTitle: options.title !== "0",
    drawing,
    lists: { comparability, notes, table },
    href,
    oembedHref: toPublicUrl(toOembedPath(href)),
    texts: {
      site: stamp.site,
      sources: toPictureWords({ spec, stamp, withheld: [] }).publishers,
      notes: t("embed.notes"),
      open: t("embed.open", { site: stamp.site }),
    },
  });
}

async function drawBothSizes(spec: ChartSpec, view: ChartView) {
  const size = isOfRows(spec) && view === "chart" ? { ...wideSize, height: 0 } : wideSize;
  const [wide, narrow] = await Promise.all([drawChart(spec, size, "screen", view), drawChart(spec, "phone", "screen", view)]);
  return { wide, narrow };
}
