import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { DOWNLOAD_NAME, type DownloadFormat, downloadFormats, mediaTypes, toDownloadPath } from "../discovery/data-addresses";
import { toProblem } from "../problem";
import { toPublicUrl } from "../public-url";
import { DownloadError, DownloadUnderWay, getDownload } from "./downloads";
import { parseRange } from "./parse-range";

const everyone = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Length, Content-Range, Accept-Ranges",
};

/** Everything of an edition as a file, whole or in part; `latest` leads to the newest edition, whose file never changes. */
export async function answerWithDownload(request: Request, wanted: string, file: string): Promise<Response> {
  const format = downloadFormats.find((one) => file === `${DOWNLOAD_NAME}.${one}`);
  if (!format)
    return toProblem(
      404,
      `There is no download "${file.slice(0, 80)}"; there are ${downloadFormats.map((one) => `${DOWNLOAD_NAME}.${one}`).join(", ")}.`,
    );
  if (wanted === "latest") {
    const { number } = await getCurrentEdition();
    const headers = {
      ...everyone,
      Location: toPublicUrl(toDownloadPath(number, format)),
      "Cache-Control": "public, max-age=0, s-maxage=5",
    };
    return new Response(null, { status: 307, headers });
  }
  const edition = /^[1-9]\d{0,8}$/.test(wanted) ? await getEdition(Number(wanted)) : null;
  if (!edition) return toProblem(404, `There is no edition "${wanted.slice(0, 20)}".`);
  try {
    return send(request, await getDownload(edition, format), format, edition.number);
  } catch (error) {
    if (error instanceof DownloadUnderWay) return toProblem(503, "The file is being written. It will be there in a minute or two.");
    if (error instanceof QueueFullError) return toProblem(503, "Too many files are being written just now.");
    if (!(error instanceof DownloadError)) throw error;
    console.error(error);
    return toProblem(503, "The file can't be written just now.");
  }
}

function send(request: Request, download: Awaited<ReturnType<typeof getDownload>>, format: DownloadFormat, edition: number): Response {
  const tag = `"${download.hash}"`;
  const headers = {
    ...everyone,
    ETag: tag,
    // What is packed already is not to be packed once more on its way.
    "Cache-Control": "public, max-age=31536000, immutable, no-transform",
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
  };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const range = ifRange === null || ifRange === tag ? parseRange(request.headers.get("range"), download.bytes) : null;
  if (range === "impossible")
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${download.bytes}` } });
  const { first, last } = range ?? { first: 0, last: download.bytes - 1 };
  const body = request.method === "HEAD" ? null : Readable.toWeb(createReadStream(download.file, { start: first, end: last }));
  return new Response(body as ReadableStream<Uint8Array> | null, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      ...(range && { "Content-Range": `bytes ${first}-${last}/${download.bytes}` }),
      "Content-Type": mediaTypes[format],
      // Becomes `Content-Length` (lib/serve/file-length.mjs).
      "X-File-Length": String(last - first + 1),
      "Content-Disposition": `attachment; filename="${DOWNLOAD_NAME}-edition-${edition}.${format}"`,
    },
  });
}
