/** Texts by key, the least recently used dropped first once they take more than a number of bytes together. */
export class TextCache {
  private readonly entries = new Map<string, string>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  get(key: string): string | undefined {
    const text = this.entries.get(key);
    if (text !== undefined) {
      this.entries.delete(key);
      this.entries.set(key, text);
    }
    return text;
  }

  set(key: string, text: string): void {
    this.drop(key);
    this.entries.set(key, text);
    this.bytes += Buffer.byteLength(text);
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const text = this.entries.get(key);
    if (text === undefined) return;
    this.entries.delete(key);
    this.bytes -= Buffer.byteLength(text);
  }
}
