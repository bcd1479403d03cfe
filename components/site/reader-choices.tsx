import { SamePageLink } from "./same-page-link";
import type { SiteFrame } from "./site-frame";

/** The same page in another language or with other digits. */
export function ReaderChoices({ frame, className }: { frame: SiteFrame; className: string }) {
  return (
    <div className={`flex flex-wrap gap-x-6 text-small ${className}`}>
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
  );
}
