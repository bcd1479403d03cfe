import type { ChartSpec } from "@/lib/charts/spec";
import { isolate, isolatePhrase, isolateTitle } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport } from "../chart-export";

/** More documents than this are named by their publishers in a picture; the address has them all. */
const mostSources = 8;

/** The words around a drawing, in paragraphs. */
export type PictureWords = {
  title: string;
  sentence: string;
  /** Whether what is drawn may be compared, where there is a catch. Stays in the smallest picture; a warning is in the drawing itself. */
  caution: string[];
  /** Why. */
  reasons: string[];
  notes: string[];
  sources: string[];
  /** Publishers alone, for a small picture. */
  publishers: string;
  /** Stands in place of notes that a small picture has no room for. */
  notesElsewhere: string;
  edition: string;
  permalink: string;
};

export function toPictureWords({ spec, stamp, withheld }: Pick<ChartExport, "spec" | "stamp" | "withheld">): PictureWords {
  const t = getTranslator(spec);
  const verdict = spec.comparability && spec.comparability.verdict !== "comparable" ? [spec.comparability.text] : [];
  const notes = [...spec.breaks.map(({ text }) => text), ...spec.notes, ...withheld.map(({ sentence }) => sentence)];
  const publishers = t("export.publishers", {
    publishers: listAttributions(spec)
      .map((attribution) => isolatePhrase(attribution, spec.direction))
      .join(t("list.separator")),
    documents: spec.sources.length,
    documentsText: formatPlain(spec.sources.length, spec),
  });
  return {
    title: spec.title,
    sentence: spec.sentence,
    caution: verdict,
    reasons: verdict.length > 0 ? (spec.comparability?.reasons ?? []) : [],
    notes,
    sources: toSources(spec, publishers),
    publishers: spec.sources.length > 0 ? t("export.sourcesLine", { sources: publishers }) : "",
    notesElsewhere: notes.length > 0 ? t("export.notesElsewhere", { count: notes.length, text: formatPlain(notes.length, spec) }) : "",
    edition: `${stamp.editionText} · ${isolate(stamp.site)}`,
    permalink: stamp.permalink,
  };
}

function toSources(spec: ChartSpec, publishers: string): string[] {
  const t = getTranslator(spec);
  if (spec.sources.length === 0) return [];
  if (spec.sources.length > mostSources) {
    return [t("export.sourcesLine", { sources: publishers }), t("chart.licence", { licence: toLicences(spec) })];
  }
  return spec.sources.map(
    ({ number, fullAttribution, title, publishedOn, licenceText }) =>
      `[${number}] ${isolatePhrase(fullAttribution, spec.direction)}: ${isolateTitle(title)} (${isolate(publishedOn)}). ${isolatePhrase(licenceText, spec.direction)}`,
  );
}

/** Under which terms each publisher's figures go out. */
function toLicences(spec: ChartSpec): string {
  const of = (attribution: string) =>
    spec.sources
      .filter((source) => source.attribution === attribution && source.licenceText !== "")
      .map(({ licenceText }) => isolatePhrase(licenceText, spec.direction));
  return listAttributions(spec)
    .map((name) => `${isolatePhrase(name, spec.direction)} (${[...new Set(of(name))].join(" / ")})`)
    .join(" · ");
}

function listAttributions({ sources }: ChartSpec): string[] {
  return [...new Set(sources.map(({ attribution }) => attribution))];
}
