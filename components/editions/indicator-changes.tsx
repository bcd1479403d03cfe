import type { IndicatorGroup } from "@/lib/publish/edition-indicators";
import { FigureChanges } from "./figure-changes";

type Words = { all: string; table: string };

/** What an edition changed of one indicator: how much, the first changes, and where the others are. */
export function IndicatorChanges({
  group,
  words,
  headingLevel: Heading = "h3",
}: {
  group: IndicatorGroup;
  words: Words;
  headingLevel?: "h2" | "h3";
}) {
  return (
    <section aria-labelledby={group.code} className="mt-8">
      <Heading id={group.code} className="text-lead font-semibold">
        {group.name}
      </Heading>
      <p className="text-small text-second">
        {group.counts}{" "}
        <a href={group.tableHref} aria-label={`${words.table}: ${group.name}`} className="ms-3 inline-block py-0.5">
          {words.table}
        </a>
      </p>
      <FigureChanges lines={group.lines} />
      {group.notListed && (
        <p className="mt-1">
          {group.notListed.text}{" "}
          <a href={group.notListed.href} aria-label={`${words.all}: ${group.name}`} className="inline-block py-0.5">
            {words.all}
          </a>
        </p>
      )}
    </section>
  );
}
