import { createServer } from "node:net";

/** A port that nothing listens on just now. */
export async function findFreePort(host = "127.0.0.1"): Promise<number> {
  const port = await listen(0, host);
  if (port === null) throw new Error(`no free port on ${host}`);
  return port;
}

export async function isFreePort(port: number, host?: string): Promise<boolean> {
  return (await listen(port, host)) !== null;
}

/** @throws the system's error where it is another than that the port is taken */
function listen(port: number, host?: string): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen({ port, host }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
