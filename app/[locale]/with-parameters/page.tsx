import type { Metadata } from "next";
import { describeOverviewPage, OverviewPage } from "@/app/[locale]/_pages/overview-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeOverviewPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <OverviewPage state={await readPageState((await params).locale, await searchParams)} />;
}
