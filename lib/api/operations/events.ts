import "server-only";
import { z } from "zod";
import { listCatalogueRows } from "@/lib/data/catalogue-list";
import { readCodes } from "../catalogue";
import { column } from "../operation";
import { defineTable } from "../table";
import { countOrNull, fromEdition, inLanguages, partialDate, partialDateOrNull, renamed, text, textOrNull } from "./columns";
import examples from "./examples.json" with { type: "json" };
import { withinAreas } from "./places";

const ofLocations = { read: (edition: number) => readCodes("location", edition), listedAt: "/api/v1/locations" };
const ofIndicators = { read: (edition: number) => readCodes("indicator", edition), listedAt: "/api/v1/indicators" };
const ofPublishers = { read: (edition: number) => readCodes("publisher", edition), listedAt: "/api/v1/publishers" };

export const elections = defineTable({
  name: "elections",
  path: "/elections",
  summary: "Elections",
  description: "Elections with what the electoral commission divided by. Turnout and votes are in `/observations`.",
  columns: [
    column("code", text, "Code of the election.", "#event+election+code"),
    renamed("country_code", column("country", text, "Where it was held: a code of `locations`.", "#country+code")),
    column(
      "type",
      text,
      "`parliamentary`, `regional_parliamentary`, `governorate_council`, `presidential` or `referendum`.",
      "#event+type",
    ),
    ...inLanguages("name", "Name", "#event+name"),
    column("held_from", partialDate, "Day, month or year, as far as known.", "#date+start"),
    column("held_to", partialDateOrNull, "The last day.", "#date+end"),
    column("seats", countOrNull, "Seats that were filled.", "#capacity+num"),
    column("denominator_note", textOrNull, "What the electoral commission divided by, and the scope of the vote.", "#description+note"),
    column("source_url", textOrNull, "Where this was read.", "#meta+source+url"),
    fromEdition,
  ],
  filters: [
    { column: "type", description: "Types of elections.", example: "parliamentary" },
    { column: "country", description: "Countries. Codes of `/locations`.", example: "IQ", known: ofLocations },
  ],
  sortKeys: ["held_from", "code"],
  key: ["code"],
  example: examples.elections,
  load: (edition) => listCatalogueRows("election", edition),
});

export const incidents = defineTable({
  name: "incidents",
  path: "/incidents",
  summary: "Incidents",
  description: "Dated events whose killed and injured are figures in `/observations`.",
  columns: [
    column("code", text, "Code of the incident.", "#event+incident+code"),
    ...inLanguages("name", "Name", "#event+name"),
    column("occurred_on", partialDate, "Day, month or year of the event, or of its beginning.", "#date+occurred"),
    renamed("location_code", column("location", text, "Where: a code of `locations`.", "#loc+code")),
    ...inLanguages("description", "What happened", "#event+description"),
    column("source_url", textOrNull, "Where this was read.", "#meta+source+url"),
    fromEdition,
  ],
  filters: [{ column: "location", description: "Places. Codes of `/locations`.", example: "IQ", known: ofLocations }],
  more: withinAreas("location"),
  sortKeys: ["occurred_on", "code"],
  key: ["code"],
  example: examples.incidents,
  load: (edition) => listCatalogueRows("incident", edition),
});

export const seriesBreaks = defineTable({
  name: "series-breaks",
  path: "/series-breaks",
  summary: "Changes of method",
  description:
    "Dates at which a publisher's series changed its method, with the reason. Figures before and after are not compared in silence.",
  columns: [
    renamed("indicator_code", column("indicator", text, "A code of `indicators`.", "#indicator+code")),
    renamed("publisher_code", column("publisher", text, "A code of `publishers`.", "#org+code")),
    renamed("location_code", column("location", text, "A code of `locations`.", "#loc+code")),
    column("date", z.iso.date(), "The first day of the new method.", "#date+start"),
    ...inLanguages("reason", "What changed", "#description+reason"),
    renamed("source_id", column("source", textOrNull, "Where this was read: a code of `sources`.", "#meta+source+id")),
    fromEdition,
  ],
  filters: [
    { column: "indicator", description: "Codes of `/indicators`.", example: "killed", known: ofIndicators },
    { column: "publisher", description: "Codes of `/publishers`.", example: "unami", known: ofPublishers },
    { column: "location", description: "Codes of `/locations`.", example: "IQ", known: ofLocations },
  ],
  sortKeys: ["indicator", "date"],
  key: ["indicator", "publisher", "location", "date"],
  example: examples["series-breaks"],
  load: (edition) => listCatalogueRows("series_break", edition),
});

export const timeline = defineTable({
  name: "timeline",
  path: "/timeline",
  summary: "Dated context",
  description: "Events that stand on time axes: mission, conflict, election, displacement.",
  columns: [
    column("date", partialDate, "Day, month or year.", "#date+start"),
    ...inLanguages("title", "What happened", "#event+name"),
    column("date_to", partialDateOrNull, "Its end.", "#date+end"),
    column("kind", text, "`mission`, `conflict`, `election` or `displacement`.", "#event+type"),
    renamed("source_id", column("source", textOrNull, "Where this was read: a code of `sources`.", "#meta+source+id")),
    fromEdition,
  ],
  filters: [{ column: "kind", description: "Kinds of events.", example: "mission" }],
  sortKeys: ["date"],
  key: ["date", "title_en"],
  example: examples.timeline,
  load: (edition) => listCatalogueRows("timeline_event", edition),
});
