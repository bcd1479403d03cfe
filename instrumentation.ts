/** Runs once when the server starts: hands the page cache, which lives outside Next's bundles, its way to the current edition. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readCurrentEdition } = await import("./lib/data/current-edition");
  const shared = globalThis as typeof globalThis & { iraqIndicatorsReadEdition?: () => Promise<number> };
  shared.iraqIndicatorsReadEdition = readCurrentEdition;
}
