/** Texts or files by key, the least recently used dropped first once they take more than a number of bytes together. */
export class BoundedCache<Kept extends string | Uint8Array> {
  private readonly entries = new Map<string, Kept>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get(key: string): Kept | undefined {
    const kept = this.entries.get(key);
    if (kept !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, kept);
    }
    return kept;
  }

  set(key: string, kept: Kept): void {
    this.drop(key);
    this.entries.set(key, kept);
    this.bytes += Buffer.byteLength(kept);
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const kept = this.entries.get(key);
    if (kept === undefined) return;
    this.entries.delete(key);
    this.bytes -= Buffer.byteLength(kept);
  }
}
