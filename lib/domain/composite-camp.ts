import type { Camp } from "./camp";

type Coded = { location: { code: string } };

/**
 * Camps that sources count together bear the numbers of both: `camp-north-1-2` is `camp-north-1` and `camp-north-2`, if the catalogue has
 * these two. Figures of the one are never added to figures of the others.
 *
 * @returns the parts of each composite, by its code
 */
export function toCompositeCamps<Entry extends Coded = Camp>(camps: Entry[]): Map<string, Entry[]> {
  const byCode = new Map(camps.map((camp) => [camp.location.code, camp]));
  return new Map(
    camps.flatMap(({ location: { code } }): [string, Entry[]][] => {
      const [, stem, ...numbers] = /^(.+)-(\d+)-(\d+)$/.exec(code) ?? [];
      const parts = numbers.flatMap((number) => byCode.get(`${stem}-${number}`) ?? []);
      return parts.length === 2 ? [[code, parts]] : [];
    }),
  );
}
