import { describe, expect, test } from "vitest";
import { type ShapedRun, shapeLine, toRunsWidth } from "./shape-line";

const families = ["Noto Sans Arabic", "Noto Sans", "Noto Sans Math"];

function shape(line: string, base: "ltr" | "rtl" = "ltr"): ShapedRun[] {
  return shapeLine(line, base, 400, families);
}

/** What stands from left to right. */
function toShown(runs: ShapedRun[]): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join("");
}

describe("a line as glyphs", () => {
  test("has Arabic from the right, and figures in it from the left", () => {
    expect(toShown(shape("عام ٢٠٢٥", "rtl"))).toBe("٢٠٢٥ ماع");
    expect(toShown(shape("١٬١٧٧٬٢٣٤", "rtl"))).toBe("١٬١٧٧٬٢٣٤");
  });

  test("keeps what is set off apart from what stands around it", () => {
    expect(toShown(shape("\u2067بحسب \u2068IOM DTM (2022)\u2069.\u2069"))).toBe(".IOM DTM (2022) بسحب");
  });

  test("shows a bracket in Arabic by its mirror image, and means the bracket", () => {
    const [run] = shape("(كم)", "rtl");
    const mirrored = run?.glyphs.find(({ text }) => text === "(");
    const [plain] = shape("(", "ltr");
    expect(mirrored?.id).not.toBe(plain?.glyphs[0]?.id);
  });

  test("joins letters: one that stands in a word looks other than one that stands alone", () => {
    const [word] = shape("عمل", "rtl");
    const [alone] = shape("م", "rtl");
    expect(word?.glyphs.find(({ text }) => text === "م")?.id).not.toBe(alone?.glyphs[0]?.id);
  });

  test("has every letter of Kurdish, and says each by one glyph", () => {
    const runs = shape("ڕۆژی هەڵبژاردن لە کوردستان، پێنجشەممە چ گ ڤ ێ", "rtl");
    expect([...new Set(runs.map(({ font }) => font.family))]).toEqual(["Noto Sans Arabic"]);
    expect(runs.flatMap(({ glyphs }) => glyphs).filter(({ id }) => id === 0)).toEqual([]);
    expect([...toShown(runs)].sort().join("")).toBe([..."ڕۆژی هەڵبژاردن لە کوردستان، پێنجشەممە چ گ ڤ ێ"].sort().join(""));
  });

  test("takes signs of comparison from the fonts that have them", () => {
    const runs = shape("≈ 5 ≥ 3 → 4");
    expect(runs.flatMap(({ glyphs }) => glyphs).filter(({ id }) => id === 0)).toEqual([]);
  });

  test("is as wide as its glyphs, and signs of direction take no room", () => {
    expect(toRunsWidth(shape("\u2068Examplia\u2069"))).toBe(toRunsWidth(shape("Examplia")));
    expect(toRunsWidth(shape("Examplia"))).toBeCloseTo(4.3, 0);
  });
});
