/**
 * Order of codes, ids and days: letter by letter as they are encoded. Not by a language's rules, which differ from machine to machine and from
 * database to database: lists and files of an edition are the same wherever they are made.
 */
export function compareCodes<Value extends string | bigint>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
