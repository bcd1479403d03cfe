import type { ReactNode } from "react";

type FigureToolsProps = {
  label: string;
  id: string;
  /** What else may be done with the figure, in the same row. */
  actions: ReactNode;
  /** The table. */
  children: ReactNode;
};

/**
 * What a reader may do with a figure, and its table. That stands in a `noscript`: without scripts it is simply there; with them it costs
 * nothing until its button is pressed, or the page is printed (`live-table.ts`).
 */
export function FigureTools({ label, id, actions, children }: FigureToolsProps) {
  return (
    <div className="mt-4">
      <div className="no-print flex flex-wrap gap-2">
        <button type="button" className="table-button quiet-button" aria-expanded="false" aria-controls={id}>
          {label}
        </button>
        {actions}
      </div>
      <div id={id} className="closed">
        <noscript>{children}</noscript>
      </div>
    </div>
  );
}
