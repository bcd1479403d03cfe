import type { Metadata } from "next";
import { DataPage, describeDataPage } from "@/app/[locale]/_pages/data-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/data">): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return toPageMetadata(state, describeDataPage(state));
}

export default async function Page({ params }: PageProps<"/[locale]/data">) {
  return <DataPage state={await readPageState((await params).locale)} />;
}
