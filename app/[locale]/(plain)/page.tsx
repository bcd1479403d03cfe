import type { Metadata } from "next";
import { OverviewPage } from "@/app/[locale]/_pages/overview-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

export async function generateMetadata({ params }: PageProps<"/[locale]">): Promise<Metadata> {
  return toPageMetadata(await readPageState((await params).locale), "overview", "");
}

export default async function Page({ params }: PageProps<"/[locale]">) {
  return <OverviewPage state={await readPageState((await params).locale)} />;
}
