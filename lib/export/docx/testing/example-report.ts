import type { ReportExport } from "../../report-export";
import { toExampleExport } from "../../testing/example-export";

/** The same example drawing for every test of documents: a few shapes, and letters with a halo. */
export const exampleDrawing = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" lang="en" width="752" height="423" viewBox="0 0 752 423" font-family="Noto Sans, sans-serif"><path d="M0 0h752v1H0z" fill="#406c9b"/><text x="20" y="40" font-size="14" fill="#1b1f24" stroke="#ffffff" stroke-width="3" paint-order="stroke">900</text></svg>',
  width: 752,
  height: 423,
};

/** Three figures of Examplia with words between; the third is of an older edition. */
export function toExampleReport(change: Partial<ReportExport> = {}): ReportExport {
  const exported = toExampleExport({ drawing: exampleDrawing });
  const { spec, stamp } = exported;
  const later = { ...spec, sources: [...spec.sources].reverse(), title: "The same from the other side" };
  return {
    locale: "en",
    direction: "ltr",
    digits: "latn",
    title: "Displacement in Examplia",
    author: "Office of Examplia",
    date: "5 May 2031",
    parts: [
      { kind: "text", text: "What is known.\n\nAnd what is not." },
      { kind: "figure", exported, caption: "How many were displaced" },
      { kind: "figure", exported: { ...exported, spec: later, drawing: { ...exampleDrawing } }, caption: "" },
      { kind: "text", text: "Before that it was otherwise." },
      {
        kind: "figure",
        exported: {
          ...exported,
          stamp: { ...stamp, edition: 2, editionText: "Edition 2 of 1 May 2031" },
          drawing: { ...exampleDrawing },
        },
        caption: "",
      },
    ],
    stamp: { ...stamp, slug: "", permalink: "https://example.org/en/report?edition=3" },
    ...change,
  };
}
