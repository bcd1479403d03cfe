import { createServer } from "node:net";

/** A port that nothing listens on just now. */
export function findFreePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
