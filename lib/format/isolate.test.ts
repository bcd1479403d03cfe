import { expect, test } from "vitest";
import { isolatePhrase, isolateTitle, setDaysApart } from "./isolate";

test("a phrase that begins with a foreign name keeps the direction of the language it is in", () => {
  expect(isolatePhrase("UNHCR، نقلاً عن IDMC", "rtl")).toBe("\u2067UNHCR، نقلاً عن IDMC\u2069");
});

test("a foreign name by itself keeps its own direction", () => {
  expect(isolatePhrase("Musings on Iraq (Joel Wing)", "rtl")).toBe("\u2068Musings on Iraq (Joel Wing)\u2069");
  expect(isolatePhrase("UNHCR, quoting IDMC", "ltr")).toBe("\u2068UNHCR, quoting IDMC\u2069");
});

test("an English day at the end of an Arabic title stays whole", () => {
  expect(setDaysApart("إحصائية إكزامبليا (2 March 2025)")).toBe("إحصائية إكزامبليا (\u20662 March 2025\u2069)");
  expect(isolateTitle("إحصائية إكزامبليا (2 March 2025)")).toBe("\u2068إحصائية إكزامبليا (\u20662 March 2025\u2069)\u2069");
});

test("a title that begins in Latin letters, or has no English day, is left as it is", () => {
  expect(setDaysApart("Yearbook of Examplia (2 March 2025)")).toBe("Yearbook of Examplia (2 March 2025)");
  expect(setDaysApart("إكزامبليا: مقتل 75 وإصابة 179")).toBe("إكزامبليا: مقتل 75 وإصابة 179");
});
