import { expect, test } from "vitest";
import { code } from "@/lib/import/catalogues/cells";
import { indicatorOverTime } from "./catalog/indicator-over-time";

test.each(["idps", "XA-Idps.v2", "3w+", "population_2031"])("a chart's address may name %s, as a catalogue takes it in", (one) => {
  expect(code.parse(one)).toBe(one);
  expect(indicatorOverTime.parameters.safeParse({ indicator: one, location: one, publisher: one, sex: one }).success).toBe(true);
});

test.each(["", "-idps", "a b", "<b>", "a".repeat(101)])("neither takes %j", (one) => {
  expect(code.safeParse(one).success).toBe(false);
  expect(indicatorOverTime.parameters.safeParse({ indicator: one }).success).toBe(false);
});
