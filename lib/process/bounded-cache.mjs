// @ts-check

/**
 * What a process keeps in memory by key, of so many bytes together: the longest unread goes first.
 *
 * @template Kept
 */
export class BoundedCache {
  /** Insertion order is order of use. @type {Map<string, { kept: Kept, bytes: number }>} */
  #entries = new Map();
  #bytes = 0;

  /** @param {number} mostBytes */
  constructor(mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** @param {string} key @returns {Kept | undefined} */
  get(key) {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.kept;
  }

  /** @param {string} key @param {Kept} kept @param {number} bytes that it takes */
  set(key, kept, bytes) {
    this.#drop(key);
    this.#entries.set(key, { kept, bytes: 0 });
    this.grow(key, kept, bytes);
  }

  /** Counts bytes that something kept takes beside those it took before, unless it has gone by now. @param {string} key @param {Kept} kept @param {number} bytes */
  grow(key, kept, bytes) {
    const entry = this.#entries.get(key);
    if (entry?.kept !== kept) return;
    entry.bytes += bytes;
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.mostBytes) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} key */
  #drop(key) {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
