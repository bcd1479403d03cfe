import type { SectionLink } from "./site-frame";

/** Parts of the site as a list of links, the one that is open marked. */
export function SectionLinks({ links, className }: { links: SectionLink[]; className: string }) {
  return (
    <ul className={className}>
      {links.map(({ href, label, current }) => (
        <li key={href}>
          <a href={href} aria-current={current} className="inline-block py-1 aria-[current]:text-ink aria-[current]:no-underline">
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
