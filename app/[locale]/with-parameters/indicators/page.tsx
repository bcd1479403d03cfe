import type { Metadata } from "next";
import { describeIndicatorsPage, IndicatorsPage } from "@/app/[locale]/_pages/indicators-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/indicators">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, describeIndicatorsPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  return <IndicatorsPage state={await readPageState(locale, await searchParams)} />;
}
