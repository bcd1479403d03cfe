import { expect, test } from "vitest";
import { toSearchText } from "./search-text";

test("finds a name whatever its case, accents, hyphens and apostrophes", () => {
  expect(toSearchText("Al-Ba'āj")).toBe("al baaj");
  expect(toSearchText("  Al Ba’aj ")).toBe("al baaj");
});

test("takes letters of Arabic, Persian and Kurdish keyboards as the same", () => {
  expect(toSearchText("خانكي")).toBe(toSearchText("خانکی"));
  expect(toSearchText("مُخَيَّم")).toBe(toSearchText("مخيم"));
  expect(toSearchText("أربيل")).toBe(toSearchText("اربیل"));
  expect(toSearchText("نينوى")).toBe(toSearchText("نینوی"));
});

test("reads Arabic-Indic and Persian digits as digits", () => {
  expect(toSearchText("٢٠٢٥ ۱۲")).toBe("2025 12");
});
