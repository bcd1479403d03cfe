import { CitationList, type CitationListProps } from "./citation-list";
import { EmbedList, type EmbedListProps } from "./embed-list";
import { ExportForm, type ExportFormProps } from "./export-form";

/** All ways to take one figure away, as plain data: the same on the chart's page and in the dialog that a figure opens. */
export type ExportPanelProps = {
  title: string;
  close: string;
  /** Said by the buttons that copy. */
  words: { copied: string; failed: string };
  export: ExportFormProps;
  cite: CitationListProps;
  embed: EmbedListProps;
};

/**
 * Pure markup: buttons that copy are there with scripts only, and are answered by `answer-panel.ts`. What they say stays in sight, however far
 * up the panel a button is.
 */
export function ExportPanel(props: ExportPanelProps) {
  return (
    <div className="export-panel" data-copied={props.words.copied} data-failed={props.words.failed}>
      <section id="export" aria-labelledby="export-title">
        <h2 id="export-title" className="text-h3">
          {props.export.title}
        </h2>
        <ExportForm {...props.export} />
      </section>
      <section id="cite" aria-labelledby="cite-title" className="mt-10">
        <h2 id="cite-title" className="text-h3">
          {props.cite.title}
        </h2>
        <CitationList {...props.cite} />
      </section>
      <section id="embed" aria-labelledby="embed-title" className="mt-10">
        <h2 id="embed-title" className="text-h3">
          {props.embed.title}
        </h2>
        <EmbedList {...props.embed} />
      </section>
      <p
        className="sticky bottom-0 in-[.export-dialog]:-bottom-6 mt-4 bg-ground text-small not-empty:border-t not-empty:border-hairline not-empty:py-2"
        role="status"
        data-said
      />
    </div>
  );
}
