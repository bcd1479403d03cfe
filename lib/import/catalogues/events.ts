import { type Catalogue, optional, required, translated } from "./catalogue";
import {
  code,
  codeOrNull,
  countOrNull,
  name,
  nameOrNull,
  oneOf,
  partialDate,
  partialDateOrNull,
  text,
  textOrNull,
  urlOrNull,
} from "./cells";

const location = { table: "location", field: "code" };

/** Elections, and what the electoral commission divided by. */
export const elections: Catalogue = {
  name: "elections",
  table: "election",
  key: ["code"],
  columns: [
    required("code", code),
    required("country", code, { field: "country_code", references: location }),
    required("type", oneOf("parliamentary", "regional_parliamentary", "governorate_council", "presidential", "referendum")),
    ...translated("name", required("name_en", name), nameOrNull),
    required("held_from", partialDate),
    optional("held_to", partialDateOrNull),
    optional("seats", countOrNull),
    optional("denominator_note", textOrNull),
    optional("source_url", urlOrNull),
  ],
};

/** Dated events whose victims are observations. */
export const incidents: Catalogue = {
  name: "incidents",
  table: "incident",
  key: ["code"],
  columns: [
    required("code", code),
    ...translated("name", required("name_en", name), nameOrNull),
    required("occurred_on", partialDate),
    required("location", code, { field: "location_code", references: location }),
    ...translated("description", required("description_en", text, { formerly: "description" }), textOrNull),
    optional("source_url", urlOrNull),
  ],
};

/** Dated context. */
export const timeline: Catalogue = {
  name: "timeline",
  table: "timeline_event",
  key: ["date", "title_en"],
  columns: [
    required("date", partialDate),
    optional("date_to", partialDateOrNull),
    ...translated("title", required("title_en", name), nameOrNull),
    required("kind", oneOf("mission", "conflict", "election", "displacement")),
    optional("source", codeOrNull, { field: "source_id", references: { table: "source", field: "id" } }),
  ],
};
