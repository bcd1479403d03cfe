import type { Metadata } from "next";
import { CasualtiesPage, describeCasualtiesPage } from "@/app/[locale]/_pages/casualties-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/casualties">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale);
  return toPageMetadata(state, describeCasualtiesPage(state));
}

export default async function Page({ params }: Props) {
  return <CasualtiesPage state={await readPageState((await params).locale)} />;
}
