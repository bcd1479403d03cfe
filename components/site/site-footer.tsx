import type { SiteFrame } from "./site-frame";

export function SiteFooter({ frame }: { frame: SiteFrame }) {
  return (
    <footer className="border-t border-hairline py-6 text-small text-second">
      <p>{frame.texts.edition}</p>
      <p className="max-w-[68ch]">{frame.texts.footer}</p>
    </footer>
  );
}
