import type { Metadata } from "next";
import { ChartPage, describeChartPage } from "@/app/[locale]/_pages/chart-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/charts/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, await describeChartPage(state, slug));
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  return <ChartPage state={await readPageState(locale)} slug={slug} />;
}
