/** Slots at the beginning; a power of two. */
const FIRST_SLOTS = 1 << 16;
/** How full the table may become before it doubles. */
const MOST_FILLED = 0.75;

/**
 * Tells whether two rows of one file can be the same figure, while they pass: by 64 bits of a hash of each key. Equal keys are never
 * missed; that different ones meet is so unlikely that it may cost a look into the database. 5 million keys take 64 MB.
 */
export class SeenKeys {
  /** Whether two keys may have been equal. */
  mayRepeat = false;
  #slots = new Int32Array(FIRST_SLOTS * 2);
  #filled = 0;

  add(key: string): void {
    if (this.mayRepeat) return;
    let first = 0x811c9dc5;
    let second = 0x2545f491;
    for (let index = 0; index < key.length; index++) {
      const code = key.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second ^ code, 0x5bd1e995);
      second ^= second >>> 15;
    }
    first = mix(first);
    // Two zeros mark an empty slot.
    this.mayRepeat = !this.#put(first, first === 0 && second === 0 ? 1 : second);
    if (this.mayRepeat) this.#slots = new Int32Array(0);
    else if (++this.#filled > (this.#slots.length / 2) * MOST_FILLED) this.#double();
  }

  /** @returns false where it was there already */
  #put(first: number, second: number): boolean {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const heldFirst = slots[slot * 2];
      const heldSecond = slots[slot * 2 + 1];
      if (heldFirst === 0 && heldSecond === 0) {
        slots[slot * 2] = first;
        slots[slot * 2 + 1] = second;
        return true;
      }
      if (heldFirst === first && heldSecond === second) return false;
    }
  }

  #double(): void {
    const former = this.#slots;
    this.#slots = new Int32Array(former.length * 2);
    for (let at = 0; at < former.length; at += 2) {
      const first = former[at] ?? 0;
      const second = former[at + 1] ?? 0;
      if (first !== 0 || second !== 0) this.#put(first, second);
    }
  }
}

/** Spreads what differs in few bits over all of them. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
