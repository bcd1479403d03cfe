import { Prisma } from "@/.generated/prisma/client";
import { dimensionColumns } from "@/lib/domain/dimension-columns";

const plainKey = [
  "indicator_code",
  "location_code",
  "reference_period_start",
  "reference_period_end",
  "publisher_code",
  "quoted_body_code",
  ...dimensionColumns,
];
const nullableKey = ["origin_code", "election_code", "incident_code"];

/** Condition that two rows of `observation`, by their aliases, have the same key: one is what the other was before. */
export function sameFigure(one: string, other: string): Prisma.Sql {
  return Prisma.raw(
    [
      ...plainKey.map((column) => `${one}.${column} = ${other}.${column}`),
      ...nullableKey.map((column) => `${one}.${column} IS NOT DISTINCT FROM ${other}.${column}`),
    ].join(" AND "),
  );
}
