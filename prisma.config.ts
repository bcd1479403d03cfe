import { defineConfig } from "prisma/config";

// Prisma downloads an engine binary and stops where it can't. `generate` and `format` never run it, so any executable will do as its place holder.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
