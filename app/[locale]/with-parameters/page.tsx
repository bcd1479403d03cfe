import type { Metadata } from "next";
import { OverviewPage } from "@/app/[locale]/_pages/overview-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return toPageMetadata(await readPageState((await params).locale, await searchParams), "overview", "");
}

export default async function Page({ params, searchParams }: Props) {
  return <OverviewPage state={await readPageState((await params).locale, await searchParams)} />;
}
