// @ts-check

/**
 * An answer as it goes out, compressed; as it is only once somebody has asked for that.
 *
 * @typedef {object} KeptAnswer
 * @property {string} key edition and address
 * @property {import("node:http").OutgoingHttpHeaders} headers
 * @property {Buffer} br
 * @property {Buffer} gzip
 * @property {Promise<Buffer>} [identity]
 * @property {number} size bytes that it takes in memory
 */

/** About as much as an answer takes beside its content. */
const FRAME = 2_000;

/** Answers by key, of so many bytes together; the longest unread go first. */
export class KeptRoom {
  /** Insertion order is order of use. @type {Map<string, KeptAnswer>} */
  #answers = new Map();
  #used = 0;

  /** @param {number} bytes */
  constructor(bytes) {
    this.bytes = bytes;
  }

  /** @param {string} key */
  find(key) {
    const answer = this.#answers.get(key);
    if (!answer) return null;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  /** @param {Omit<KeptAnswer, "size">} given */
  keep(given) {
    this.#drop(given.key);
    const answer = { ...given, size: 0 };
    this.#answers.set(answer.key, answer);
    this.hold(answer, answer.br.length + answer.gzip.length + FRAME);
  }

  /** Counts what an answer takes, and makes room for it. @param {KeptAnswer} answer @param {number} bytes */
  hold(answer, bytes) {
    if (this.#answers.get(answer.key) !== answer) return;
    answer.size += bytes;
    this.#used += bytes;
    for (const oldest of this.#answers.keys()) {
      if (this.#used <= this.bytes) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} key */
  #drop(key) {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#used -= answer.size;
  }
}
