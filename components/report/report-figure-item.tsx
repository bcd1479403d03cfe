import { type ReportFigure, reportLimits } from "@/lib/domain/report/report-state";
import type { Direction, Locale } from "@/lib/i18n/locales";
import type { ReportFigureDescription } from "./report-description";
import { ReportDrawing } from "./report-drawing";
import { fill, type ReportTexts } from "./report-texts";

type ReportFigureItemProps = {
  figure: ReportFigure;
  /** Not there yet, or not to be had. */
  description: ReportFigureDescription | undefined;
  /** Its drawing, where it came with the page: a name for `ServerHtml`. */
  drawing: string | undefined;
  /** Of the files. */
  locale: { language: Locale; direction: Direction | undefined };
  /** "Figure 3"; empty where it can't be made any more. */
  label: string;
  cited: string;
  texts: ReportTexts;
  name: string;
  onCaption: (caption: string) => void;
};

/** A figure of the report: small beside its words while one works on the report, and whole in print and without scripts. */
export function ReportFigureItem({ figure, description, drawing, locale, label, cited, texts, name, onCaption }: ReportFigureItemProps) {
  const own = figure.caption.trim();
  const title = description?.title || figure.title || figure.slug;
  if (description?.problem) {
    return (
      <p className="border-s-4 border-warning ps-4">
        {fill(texts.figureMissing, { name: `\u2068${own || title}\u2069`, reason: description.problem })}
      </p>
    );
  }
  return (
    <figure
      data-whole
      lang={locale.language}
      dir={locale.direction}
      className="gap-5 sm:grid sm:grid-cols-[15rem_1fr] noscript:block print:block"
    >
      {/* In small only the drawing: the words below it in the picture stand beside it. */}
      <div className="aspect-[16/10] max-w-60 overflow-hidden noscript:aspect-auto noscript:max-w-[45rem] print:aspect-auto print:max-w-full">
        {drawing ? (
          <ReportDrawing id={drawing} />
        ) : (
          description?.picture && <Picture address={description.picture} alternative={description.sentence} />
        )}
      </div>
      <div>
        <figcaption className="mt-2 font-semibold break-words sm:mt-0 print:mt-2">
          {label && `${label}. `}
          <bdi>{description ? <a href={description.href}>{own || title}</a> : own || title}</bdi>
        </figcaption>
        {own !== "" && own !== title && (
          <p className="mt-1 text-small">
            <bdi>{title}</bdi>
          </p>
        )}
        {description?.remarks.map((remark) => (
          <p key={remark} className="mt-1 border-s-4 border-warning ps-3 text-small">
            {remark}
          </p>
        ))}
        <p className="mt-1 text-small">{description?.sentence}</p>
        <ul className="mt-1 hidden text-small text-second noscript:block print:block">
          {description?.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {description?.edition && <p className="mt-1 text-small">{description.edition}</p>}
        <p className="mt-1 line-clamp-3 text-small text-second noscript:line-clamp-none print:line-clamp-none">{cited}</p>
        <label className="noscript:hidden no-print mt-3 block text-small">
          <span className="block pb-1 text-second">{texts.caption}</span>
          <input
            dir="auto"
            aria-label={`${texts.caption}: ${name}`}
            value={figure.caption}
            maxLength={reportLimits.caption}
            className="field w-full max-w-[40rem]"
            onChange={(event) => onCaption(event.target.value)}
          />
        </label>
      </div>
    </figure>
  );
}

/** The chart's file as it goes into the documents: light, also where the page is dark, for what is printed is paper. */
function Picture({ address, alternative }: { address: string; alternative: string }) {
  // biome-ignore lint/performance/noImgElement: an SVG of our own, which nothing makes smaller
  return <img src={address} alt={alternative} loading="lazy" className="w-full print:max-h-[15cm] print:object-contain print:object-top" />;
}
