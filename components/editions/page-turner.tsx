type PageTurnerProps = { label: string; previous: { href: string | null; text: string }; next: { href: string | null; text: string } };

/** Plain links to the pages of a long list before and after this one. */
export function PageTurner({ label, previous, next }: PageTurnerProps) {
  if (!previous.href && !next.href) return null;
  return (
    <nav aria-label={label} className="no-print mt-4 flex flex-wrap gap-3">
      {previous.href && (
        <a href={previous.href} rel="prev" className="quiet-button no-underline">
          {previous.text}
        </a>
      )}
      {next.href && (
        <a href={next.href} rel="next" className="quiet-button no-underline">
          {next.text}
        </a>
      )}
    </nav>
  );
}
