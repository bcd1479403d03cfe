import { ServerHtml } from "@/components/ui/server-html";

export type CampTableProps = { label: string; html: string };

/** The table of all camps, in a frame of its own in which its headings and names stay in view. */
export function CampTable({ label, html }: CampTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="scroll-frame mt-4 max-h-[36rem] border-y border-hairline print:max-h-none">
      <ServerHtml id={html} className="camp-table" />
    </section>
  );
}
