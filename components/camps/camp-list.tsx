import { CampFinder, type CampFinderProps } from "./camp-finder";
import { CampTable, type CampTableProps } from "./camp-table";

export type CampListProps = {
  heading: string;
  map: { href: string; text: string };
  /** One press shows the camps of a governorate. */
  governorates: { label: string; links: { href: string; name: string }[] };
  /** What the address asks for and can't have. */
  problems: string[];
  finder: CampFinderProps;
  table: CampTableProps;
  definitions: { heading: string; texts: string[] };
};

/** The list of all camps with what it takes to find one, and the meaning of its words. */
export function CampList({ heading, map, governorates, problems, finder, table, definitions }: CampListProps) {
  return (
    <section aria-labelledby="camps" className="mt-14">
      <h2 id="camps" className="text-h2">
        {heading}
      </h2>
      <p className="mt-4">
        <a href={map.href}>{map.text}</a>
      </p>
      <nav aria-label={governorates.label} className="no-print mt-4 text-small">
        <ul className="flex flex-wrap gap-x-4">
          {governorates.links.map(({ href, name }) => (
            <li key={href}>
              <a href={href} className="inline-block py-1">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {problems.map((problem) => (
        <p key={problem} className="mt-4 border-s-4 border-warning ps-4">
          {problem}
        </p>
      ))}
      <CampFinder {...finder} />
      <CampTable {...table} />
      <div className="mt-4 grid max-w-[80ch] gap-1 text-small text-second">
        <h3 className="font-semibold">{definitions.heading}</h3>
        {definitions.texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </section>
  );
}
