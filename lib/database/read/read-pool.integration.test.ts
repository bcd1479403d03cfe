import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@/lib/db";
import { readSettings } from "@/lib/env";
import { createTestDatabase, type TestDatabase } from "@/tests/database";
import { withClient } from "../read-role";

/** Two databases of their own, one in the part of a replica that has not got far: for machines that can't make a real one. */
let primary: TestDatabase;
let replica: TestDatabase;
let web: ReturnType<typeof openDatabase>;

const commit = ({ url }: TestDatabase, number: number) =>
  withClient(url, (client) =>
    client.query(`INSERT INTO edition VALUES (${number}, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 0, 0, 0, 0)`),
  );
const nameOf = ({ url }: TestDatabase) => new URL(url).pathname.slice(1);
const readsFrom = async () => {
  const [row] = await web.database.$queryRaw<{ name: string }[]>`SELECT current_database()::text AS name`;
  return row?.name;
};

beforeAll(async () => {
  [primary, replica] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await commit(primary, 1);
  await commit(replica, 1);
  const nobody = "postgresql://nobody:x@127.0.0.1:1/away";
  web = openDatabase(readSettings({ DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: `${replica.url}, ${nobody}` }));
});
afterAll(async () => {
  await web.database.$disconnect();
  for (const database of [primary, replica]) await database.drop();
});

test("reads go to the replica that answers and has the newest edition, else to the primary", async () => {
  expect(await web.pool.readNewestEdition()).toBe(1);
  expect(await readsFrom()).toBe(nameOf(replica));
  expect(web.pool.describe().map(({ role, edition }) => ({ role, edition }))).toContainEqual({ role: "replica", edition: null });

  await commit(primary, 2);
  await expect.poll(() => web.pool.readNewestEdition(), { timeout: 30_000 }).toBe(2);
  expect(await readsFrom()).toBe(nameOf(primary));

  await commit(replica, 2);
  await expect.poll(() => web.pool.readNewestEdition().then(readsFrom), { timeout: 30_000 }).toBe(nameOf(replica));
});

test("an edition that was not found is looked for where it may be, and one that is nowhere is not", async () => {
  expect(await web.pool.reach(3)).toBe(false);
  await commit(primary, 3);
  await expect.poll(() => web.pool.reach(3), { timeout: 30_000 }).toBe(true);
  expect(await readsFrom()).toBe(nameOf(primary));
});
