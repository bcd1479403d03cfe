import type { Metadata } from "next";
import { DisplacementPage, describeDisplacementPage } from "@/app/[locale]/_pages/displacement-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/displacement">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeDisplacementPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <DisplacementPage state={await readPageState((await params).locale, await searchParams)} />;
}
