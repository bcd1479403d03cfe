export type ElectionNeighbour = { code: string; label: string; name: string; href: string };

/** The elections before and after, as links. */
export function ElectionNeighbours({ heading, neighbours }: { heading: string; neighbours: ElectionNeighbour[] }) {
  return (
    <nav aria-labelledby="neighbours" className="mt-14">
      <h2 id="neighbours" className="text-h3">
        {heading}
      </h2>
      <ul className="mt-2">
        {neighbours.map(({ code, label, name, href }) => (
          <li key={code} className="py-1">
            <span className="text-second">{label}</span>{" "}
            <a href={href} className="inline-block py-0.5">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
