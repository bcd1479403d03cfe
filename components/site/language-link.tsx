"use client";

import type { ReactNode } from "react";
import type { Direction, Locale } from "@/lib/i18n/locales";

type LanguageLinkProps = { locale: Locale; direction: Direction; href: string; current: boolean; className: string; children: ReactNode };

/** Leads to this page in another language, to the part of it that is in view. */
export function LanguageLink({ locale, direction, href, current, className, children }: LanguageLinkProps) {
  return (
    <a
      href={href}
      hrefLang={locale}
      lang={locale}
      dir={direction}
      aria-current={current ? "true" : undefined}
      className={className}
      onClick={(event) => {
        event.currentTarget.hash = window.location.hash;
      }}
    >
      {children}
    </a>
  );
}
