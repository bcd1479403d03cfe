import "server-only";
import type { FigureFormProps } from "@/components/figure/figure-form";
import type { FormPlace } from "@/components/figure/figure-form-space";
import { figurePartNames } from "@/components/figure/figure-part-names";
import type { ProblemTexts } from "@/components/figure/figure-problem";
import type { FigureRequest } from "@/components/figure/figure-request";
import type { ChartSpec } from "@/lib/charts/spec";
import { renderFigureForm } from "@/lib/export/drawing/draw-chart";
import { BadParametersError, buildChart, listChartParameters, type RawParameters } from "./build-chart";
import { type PageState, toSamePageHref } from "./page-state";
import { makeFigureParts, toAnswerPath } from "./redraw-figure";
import { putServerHtml } from "./server-html";

/** A chart with everything a page shows of it. */
export type LoadedFigure = {
  spec: ChartSpec;
  /** What stands below its controls, as markup by its name for `ServerHtml`. */
  body: string;
  /** Parameters that the page itself sets, whatever its address says. */
  preset: Record<string, string>;
  /** The form of its controls. */
  form: FigureFormProps;
  /** Its markup, by its name for `ServerHtml`, and how much room it takes; null where there is nothing to choose. */
  formPlace: FormPlace | null;
  /** What the browser needs in order to ask for the figure anew. */
  request: FigureRequest;
  texts: ProblemTexts;
};

/**
 * A chart of the catalog as the page at `path` shows it: spec and drawings. Wrong parameters give a figure that says so in place of the drawing.
 * What the page presets (the place it is about) is not offered as a choice.
 */
export async function loadFigure(slug: string, state: PageState, path: string, preset: Record<string, string> = {}): Promise<LoadedFigure> {
  const built = await buildOrExplain(slug, state, preset);
  const spec = {
    ...built,
    controls: built.controls.filter(({ name }) => preset[name] === undefined),
    edition: { ...built.edition, isPinned: state.pinned },
  };
  const form = toForm(spec, state, path);
  return {
    spec,
    body: await makeBody(spec),
    preset,
    form,
    formPlace: form.controls.length > 0 ? await makeFormPlace(form) : null,
    request: toFigureRequest(spec, state, preset),
    texts: toProblemTexts(state),
  };
}

/** A choice keeps what else the address holds, and leads back to the figure. */
function toForm({ id, controls }: ChartSpec, { parameters, locale, t }: PageState, path: string): FigureFormProps {
  const controlled = new Set(controls.map(({ name }) => name));
  const kept = Object.entries(parameters).flatMap(([name, value]) =>
    controlled.has(name) || value === undefined ? [] : [value].flat().map((one) => ({ name, value: one })),
  );
  const slider = { play: t("filters.play"), pause: t("filters.pause"), step: t("filters.step") };
  const action = `${toSamePageHref({ parameters: {} }, locale, path, {})}#${id}`;
  return { name: id, controls, action, kept, texts: { submit: t("chart.show"), slider } };
}

async function makeFormPlace(form: FigureFormProps): Promise<FormPlace> {
  // A slider is as wide as two lists.
  const widths = form.controls.reduce((sum, { kind }) => sum + (kind === "slider" ? 2 : 1), 0);
  const html = putServerHtml(`<noscript>${await renderFigureForm(form)}</noscript>`);
  return { html, rows: { phone: Math.ceil(widths / 2), desktop: Math.ceil(widths / 5) } };
}

/** What the page presets is sent along always, and no change of the address touches it. */
function toFigureRequest(spec: ChartSpec, { parameters }: PageState, preset: Record<string, string>): FigureRequest {
  const names = listChartParameters(spec.slug).filter((name) => preset[name] === undefined);
  const given = names.flatMap((name) => {
    const value = parameters[name];
    return typeof value === "string" && value !== "" ? [[name, value] as const] : [];
  });
  return {
    href: toAnswerPath(spec),
    names,
    given: { ...Object.fromEntries(given), ...preset },
  };
}

/** One object for all figures of a page: React sends it once. */
function toProblemTexts(state: PageState): ProblemTexts {
  const known = liveTexts.get(state);
  if (known) return known;
  const { t } = state;
  const texts = {
    problems: {
      offline: t("filters.problem.offline"),
      refused: t("filters.problem.refused"),
      unavailable: t("filters.problem.unavailable"),
    },
    retry: t("error.retry"),
  };
  liveTexts.set(state, texts);
  return texts;
}

const liveTexts = new WeakMap<PageState, ProblemTexts>();

async function makeBody(spec: ChartSpec): Promise<string> {
  const parts = await makeFigureParts(spec, ["desktop", "phone"]);
  return putServerHtml(figurePartNames.map((name) => `<div data-part="${name}">${parts[name]}</div>`).join(""));
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
    const said = { name: control?.label ?? problem?.name ?? "", value: problem?.value ?? "" };
    const allowed = control?.options.map((option) => option.label) ?? [];
    // A day is typed and not chosen from a list.
    const emptyMessage =
      allowed.length > 0
        ? state.t("error.badParameter", { ...said, allowed: allowed.join(state.t("list.separator")) })
        : state.t("filters.impossible", said);
    return { ...spec, series: [], map: null, comparability: null, sources: [], notes: [], breaks: [], sentence: "", emptyMessage };
  }
}

function orThrow(slug: string, spec: ChartSpec | null): ChartSpec {
  if (!spec) throw new Error(`The catalog has no chart "${slug}".`);
  return spec;
}
