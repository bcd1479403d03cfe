import type { ReactNode } from "react";
import { SamePageLink } from "./same-page-link";
import { SiteFooter } from "./site-footer";
import type { SiteFrame } from "./site-frame";
import { SiteHeader } from "./site-header";

/** Every page's frame: skip link, header, main, footer. */
export function SitePage({ frame, children }: { frame: SiteFrame; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-[70rem] flex-col px-4 sm:px-6">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:bg-ground focus:p-2">
        {frame.texts.skip}
      </a>
      <SiteHeader frame={frame} />
      <main id="content" className="flex-1 py-8 sm:py-12">
        {/* While the database is away, the web server says here as of when the page is (lib/serve/age-note.mjs). */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: empty, so that the browser's side leaves alone what stands in it */}
        <div data-age-note="" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: "" }} />
        {frame.notice && (
          <p className="mb-8 border-s-4 border-warning ps-4 text-small">
            {frame.notice.text} <SamePageLink href={frame.notice.href}>{frame.notice.link}</SamePageLink>
          </p>
        )}
        {children}
      </main>
      <SiteFooter frame={frame} />
    </div>
  );
}
