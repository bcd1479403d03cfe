import { answerWithText } from "@/lib/publish/discovery/answer-with-text";
import { writeDcat } from "@/lib/publish/discovery/dcat";

// By edition, and a build needs no database.
export const dynamic = "force-dynamic";

/** All indicators as a catalogue of data sets, as DCAT-AP has it. */
export async function GET(request: Request): Promise<Response> {
  return answerWithText(request, await writeDcat("ttl"), "text/turtle");
}
