import { formatInstantDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toDirection } from "@/lib/i18n/locales";
import type { ChartContext } from "./definition";
import type { ChartKind, ChartSpec } from "./spec";

type FrameInput = {
  slug: string;
  kind: ChartKind;
  parameters: Record<string, string>;
  unit: "persons" | "households" | "percent";
  category: "period" | "place";
};

/** What every chart says in the same way: whose eyes it is for, its edition, and the words around a drawing and a table. */
export function toFrame({ slug, kind, parameters, unit, category }: FrameInput, { reader, t, edition }: ChartContext) {
  return {
    slug,
    kind,
    locale: reader.locale,
    direction: toDirection(reader.locale),
    digits: reader.digits,
    parameters,
    unit: t(`chart.unit.${unit}`),
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
      value: t("chart.table.value"),
      source: t("chart.table.source"),
      note: t("chart.table.note"),
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
