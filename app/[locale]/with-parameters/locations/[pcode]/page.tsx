import type { Metadata } from "next";
import { describeLocationPage, LocationPage } from "@/app/[locale]/_pages/location-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/locations/[pcode]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, pcode } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeLocationPage(state, pcode));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, pcode } = await params;
  return <LocationPage state={await readPageState(locale, await searchParams)} code={pcode} />;
}
