import type { Metadata } from "next";
import { describeElectionsPage, ElectionsPage } from "@/app/[locale]/_pages/elections-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/elections">): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return toPageMetadata(state, describeElectionsPage(state));
}

export default async function Page({ params }: PageProps<"/[locale]/elections">) {
  return <ElectionsPage state={await readPageState((await params).locale)} />;
}
