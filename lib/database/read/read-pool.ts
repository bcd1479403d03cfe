import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { DatabaseAwayError } from "@/lib/domain/database-away";
import type { ReadSettings } from "./connection";
import { mayAnotherAnswer, toAwayReason } from "./faults";
import { ReadServer } from "./read-server";

export type ReadAddresses = { primary: string; replicas: string[] };

/** What a server said the last time that all were asked; `edition` is null where it did not answer. */
export type ServerState = { server: ReadServer; edition: number | null };

/** After so long the servers are asked again what they have, though nobody wants to know the newest edition. */
const BELIEVED_FOR = 5_000;
/** Within so long they are not asked a second time. */
const JUST_ASKED = 1_000;
/** A server that has not answered by then has no say in which edition is the newest. */
const ANSWER_WITHIN = 2_000;

/**
 * The pool of connections that Prisma reads through, over the primary and its replicas. One process reads from one server, a replica where
 * one has the newest edition; where that goes away, what was asked is asked of the next. All of it is reading, so asking twice does no harm.
 *
 * An edition is only ever read from a server that has it: before a replica's connection is used, it has to have the newest edition that
 * this process knows of, which all that is being read is part of.
 */
export class ReadPool extends pg.Pool {
  readonly #servers: ReadServer[];
  readonly #primary: ReadServer;
  #states: ServerState[] = [];
  #chosen: ReadServer;
  #newest = 0;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;

  constructor({ primary, replicas }: ReadAddresses, settings: ReadSettings) {
    super({ max: settings.DATABASE_POOL });
    this.#primary = new ReadServer(primary, true, settings);
    // Processes are spread over the replicas, each for itself.
    const first = process.pid % Math.max(1, replicas.length);
    const turned = [...replicas.slice(first), ...replicas.slice(0, first)];
    this.#servers = [...turned.map((url) => new ReadServer(url, false, settings)), this.#primary];
    this.#chosen = this.#servers[0] ?? this.#primary;
  }

  /**
   * The newest edition that a server has, 0 where there is none; from now on that is read from.
   *
   * @throws DatabaseAwayError where no server answers that has what was newest before
   */
  async readNewestEdition(): Promise<number> {
    if (this.#servers.length === 1) return this.#ask((server) => server.readEdition());
    await this.#compare(JUST_ASKED);
    if (this.#states.every(({ edition }) => edition === null || edition < this.#newest)) throw new DatabaseAwayError("unreachable");
    return this.#newest;
  }

  /** Looks for an edition that was not found on other servers, in case it was committed a moment ago. @returns whether it is worth asking again */
  async reach(edition: number): Promise<boolean> {
    if (this.#servers.length === 1 || edition <= this.#newest) return false;
    await this.#compare(JUST_ASKED);
    return edition <= this.#newest;
  }

  /** The servers as they were last seen, for whoever runs the site. */
  describe() {
    return this.#servers.map((server) => ({
      name: server.name,
      role: server.isPrimary ? ("primary" as const) : ("replica" as const),
      edition: this.#states.find((state) => state.server === server)?.edition ?? null,
      isChosen: server === this.#chosen,
      connections: server.connections,
    }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: one of the many forms that pg declares, the one that Prisma uses.
  override query(config: any): any {
    return this.#ask((server) => server.query(config, this.#newest));
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override connect(): any {
    return this.#ask((server) => server.connect(this.#newest));
  }

  override async end(): Promise<void> {
    await Promise.all([...this.#servers.map((server) => server.end()), super.end()]);
  }

  /** Asks the chosen server, then the others, once each; one that is alone twice, as what broke may have been an old connection. */
  async #ask<T>(ask: (server: ReadServer) => Promise<T>): Promise<T> {
    if (this.#servers.length > 1) {
      const compared = this.#compare(BELIEVED_FOR);
      if (this.#newest === 0) await compared;
    }
    const others = this.#servers.filter((server) => server !== this.#chosen);
    let fault: unknown;
    for (const server of [this.#chosen, ...(others.length > 0 ? others : [this.#chosen])]) {
      try {
        const answer = await ask(server);
        if (fault !== undefined) this.#chosen = server;
        return answer;
      } catch (error) {
        fault = error;
        if (!mayAnotherAnswer(error)) break;
      }
    }
    const reason = toAwayReason(fault);
    throw reason ? new DatabaseAwayError(reason, fault) : fault;
  }

  /** Asks all servers what they have, unless they were asked a moment ago, and chooses one. */
  async #compare(believedFor: number): Promise<void> {
    if (performance.now() - this.#askedAt < believedFor) return;
    this.#asking ??= this.#askAll().finally(() => {
      this.#asking = null;
    });
    await this.#asking;
  }

  async #askAll(): Promise<void> {
    const nothing = () => null;
    this.#states = await Promise.all(
      this.#servers.map(async (server) => ({
        server,
        edition: await Promise.race([server.readEdition().catch(nothing), wait(ANSWER_WITHIN, null, { ref: false })]),
      })),
    );
    this.#askedAt = performance.now();
    ({ newest: this.#newest, chosen: this.#chosen } = chooseServer(this.#states, this.#newest, this.#chosen));
  }
}

/**
 * Which edition is the newest, and where it is read. What the primary has is the newest, also where a backup took it back behind what
 * was known; while it is away, the most that a replica has, but nothing older than what was known.
 *
 * @param states in the order in which they are preferred, the primary last
 */
export function chooseServer(states: ServerState[], known: number, current: ReadServer): { newest: number; chosen: ReadServer } {
  const primary = states.find(({ server }) => server.isPrimary);
  const newest = primary?.edition ?? Math.max(known, ...states.map(({ edition }) => edition ?? 0));
  const able = states.filter(({ edition }) => edition === newest).map(({ server }) => server);
  const replicas = able.filter((server) => !server.isPrimary);
  return { newest, chosen: (replicas.includes(current) ? current : replicas[0]) ?? able[0] ?? current };
}
