import type { Metadata } from "next";
import { describeElectionPage, ElectionPage } from "@/app/[locale]/_pages/election-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/elections/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, await describeElectionPage(state, code));
}

export default async function Page({ params }: Props) {
  const { locale, code } = await params;
  return <ElectionPage state={await readPageState(locale)} code={code} />;
}
