import { type Catalogue, optional, required, translated } from "./catalogue";
import {
  code,
  codeOrNull,
  countOrNull,
  degreesOrNull,
  name,
  nameOrNull,
  oneOf,
  partialDateOrNull,
  textOrNull,
  urlOrNull,
  yesNo,
} from "./cells";

const location = { table: "location", field: "code" };

/** Country, regions, governorates, districts, camps and sites. */
export const locations: Catalogue = {
  name: "locations",
  table: "location",
  key: ["code"],
  columns: [
    required("code", code),
    required("kind", oneOf("country", "region", "governorate", "governorate_part", "district", "camp", "site")),
    optional("admin_level", countOrNull),
    optional("parent_code", codeOrNull, { references: location }),
    ...translated("name", required("name_en", name), nameOrNull),
    required("name_ckb_checked", yesNo),
    optional("lat", degreesOrNull(90)),
    optional("lon", degreesOrNull(180)),
    optional("source_url", urlOrNull),
  ],
  async checkStaged(client, refusals) {
    // A place within itself, over any number of steps, would have no end when its parents are read.
    const { rows } = await client.query<{ line: number; code: string }>(`
      WITH RECURSIVE parents AS (
        SELECT code, parent_code FROM staged_catalogue
        UNION SELECT code, parent_code FROM location t WHERE NOT EXISTS (SELECT FROM staged_catalogue s WHERE s.code = t.code)
      ), climb AS (
        SELECT code, parent_code AS above FROM parents
        UNION SELECT climb.code, parents.parent_code FROM climb JOIN parents ON parents.code = climb.above
      )
      SELECT s.line, s.code FROM staged_catalogue s JOIN climb ON climb.code = s.code AND climb.above = s.code ORDER BY s.line`);
    for (const { line, code: place } of rows) refusals.refuse(line, "parent_code", place, "would lie within itself");
  },
};

/** Which governorates a region is made of. */
export const regionMembers: Catalogue = {
  name: "region-members",
  table: "region_member",
  key: ["region_code", "governorate_code"],
  columns: [
    required("region", code, { field: "region_code", references: location }),
    required("governorate", code, { field: "governorate_code", references: location }),
  ],
};

/** Opening, closing and names of the camps; each is a location of the same code. */
export const camps: Catalogue = {
  name: "camps",
  table: "camp",
  key: ["code"],
  columns: [
    required("code", code, { references: location }),
    required("governorate", codeOrNull, { field: "governorate_code", references: location }),
    optional("district", codeOrNull, { field: "district_code", references: location }),
    optional("opened_on", partialDateOrNull),
    optional("closed_on", partialDateOrNull),
    required("status", oneOf("open", "closed", "reclassified", "unknown")),
    optional("name_variants", textOrNull),
    optional("opened_source_url", urlOrNull),
    optional("closed_source_url", urlOrNull),
    optional("note", textOrNull),
  ],
};
