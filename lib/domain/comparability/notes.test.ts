import { expect, test } from "vitest";
import { toCountedShare } from "./counted-share";
import { toElectionScope } from "./election-scope";

test.each([
  ["94% of stations in the numerator but the whole register in the denominator.", 94],
  ["99.98% of ballots counted. Later confirmed.", 99.98],
  ["98 percent of polling centres.", 98],
  ["The Arabic page says 9.99% of stations counted (typing slip for 99.98%).", null],
  ["26.7% of voters", null],
  [null, null],
])("of the note %j, the share that was counted is %j", (note, share) => {
  expect(toCountedShare({ note })).toBe(share);
});

test.each([
  ["Scope: national and out of country. Turnout …", { governorates: null, abroad: true }],
  ["Scope: national; special vote the day before.", { governorates: null, abroad: false }],
  ["Scope: 15 governorates (not the north); special vote …", { governorates: 15, abroad: null }],
  ["Scope: 14 of 18 governorates. 51% …", { governorates: 14, abroad: null }],
  ["Votes as a share of registered voters.", { governorates: null, abroad: null }],
  [null, { governorates: null, abroad: null }],
])("of the election note %j, the scope is %j", (denominatorNote, scope) => {
  expect(toElectionScope({ denominatorNote })).toEqual(scope);
});
