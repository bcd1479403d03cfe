"use client";

import type { ReactNode } from "react";
import type { Direction, Locale } from "@/lib/i18n/locales";

type LanguageLinkProps = { locale: Locale; direction: Direction; href: string; current: boolean; className: string; children: ReactNode };

/** Leads to this page in another language, keeps the part of the page that is in view, and remembers the choice for `/`. */
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
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser our readers have
        document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
        event.currentTarget.hash = window.location.hash;
      }}
    >
      {children}
    </a>
  );
}
