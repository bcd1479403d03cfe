import "server-only";
import { listEditionChanges } from "@/lib/data/edition-changes";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { type Permalink, parsePermalink } from "@/lib/export/stamp/permalink";
import { findStamps } from "@/lib/export/stamp/stamp-text";
import { formatInstantDay } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import { BadParametersError } from "./build-chart";
import { sumChanges, toFigureCounts } from "./edition-summary";
import { type PageState, toPageHref } from "./page-state";
import { toPublicUrl } from "./public-url";
import { loadVerdict, type Verdict } from "./verify";

/** What the page answers: a verdict on a chart, what became of an edition, or why there is neither. */
export type Verification =
  | { kind: "chart"; verdict: Verdict /** The address names another site. */; remark: string | null }
  | { kind: "edition"; title: string; sentence: string; links: Verdict["links"] }
  | { kind: "problem"; sentence: string };

const MOST_SHOWN = 120;

/**
 * Answers what a reader gave: a chart's permanent address, a stamp, or an edition as a file names it. Nothing is fetched: an address only
 * says which chart of this site is meant.
 *
 * @returns null where nothing was asked
 */
export async function verify(asked: string, state: PageState): Promise<Verification | null> {
  const text = asked.trim();
  if (text === "") return null;
  const permalink = parsePermalink(findStamps(text)[0]?.permalink ?? text);
  if (permalink) return verifyPermalink(permalink, state);
  const edition = readEditionNumber(text);
  if (edition !== null) return verifyEdition(edition, state);
  return toProblem(state.t("verify.problem.notUnderstood", { asked: toShown(text) }));
}

async function verifyPermalink({ origin, slug, edition: number, parameters }: Permalink, state: PageState): Promise<Verification> {
  const { t } = state;
  if (number === null) return toProblem(t("verify.problem.noEditionInAddress", { parameter: isolate("edition=") }));
  const [edition, current] = await Promise.all([getEdition(number), getCurrentEdition()]);
  if (!edition) return toProblem(toNoEdition(number, current, state));
  try {
    const verdict = await loadVerdict(slug, parameters, edition, state);
    if (!verdict) return toProblem(t("verify.problem.noChart", { slug: toShown(slug) }));
    const isOther = origin !== "" && origin !== new URL(toPublicUrl("/")).origin;
    return { kind: "chart", verdict, remark: isOther ? t("verify.problem.otherSite", { site: isolate(origin) }) : null };
  } catch (error) {
    if (!(error instanceof BadParametersError)) throw error;
    const { name, value } = error.problems[0] ?? { name: "", value: "" };
    return toProblem(t("filters.impossible", { name: isolate(name), value: isolate(value) }));
  }
}

async function verifyEdition(number: number, state: PageState): Promise<Verification> {
  const { t, reader, locale, parameters } = state;
  const [edition, current] = await Promise.all([getEdition(number), getCurrentEdition()]);
  if (!edition) return toProblem(toNoEdition(number, current, state));
  const later = Array.from({ length: current.number - number }, (_, index) => number + 1 + index);
  const changes = [...(await listEditionChanges(later)).values()];
  const counts = toFigureCounts(sumChanges(changes.flatMap(({ indicators }) => indicators)), state);
  const texts = { number: formatPlain(number, reader), current: formatPlain(current.number, reader), counts };
  const digits = parameters.digits;
  return {
    kind: "edition",
    title: t("chart.editionStamp", { number: texts.number, date: formatInstantDay(edition.committedAt, reader) }),
    sentence:
      number === current.number
        ? t("verify.newest", texts)
        : counts === ""
          ? t("verify.edition.unchanged", texts)
          : t("verify.edition.changed", texts),
    links: [
      { text: t("editions.whatChangedIn", texts), href: toPageHref({ parameters: {} }, locale, `/editions/${number}`, { digits }) },
      { text: t("editions.readAsOf", texts), href: toPageHref({ parameters: {} }, locale, "", { digits, edition: String(number) }) },
      { text: t("verify.links.editions"), href: toPageHref({ parameters: {} }, locale, "/editions", { digits }) },
    ],
  };
}

function toNoEdition(number: number, current: Edition, { t, reader }: PageState): string {
  return t("verify.problem.noEdition", { number: formatPlain(number, reader), current: formatPlain(current.number, reader) });
}

/** "3", "Edition 3 of 24 November 2026", "الإصدار ٣": the first number of a short text that begins with it, or with a word or two. */
function readEditionNumber(text: string): number | null {
  if (text.length > 100) return null;
  const latin = text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const found = /^[\p{L}\p{M}\s]{0,30}?([1-9]\d{0,8})(?!\d)(?=$|[\s،,.])/u.exec(latin)?.[1];
  return found ? Number(found) : null;
}

function toProblem(sentence: string): Verification {
  return { kind: "problem", sentence };
}

function toShown(text: string): string {
  return isolate(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text);
}
