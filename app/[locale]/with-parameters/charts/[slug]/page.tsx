import type { Metadata } from "next";
import { ChartPage, describeChartPage } from "@/app/[locale]/_pages/chart-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/charts/[slug]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeChartPage(state, slug));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  return <ChartPage state={await readPageState(locale, await searchParams)} slug={slug} />;
}
