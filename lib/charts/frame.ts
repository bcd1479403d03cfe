import { formatInstantDay } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { toDirection } from "@/lib/i18n/locales";
import type { ChartContext } from "./definition";
import type { ChartKind, ChartSource, ChartSpec } from "./spec";
import { toUnitHeading, toUnitWord } from "./units";

type FrameInput = {
  slug: string;
  kind: ChartKind;
  parameters: Record<string, string>;
  /** As the catalogue of indicators writes it. */
  unit: string;
  category: "period" | "place" | "publisher";
  /** Where one chart stands several times on a page: what tells this one apart. */
  part?: string;
};

/** Headings of the lists around a drawing, once its title and sources are known. */
export function toHeadings(title: string, sources: ChartSource[], { t, reader }: ChartContext): ChartSpec["headings"] {
  const publishers = [...new Set(sources.map((source) => source.publisher))];
  const named = publishers.slice(0, 3);
  return {
    table: t("chart.table.open"),
    tableCaption: t("chart.table.caption", { title }),
    breaks: t("chart.breaks"),
    notes: t("chart.notes"),
    sources: t("chart.sources"),
    licence: t("sources.list.licence"),
    sourcesSummary: t("chart.sourcesSummary", {
      // "Democracy Now!" keeps its mark on its own side in a sentence that runs the other way.
      named: named.map(isolate).join(t("list.comma")),
      others: publishers.length - named.length,
      othersText: formatPlain(publishers.length - named.length, reader),
      documents: sources.length,
      documentsText: formatPlain(sources.length, reader),
    }),
  };
}

/** What every chart says in the same way: whose eyes it is for, its edition, and the words around a drawing and a table. */
export function toFrame({ slug, kind, parameters, unit, category, part }: FrameInput, { reader, t, edition }: ChartContext) {
  return {
    slug,
    id: part ? `${slug}-${part}` : slug,
    kind,
    locale: reader.locale,
    direction: toDirection(reader.locale),
    digits: reader.digits,
    parameters,
    unit: toUnitWord(unit, { t }),
    map: null,
    comparability: null,
    edition: {
      number: edition.number,
      text: t("chart.editionStamp", {
        number: formatPlain(edition.number, reader),
        date: formatInstantDay(edition.committedAt, reader),
      }),
    },
    tableHeadings: {
      category: t(`chart.table.${category}`),
      series: t("chart.table.publisher"),
      value: toUnitHeading(unit, { t }),
      source: t("chart.table.source"),
      note: t("chart.table.note"),
    },
    actions: {
      export: t("export.actions.export"),
      cite: t("export.actions.cite"),
      embed: t("export.actions.embed"),
      report: t("export.actions.report"),
    },
    labels: {
      preliminary: t("chart.preliminary"),
      doubtful: t("chart.doubtful"),
      keyboardHint: t("chart.keyboardHint"),
      source: t("chart.table.source"),
      note: t("chart.table.note"),
    },
  } satisfies Partial<ChartSpec>;
}
