import type pg from "pg";

export type KnownPublisher = { code: string; name: string; short: string; licence: string };

/** A source as the catalogue holds it, by column of the import format; '' where it holds nothing. */
export type KnownSource = {
  id: string;
  publisher: string;
  quoted_body: string;
  title: string;
  url: string;
  published_on: string;
  licence: string;
  redistributable: string;
  seen_at: string;
};

/** The publishers and sources that a file's own may be among. To be called under the import lock. */
export async function loadPublishers(client: pg.ClientBase): Promise<{ publishers: KnownPublisher[]; sources: KnownSource[] }> {
  const publishers = await client.query<KnownPublisher>(
    "SELECT code, name_en AS name, coalesce(short_en, '') AS short, licence FROM publisher ORDER BY code",
  );
  const sources = await client.query<KnownSource>(
    `SELECT id, publisher_code AS publisher, coalesce(quoted_body_code, '') AS quoted_body, title, coalesce(url, '') AS url,
       coalesce(published_on, '') AS published_on, licence, coalesce(redistributable::text, '') AS redistributable, coalesce(seen_at, '') AS seen_at
     FROM source`,
  );
  return { publishers: publishers.rows, sources: sources.rows };
}
