import type pg from "pg";
import type { Warning } from "../../subject";
import { lookAtBrought } from "./brought";
import type { Found, Rule, Statement } from "./rule";
import { rules } from "./rules";
import { sayFigure } from "./say-figure";
import { type LocateLine, loadWarnedFigures } from "./warned-figures";

/** How many warnings are shown; all are counted. */
const SHOWN_WARNINGS = 20;

type Break = { figure: string; others: string[] | null; worked: Record<string, string> | null; found: string };

/** How many warnings there are, of each rule too, and the first of them. */
export type Warned = { total: number; byRule: Readonly<Record<string, number>>; first: Warning[] };

/**
 * Rules over several figures, for those that the edition brings. Published figures do break them, so a break is told and not refused.
 *
 * @param locate where a staged line stands in the file
 * @param shown how many warnings are handed back with their sentences; every rule that is broken has its share
 */
export async function warnOfObservations(
  client: pg.ClientBase,
  edition: number,
  locate: LocateLine,
  shown = SHOWN_WARNINGS,
): Promise<Warned> {
  const warned: Warned & { byRule: Record<string, number> } = { total: 0, byRule: {}, first: [] };
  const brought = await lookAtBrought(client, edition);
  if (!brought) return warned;
  const broken: { rule: Rule; breaks: Break[] }[] = [];
  for (const rule of rules) {
    const breaks: Break[] = [];
    let found = 0;
    for (const statement of await rule.find(client, brought)) {
      const rows = await listBreaks(client, statement, shown);
      found += Number(rows[0]?.found ?? 0);
      breaks.push(...rows);
    }
    if (found === 0) continue;
    warned.total += found;
    warned.byRule[rule.name] = found;
    broken.push({ rule, breaks });
  }
  const chosen = shareOut(broken, shown);
  const ids = [...new Set(chosen.flatMap(({ one }) => [one.figure, ...(one.others ?? [])]))];
  if (ids.length === 0) return warned;
  const figures = await loadWarnedFigures(client, edition, ids, locate);
  for (const { rule, one } of chosen) {
    const figure = figures.get(one.figure);
    if (!figure) continue;
    const others = (one.others ?? []).flatMap((id) => figures.get(id) ?? []);
    warned.first.push(toWarning(rule, { figure, others, worked: one.worked ?? {} }));
  }
  const MAX = Number.MAX_SAFE_INTEGER;
  const order = rules.map(({ name }) => name);
  warned.first.sort((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule) || (a.line ?? MAX) - (b.line ?? MAX));
  return warned;
}

async function listBreaks(client: pg.ClientBase, { sql, values }: Statement, shown: number): Promise<Break[]> {
  const { rows } = await client.query<Break>(
    `SELECT figure, others, worked, count(*) OVER () AS found FROM (${sql}) AS broken ORDER BY figure LIMIT ${shown}`,
    values,
  );
  return rows;
}

/** The first of each rule, then the second of each, until enough are shown: a rule with many breaks doesn't hide the others. */
function shareOut(broken: readonly { rule: Rule; breaks: readonly Break[] }[], shown: number) {
  const counts = broken.map(() => 0);
  for (let left = shown, before = -1; left > 0 && left !== before; ) {
    before = left;
    for (const [at, { breaks }] of broken.entries())
      if (left > 0 && (counts[at] ?? 0) < breaks.length) {
        counts[at] = (counts[at] ?? 0) + 1;
        left -= 1;
      }
  }
  return broken.flatMap(({ rule, breaks }, at) => breaks.slice(0, counts[at]).map((one) => ({ rule, one })));
}

function toWarning(rule: Rule, found: Found): Warning {
  const { figure, others, worked } = found;
  const brought = figure.line === null ? others.find(({ line }) => line !== null) : figure;
  return {
    rule: rule.name,
    message: `${sayFigure(figure)}: ${rule.say(found)}`,
    line: brought?.line ?? null,
    place: brought?.place ?? null,
    figure,
    others,
    worked,
  };
}
