import type { Metadata } from "next";
import { describeReportPage, ReportPage } from "@/app/[locale]/_pages/report-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/report">): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return toPageMetadata(state, describeReportPage(state));
}

export default async function Page({ params }: PageProps<"/[locale]/report">) {
  return <ReportPage state={await readPageState((await params).locale)} />;
}
