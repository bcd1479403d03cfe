import { expect, test } from "vitest";
import { readAnswer, readRest, writeAnswer } from "./figure-answer";

test("an answer is read in two steps, whatever its texts hold", () => {
  const head = { title: "People\nby province", sentence: "\u2067أعلى\u2069", controls: [], stage: "<svg>\n</svg>" };
  const rest = { comparability: "", notes: "<p>One\ntwo</p>", tools: "<table>\u2028</table>" };
  const answer = readAnswer(writeAnswer(head, rest));
  expect(answer.head).toEqual(head);
  expect(readRest(answer)).toEqual(rest);
});
