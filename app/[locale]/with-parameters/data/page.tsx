import type { Metadata } from "next";
import { DataPage, describeDataPage } from "@/app/[locale]/_pages/data-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/data">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeDataPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <DataPage state={await readPageState((await params).locale, await searchParams)} />;
}
