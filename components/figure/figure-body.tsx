import type { ReactNode } from "react";
import type { ChartSpec } from "@/lib/charts/spec";
import { FigureComparability } from "./figure-comparability";
import { FigureNotes } from "./figure-notes";

type FigureBodyProps = { spec: ChartSpec; stage: ReactNode; sources: ReactNode; table: ReactNode };

/** What stands below a figure's controls, in its order: whether it may be compared, drawing, what must be known of it, table. */
export function FigureBody({ spec, stage, sources, table }: FigureBodyProps) {
  return (
    <>
      <FigureComparability comparability={spec.comparability} />
      {stage || <p className="mt-6 border-y border-hairline py-10 text-center text-second">{spec.emptyMessage}</p>}
      <FigureNotes spec={spec} sources={sources} />
      {table}
    </>
  );
}
