import type { Metadata } from "next";
import { describeSearchPage, SearchPage } from "@/app/[locale]/_pages/search-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/search">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  // What one reader looked for is no page to be found by others.
  return { ...toPageMetadata(state, describeSearchPage(state)), robots: { index: false, follow: true } };
}

export default async function Page({ params, searchParams }: Props) {
  return <SearchPage state={await readPageState((await params).locale, await searchParams)} />;
}
