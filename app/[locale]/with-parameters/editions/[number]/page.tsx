import type { Metadata } from "next";
import { describeEditionPage, EditionPage } from "@/app/[locale]/_pages/edition-page";
import { withFeeds } from "@/lib/publish/edition-feed-links";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/editions/[number]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const state = await readPageState(locale, await searchParams);
  return withFeeds(toPageMetadata(state, await describeEditionPage(state, number)), state);
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, number } = await params;
  return <EditionPage state={await readPageState(locale, await searchParams)} number={number} />;
}
