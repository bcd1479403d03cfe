import type { ReactNode } from "react";
import type { ChartSource } from "@/lib/charts/spec";
import { toWebAddress } from "@/lib/domain/web-address";
import { setDaysApart } from "@/lib/format/isolate";

/** A link to the document a figure comes from. Titles and addresses are in the document's language, mostly English. */
export function SourceLink({ source, children }: { source: Pick<ChartSource, "url" | "title">; children: ReactNode }) {
  if (!source.url || toWebAddress(source.url) === null) return <>{children}</>;
  return (
    <a href={source.url} title={setDaysApart(source.title)} rel="noreferrer">
      {children}
    </a>
  );
}
