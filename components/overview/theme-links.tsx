export type ThemeLink = { href: string; title: string; text: string };

/** The pages of the house, each with the questions that it answers. */
export function ThemeLinks({ id, heading, links }: { id: string; heading: string; links: ThemeLink[] }) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h2">
        {heading}
      </h2>
      <ul className="mt-4 grid gap-x-10 sm:grid-cols-2">
        {links.map(({ href, title, text }) => (
          <li key={href} className="border-t border-hairline py-3">
            <a href={href} className="font-semibold">
              {title}
            </a>
            <p className="text-small text-second">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
