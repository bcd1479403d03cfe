import type { Metadata } from "next";
import { describeEditionsPage, EditionsPage } from "@/app/[locale]/_pages/editions-page";
import { withFeeds } from "@/lib/publish/edition-feed-links";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/editions">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return withFeeds(toPageMetadata(state, describeEditionsPage(state)), state);
}

export default async function Page({ params, searchParams }: Props) {
  return <EditionsPage state={await readPageState((await params).locale, await searchParams)} />;
}
