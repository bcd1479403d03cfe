import type { Metadata } from "next";
import { CampsMapPage, describeCampsMapPage } from "@/app/[locale]/_pages/camps-map-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/camps/map">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeCampsMapPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <CampsMapPage state={await readPageState((await params).locale, await searchParams)} />;
}
