import { defineConfig } from "@playwright/test";

/** `npm test` serves the site on a free port and says where; by hand (`npx playwright test`) it is served on this one. */
const port = Number(process.env.E2E_PORT ?? 3210);
const given = process.env.E2E_BASE_URL;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // A busy machine may keep a browser waiting too long once; what passes at the second try only is counted apart.
  retries: process.env.CI ? 1 : 0,
  // A browser waits as much as it works, also on a machine of two cores.
  workers: 2,
  reporter: "list",
  // An import changes what every page shows: it comes when the readers are done.
  projects: [
    { name: "readers", testIgnore: "import-while-running.spec.ts" },
    { name: "import", testMatch: "import-while-running.spec.ts", dependencies: ["readers"] },
  ],
  use: {
    baseURL: given ?? `http://localhost:${port}`,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        // Root has no sandbox; a container's /dev/shm is small.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-dev-shm-usage",
        // A browser under test has no business but the site's.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-first-run",
        "--no-pings",
      ],
    },
  },
  webServer: given
    ? undefined
    : {
        command: `node scripts/run.mjs setup/serve-for-tests ${port}`,
        url: `http://localhost:${port}/healthz`,
        timeout: 600_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
        stdout: "pipe",
      },
});
