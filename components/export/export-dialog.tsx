import { ExportPanel, type ExportPanelProps } from "./export-panel";

export type ExportDialogProps = ExportPanelProps & { figure: string };

/** The panel as it stands in a figure's dialog: under the figure's name, with a way out. */
export function ExportDialog({ figure, ...panel }: ExportDialogProps) {
  return (
    <>
      <header className="export-dialog-head">
        <p id="export-dialog-title" className="font-semibold">
          <span className="sr-only">{panel.title}: </span>
          {figure}
        </p>
        <button type="button" className="quiet-button" data-close>
          {panel.close}
        </button>
      </header>
      <ExportPanel {...panel} />
    </>
  );
}
