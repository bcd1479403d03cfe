import type { Metadata } from "next";
import { describeFigurePage, FigurePage } from "@/app/[locale]/_pages/figure-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/figures/[id]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeFigurePage(state, id));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, id } = await params;
  return <FigurePage state={await readPageState(locale, await searchParams)} id={id} />;
}
