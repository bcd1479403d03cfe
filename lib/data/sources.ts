import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Publisher, Source } from "@/lib/domain/observation";
import { toWebAddress } from "@/lib/domain/web-address";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";
import { rememberEntriesOfEdition } from "./remember";

/** Sources by id, with their publishers and quoted bodies, as the catalogue had them in an edition. */
export function listSources(ids: string[], edition: number): Promise<Map<string, Source>> {
  return rememberEntriesOfEdition("source", ids, edition, (missing) => readSources(missing, edition));
}

async function readSources(ids: string[], edition: number): Promise<Map<string, Source>> {
  const found = await getDatabase().source.findMany({ where: { id: { in: ids } } });
  const rows = await overlayHistory("source", found, (row) => row.id, edition);
  const publishers = await listPublishers(
    rows.flatMap((row) => [row.publisherCode, row.quotedBodyCode ?? []].flat()),
    edition,
  );
  const sources = rows.flatMap((row): [string, Source][] => {
    const publisher = publishers.get(row.publisherCode);
    if (!publisher) return [];
    const quotedBody = row.quotedBodyCode ? (publishers.get(row.quotedBodyCode) ?? null) : null;
    return [
      [
        row.id,
        {
          id: row.id,
          publisher,
          quotedBody,
          title: row.title,
          url: toLink(row.url ?? row.seenAt),
          publishedOn: row.publishedOn,
          licence: row.licence,
          redistributable: row.redistributable ?? publisher.redistributable,
        },
      ],
    ];
  });
  return new Map(sources);
}

/** As it is written in the catalogue, where it leads somewhere: the importer takes no other, but others may write to a database. */
function toLink(address: string | null): string | null {
  return toWebAddress(address) === null ? null : address;
}

/** All sources that the catalogue had in an edition, newest first. */
export async function listAllSources(edition: number): Promise<Source[]> {
  const ids = await getDatabase().source.findMany({ select: { id: true } });
  const sources = await listSources(
    ids.map(({ id }) => id),
    edition,
  );
  return [...sources.values()].sort((a, b) => compareCodes(b.publishedOn ?? "", a.publishedOn ?? "") || compareCodes(a.id, b.id));
}

/** Publishers by code, as the catalogue had them in an edition. */
export function listPublishers(codes: string[], edition: number): Promise<Map<string, Publisher>> {
  return rememberEntriesOfEdition("publisher", codes, edition, (missing) => readPublishers(missing, edition));
}

async function readPublishers(codes: string[], edition: number): Promise<Map<string, Publisher>> {
  const found = await getDatabase().publisher.findMany({ where: { code: { in: codes } } });
  const rows = await overlayHistory("publisher", found, (row) => row.code, edition);
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        names: toNames(row),
        shortNames: { en: row.shortEn ?? row.nameEn, ar: row.shortAr ?? row.nameAr, ckb: row.shortCkb ?? row.nameCkb },
        url: toLink(row.url),
        licence: row.licence,
        licenceUrl: toLink(row.licenceUrl),
        redistributable: row.redistributable,
        creditLine: row.creditLine,
        activeUntil: row.activeUntil,
      },
    ]),
  );
}
