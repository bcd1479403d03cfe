import "server-only";
import type { ChartSpec } from "@/lib/charts/spec";
import { drawChart, renderFigureList } from "@/lib/export/drawing/draw-chart";
import { BadParametersError, buildChart, type RawParameters } from "./build-chart";
import { type PageState, toSamePageHref } from "./page-state";
import { putServerHtml } from "./server-html";

/** A chart with everything a page shows of it. */
export type LoadedFigure = {
  spec: ChartSpec;
  /** What never changes in the browser, by its name for `ServerHtml`: both drawings, sources, table. Null where there is nothing to draw. */
  parts: { desktop: string; phone: string; sources: string; table: string } | null;
  /** Where the browser fetches the spec when it takes over the drawing. */
  specHref: string;
  /** Parameters that the page itself sets, whatever its address says. */
  preset: Record<string, string>;
  /** What the form of the chart's controls sends along, and where. */
  form: { action: string; kept: { name: string; value: string }[]; submit: string };
};

/**
 * A chart of the catalog as the page at `path` shows it: spec and drawings. Wrong parameters give a figure that says so in place of the drawing.
 * What the page presets (the place it is about) is not offered as a choice.
 */
export async function loadFigure(slug: string, state: PageState, path: string, preset: Record<string, string> = {}): Promise<LoadedFigure> {
  const built = await buildOrExplain(slug, state, preset);
  const spec = { ...built, controls: built.controls.filter(({ name }) => preset[name] === undefined) };
  const isEmpty = spec.emptyMessage !== null;
  const controlled = new Set(spec.controls.map((control) => control.name));
  const kept = Object.entries(state.parameters).flatMap(([name, value]) =>
    controlled.has(name) || value === undefined ? [] : [value].flat().map((one) => ({ name, value: one })),
  );
  return {
    spec,
    parts: isEmpty ? null : await makeParts(spec),
    specHref: toSpecHref(spec),
    preset,
    form: { action: `${toSamePageHref({ parameters: {} }, state.locale, path, {})}#${spec.id}`, kept, submit: state.t("chart.show") },
  };
}

async function makeParts(spec: ChartSpec) {
  const [desktop, phone, sources, table] = await Promise.all([
    drawChart(spec, "desktop"),
    drawChart(spec, "phone"),
    renderFigureList(spec, "sources"),
    renderFigureList(spec, "table"),
  ]);
  return {
    desktop: putServerHtml(desktop),
    phone: putServerHtml(phone),
    sources: putServerHtml(sources),
    table: putServerHtml(`<noscript>${table}</noscript>`),
  };
}

async function buildOrExplain(slug: string, state: PageState, preset: Record<string, string>): Promise<ChartSpec> {
  const build = (parameters: RawParameters) => buildChart(slug, parameters, state.edition, state.reader);
  try {
    return orThrow(slug, await build({ ...state.parameters, ...preset }));
  } catch (error) {
    if (!(error instanceof BadParametersError)) throw error;
    const spec = orThrow(slug, await build(preset));
    const problem = error.problems[0];
    const control = spec.controls.find(({ name }) => name === problem?.name);
    const emptyMessage = state.t("error.badParameter", {
      name: control?.label ?? problem?.name ?? "",
      value: problem?.value ?? "",
      allowed: control?.options.map((option) => option.label).join(state.t("list.separator")) ?? "",
    });
    return { ...spec, series: [], sources: [], notes: [], breaks: [], sentence: "", emptyMessage };
  }
}

function orThrow(slug: string, spec: ChartSpec | null): ChartSpec {
  if (!spec) throw new Error(`The catalog has no chart "${slug}".`);
  return spec;
}

/** The spec's own address, pinned to its edition so that it may be cached for ever. */
function toSpecHref(spec: ChartSpec): string {
  const query = new URLSearchParams({ ...spec.parameters, locale: spec.locale, digits: spec.digits, edition: String(spec.edition.number) });
  return `/api/v1/charts/${spec.slug}?${query}`;
}
