import { ReportEditor } from "@/components/report/report-editor";
import { SectionLinks } from "@/components/site/section-links";
import { SitePage } from "@/components/site/site-page";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { loadReportPage } from "@/lib/publish/report/load-report-page";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/report";

/** What the page says of itself to search engines and in the browser's title. */
export function describeReportPage({ t }: PageState) {
  return { title: t("report.title"), description: t("report.introduction"), path: PATH };
}

/** Figures gathered by a reader, to be put in order and taken away; without scripts the report of the address. */
export async function ReportPage({ state }: { state: PageState }) {
  const { t } = state;
  const frame = toSiteFrame(state, PATH);
  const { problem, ...editor } = await loadReportPage(state);
  return (
    <SitePage frame={frame}>
      <div className="report-furniture no-print">
        <h1 className="text-h1">{t("report.title")}</h1>
        <p className="mt-4 max-w-[68ch] text-lead">{t("report.introduction")}</p>
        <p className="without-scripts mt-4 max-w-[68ch]">{t("report.withoutScripts")}</p>
        {problem !== "" && (
          <p role="alert" className="mt-6 max-w-[68ch] border-s-4 border-warning ps-4">
            {problem}
          </p>
        )}
      </div>
      <ReportEditor
        {...editor}
        path={toPageHref({ parameters: {} }, state.locale, PATH)}
        empty={
          <div className="no-print mt-4 max-w-[68ch]">
            <p>{t("report.empty", { action: t("export.actions.report") })}</p>
            <div className="mt-2">
              <SectionLinks links={frame.navigation} className="flex flex-wrap gap-x-5" />
            </div>
          </div>
        }
      />
    </SitePage>
  );
}
