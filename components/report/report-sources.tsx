import { LicenceWords } from "@/components/ui/licence-words";
import { SourceLink } from "@/components/ui/source-link";
import { SourceTitle } from "@/components/ui/source-title";
import { setDigits } from "@/lib/format/digits";
import type { ReportDescription, ReportSource } from "./report-description";

type ReportSourcesProps = {
  sources: [id: string, source: ReportSource][];
  description: ReportDescription;
};

/** One list of the sources of all figures, numbered as they are cited. */
export function ReportSources({ sources, description }: ReportSourcesProps) {
  const { locale, direction, words } = description;
  return (
    <section lang={locale} dir={direction} aria-labelledby="report-sources" className="sources mt-10 text-small">
      <h2 id="report-sources" className="break-after-avoid text-h3">
        {words.sources}
      </h2>
      <ol className="mt-2">
        {sources.map(([id, source], index) => (
          <li key={id} className="mt-1 flex break-inside-avoid gap-2 break-words">
            <span className="min-w-10 flex-none text-end text-second">[{setDigits(String(index + 1), description.digits)}]</span>
            <span className="min-w-0">
              {source.fullAttribution}:{" "}
              <SourceLink source={source}>
                <SourceTitle title={source.title} />
              </SourceLink>{" "}
              ({source.publishedOn}). <LicenceWords {...source} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-second">{words.edition}</p>
    </section>
  );
}
