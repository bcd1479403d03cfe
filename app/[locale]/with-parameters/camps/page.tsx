import type { Metadata } from "next";
import { CampsPage, describeCampsPage } from "@/app/[locale]/_pages/camps-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/camps">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeCampsPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <CampsPage state={await readPageState((await params).locale, await searchParams)} />;
}
