import { withDatabase } from "@/lib/database/connect";
import { runNode } from "@/lib/process/run-node.mjs";
import { markReached } from "@/lib/process/stop.mjs";
import { findTool } from "./setup/run-tool";

/** `npm run db:studio`: Prisma's browser of tables, on the database of `DATABASE_URL` or the embedded one. */
export async function run(_: unknown, args: string[]): Promise<number> {
  return withDatabase(async (databaseUrl) => {
    markReached();
    const { code } = await runNode([findTool("prisma"), "studio", ...args], { inherit: true, env: { DATABASE_URL: databaseUrl } });
    return code;
  });
}
