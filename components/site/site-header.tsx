import { SamePageLink } from "./same-page-link";
import type { SiteFrame } from "./site-frame";

export function SiteHeader({ frame }: { frame: SiteFrame }) {
  return (
    <header className="no-print flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-hairline py-4">
      <a href={frame.homeHref} className="me-auto text-base font-semibold text-ink no-underline">
        {frame.texts.name}
      </a>
      <nav aria-label={frame.texts.navigation}>
        <ul className="flex flex-wrap gap-x-5 text-small">
          {frame.navigation.map(({ href, label, current }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={current ? "page" : undefined}
                className="inline-block py-1 aria-[current]:text-ink aria-[current]:no-underline"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="flex flex-wrap gap-x-6 text-small">
        {frame.digitChoices.length > 0 && (
          <ul aria-label={frame.texts.digits} className="flex gap-x-3">
            {frame.digitChoices.map(({ href, label, name, current }) => (
              <li key={href}>
                <SamePageLink
                  href={href}
                  aria-label={`${frame.texts.digits}: ${name}`}
                  aria-current={current ? "true" : undefined}
                  className="inline-block py-1 aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {label}
                </SamePageLink>
              </li>
            ))}
          </ul>
        )}
        <ul aria-label={frame.texts.language} className="flex gap-x-3">
          {frame.languages.map(({ locale, direction, href, label, current }) => (
            <li key={locale}>
              <SamePageLink
                href={href}
                hrefLang={locale}
                lang={locale}
                dir={direction}
                aria-current={current ? "true" : undefined}
                className="inline-block py-1 aria-[current]:text-ink aria-[current]:no-underline"
              >
                {label}
              </SamePageLink>
            </li>
          ))}
        </ul>
      </div>
    </header>
  );
}
