import "server-only";
import { z } from "zod";
import { listCatalogueRows, listEditionRows } from "@/lib/data/catalogue-list";
import type { CatalogueCells } from "@/lib/data/edition-entries";
import { rememberOfEdition } from "@/lib/data/remember";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { readCodes, readSources } from "../catalogue";
import { column, type Row } from "../operation";
import { asOfParameter } from "../parameters";
import { defineTable } from "../table";
import { fromEdition, inLanguages, partialDateOrNull, renamed, text, textOrNull } from "./columns";
import examples from "./examples.json" with { type: "json" };

const redistributable = z.enum(["yes", "facts_only", "no"]);
const passingOn =
  "`yes`: data may be passed on with the credit line. `facts_only`: single figures may, as facts with their source. `no`: rows may not.";
const ofPublishers = { read: (edition: number) => readCodes("publisher", edition), listedAt: "/api/v1/publishers" };

export const publishers = defineTable({
  name: "publishers",
  path: "/publishers",
  summary: "Who publishes",
  description: "Publishers and quoted bodies, until when they published, and under which licence.",
  columns: [
    column("code", text, "Code of the publisher.", "#org+code"),
    ...inLanguages("name", "Name", "#org+name"),
    ...inLanguages("short", "Acronym, where the name is long", "#org+acronym", false),
    column("url", textOrNull, "Its site.", "#org+url"),
    column("kind", text, "`academic`, `government`, `intergovernmental`, `media`, `ngo`, `other` or `un`.", "#org+type"),
    column("active_until", partialDateOrNull, "Day, month or year after which it publishes no more.", "#date+end"),
    column("licence", text, "Licence of what it publishes.", "#meta+licence"),
    column("licence_url", textOrNull, "Where the licence is.", "#meta+licence+url"),
    column("redistributable", redistributable, passingOn, "#meta+redistributable"),
    column("credit_line", text, "How it is to be credited.", "#meta+credit"),
    fromEdition,
  ],
  filters: [
    { column: "kind", description: "Kinds of publishers.", example: "un" },
    { column: "redistributable", description: "Whether data may be passed on.", example: "yes" },
  ],
  sortKeys: ["code", "name_en"],
  key: ["code"],
  example: examples.publishers,
  load: (edition) => listCatalogueRows("publisher", edition),
});

/** Whether rows may be passed on is the publisher's where the document says nothing of its own. */
function loadSources(edition: number): Promise<readonly CatalogueCells[]> {
  return rememberOfEdition("sources with what may be passed on", edition, () => readSourceRows(edition));
}

async function readSourceRows(edition: number): Promise<CatalogueCells[]> {
  const [rows, sources] = await Promise.all([listCatalogueRows("source", edition), readSources(edition)]);
  return rows.map((row) => ({ ...row, redistributable: sources.get(String(row.id))?.redistributable ?? row.redistributable ?? null }));
}

export const sources = defineTable({
  name: "sources",
  path: "/sources",
  summary: "Documents and data sets",
  description: "The documents in which figures were published, with link, date and licence.",
  columns: [
    renamed("id", column("code", text, "Code of the document: `id` in the import format.", "#meta+source+id")),
    renamed("publisher_code", column("publisher", text, "Who published it: a code of `publishers`.", "#org+code")),
    renamed("quoted_body_code", column("quoted_body", textOrNull, "Whose figures it quotes: a code of `publishers`.", "#org+quoted+code")),
    column("title", text, "Title.", "#meta+source+name"),
    column("url", textOrNull, "Where its publisher keeps it.", "#meta+source+url"),
    column("published_on", partialDateOrNull, "Day, month or year, as far as it says.", "#date+reported"),
    column("licence", text, "Licence.", "#meta+licence"),
    column("redistributable", redistributable, passingOn, "#meta+redistributable"),
    column("seen_at", textOrNull, "A copy elsewhere that was read.", "#meta+source+url+copy"),
    fromEdition,
  ],
  filters: [
    { column: "publisher", description: "Codes of `/publishers`.", example: "iom-dtm", known: ofPublishers },
    { column: "quoted_body", description: "Codes of `/publishers`.", example: "unami", known: ofPublishers },
    { column: "redistributable", description: "Whether data may be passed on.", example: "facts_only" },
  ],
  more: {
    parameters: { asOf: asOfParameter },
    keep: async ({ asOf }) =>
      typeof asOf === "string" ? ({ published_on }: Row) => wasPublishedBy({ publishedOn: toDateOrNull(published_on) }, asOf) : () => true,
  },
  sortKeys: ["code", "published_on"],
  key: ["code"],
  example: examples.sources,
  load: loadSources,
});

function toDateOrNull(cell: Row[string] | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}

const count = z.int().min(0);

export const editions = defineTable({
  name: "editions",
  path: "/editions",
  summary: "Committed imports",
  description: "Edition N is the state of all figures and catalogues after N commits. Each can be read for ever with `edition=N`.",
  columns: [
    column("number", z.int().min(1), "Number of the edition.", "#meta+edition"),
    column("committed_at", z.iso.datetime(), "Instant of the commit, in UTC.", "#date+converted"),
    column("committed_by", text, "Who committed it, as they named themselves.", "#contact+name"),
    column("file_name", text, "The file that was imported.", "#meta+source+name"),
    column("file_sha256", z.string().regex(/^[0-9a-f]{64}$/), "SHA-256 of its bytes.", "#meta+source+id"),
    column("subject", text, "What it was read as: `observations`, `boundaries` or a catalogue.", "#meta+type"),
    column("reason", text, "Why, in its maker's words.", "#description"),
    column("added", count, "Rows that were new.", "#meta+added+num"),
    column("revised", count, "Rows that superseded others.", "#meta+revised+num"),
    column("withdrawn", count, "Figures that ended without a successor.", "#meta+withdrawn+num"),
    column("unchanged", count, "Rows that were there already.", "#meta+unchanged+num"),
  ],
  filters: [{ column: "subject", description: "What the file was read as.", example: "observations" }],
  sortKeys: ["number"],
  key: ["number"],
  example: examples.editions,
  load: listEditionRows,
});

export const dimensionValues = defineTable({
  name: "dimension-values",
  path: "/dimension-values",
  summary: "Codes of dimensions",
  description: "What the columns that split an indicator, and `qualifier`, may hold, with names and notes.",
  columns: [
    column("dimension", text, "The column: `population_group`, `sex`, `denominator` …", "#meta+dimension"),
    column("code", text, "The code in it.", "#meta+dimension+code"),
    ...inLanguages("name", "Name", "#meta+dimension+name"),
    ...inLanguages("note", "Note", "#meta+dimension+description", false),
    fromEdition,
  ],
  filters: [{ column: "dimension", description: "Dimensions.", example: "population_group" }],
  sortKeys: ["dimension"],
  key: ["dimension", "code"],
  example: examples["dimension-values"],
  load: (edition) => listCatalogueRows("dimension_value", edition),
});
