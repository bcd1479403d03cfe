import "server-only";
import { type CampSort, campSorts, toChoiceParameters, toNextSort } from "@/components/camps/camp-choice";
import type { CampListProps } from "@/components/camps/camp-list";
import { formatNumber } from "@/lib/format/number";
import { toSitePath } from "@/lib/site-path";
import type { CampCatalogue } from "./camp-catalogue";
import { type CampTableWords, toCampTableHtml } from "./camp-table-html";
import { loadOpenByCount } from "./camps-key-figures";
import { toCampList } from "./camps-list";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";
import { putServerHtml } from "./server-html";

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
    map: { href: "#camps-map", text: t("camps.list.map") },
    governorates: {
      label: t("camps.list.byGovernorate"),
      links: options.governorates.map(({ value, label }) => ({
        href: `${toPageHref(state, locale, PATH, { location: value })}#camps`,
        name: label,
      })),
    },
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
        action: toSitePath(`/${locale}${PATH}#camps`),
        kept: Object.entries(parameters).flatMap(([name, value]) =>
          own.includes(name) || value === undefined ? [] : [value].flat().map((one) => ({ name, value: one })),
        ),
        resetHref: toHref(Object.fromEntries(own.map((name) => [name, null]))),
      },
    },
    table: {
      label: t("camps.list.region"),
      html: putServerHtml(toCampTableHtml(TABLE_ID, { rows, choice }, toTableWords(sortHrefs, state))),
    },
    definitions: {
      heading: t("camps.definitions.heading"),
      texts: (["open", "closed", "unknown", "counts", "together"] as const).map((name) => t(`camps.definitions.${name}`)),
    },
  };
}

function toTableWords(sortHrefs: Record<CampSort, string>, { t }: PageState): CampTableWords {
  return {
    columns: {
      name: t("camps.column.name"),
      governorate: t("camps.column.governorate"),
      opened: t("camps.column.opened"),
      closed: t("camps.column.closed"),
      count: t("camps.column.count"),
      households: t("camps.column.households"),
    },
    notReported: t("chart.notReported"),
    notReportedSince: t("camps.count.notReportedSince"),
    sortHrefs,
  };
}
