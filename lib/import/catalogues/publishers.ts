import { type Catalogue, optional, required, translated } from "./catalogue";
import { code, name, nameOrNull, oneOf, orNull, partialDateOrNull, urlOrNull } from "./cells";

const passingOn = oneOf("yes", "facts_only", "no");

/** Who publishes figures, until when, under which licence. */
export const publishers: Catalogue = {
  name: "publishers",
  table: "publisher",
  key: ["code"],
  columns: [
    required("code", code),
    ...translated("name", required("name_en", name), nameOrNull),
    ...translated("short", optional("short_en", nameOrNull), nameOrNull),
    optional("url", urlOrNull),
    required("kind", oneOf("academic", "government", "intergovernmental", "media", "ngo", "other", "un")),
    optional("active_until", partialDateOrNull),
    required("licence", name),
    optional("licence_url", urlOrNull),
    required("redistributable", passingOn),
    required("credit_line", name),
  ],
};

/** A document or data set. Its publisher and quoted body are part of the key of its figures, so they stay once it has any. */
export const sources: Catalogue = {
  name: "sources",
  table: "source",
  key: ["id"],
  columns: [
    required("id", code),
    required("publisher", code, { field: "publisher_code", references: { table: "publisher", field: "code" } }),
    optional("quoted_body", orNull(code), { field: "quoted_body_code", references: { table: "publisher", field: "code" } }),
    required("title", name),
    optional("url", urlOrNull),
    optional("published_on", partialDateOrNull),
    required("licence", name),
    optional("redistributable", orNull(passingOn)),
    optional("seen_at", urlOrNull),
  ],
  async checkStaged(client, refusals) {
    const { rows } = await client.query<{ line: number; id: string }>(`
      SELECT s.line, s.id FROM staged_catalogue s JOIN source t USING (id)
      WHERE (s.publisher_code, s.quoted_body_code) IS DISTINCT FROM (t.publisher_code, t.quoted_body_code)
        AND EXISTS (SELECT FROM observation o WHERE o.source_id = s.id) ORDER BY s.line`);
    for (const { line, id } of rows)
      refusals.refuse(
        line,
        "publisher",
        id,
        "has figures already, so its publisher and quoted body stay; bring the document under a new id",
      );
  },
};
