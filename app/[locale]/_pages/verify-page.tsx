import { StampFile } from "@/app/[locale]/_components/stamp-file";
import { SitePage } from "@/components/site/site-page";
import { VerdictWords } from "@/components/verify/verdict-words";
import { VerifyForm } from "@/components/verify/verify-form";
import { mostStampBytes } from "@/lib/export/stamp/read-stamp";
import { isolate } from "@/lib/format/isolate";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { type PageState, toKeptParameters, toOnly, toPageHref } from "@/lib/publish/page-state";
import { toPublicUrl } from "@/lib/publish/public-url";
import { toSiteFrame } from "@/lib/publish/site-frame";
import { type Verification, verify } from "@/lib/publish/verify-answer";

const PATH = "/verify";
/** A chart whose address shows what addresses look like. */
const EXAMPLE_CHART = "idps-over-time";

/** What the page says of itself to search engines and in the browser's title. */
export function describeVerifyPage({ t }: PageState) {
  return { title: t("verify.title"), description: t("verify.introduction"), path: PATH };
}

/** Whether a chart, file or edition that somebody has still stands. */
export async function VerifyPage({ state }: { state: PageState }) {
  const { t, locale, parameters, edition } = state;
  const asked = toOnly(parameters.q);
  const answer = await verify(asked, state);
  const form = { action: toPageHref({ parameters: {} }, locale, PATH), kept: toKeptParameters(state) };
  const example = toPublicUrl(`/${locale}/charts/${EXAMPLE_CHART}?edition=${edition.number}`);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("verify.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("verify.introduction")}</p>
      {answer && (
        <section aria-label={t("verify.answer")} className="mt-8">
          <Answer answer={answer} />
        </section>
      )}
      <VerifyForm
        {...form}
        value={asked}
        words={{
          label: t("verify.label"),
          hint: t("verify.hint", {
            address: isolate(example),
            edition: isolate(t("editions.number", { number: formatPlain(1, state.reader) })),
          }),
          submit: t("verify.submit"),
        }}
      />
      <StampFile
        {...form}
        mostBytes={mostStampBytes}
        words={{
          label: t("verify.file.label"),
          hint: t("verify.file.hint"),
          choose: t("verify.file.choose"),
          drop: t("verify.file.drop"),
          reading: t("verify.file.reading"),
          none: t("verify.file.none"),
          tooLarge: t("verify.file.tooLarge", { size: formatNumber(mostStampBytes / 1_000_000, state.reader) }),
          failed: t("verify.file.failed"),
          several: t("verify.file.several"),
        }}
      />
    </SitePage>
  );
}

function Answer({ answer }: { answer: Verification }) {
  switch (answer.kind) {
    case "chart":
      return (
        <>
          <h2 className="mb-3 text-h3">{answer.verdict.title}</h2>
          {answer.remark && <p className="mb-3 max-w-[68ch] wrap-anywhere">{answer.remark}</p>}
          <VerdictWords verdict={answer.verdict} />
        </>
      );
    case "edition":
      return (
        <>
          <h2 className="mb-3 text-h3">{answer.title}</h2>
          <p className="max-w-[68ch]">{answer.sentence}</p>
          <ul className="no-print mt-3 flex flex-wrap gap-x-6">
            {answer.links.map(({ text, href }) => (
              <li key={href}>
                <a href={href} className="inline-block py-0.5">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      );
    case "problem":
      return <p className="max-w-[68ch] border-s-4 border-warning ps-3 wrap-anywhere">{answer.sentence}</p>;
  }
}
