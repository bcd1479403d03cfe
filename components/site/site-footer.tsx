import { SectionLinks } from "./section-links";
import type { SiteFrame } from "./site-frame";

export function SiteFooter({ frame }: { frame: SiteFrame }) {
  return (
    <footer className="border-t border-hairline py-6 text-small text-second">
      {frame.footerLinks.length > 0 && (
        <nav aria-label={frame.texts.more} className="no-print mb-2">
          <SectionLinks links={frame.footerLinks} className="flex flex-wrap gap-x-5" />
        </nav>
      )}
      <p>{frame.texts.edition}</p>
      <p className="max-w-[68ch]">{frame.texts.footer}</p>
    </footer>
  );
}
