import type { Metadata } from "next";
import { AboutPage, describeAboutPage } from "@/app/[locale]/_pages/about-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/about">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  return toPageMetadata(state, describeAboutPage(state));
}

export default async function Page({ params, searchParams }: Props) {
  return <AboutPage state={await readPageState((await params).locale, await searchParams)} />;
}
