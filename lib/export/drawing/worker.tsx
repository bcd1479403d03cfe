import "./dom-globals";
import { setImmediate as nextTurn } from "node:timers/promises";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { ChartDrawing } from "@/components/charts/chart-drawing";
import { MapDrawing } from "@/components/charts/map-drawing";
import { ExportDialog } from "@/components/export/export-dialog";
import { ExportPanel } from "@/components/export/export-panel";
import { FigureComparability } from "@/components/figure/figure-comparability";
import { FigureForm } from "@/components/figure/figure-form";
import { FigureNotes } from "@/components/figure/figure-notes";
import { figurePartNames } from "@/components/figure/figure-part-names";
import { FigurePart, type FigurePartsProps } from "@/components/figure/figure-parts";
import { FigureSources } from "@/components/figure/figure-sources";
import { FigureTable } from "@/components/figure/figure-table";
import { answerJobs } from "../workers/answer-jobs";
import { toCompactSvg } from "./compact-svg";
import type { DrawingJob, PictureJob } from "./job";

/** Recharts settles within two or three passes; more means that something keeps changing. */
const mostPasses = 20;

async function draw({ spec, size, target, boundaries }: PictureJob): Promise<string> {
  const picture = { spec, size, target };
  const container = document.createElement("div");
  let failure: unknown;
  const root = createRoot(container, {
    onUncaughtError: (error) => {
      failure = error;
    },
  });
  try {
    flushSync(() => root.render(boundaries ? <MapDrawing {...picture} boundaries={boundaries} /> : <ChartDrawing {...picture} />));
    let before = "";
    for (let pass = 0; pass < mostPasses; pass++) {
      await nextTurn();
      if (failure) throw failure;
      const svg = container.querySelector("svg");
      const now = svg ? toCompactSvg(svg, spec.locale) : "";
      if (now !== "" && now === before) return now;
      before = now;
    }
    throw new Error("the drawing did not come to rest");
  } finally {
    root.unmount();
  }
}

function toList({ spec, list }: Extract<DrawingJob, { list: unknown }>) {
  if (list === "table") return <FigureTable spec={spec} />;
  if (list === "comparability") return <FigureComparability comparability={spec.comparability} />;
  return <FigureNotes spec={spec} sources={<FigureSources spec={spec} />} />;
}

/** As JSON, by their names. */
function toParts(figure: FigurePartsProps): string {
  const parts = figurePartNames.map((name) => [name, renderToStaticMarkup(<FigurePart name={name} {...figure} />)]);
  return JSON.stringify(Object.fromEntries(parts));
}

async function make(job: DrawingJob): Promise<string> {
  if ("panel" in job) return renderToStaticMarkup(job.isDialog ? <ExportDialog {...job.panel} /> : <ExportPanel {...job.panel} />);
  if ("form" in job) return renderToStaticMarkup(<FigureForm {...job.form} />);
  if ("figure" in job) return toParts(job.figure);
  if ("list" in job) return renderToStaticMarkup(toList(job));
  return draw(job);
}

answerJobs(make);
