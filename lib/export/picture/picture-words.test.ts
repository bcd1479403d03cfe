import { expect, test } from "vitest";
import { toExampleTrend } from "@/lib/charts/testing/example-specs";
import { toExampleExport } from "../testing/example-export";
import { toPictureWords } from "./picture-words";

test("publishers of more documents than a picture names are named with their licences", () => {
  const [example] = toExampleTrend().sources;
  if (!example) throw new Error("The example has no source.");
  const sources = Array.from({ length: 12 }, (_, index) => ({
    ...example,
    id: `xa-${index}`,
    attribution: index % 2 ? "Examplia Watch" : "Office of Examplia",
    licenceText: index % 2 ? "CC BY 4.0" : index < 6 ? "facts cited" : "CC0 1.0",
  }));
  const words = toPictureWords(toExampleExport({ spec: toExampleTrend({ sources }) }));
  const said = words.sources.join("\n").replace(/[\u2066-\u2069]/g, "");
  expect(said).toContain("Licence: Office of Examplia (facts cited / CC0 1.0) · Examplia Watch (CC BY 4.0)");
  expect(words.publishers).not.toContain("CC BY");
});
