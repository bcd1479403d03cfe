import { isReadFromRight, setDaysApart } from "@/lib/format/isolate";

/** A document's title in its own direction. Latin letters are taken for English; of Arabic letters it isn't known which language they are in. */
export function SourceTitle({ title }: { title: string }) {
  return <bdi lang={isReadFromRight(title) ? "" : "en"}>{setDaysApart(title)}</bdi>;
}
