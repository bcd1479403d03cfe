import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db";
import { readSettings } from "@/lib/env";
import { applyMigrations } from "../migrate";
import { withClient } from "../read-role";
import { type DebianServer, DebianServers, findDebianPrograms } from "../testing/debian-servers";

const bin = findDebianPrograms();
if (!bin) console.log("Replicas are not tried: PostgreSQL's own programs (Debian: postgresql) are not on this machine.");

describe.runIf(bin)("with a primary and two replicas", () => {
  let servers: DebianServers;
  let primary: DebianServer;
  let [one, two]: DebianServer[] = [];
  let web: ReturnType<typeof openDatabase>;
  let committed = 0;

  beforeAll(async () => {
    servers = new DebianServers(bin ?? "");
    primary = await servers.makePrimary();
    await applyMigrations(primary.url);
    await commit();
    one = await servers.makeReplica(primary, "one");
    two = await servers.makeReplica(primary, "two");
    web = openReader();
  });
  afterAll(async () => {
    await web?.database.$disconnect();
    await servers?.remove();
  });

  function openReader() {
    const replicas = [one?.url, two?.url].join(",");
    return openDatabase(readSettings({ DATABASE_READ_URL: primary.url, DATABASE_REPLICA_URLS: replicas, DATABASE_CONNECT_TIMEOUT: "2" }));
  }

  /** An edition, with a publisher that belongs to it. */
  async function commit() {
    committed += 1;
    await withClient(primary.url, (client) =>
      client.query(
        `INSERT INTO edition VALUES (${committed}, now(), 'Ana', 'examplia.csv', repeat('a', 64), 'publishers', 'Test', 1, 0, 0, 0);
         INSERT INTO publisher (code, name_en, kind, licence, redistributable, credit_line, from_edition)
         VALUES ('xa-${committed}', 'Examplia', 'un', 'CC BY', 'yes', 'Examplia', ${committed})`,
      ),
    );
  }
  const pause = (server?: DebianServer) => withClient(server?.url ?? "", (client) => client.query("SELECT pg_wal_replay_pause()"));
  const resume = (server?: DebianServer) => withClient(server?.url ?? "", (client) => client.query("SELECT pg_wal_replay_resume()"));
  const readsFrom = async () => {
    const [server] = await web.database.$queryRaw<{ port: number; isReplica: boolean }[]>`
      SELECT inet_server_port() AS port, pg_is_in_recovery() AS "isReplica"`;
    return server;
  };
  const portOf = (server?: DebianServer) => Number(new URL(server?.url ?? "").port);
  /** What a page of an edition shows: all publishers up to it, so as many as its number. */
  const countPublishers = (edition: number) => web.database.publisher.count({ where: { fromEdition: { lte: edition } } });
  const pollNewest = (edition: number) => expect.poll(() => web.pool.readNewestEdition(), { timeout: 60_000 }).toBe(edition);
  const pollReplica = (isReplica: boolean) =>
    expect
      .poll(async () => web.pool.readNewestEdition().then(async () => (await readsFrom())?.isReplica), { timeout: 60_000 })
      .toBe(isReplica);

  test("reads go to a replica, and a process keeps to it", async () => {
    await pollReplica(true);
    const first = await readsFrom();
    for (let again = 0; again < 5; again++) expect(await readsFrom()).toEqual(first);
    expect(web.pool.describe().filter(({ isChosen }) => isChosen)).toMatchObject([{ role: "replica", edition: 1 }]);
  });

  test("an edition that the replica in use does not have yet is read from the other one", async () => {
    const used = await readsFrom();
    const [behind, ahead] = used?.port === portOf(one) ? [one, two] : [two, one];
    await pause(behind);
    await commit();
    await pollNewest(committed);
    expect(await countPublishers(committed)).toBe(committed);
    await expect
      .poll(async () => web.pool.readNewestEdition().then(async () => (await readsFrom())?.port), { timeout: 60_000 })
      .toBe(portOf(ahead));
    await resume(behind);
  });

  test("an edition that no replica has is read from the primary, and replicas that have caught up are read again", async () => {
    for (const replica of [one, two]) await pause(replica);
    await commit();
    await pollNewest(committed);
    expect(await countPublishers(committed)).toBe(committed);
    expect((await readsFrom())?.isReplica).toBe(false);
    for (const replica of [one, two]) await resume(replica);
    await pollReplica(true);
    expect(await countPublishers(committed)).toBe(committed);
  });

  test("an edition that another process has told of is found at once, though this one has not seen it", async () => {
    await pollReplica(true);
    for (const replica of [one, two]) await pause(replica);
    await commit();
    await expect.poll(() => web.pool.reach(committed), { timeout: 60_000 }).toBe(true);
    expect(await countPublishers(committed)).toBe(committed);
    expect(await web.pool.reach(committed + 1)).toBe(false);
    for (const replica of [one, two]) await resume(replica);
  });

  test("editions never go backwards and are always whole, while replicas fall behind and catch up by turns", async () => {
    const until = committed + 8;
    let isDone = false;
    const seen: number[] = [];
    const readers = [1, 2, 3, 4].map(async () => {
      for (let last = 0; !isDone; ) {
        const edition = await web.pool.readNewestEdition();
        expect(edition).toBeGreaterThanOrEqual(last);
        expect(await countPublishers(edition)).toBe(edition);
        last = edition;
        seen.push(edition);
      }
    });
    while (committed < until) {
      const [held, free] = committed % 2 === 0 ? [one, two] : [two, one];
      await pause(held);
      if (committed % 3 === 0) await pause(free);
      await commit();
      await pollNewest(committed);
      for (const replica of [held, free]) await resume(replica);
    }
    isDone = true;
    await Promise.all(readers);
    expect(new Set(seen).size).toBeGreaterThan(3);
  }, 180_000);

  test("killed replicas are not noticed by readers; they are read from again when they are back", async () => {
    await pollReplica(true);
    const used = await readsFrom();
    const [killed, left] = used?.port === portOf(one) ? [one, two] : [two, one];
    let isDone = false;
    let reads = 0;
    const reading = (async () => {
      for (; !isDone; reads++) expect(await countPublishers(committed)).toBe(committed);
    })();
    await killed?.kill();
    await expect.poll(async () => (await readsFrom())?.port, { timeout: 60_000 }).toBe(portOf(left));
    await left?.kill();
    await expect.poll(async () => (await readsFrom())?.port, { timeout: 60_000 }).toBe(portOf(primary));
    for (const replica of [killed, left]) await replica?.start();
    await pollReplica(true);
    isDone = true;
    await reading;
    expect(reads).toBeGreaterThan(10);
  }, 180_000);

  test("without its primary the site goes on from replicas, but never with an edition older than it showed", async () => {
    await pollReplica(true);
    await primary.kill();
    for (let again = 0; again < 10; again++) expect(await countPublishers(committed)).toBe(committed);
    await pollNewest(committed);
    // A process that is started now reads as well.
    const later = openReader();
    expect(await later.pool.readNewestEdition()).toBe(committed);
    await later.database.$disconnect();

    await primary.start();
    for (const replica of [one, two]) await pause(replica);
    await commit();
    await pollNewest(committed);
    await primary.kill();
    await expect(web.pool.readNewestEdition().then(() => countPublishers(committed))).rejects.toMatchObject({
      name: "DatabaseAwayError",
      reason: "unreachable",
    });
    await primary.start();
    await pollNewest(committed);
    for (const replica of [one, two]) await resume(replica);
    await pollReplica(true);
    expect(await countPublishers(committed)).toBe(committed);
  }, 180_000);

  test("with all of them gone readers are told so; when they are back, no restart is needed", async () => {
    for (const server of [one, two, primary]) await server?.kill();
    await expect(countPublishers(committed)).rejects.toMatchObject({ name: "DatabaseAwayError", reason: "unreachable" });
    for (const server of [primary, one, two]) await server?.start();
    await expect.poll(() => countPublishers(committed).catch(() => null), { timeout: 60_000 }).toBe(committed);
    await pollReplica(true);
  }, 180_000);
});
