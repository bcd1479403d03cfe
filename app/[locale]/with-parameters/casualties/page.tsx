import type { Metadata } from "next";
import { CasualtiesPage, describeCasualtiesPage } from "@/app/[locale]/_pages/casualties-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/casualties">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeCasualtiesPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <CasualtiesPage state={await readPageState((await params).locale, await searchParams)} />;
}
