import { expect, test } from "vitest";
import { compareRows } from "./observations";

function toRow(end: string, sourceId: string, locationCode: string, id: number) {
  return { referencePeriodEnd: end, referencePeriodStart: end, sourceId, locationCode, id: String(id) };
}

test("figures have one order, whatever order a database's locale gives letters and signs", () => {
  const ordered = [
    toRow("2023-12-31", "xa-office-2024", "XA01", 9),
    toRow("2024-12-31", "XA-watch", "XA01", 8),
    toRow("2024-12-31", "xa-office-1", "XA01", 7),
    toRow("2024-12-31", "xa-office-1", "XA01", 70),
    toRow("2024-12-31", "xa-office-1", "xa-camp", 6),
    toRow("2024-12-31", "xa-office1", "XA01", 5),
    toRow("2024-12-31", "xa_office", "XA01", 4),
  ];
  expect([...ordered].reverse().sort(compareRows)).toEqual(ordered);
});
