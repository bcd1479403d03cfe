// @ts-check
import { Redis } from "ioredis";

/** Redis must answer in this time (milliseconds): what it holds can be had without it. */
const PATIENCE = 300;

/**
 * A connection to the Redis that several servers share. Nothing waits for it and nothing fails without it: while it is away every command
 * is refused at once, and its being away is told once.
 *
 * @param {string} url
 * @param {import("./log.mjs").Log} log
 */
export function connectRedis(url, log) {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: PATIENCE,
    retryStrategy: (times) => Math.min(times * 200, 5_000),
  });
  let isAway = false;
  redis.on("error", (error) => {
    if (isAway) return;
    isAway = true;
    log.warn({ reason: error.message }, "Redis is away: limits and pages are kept by each server for itself");
  });
  redis.on("ready", () => {
    if (isAway) log.info("Redis is back");
    isAway = false;
  });
  return redis;
}
