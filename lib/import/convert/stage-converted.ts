import type pg from "pg";
import { catalogues } from "../catalogues";
import { checkStaged } from "../check/check-staged";
import { type KnownCodes, loadKnownCodes } from "../check/known-codes";
import type { Detected } from "../formats/detect";
import type { ImportOptions, Staged } from "../import-file";
import type { PlanPart } from "../import-plan";
import { observationColumns } from "../map/observation-columns";
import { SOURCE_COLUMNS } from "../map/source-columns";
import { beginObservations } from "../observations";
import type { AnyFile } from "../read/open-file";
import type { Refusals } from "../refusal";
import { copyRows } from "../stage/copy-rows";
import type { Revision, Subject } from "../subject";
import { describeCell } from "./cell-place";
import { Conversion, type Converted, type ConvertedEntry, type ConvertedObservation } from "./conversion";
import { loadPublishers } from "./known-publishers";
import { describeLeftBehind } from "./left-behind";
import { loadPlaces } from "./load-places";
import { type SourceFault, SourceMaker } from "./source-maker";
import { bringEntries, type NumberedEntry } from "./stage-entries";

const COLUMNS = observationColumns.map((column) => column.name);
const LAYOUT = { header: COLUMNS, indexOf: (column: string) => COLUMNS.indexOf(column), has: (column: string) => COLUMNS.includes(column) };

/**
 * Converts a sheet row by row and stages what comes out: the figures as they come, then the catalogue entries that the file brings,
 * its sources among them. All goes into one edition.
 *
 * @param edition number of the edition in the making: entries are written before the figures that name them
 */
export async function stageConverted(
  client: pg.ClientBase,
  file: AnyFile,
  detected: Extract<Detected<Subject>, { kind: "foreign" }>,
  edition: number,
  refusals: Refusals,
  options: ImportOptions,
): Promise<Staged> {
  const { format, candidate, table } = detected;
  const { header } = candidate;
  const acceptValid = options.acceptValid ?? false;
  const known = await loadKnownCodes(client);
  const sources = new SourceMaker(await loadPublishers(client), options.source ?? {}, format.terms, options.newPublisher?.trim() || null);
  const places = await loadPlaces(client);
  const given = {
    date: options.date ?? null,
    keepIncidentsFrom: options.keepIncidentsFrom ?? null,
    fileName: options.fileName ?? options.path,
  };
  const conversion = new Conversion(format, header, given, places, refusals);

  const origins: (readonly number[])[] = [[]];
  const number = (rows: readonly number[]) => origins.push(rows) - 1;
  refusals.locate = (line, column) => locate(header, origins[line] ?? [], column);

  const entries = new Map<string, NumberedEntry[]>();
  const keepEntry = ({ catalogue, row, rows }: ConvertedEntry) => {
    const list = entries.get(catalogue) ?? [];
    entries.set(catalogue, list);
    list.push({ line: number(rows), row });
    announce(known, catalogue, row);
    if (catalogue === "publishers")
      sources.know({ code: row.code ?? "", name: row.name_en ?? "", short: row.short_en ?? "", licence: row.licence ?? "" });
  };
  const work = await beginObservations(client, LAYOUT, refusals, known);
  const said = new Set<string>();
  const refuseSource = (fault: SourceFault, row: ConvertedObservation, line: number) => {
    if (fault.column !== null && row[fault.column]) refusals.refuse(line, fault.column, fault.value, fault.reason);
    // What the command says, or leaves out, is wrong for all rows alike: said once.
    else if (!said.has(fault.reason)) {
      said.add(fault.reason);
      refusals.refuse(null, fault.column, fault.value, fault.reason);
    }
  };
  let figures = 0;
  const toLine = ({ row, rows }: Converted) => {
    const line = number(rows);
    let source = row.source ?? "";
    if (source === "") {
      const made = sources.resolve(Object.fromEntries(SOURCE_COLUMNS.map((column) => [column, row[column] ?? ""])));
      if ("reason" in made) {
        refuseSource(made, row, line);
        return "";
      }
      source = made.id;
      (known.sources as Map<string, unknown>).set(made.id, {
        code: made.id,
        name: made.id,
        publisher: made.publisher,
        quotedBody: made.quotedBody,
      });
    }
    figures += 1;
    return (
      work.toLine({
        line,
        cells: COLUMNS.map((column) => (column === "source" ? source : (row[column as keyof Converted["row"]] ?? ""))),
      }) ?? ""
    );
  };
  const drain = () => {
    const taken = conversion.take();
    for (const entry of taken.entries) keepEntry(entry);
    let lines = "";
    for (const observation of taken.observations) lines += toLine(observation);
    options.onProgress?.({ rows: conversion.rows, bytes: file.bytesRead(), size: file.size });
    return lines;
  };
  async function* lines() {
    conversion.push(table.first.slice(candidate.dataFrom));
    yield drain();
    for await (const batch of table.rest) {
      conversion.push(batch);
      yield drain();
    }
    conversion.finish();
    yield drain();
  }
  await copyRows(client, work.stagingTable, work.stagingColumns, lines());
  const skipped = [...conversion.skipped].map(([reason, count]) => ({ reason, count }));
  if (figures === 0 && entries.size === 0 && refusals.total === 0)
    refusals.refuse(null, null, null, describeNothing(conversion.rows, skipped));

  for (const row of sources.newPublishers.values()) keepEntry({ catalogue: "publishers", row, rows: [] });
  for (const row of sources.newSources.values()) keepEntry({ catalogue: "sources", row, rows: [] });
  const parts: PlanPart[] = [];
  for (const catalogue of catalogues) {
    const list = entries.get(catalogue.name);
    const before = refusals.total;
    if (list) parts.push(await bringEntries(client, catalogue, list, edition, refusals, acceptValid));
    // Later catalogues refer to earlier ones: what they would be refused for is said already.
    if (refusals.total > before && !acceptValid) break;
  }
  await checkStaged(client, work, refusals, acceptValid);
  const leftBehind = format.isOfEvents ? await describeLeftBehind(client) : [];
  return {
    rows: conversion.rows,
    blankRows: conversion.blankRows,
    skipped,
    notes: [...conversion.notes, ...leftBehind, ...describeTerms(format.terms.redistributable)],
    async diff() {
      const all = figures === 0 ? parts : [{ subject: "observations", ...(await work.diff()) }, ...parts];
      const inFile = ({ line, ...revision }: Revision) => ({ ...revision, line: refusals.rowOf(line) });
      return all.map((part) => ({ ...part, revisions: part.revisions.map(inFile) }));
    },
    merge: async (number) => (figures === 0 ? undefined : work.merge(number)),
    warn: async (number) => (figures === 0 ? { total: 0, first: [] } : work.warn(number)),
  };
}

