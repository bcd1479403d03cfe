import { describe, expect, test } from "vitest";
import { paginate } from "./paginate";
import type { DrawingBlock, Group, TextBlock } from "./report-blocks";

const sheet = { top: 0, bottom: 100 };

function toText(lines: number): TextBlock {
  const style = { size: 8, lineHeight: 10, weight: 400 as const, colour: "#000000", before: 0 };
  return {
    kind: "text",
    role: "body",
    lines: Array.from({ length: lines }, (_, index) => `line ${index}`),
    direction: "ltr",
    style,
    indent: 0,
  };
}

function toDrawing(height: number): DrawingBlock {
  return { kind: "drawing", width: 80, height } as DrawingBlock;
}

function toGroup(blocks: Group["blocks"], change: Partial<Group> = {}): Group {
  return { blocks, isWhole: false, withNext: false, before: 0, after: 0, ...change };
}

/** Lines or heights that stand on each page. */
function layOut(groups: Group[]): (number | string)[][] {
  return paginate(groups, sheet, 0).pages.map((page) =>
    page.map(({ block }) => (block.kind === "text" ? block.lines.length : `drawing ${Math.round(block.height)}`)),
  );
}

describe("pages of a report", () => {
  test("break a paragraph where the page ends, and never leave one line of it alone", () => {
    expect(layOut([toGroup([toText(14)])])).toEqual([[10], [4]]);
    expect(layOut([toGroup([toText(11)])])).toEqual([[9], [2]]);
    expect(layOut([toGroup([toText(9)]), toGroup([toText(3)])])).toEqual([[9], [3]]);
  });

  test("hold a figure together with its caption", () => {
    expect(layOut([toGroup([toText(6)]), toGroup([toDrawing(60), toText(2)], { isWhole: true })])).toEqual([[6], ["drawing 60", 2]]);
  });

  test("make a drawing a little smaller rather than leave the rest of a page empty", () => {
    expect(layOut([toGroup([toText(3)]), toGroup([toDrawing(60), toText(2)], { isWhole: true })])).toEqual([[3, "drawing 50", 2]]);
  });

  test("make a drawing that is higher than a page fit with its caption", () => {
    expect(layOut([toGroup([toDrawing(300), toText(2)], { isWhole: true })])).toEqual([["drawing 80", 2]]);
  });

  test("keep a heading with what it is of", () => {
    expect(layOut([toGroup([toText(8)]), toGroup([toText(1)], { withNext: true }), toGroup([toText(3)])])).toEqual([[8], [1, 3]]);
  });

  test("know on which page a place is", () => {
    const { places } = paginate([toGroup([toText(10)]), toGroup([toText(2)], { place: "sources" })], sheet, 0);
    expect(places.get("sources")).toBe(1);
  });
});
