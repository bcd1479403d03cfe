import { spawn } from "node:child_process";
import { withDatabase } from "@/lib/database/connect";
import { hidePassword } from "@/lib/env";
import { SetupError } from "@/lib/process/setup-error.mjs";

/** `npm run db:psql`: the system's psql on the database of `DATABASE_URL` or the embedded one; `-- -c "SELECT 1"` for one statement. */
export async function run(_: unknown, args: string[]): Promise<number> {
  return withDatabase(
    (databaseUrl) =>
      new Promise<number>((resolve, reject) => {
        const child = spawn("psql", [databaseUrl, ...args], { stdio: "inherit" });
        // psql itself answers Ctrl-C by breaking off a statement.
        process.removeAllListeners("SIGINT").on("SIGINT", () => {});
        child.on("close", (code) => resolve(code ?? 1));
        child.on("error", (cause) =>
          reject(
            new SetupError(
              `psql is not installed: install PostgreSQL's client (Debian: postgresql-client); the address is ${hidePassword(databaseUrl)}`,
              { cause },
            ),
          ),
        );
      }),
  );
}
