import { answerWithDownload } from "@/lib/publish/downloads/answer-with-download";

type Context = RouteContext<"/downloads/[edition]/[file]">;

/** Everything of an edition as one file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { edition, file } = await params;
  return answerWithDownload(request, edition, file);
}

/** The same without the file: how large it is, and whether it is the one that somebody has. */
export const HEAD = GET;
