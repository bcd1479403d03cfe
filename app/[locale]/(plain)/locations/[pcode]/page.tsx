import type { Metadata } from "next";
import { describeLocationPage, LocationPage } from "@/app/[locale]/_pages/location-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/locations/[pcode]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, pcode } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, await describeLocationPage(state, pcode));
}

export default async function Page({ params }: Props) {
  const { locale, pcode } = await params;
  return <LocationPage state={await readPageState(locale)} code={pcode} />;
}
