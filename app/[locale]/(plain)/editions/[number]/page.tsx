import type { Metadata } from "next";
import { describeEditionPage, EditionPage } from "@/app/[locale]/_pages/edition-page";
import { withFeeds } from "@/lib/publish/edition-feed-links";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/editions/[number]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params;
  const state = await readPageState(locale);
  return withFeeds(toPageMetadata(state, await describeEditionPage(state, number)), state);
}

export default async function Page({ params }: Props) {
  const { locale, number } = await params;
  return <EditionPage state={await readPageState(locale)} number={number} />;
}
