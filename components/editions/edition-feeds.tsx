/** Feeds of what changes, as links. */
export function EditionFeeds({ heading, text, links }: { heading: string; text: string; links: { label: string; href: string }[] }) {
  return (
    <section aria-labelledby="feeds" className="no-print mt-12">
      <h2 id="feeds" className="text-h3">
        {heading}
      </h2>
      <p className="mt-2 max-w-[68ch]">{text}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href} type="application/atom+xml" className="inline-block py-0.5">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
