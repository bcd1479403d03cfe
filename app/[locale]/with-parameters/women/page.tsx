import type { Metadata } from "next";
import { describeWomenPage, WomenPage } from "@/app/[locale]/_pages/women-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/women">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeWomenPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <WomenPage state={await readPageState((await params).locale, await searchParams)} />;
}
