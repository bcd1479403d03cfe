// An import in a process of its own, for tests that kill it: import-process.mjs DATABASE_URL FILE

import pg from "pg";
import { register } from "tsx/esm/api";

register();
const [url, file] = process.argv.slice(2);
const { importFile } = await import("../import-file.ts");
const client = new pg.Client({ connectionString: url });
client.on("error", () => {});
await client.connect();
console.log("begins");
const result = await importFile(client, { path: file, committedBy: "a process", onWait: (holder) => console.log(`waits for ${holder}`) });
await client.end();
console.log(result.outcome);
