export type ElectionListProps = {
  id: string;
  heading: string;
  note: string;
  caption: string;
  headings: { election: string; days: string; denominators: string[] };
  rows: { code: string; href: string; name: string; days: string; cells: string[][] }[];
  /** What an empty cell says to those who don't see that it is empty. */
  none: string;
};

/** Every election with its turnout, a column for each thing that the votes were divided by. */
export function ElectionList({ id, heading, note, caption, headings, rows, none }: ElectionListProps) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h3">
        {heading}
      </h2>
      <p className="mt-2 max-w-[80ch] text-small text-second">{note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={caption} tabIndex={0} className="scroll-frame relative mt-4">
        <table className="line-table labelled-cells">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{headings.election}</th>
              <th scope="col" className="election-days">
                {headings.days}
              </th>
              {headings.denominators.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <a href={row.href}>{row.name}</a>
                </th>
                <td className="election-days" data-label={headings.days}>
                  {row.days}
                </td>
                {row.cells.map((texts, column) => (
                  <td key={headings.denominators[column]} data-label={headings.denominators[column]}>
                    {texts.length === 0 ? <Nothing words={none} /> : texts.map((text) => <span key={text}>{text}</span>)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Nothing({ words }: { words: string }) {
  return (
    <>
      <i aria-hidden="true">–</i>
      <b className="sr-only">{words}</b>
    </>
  );
}
