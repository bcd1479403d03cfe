import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const notOurs = ["**/node_modules/**", ".next/**", ".data/**", ".generated/**", "e2e/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${root}/` },
      // Only Next's bundler knows which side it is on; here everything is the server.
      { find: "server-only", replacement: path.join(root, "node_modules/server-only/empty.js") },
    ],
  },
  test: {
    pool: "forks",
    projects: [
      {
        extends: true,
        test: { name: "unit", testTimeout: 30_000, include: ["**/*.test.{ts,tsx}"], exclude: [...notOurs, "**/*.integration.test.ts"] },
      },
      ...["bad-day", "base-path"].map((name) => ({
        extends: true as const,
        test: { name, include: [`tests/${name}/*.ts`], exclude: notOurs, testTimeout: 180_000, hookTimeout: 300_000 },
      })),
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude: notOurs,
          globalSetup: "tests/database-server.ts",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
