import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const toBrotli = promisify(zlib.brotliCompress);
const toGzip = promisify(zlib.gzip);

/** What a browser is given as text; fonts and pictures are compressed in themselves. */
const texts = /\.(?:js|css|json|svg|txt|map)$/;

/** Below this the words about the compression outweigh what it saves. */
const WORTH_IT = 512;

/**
 * Compresses the texts below a folder as small as they go, once, so that nothing has to be compressed while readers wait.
 *
 * @param to gets the same tree, with `.br` and `.gz` after each name
 * @returns how many files there were
 */
export async function compressFiles(from: string, to: string): Promise<number> {
  const entries = await readdir(from, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && texts.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
  const compressed = await Promise.all(files.map((file) => compressFile(file, path.join(to, path.relative(from, file)))));
  return compressed.filter(Boolean).length;
}

async function compressFile(file: string, target: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < WORTH_IT) return false;
  const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = zlib.constants;
  await mkdir(path.dirname(target), { recursive: true });
  await Promise.all([
    toBrotli(content, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length } }).then((bytes) =>
      writeFile(`${target}.br`, bytes),
    ),
    toGzip(content, { level: Z_BEST_COMPRESSION }).then((bytes) => writeFile(`${target}.gz`, bytes)),
  ]);
  return true;
}
