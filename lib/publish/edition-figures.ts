import "server-only";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartSource } from "@/lib/charts/spec";
import { type FigureChange, listFigureChanges, type WantedChanges } from "@/lib/data/edition-figures";
import type { EditionEntry, FigureChangeKind, IndicatorChanges } from "@/lib/domain/edition-changes";
import { groupBy } from "@/lib/domain/group-by";
import type { Indicator } from "@/lib/domain/indicator";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { isolate, isolateTitle } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { loadObservationNames, type ObservationNames, toPartsText, toPlaceLink } from "./observation-words";
import type { PageState } from "./page-state";

/** One figure that an edition changed, as read: "Iraq, December 2024: about 1,031,000 (IOM DTM) – new". */
export type FigureChangeLine = {
  id: string;
  place: { name: string; href: string };
  /** Period and parts, with the comma that sets them off from the place. */
  of: string;
  value: string;
  source: ChartSource;
  attribution: string;
  /** Whether it is new or withdrawn, what it was before, whether it is doubtful. */
  remarks: string[];
  /** What the publisher says of it, mostly English. */
  note: string | null;
};

/** Kinds of change in the order in which they are listed: what differs from before comes first. */
const order: readonly FigureChangeKind[] = ["revised", "withdrawn", "added"];

/** Some changes of an indicator, of all kinds in order, as wanted from the database. */
export function toWantedChanges(changes: IndicatorChanges, skip: number, take: number): WantedChanges[] {
  let before = 0;
  return order.flatMap((kind) => {
    const from = Math.max(0, skip - before);
    const upTo = Math.min(changes[kind], skip + take - before);
    before += changes[kind];
    return upTo > from ? [{ changes, kind, skip: from, take: upTo - from }] : [];
  });
}

/** Changes of figures in an edition in words, by indicator; names and licences are those of that edition. */
export async function loadFigureChangeLines(
  edition: EditionEntry,
  wanted: WantedChanges[],
  indicators: ReadonlyMap<string, Indicator>,
  state: PageState,
): Promise<ReadonlyMap<string, FigureChangeLine[]>> {
  const changes = await listFigureChanges(edition.number, wanted);
  const names = await loadObservationNames(
    changes.map(({ figure }) => figure),
    edition.number,
  );
  const groups = groupBy(changes, ({ figure }) => figure.indicatorCode);
  return new Map(
    [...groups].map(([code, ofIndicator]) => {
      const unit = indicators.get(code)?.unit ?? "";
      return [code, ofIndicator.map((change) => toLine(change, unit, edition, names, state))];
    }),
  );
}

function toLine(change: FigureChange, unit: string, edition: EditionEntry, names: ObservationNames, state: PageState): FigureChangeLine {
  const { t, reader } = state;
  const { figure } = change;
  const parts = toPartsText(figure, names, state);
  const period = formatPeriod(figure.referencePeriodStart, figure.referencePeriodEnd, reader);
  return {
    id: figure.id,
    place: toPlaceLink(figure.locationCode, names, state),
    of: ["", period, ...(parts === "" ? [] : [parts])].join(t("list.comma")),
    value: toValueText(figure, unit, state),
    source: toChartSource(figure.source, 1, state),
    attribution: toAttribution(figure.source, state),
    remarks: [...toRemarks(change, unit, edition, state), ...(isDoubtful(figure) ? [t("chart.doubtful")] : [])],
    note: [figure.coverage, figure.note].filter((text) => text !== null).join(" ") || null,
  };
}

function toRemarks({ kind, figure, former }: FigureChange, unit: string, edition: EditionEntry, state: PageState): string[] {
  const { t, reader } = state;
  const reason = isolate(edition.reason);
  if (kind === "withdrawn") return [t("editions.change.withdrawnBecause", { reason })];
  if (!former) return [t("editions.change.added")];
  if (kind === "added") return [t("editions.change.broughtBack", { edition: formatPlain(former.untilEdition ?? 0, reader) })];
  const was = toValueText(former, unit, state);
  const beside = listChangesBeside(figure, former, state);
  if (was === toValueText(figure, unit, state) && beside.length > 0)
    return [t("editions.change.same", { parts: beside.join(t("list.separator")) })];
  const revision = t("indicators.revision", { value: was, edition: formatPlain(edition.number, reader), reason });
  if (figure.source.id === former.source.id) return [revision];
  return [revision, t("editions.change.formerDocument", { title: isolateTitle(former.source.title) })];
}

/** What changed of a figure beside its value. */
export function listChangesBeside(figure: Observation, former: Observation, { t }: Pick<PageState, "t">): string[] {
  return [
    ...(figure.source.id === former.source.id ? [] : [t("editions.change.document", { title: isolateTitle(former.source.title) })]),
    ...(figure.coverage === former.coverage ? [] : [t("editions.change.coverage")]),
    ...(figure.note === former.note ? [] : [t("editions.change.note")]),
  ];
}
