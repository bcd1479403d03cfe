import type { Metadata } from "next";
import { describeIndicatorsPage, IndicatorsPage } from "@/app/[locale]/_pages/indicators-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/indicators">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, describeIndicatorsPage(state));
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  return <IndicatorsPage state={await readPageState(locale)} />;
}
