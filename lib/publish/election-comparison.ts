import "server-only";
import type { CompareFormProps } from "@/components/elections/compare-form";
import { toElectionName } from "@/lib/charts/catalog/elections/election-names";
import type { Election } from "@/lib/domain/election";
import { toSitePath } from "@/lib/site-path";
import type { ElectionCatalogue } from "./election-catalogue";
import { type LoadedFigure, loadFigure } from "./figure";
import { type PageState, toOnly, toSamePageHref } from "./page-state";
import { listTurnouts } from "./turnout-key-figures";

const PATH = "/elections";
/** More than so many can't be compared at once; the chart takes no more either. */
const MOST = 8;

export type ElectionComparison = {
  form: CompareFormProps;
  /** Turnout of the elections chosen, and by governorate of the two newest of them. */
  figures: LoadedFigure[];
  /** Where the figures can't be compared: draws them all the same, or takes that back. */
  anyway: { href: string; text: string } | null;
};

/** What the reader compares: elections chosen by the address, or else the two newest parliamentary ones. */
export async function loadElectionComparison(catalogue: ElectionCatalogue, state: PageState): Promise<ElectionComparison> {
  const { t, locale } = state;
  const offered = catalogue.elections.filter((election) => listTurnouts(election, catalogue).length > 0);
  const asked = toOnly(state.parameters.elections)
    .split(",")
    .filter((code) => code !== "");
  const known = offered.filter(({ code }) => asked.includes(code)).slice(-MOST);
  const unknown = asked.filter((code) => !offered.some((election) => election.code === code));
  const chosen = known.length > 0 ? known : offered.filter(({ type }) => type === "parliamentary").slice(-2);
  const show = state.parameters.show === "anyway" ? "anyway" : "";
  const [compared, difference] = await Promise.all([
    loadFigure("turnout-compare", state, PATH, { elections: toList(chosen), show }),
    loadFigure("turnout-difference", state, PATH, { elections: toList(chosen), show }),
  ]);
  const isForbidden = [compared, difference].some(({ spec }) => spec.comparability?.verdict === "not_comparable");
  return {
    form: {
      action: toSitePath(`/${locale}${PATH}#compare`),
      kept: ["digits", "edition", "asOf"].flatMap((name) => {
        const value = toOnly(state.parameters[name]);
        return value === "" ? [] : [{ name, value }];
      }),
      options: [...offered].reverse().map((election) => ({
        value: election.code,
        label: toElectionName(election, state),
        checked: chosen.includes(election),
      })),
      show: { label: t("elections.compare.show"), checked: show !== "" },
      words: {
        legend: t("elections.compare.legend"),
        submit: t("elections.compare.submit"),
        problem: unknown.length === 0 ? null : toProblem(unknown, offered, state),
      },
    },
    figures: chosen.length < 2 ? [compared] : [compared, difference],
    anyway:
      show === "" && !isForbidden
        ? null
        : {
            href: `${toSamePageHref(state, locale, PATH, { show: show === "" ? "anyway" : null })}#compare`,
            text: t(show === "" ? "elections.compare.anyway" : "elections.compare.notAnyway"),
          },
  };
}

/**
 * Address of the comparison that a form asked for: a form names each election by itself, a link of ours all at once. Null where the address
 * is as ours are.
 */
export function toComparisonHref(state: PageState): string | null {
  const { elections } = state.parameters;
  if (!Array.isArray(elections)) return null;
  return toSamePageHref(state, state.locale, PATH, { elections: [...new Set(elections)].join(",") });
}

function toList(elections: Election[]): string {
  return elections.map(({ code }) => code).join(",");
}

function toProblem(unknown: string[], offered: Election[], state: PageState): string {
  const { t } = state;
  return t("error.badParameter", {
    name: t("chart.turnout.heading.election"),
    value: unknown.join(t("list.comma")).slice(0, 80),
    allowed: offered.map((election) => toElectionName(election, state)).join(t("list.separator")),
  });
}
