import type { Metadata } from "next";
import { describeIncidentPage, IncidentPage } from "@/app/[locale]/_pages/incident-page";
import { toPageMetadata } from "@/lib/publish/page-metadata";
import { readPageState } from "@/lib/publish/page-state";

export const dynamic = "force-dynamic";

type Props = PageProps<"/[locale]/with-parameters/incidents/[code]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const state = await readPageState(locale, await searchParams);
  return toPageMetadata(state, await describeIncidentPage(state, code));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, code } = await params;
  return <IncidentPage state={await readPageState(locale, await searchParams)} code={code} />;
}