/** A code that comes with the same file is known from here on. */
function announce(known: KnownCodes, catalogue: string, row: Record<string, string>) {
  const name = row.name_en ?? "";
  const code = row.code ?? "";
  if (catalogue === "locations") (known.locations as Map<string, unknown>).set(code, { code, name });
  if (catalogue === "incidents") (known.incidents as Map<string, unknown>).set(code, { code, name });
  if (catalogue === "elections") (known.elections as Map<string, unknown>).set(code, { code, name });
  if (catalogue === "indicators") {
    const allows = new Set((row.dimensions ?? "").split(" "));
    (known.indicators as Map<string, unknown>).set(code, { code, name, unit: row.unit ?? "", allows });
  }
  if (catalogue === "dimensions")
    (known.dimensions.get(row.dimension ?? "") as Map<string, unknown> | undefined)?.set(code, { code, name });
}

/** Where a converted figure comes from: its cell where it has one, else its row or rows, and what of it is meant. */
function locate(header: Detected<Subject>["candidate"]["header"], rows: readonly number[], column: string | null) {
  const [first, ...more] = rows;
  if (first === undefined) return { rows, place: column === null ? "what the command says" : `what the command says of the ${column}` };
  const position = column === null ? -1 : header.names.indexOf(column);
  if (position >= 0 && more.length === 0) return { rows, place: describeCell(header, first, position) };
  const place = describeCell(header, first, null);
  const others = more.length === 0 ? "" : ` and ${more.length} more`;
  return { rows, place: `${place}${others}${column === null ? "" : `, ${column}`}` };
}

function describeNothing(rows: number, skipped: readonly { reason: string; count: number }[]): string {
  const reasons = skipped.map(({ reason, count }) => `${count}: ${reason}`).join("; ");
  if (rows === 0) return "has a header and no rows";
  return `gives no figure: none of its ${rows} rows was taken${reasons ? ` (${reasons})` : ""}`;
}

/** What a publisher's terms mean for what is done with its figures here. */
function describeTerms(redistributable: string | null): string[] {
  if (redistributable === "no")
    return [
      "The publisher's terms don't let its rows be passed on: these figures may be shown and cited here with credit, and are marked not redistributable, so that bulk downloads leave them out.",
    ];
  if (redistributable === "facts_only")
    return ["Single figures may be cited with credit; the publisher's file itself may not be passed on."];
  return [];
}
