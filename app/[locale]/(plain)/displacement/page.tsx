import type { Metadata } from "next";
import { DisplacementPage } from "@/app/[locale]/_pages/displacement-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

export async function generateMetadata({ params }: PageProps<"/[locale]/displacement">): Promise<Metadata> {
  return toPageMetadata(await readPageState((await params).locale), "displacement", "/displacement");
}

export default async function Page({ params }: PageProps<"/[locale]/displacement">) {
  return <DisplacementPage state={await readPageState((await params).locale)} />;
}
