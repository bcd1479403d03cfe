import type { Metadata } from "next";
import { describeYazidisPage, YazidisPage } from "@/app/[locale]/_pages/yazidis-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/yazidis">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeYazidisPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <YazidisPage state={await readPageState((await params).locale, await searchParams)} />;
}
