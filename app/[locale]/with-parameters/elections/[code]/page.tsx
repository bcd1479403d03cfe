import type { Metadata } from "next";
import { describeElectionPage, ElectionPage } from "@/app/[locale]/_pages/election-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/elections/[code]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeElectionPage(state, code));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, code } = await params;
  return <ElectionPage state={await readPageState(locale, await searchParams)} code={code} />;
}
