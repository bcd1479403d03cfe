import pg from "pg";
import { type ReadSettings, toPoolConfig } from "./connection";
import { mayAnotherAnswer, POOL_EXHAUSTED, ReplicaBehind } from "./faults";

/** How long a server that could not be reached is left alone: else every reader waits for it, one after the other. */
const LEFT_ALONE = 1_000;

/** One PostgreSQL from which the web server reads: the primary, or a replica that follows it. */
export class ReadServer {
  readonly isPrimary: boolean;
  /** Where it is, for eyes. */
  readonly name: string;
  readonly #pool: pg.Pool;
  /**
   * What each connection was seen to have. An address may stand for several replicas, or for one that was set up anew from an older copy,
   * but a connection stays with one, and that one never goes back.
   */
  readonly #seen = new WeakMap<pg.PoolClient, number>();
  #downSince = Number.NEGATIVE_INFINITY;
  #downBecause: unknown = null;

  constructor(url: string, isPrimary: boolean, settings: ReadSettings) {
    const { hostname, port } = new URL(url);
    this.name = `${hostname || "localhost"}:${port || 5432}`;
    this.isPrimary = isPrimary;
    this.#pool = new pg.Pool(toPoolConfig(url, settings));
    // A connection that breaks while nobody uses it leaves the pool by itself.
    this.#pool.on("error", () => {});
    // One that breaks between two questions is noticed at the next; told to nobody, it would end the process.
    this.#pool.on("connect", (client) => client.on("error", () => {}));
  }

  /** @param least an edition that has to be there */
  async query(config: pg.QueryConfig | string, least: number): Promise<pg.QueryResult> {
    const client = await this.connect(least);
    let broken: Error | undefined;
    try {
      return await client.query(config);
    } catch (error) {
      // What was a fault of the query leaves the connection as it was.
      if (!(error instanceof pg.DatabaseError) || mayAnotherAnswer(error)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /**
   * A connection of the pool, to be released.
   *
   * @throws ReplicaBehind where it is one to a replica without the edition
   */
  async connect(least: number): Promise<pg.PoolClient> {
    if (performance.now() - this.#downSince < LEFT_ALONE) throw this.#downBecause;
    const client = await this.#checkOut();
    if (this.isPrimary || (this.#seen.get(client) ?? -1) >= least) return client;
    try {
      const edition = await readNewest(client);
      this.#seen.set(client, edition);
      if (edition >= least) return client;
      client.release();
      throw new ReplicaBehind(edition, least);
    } catch (error) {
      if (!(error instanceof ReplicaBehind)) client.release(error as Error);
      throw error;
    }
  }

  /** Its newest edition, 0 where there is none. */
  async readEdition(): Promise<number> {
    const client = await this.connect(-1);
    try {
      const edition = await readNewest(client);
      this.#seen.set(client, edition);
      client.release();
      return edition;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  /** How many connections there are, how many of them nobody uses, and how many wait for one. */
  get connections(): { total: number; idle: number; waiting: number } {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { total: totalCount, idle: idleCount, waiting: waitingCount };
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  async #checkOut(): Promise<pg.PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (error) {
      if (!(error instanceof Error && error.message === POOL_EXHAUSTED)) {
        this.#downSince = performance.now();
        this.#downBecause = error;
      }
      throw error;
    }
  }
}

async function readNewest(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ number: number }>("SELECT coalesce(max(number), 0) AS number FROM edition");
  return rows[0]?.number ?? 0;
}
