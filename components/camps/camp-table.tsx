import { type CampChoice, type CampSort, campSorts } from "./camp-choice";
import type { CampRow, CountLine } from "./camp-row";
import { toRowData } from "./camp-table-rows";

export type CampTableProps = {
  id: string;
  label: string;
  rows: { row: CampRow; shown: boolean }[];
  choice: CampChoice;
  columns: Record<CampSort | "households", string>;
  notReported: string;
  sortHrefs: Record<CampSort, string>;
};

/** All camps, one a row. Rows that are not asked for are hidden, not left out: the browser can bring them back. */
export function CampTable({ id, label, rows, choice, columns, notReported, sortHrefs }: CampTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="mt-4 max-h-[36rem] overflow-auto border-y border-hairline print:max-h-none">
      <table
        id={id}
        className="w-full min-w-[46rem] border-collapse text-small [&_:is(td,th)]:border-b [&_:is(td,th)]:border-hairline [&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2 [&_:is(td,th)]:text-start [&_:is(td,th)]:align-top [&_:is(td,th):first-child]:ps-0 [&_small]:block [&_small]:text-second"
      >
        <thead>
          <tr>
            {campSorts.map((sort) => (
              <th
                key={sort}
                scope="col"
                aria-sort={toAriaSort(sort, choice)}
                className="sticky top-0 z-10 bg-ground font-semibold first:start-0 first:z-20 aria-[sort=ascending]:after:content-['_↑'] aria-[sort=descending]:after:content-['_↓']"
              >
                <a href={sortHrefs[sort]} data-sort={sort}>
                  {columns[sort]}
                </a>
              </th>
            ))}
            <th scope="col" className="sticky top-0 z-10 bg-ground font-semibold">
              {columns.households}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, shown }) => (
            <tr key={row.code} hidden={!shown} {...toRowData(row)}>
              <th scope="row" className="sticky start-0 bg-ground font-normal">
                <a href={row.href}>{row.name}</a>
                {row.together && <Together together={row.together} />}
              </th>
              <td>{row.governorate.name}</td>
              <td>{row.opened}</td>
              <td>{row.status}</td>
              <td>
                <Counts lines={row.people} notReported={notReported} />
              </td>
              <td>
                <Counts lines={row.households} notReported={notReported} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Together({ together: { text, links } }: { together: NonNullable<CampRow["together"]> }) {
  return (
    <small>
      {text}{" "}
      {links.map(({ href, name }, position) => (
        <span key={href}>
          {position > 0 && " · "}
          <a href={href}>{name}</a>
        </span>
      ))}
    </small>
  );
}

/** Where nobody counted, the cell says so: that is not zero. */
function Counts({ lines, notReported }: { lines: CountLine[]; notReported: string }) {
  if (lines.length === 0) return <span className="text-second">{notReported}</span>;
  return lines.map(({ value, remark }) => (
    <div key={remark}>
      {value} <small>{remark}</small>
    </div>
  ));
}

function toAriaSort(sort: CampSort, choice: CampChoice) {
  if (sort !== choice.sort) return undefined;
  return choice.descending ? "descending" : "ascending";
}
