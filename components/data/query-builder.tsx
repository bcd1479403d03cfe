import { Code } from "@/components/export/citation-list";
import type { LineColumn } from "@/lib/domain/query-lines";
import { QueryAnswers } from "./query-answers";
import { type QueryFieldProps, QueryFields } from "./query-fields";
import { QueryPreview, type QueryPreviewProps } from "./query-preview";

export type QueryBuilderProps = {
  intro: string;
  action: string;
  kept: { name: string; value: string }[];
  resource: { label: string; value: string; options: { value: string; label: string }[] };
  fields: QueryFieldProps[];
  /** For the script: where the resource is, and what its columns hold. */
  base: string;
  columns: LineColumn[];
  edition: string;
  pinned: boolean;
  lines: { name: string; label: string; code: string; copy: { label: string; name: string } }[];
  preview: QueryPreviewProps;
  words: Record<"more" | "submit" | "result" | "copied" | "failed" | "away", string>;
};

/** A plain form that writes a query's address into the page's own; with scripts the lines below follow each choice. */
export function QueryBuilder(props: QueryBuilderProps) {
  const { words, resource, fields } = props;
  return (
    <QueryAnswers>
      <p className="mt-2 max-w-[68ch]">{props.intro}</p>
      <form
        method="get"
        action={`${props.action}#query`}
        className="no-print mt-4"
        data-query={JSON.stringify({
          base: props.base,
          columns: props.columns,
          edition: props.edition,
          pinned: props.pinned,
          resource: resource.value,
        })}
      >
        {props.kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="query-resource" className="block text-small font-semibold">
          {resource.label}
        </label>
        <select id="query-resource" name="resource" defaultValue={resource.value} className="field [max-inline-size:100%]" dir="ltr">
          {resource.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <QueryFields fields={fields.filter(({ isMain }) => isMain)} />
        {fields.some(({ isMain }) => !isMain) && (
          <details className="mt-3" open={fields.some(({ isMain, value }) => !isMain && value !== "")}>
            <summary className="text-small">{words.more}</summary>
            <QueryFields fields={fields.filter(({ isMain }) => !isMain)} />
          </details>
        )}
        <button type="submit" className="quiet-button mt-4">
          {words.submit}
        </button>
      </form>
      <h3 id="query-result" className="mt-8 text-h3">
        {words.result}
      </h3>
      <div className="export-panel" data-copied={words.copied} data-failed={words.failed} data-away={words.away}>
        <dl className="mt-3 grid grid-cols-1 gap-4">
          {props.lines.map(({ name, label, code, copy }) => (
            <div key={name} data-line={name}>
              <dt className="flex flex-wrap items-center justify-between gap-2 text-small font-semibold">
                {label}
                <button type="button" className="scripts-only no-print quiet-button" aria-label={copy.name} data-copy={code}>
                  {copy.label}
                </button>
              </dt>
              <dd className="mt-1">
                <Code text={code} label={label} />
              </dd>
            </div>
          ))}
        </dl>
        <p
          className="sticky bottom-0 bg-ground text-small not-empty:border-t not-empty:border-hairline not-empty:py-2"
          role="status"
          data-said
        />
      </div>
      <QueryPreview {...props.preview} />
    </QueryAnswers>
  );
}
