import type { Metadata } from "next";
import { DisplacementPage } from "@/app/[locale]/_pages/displacement-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/displacement">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return toPageMetadata(await readPageState((await params).locale, await searchParams), "displacement", "/displacement");
}

export default async function Page({ params, searchParams }: Props) {
  return <DisplacementPage state={await readPageState((await params).locale, await searchParams)} />;
}
