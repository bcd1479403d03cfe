import type { PlaceLink } from "@/lib/publish/place";

export type Fact = { label: string; text: string } | { label: string; links: PlaceLink[] };

/** What a catalogue says of a place, as a definition list. */
export function PlaceFacts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr]">
      {facts.map((fact) => (
        <div key={fact.label} className="sm:contents">
          <dt className="text-second">{fact.label}</dt>
          <dd>{"text" in fact ? fact.text : <PlaceLinks links={fact.links} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function PlaceLinks({ links }: { links: PlaceLink[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {links.map(({ code, name, href }) => (
        <li key={code}>
          <a href={href} className="inline-block min-h-6">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
