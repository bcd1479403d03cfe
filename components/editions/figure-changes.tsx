import { SourceLink } from "@/components/ui/source-link";
import type { FigureChangeLine } from "@/lib/publish/edition-figures";

/** Figures that an edition changed, a sentence each, with its document. */
export function FigureChanges({ lines }: { lines: FigureChangeLine[] }) {
  return (
    <ul className="mt-2 max-w-[80ch] list-disc ps-5">
      {lines.map((line) => (
        <li key={line.id} className="py-0.5 wrap-anywhere">
          <a href={line.place.href}>{line.place.name}</a>
          {line.of}: <strong className="font-semibold">{line.value}</strong> (
          <SourceLink source={line.source}>{line.attribution}</SourceLink>){line.remarks.map((remark) => ` – ${remark}`)}
          {line.note && (
            <>
              {" "}
              <bdi lang="en" className="text-small text-second">
                {line.note}
              </bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
