import type { Metadata } from "next";
import { describeIndicatorPage, IndicatorPage } from "@/app/[locale]/_pages/indicator-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/indicators/[code]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeIndicatorPage(state, code));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, code } = await params;
  return <IndicatorPage state={await readPageState(locale, await searchParams)} code={code} />;
}
