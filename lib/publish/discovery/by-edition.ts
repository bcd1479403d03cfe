/** Of how many editions something is kept: what is asked for is nearly always the newest. */
const KEPT = 3;

/**
 * Makes something once for an edition, and remembers it for the newest ones asked for. A failure is not remembered.
 *
 * @param name tells what is made from whatever else is remembered; memory is shared by all copies that a bundler makes of a module
 */
export function rememberByEdition<Made>(name: string, make: (edition: number) => Promise<Made>): (edition: number) => Promise<Made> {
  const key = Symbol.for(`by edition: ${name}`);
  const holder = globalThis as { [key: symbol]: Map<number, Promise<Made>> | undefined };
  return (edition) => {
    holder[key] ??= new Map();
    const kept = holder[key];
    const known = kept.get(edition);
    if (known) return known;
    const making = make(edition).catch((error: unknown) => {
      kept.delete(edition);
      throw error;
    });
    kept.set(edition, making);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return making;
  };
}
