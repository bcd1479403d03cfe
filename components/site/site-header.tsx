import { SearchOpener } from "@/components/search/search-opener";
import { ReaderChoices } from "./reader-choices";
import { SectionLinks } from "./section-links";
import type { SiteFrame } from "./site-frame";

/**
 * Two lines: the site's name; below it its parts. On a phone the parts wait behind "Menu", so that they don't fill its first screen:
 * the empty `details` opens the list after it, without scripts.
 */
export function SiteHeader({ frame }: { frame: SiteFrame }) {
  return (
    <header className="no-print flow-root border-b border-hairline py-2 sm:flex sm:flex-wrap sm:items-center sm:gap-x-6 sm:pt-4">
      <div className="flex items-center gap-x-4 sm:contents">
        <a href={frame.homeHref} className="me-auto py-1 text-base font-semibold text-ink no-underline">
          {frame.texts.name}
        </a>
        <SearchOpener {...frame.search} />
      </div>
      {/* Floats beside "Menu": with large letters it takes a line of its own. */}
      <ReaderChoices frame={frame} className="float-end sm:float-none" />
      <nav aria-label={frame.texts.navigation} className="sm:basis-full">
        <details className="peer text-small sm:hidden">
          <summary className="w-fit py-1 text-accent">{frame.texts.menu}</summary>
        </details>
        <SectionLinks
          links={frame.navigation}
          className="clear-both hidden grid-cols-2 gap-x-5 pb-1 text-small peer-open:grid sm:flex sm:flex-wrap sm:pt-1 sm:pb-0"
        />
      </nav>
    </header>
  );
}
