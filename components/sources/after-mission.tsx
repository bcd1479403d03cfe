import { SourceLink } from "@/components/ui/source-link";
import type { AfterIndicator, AfterVerdict } from "@/lib/publish/publisher-after";

type Words = {
  counted: string;
  last: string;
  others: string;
  besides: string;
  /** Fill a reading's body, value and period into a sentence. */
  toOwn: (reading: { value: string; period: string }) => string;
  toOther: (reading: { body: string; value: string | null; period: string }) => string;
  toBeside: (beside: { body: string; counted: string; period: string }) => string;
};

/** What the mission counted, of one verdict: by indicator its series, with the last figure and with what others have. */
export function AfterMission({ verdict, words }: { verdict: AfterVerdict; words: Words }) {
  const id = `series-${verdict.verdict}`;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h3 id={id} className="text-h3">
        {verdict.heading}
      </h3>
      <p className="mt-2 max-w-[68ch]">{verdict.text}</p>
      {verdict.indicators.map((indicator) => (
        <Indicator key={indicator.code} indicator={indicator} caption={`${verdict.heading}: ${indicator.indicator.name}`} words={words} />
      ))}
    </section>
  );
}

function Indicator({ indicator, caption, words }: { indicator: AfterIndicator; caption: string; words: Words }) {
  const hasOthers = indicator.series.some(({ others }) => others.length > 0);
  return (
    <div className="mt-5">
      <h4 className="font-semibold">
        <a href={indicator.indicator.href}>{indicator.indicator.name}</a>
      </h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={caption} tabIndex={0} className="scroll-frame mt-1">
        <table className="line-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.counted}</th>
              <th scope="col">{words.last}</th>
              {hasOthers && <th scope="col">{words.others}</th>}
            </tr>
          </thead>
          <tbody>
            {indicator.series.map((series) => (
              <tr key={series.key}>
                <th scope="row">
                  {series.counted} <small>{series.figures}</small>
                </th>
                <td>
                  {series.last.map((reading) => (
                    <p key={`${reading.value} ${reading.period} ${reading.document.title}`}>
                      {reading.value === null ? reading.period : words.toOwn({ value: reading.value, period: reading.period })}{" "}
                      <SourceLink source={reading.document}>{reading.document.text}</SourceLink>
                    </p>
                  ))}
                </td>
                {hasOthers && (
                  <td>
                    {series.others.map((reading) => (
                      <p key={`${reading.body} ${reading.period}`}>
                        {words.toOther(reading)} <SourceLink source={reading.document}>{reading.document.text}</SourceLink>
                      </p>
                    ))}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {indicator.besides.length > 0 && (
        <p className="mt-2 max-w-[80ch] text-small text-second">
          {words.besides}{" "}
          {indicator.besides.map((beside, position) => (
            <span key={beside.body}>
              {position > 0 && " · "}
              <SourceLink source={beside.document}>{words.toBeside(beside)}</SourceLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
