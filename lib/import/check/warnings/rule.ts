import type pg from "pg";
import type { DimensionColumn } from "@/lib/domain/dimension-columns";
import type { RuleName, WarnedFigure } from "../../subject";

/** What the edition in the making brings, as far as it decides which rules can break at all. */
export type Brought = {
  edition: number;
  /** Its figures have greater ids: imports run one after the other. */
  afterId: string;
  /** Indicators of which it brings figures. */
  indicators: readonly string[];
  /** Day of the import in UTC, YYYY-MM-DD. */
  day: string;
  /** First and last day of all its periods, YYYY-MM-DD. */
  firstDay: string;
  lastDay: string;
  /** Codes by which current figures of its indicators, at its places and in its time, are split. */
  splits: readonly Split[];
  /** Those indicators that have figures by place of origin there. */
  origins: readonly string[];
};

/** That an indicator has figures for a code of a dimension; the code is '' for figures that are not split by it. */
export type Split = { indicator: string; dimension: DimensionColumn; code: string };

/** A break of a rule: the figures with their names, the one the sentence is about first, and what the rule worked out. */
export type Found = { figure: WarnedFigure; others: readonly WarnedFigure[]; worked: Readonly<Record<string, string>> };

/** A statement over the figures as they stand after the merge. */
export type Statement = {
  /**
   * Yields `figure` (id of the observation the warning is about), `others` (ids beside which it looks wrong) and `worked` (jsonb of
   * what was worked out).
   */
  sql: string;
  values?: unknown[];
};

export type Rule = {
  name: RuleName;
  /** @returns the statements that find breaks; none where nothing of the edition could break the rule */
  find: (client: pg.ClientBase, brought: Brought) => Promise<readonly Statement[]> | readonly Statement[];
  /** What is wrong, as a clause after the name of the figure. */
  say: (found: Found) => string;
};

/** Condition on an alias of `observation`: current, and as printed. A rounded or open-ended figure can't be held against another. */
export function exact(alias: string): string {
  return `${alias}.qualifier = 'exact' AND ${alias}.value IS NOT NULL AND ${alias}.until_edition IS NULL`;
}

/** Of those given, the indicators of which the edition brings figures. */
export function pick(brought: Brought, indicators: readonly string[]): string[] {
  return indicators.filter((code) => brought.indicators.includes(code));
}
