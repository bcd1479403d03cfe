import type { Metadata } from "next";
import { describeSourcesPage, SourcesPage } from "@/app/[locale]/_pages/sources-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/sources">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeSourcesPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <SourcesPage state={await readPageState((await params).locale, await searchParams)} />;
}
