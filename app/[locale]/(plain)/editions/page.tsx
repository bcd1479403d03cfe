import type { Metadata } from "next";
import { describeEditionsPage, EditionsPage } from "@/app/[locale]/_pages/editions-page";
import { withFeeds } from "@/lib/publish/edition-feed-links";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/editions">): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return withFeeds(toPageMetadata(state, describeEditionsPage(state)), state);
}

export default async function Page({ params }: PageProps<"/[locale]/editions">) {
  return <EditionsPage state={await readPageState((await params).locale)} />;
}
