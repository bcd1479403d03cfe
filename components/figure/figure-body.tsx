import type { ReactNode } from "react";

type FigureBodyProps = {
  /** Whether what is drawn may be compared. */
  comparability: ReactNode;
  stage: ReactNode;
  /** Said in place of a drawing. */
  emptyMessage: string | null;
  notes: ReactNode;
  table: ReactNode;
};

/** What stands below a figure's controls, in its order: whether it may be compared, drawing, what must be known of it, table. */
export function FigureBody({ comparability, stage, emptyMessage, notes, table }: FigureBodyProps) {
  return (
    <>
      {comparability}
      {stage || <p className="mt-6 border-y border-hairline py-10 text-center text-second">{emptyMessage}</p>}
      {notes}
      {table}
    </>
  );
}
