import type { Metadata } from "next";
import { describeVerifyPage, VerifyPage } from "@/app/[locale]/_pages/verify-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/verify">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const state = await readPageState((await params).locale, await searchParams);
  // What one reader asked is no page to be found by others.
  return { ...toPageMetadata(state, describeVerifyPage(state)), robots: { index: false, follow: true } };
}

export default async function Page({ params, searchParams }: Props) {
  return <VerifyPage state={await readPageState((await params).locale, await searchParams)} />;
}
