// @ts-check
import { promisify } from "node:util";
import { deserialize, serialize } from "node:v8";
import zlib from "node:zlib";

const toGzip = promisify(zlib.gzip);
const fromGzip = promisify(zlib.gunzip);

/** Days after which a page that nobody wrote anew leaves Redis; pages of former editions are never asked for again. */
const KEPT_FOR = 7 * 24 * 3600;
/** Bytes of a page; a larger one is no page of ours. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Pages as one server rendered them, for the others: by build, edition and path, so that none is ever stale. What Redis can't give, now or
 * at all, is as good as not there.
 *
 * @typedef {{ get: (key: string) => Promise<unknown>, set: (key: string, value: unknown) => Promise<void> }} SharedCache
 */

/**
 * @param {import("ioredis").Redis} redis
 * @param {string} buildId
 * @returns {SharedCache}
 */
export function createSharedCache(redis, buildId) {
  const toKey = (/** @type {string} */ key) => `indicators:page:${buildId}:${key}`;
  return {
    async get(key) {
      try {
        const kept = await redis.getBuffer(toKey(key));
        return kept ? deserialize(await fromGzip(kept, { maxOutputLength: LARGEST })) : null;
      } catch {
        return null;
      }
    },
    async set(key, value) {
      try {
        await redis.set(toKey(key), await toGzip(serialize(value), { level: 1 }), "EX", KEPT_FOR);
      } catch {
        // The next server renders it for itself.
      }
    },
  };
}

/** Puts it where the page cache finds it, which Next loads. @param {import("ioredis").Redis} redis @param {string} buildId */
export function shareCache(redis, buildId) {
  Object.assign(globalThis, { iraqIndicatorsSharedCache: createSharedCache(redis, buildId) });
}
