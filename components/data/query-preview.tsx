import { type PreviewTable, toPreviewLink, toPreviewText, toShownFields } from "@/lib/domain/query-preview";

export type QueryPreviewProps = { table: PreviewTable; words: { title: string; none: string; withheld: string } };

/** The first rows as the API gives them: names and values in its own words, from left to right in every language. */
export function QueryPreview({ table, words }: QueryPreviewProps) {
  const fields = toShownFields(table.fields);
  return (
    <div className="mt-8">
      <h3 id="preview" className="text-h3">
        {words.title}
      </h3>
      <p role="status" data-preview-said className="mt-2 wrap-anywhere not-empty:mb-2" data-none={words.none}>
        {table.problem !== null ? (
          <span lang="en" dir="ltr">
            {table.problem}
          </span>
        ) : table.rows.length === 0 ? (
          words.none
        ) : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-labelledby="preview" tabIndex={0} dir="ltr" className="reference-table">
        <table lang="en" data-preview>
          <thead>
            <tr>
              {fields.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no other name, and are not moved
              <tr key={position}>
                {fields.map((name) => {
                  const text = toPreviewText(row[name]);
                  const link = name === "source_title" ? toPreviewLink(row.source_url) : null;
                  return (
                    <td key={name} dir="auto">
                      {link ? <a href={link}>{text}</a> : text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {words.withheld !== "" && (
        <p className="mt-2 text-small" data-withheld>
          {words.withheld}
        </p>
      )}
    </div>
  );
}
