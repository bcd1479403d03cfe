import { expect, test } from "vitest";
import { isolateTitle } from "@/lib/format/isolate";
import { toStretches } from "./runs";

test("an English day within an Arabic title is a stretch of its own", () => {
  const stretches = toStretches(`[١] ${isolateTitle("إحصائية إكزامبليا (2 March 2025)")}`, "rtl");
  expect(stretches.filter(({ direction }) => direction === "ltr").map(({ text }) => text)).toEqual(["\u200e2 March 2025"]);
  expect(stretches.map(({ text }) => text).join("")).toBe("[١] إحصائية إكزامبليا (\u200e2 March 2025)");
});
