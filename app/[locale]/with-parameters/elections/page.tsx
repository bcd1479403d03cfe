import type { Metadata } from "next";
import { describeElectionsPage, ElectionsPage } from "@/app/[locale]/_pages/elections-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/elections">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeElectionsPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <ElectionsPage state={await readPageState((await params).locale, await searchParams)} />;
}
