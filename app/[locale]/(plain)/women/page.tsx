import type { Metadata } from "next";
import { describeWomenPage, WomenPage } from "@/app/[locale]/_pages/women-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/women">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return toPageMetadata(state, describeWomenPage(state));
}

export default async function Page({ params }: Props) {
  return <WomenPage state={await readPageState((await params).locale)} />;
}
