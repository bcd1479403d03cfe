/** An incident as other pages lead to it; `date` as a reader sees it. */
export type IncidentLink = { code: string; name: string; date: string; href: string };

/** Incidents with their dates, as links. */
export function IncidentList({ incidents }: { incidents: IncidentLink[] }) {
  return (
    <ul>
      {incidents.map(({ code, name, date, href }) => (
        <li key={code} className="flex flex-wrap gap-x-4 py-1">
          <span className="min-w-[9.5rem] text-second">{date}</span>
          <a href={href} className="inline-block py-0.5">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
