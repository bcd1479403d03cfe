import type { Metadata } from "next";
import { describeIncidentPage, IncidentPage } from "@/app/[locale]/_pages/incident-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const revalidate = 60;

/** Pages are made when they are first asked for, so that a build needs no database. */
export function generateStaticParams() {
  return [];
}

type Props = PageProps<"/[locale]/incidents/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const state = await readPageState(locale);
  return toPageMetadata(state, await describeIncidentPage(state, code));
}

export default async function Page({ params }: Props) {
  const { locale, code } = await params;
  return <IncidentPage state={await readPageState(locale)} code={code} />;
}
