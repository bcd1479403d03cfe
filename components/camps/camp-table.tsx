import { ServerHtml } from "@/components/ui/server-html";

export type CampTableProps = { label: string; html: string };

/** The table of all camps, in a frame of its own in which its headings and names stay in view. */
export function CampTable({ label, html }: CampTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="mt-4 max-h-[36rem] overflow-auto border-y border-hairline print:max-h-none">
      <ServerHtml
        id={html}
        className="[&_table]:w-full [&_table]:min-w-[42rem] [&_table]:border-collapse [&_table]:text-small [&_:is(td,th)]:border-b [&_:is(td,th)]:border-hairline [&_:is(td,th)]:bg-ground [&_:is(td,th)]:px-2 sm:[&_:is(td,th)]:px-3 [&_:is(td,th)]:py-2 [&_:is(td,th)]:text-start [&_:is(td,th)]:align-top [&_:is(td,th):first-child]:sticky [&_:is(td,th):first-child]:start-0 [&_:is(td,th):first-child]:z-10 [&_:is(td,th):first-child]:ps-0 [&_small]:block [&_small]:text-second [&_tbody_th]:font-normal [&_thead_th]:sticky [&_thead_th]:top-0 [&_thead_th]:z-10 [&_thead_th]:font-semibold [&_thead_th:first-child]:z-20 [&_th[aria-sort=ascending]]:after:content-['_↑'] [&_th[aria-sort=descending]]:after:content-['_↓']"
      />
    </section>
  );
}
