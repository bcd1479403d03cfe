import type { Metadata } from "next";
import { describeFigurePage, FigurePage } from "@/app/[locale]/_pages/figure-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/figures/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, await describeFigurePage(state, id));
}

export default async function Page({ params }: Props) {
  const { locale, id } = await params;
  return <FigurePage state={await readPageState(locale)} id={id} />;
}
