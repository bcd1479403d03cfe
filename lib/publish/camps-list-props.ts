import "server-only";
import { type CampSort, campSorts, toChoiceParameters, toNextSort } from "@/components/camps/camp-choice";
import type { CampListProps } from "@/components/camps/camp-list";
import { formatNumber } from "@/lib/format/number";
import type { CampCatalogue } from "./camp-catalogue";
import { loadOpenByCount } from "./camps-key-figures";
import { toCampList } from "./camps-list";
import { type PageState, toSamePageHref } from "./page-state";

const PATH = "/camps";
const TABLE_ID = "camp-table";
const own = ["q", "status", "year", "location", "sort"];

/** Everything that the list of camps shows, in the reader's language. */
export async function loadCampListProps(catalogue: CampCatalogue, state: PageState): Promise<CampListProps> {
  const { t, locale, parameters } = state;
  const { rows, choice, thisYear, options, problems } = toCampList(catalogue, state);
  const toHref = (changes: Record<string, string | null>) => `${toSamePageHref(state, locale, PATH, changes)}#camps`;
  const sortHrefs = Object.fromEntries(
    campSorts.map((sort) => [sort, toHref(toChoiceParameters({ ...choice, ...toNextSort(sort, choice) }, thisYear))]),
  ) as Record<CampSort, string>;
  const total = formatNumber(rows.length, state.reader);
  return {
    heading: t("camps.list.heading"),
    problems,
    finder: {
      tableId: TABLE_ID,
      choice,
      thisYear,
      digits: state.digits,
      shown: rows.filter(({ shown }) => shown).length,
      texts: {
        search: t("camps.list.search"),
        status: t("camps.list.status"),
        statuses: [
          { value: "", label: t("camps.list.anyStatus") },
          { value: "open", label: t("camps.list.open") },
          { value: "closed", label: t("camps.list.closed") },
          { value: "unknown", label: t("camps.list.unknown") },
        ],
        year: t("camps.list.year"),
        governorate: t("camps.list.governorate"),
        show: t("chart.show"),
        reset: t("camps.list.reset"),
        shown: t("camps.list.shown", { shown: "{shown}", all: total }),
        none: t("camps.list.none"),
      },
      options: { ...options, governorates: [{ value: "", label: t("camps.list.anyGovernorate") }, ...options.governorates] },
      openByCount: await loadOpenByCount(state),
      form: {
        action: `/${locale}${PATH}#camps`,
        kept: Object.entries(parameters).flatMap(([name, value]) =>
          own.includes(name) || value === undefined ? [] : [value].flat().map((one) => ({ name, value: one })),
        ),
        resetHref: toHref(Object.fromEntries(own.map((name) => [name, null]))),
      },
    },
    table: {
      id: TABLE_ID,
      label: t("camps.list.region"),
      rows,
      choice,
      columns: {
        name: t("camps.column.name"),
        governorate: t("camps.column.governorate"),
        opened: t("camps.column.opened"),
        closed: t("camps.column.closed"),
        count: t("camps.column.count"),
        households: t("camps.column.households"),
      },
      notReported: t("chart.notReported"),
      sortHrefs,
    },
    definitions: {
      heading: t("camps.definitions.heading"),
      texts: (["open", "closed", "unknown", "counts", "together"] as const).map((name) => t(`camps.definitions.${name}`)),
    },
  };
}
