import type { Metadata } from "next";
import { describeReportPage, ReportPage } from "@/app/[locale]/_pages/report-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/report">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  // What one reader put together is no page to be found by others.
  return { ...toPageMetadata(state, describeReportPage(state)), robots: { index: false, follow: true } };
}

export default async function Page({ params, searchParams }: Props) {
  return <ReportPage state={await readPageState((await params).locale, await searchParams)} />;
}
