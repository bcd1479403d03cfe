import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runNode } from "@/lib/process/run-node.mjs";
import { findNpm } from "../dependencies.mjs";
import type { Runner } from "./outcome";

type Audit = {
  error?: unknown;
  message?: string;
  metadata?: { vulnerabilities: Record<"high" | "critical", number> };
  vulnerabilities?: Record<string, { name: string; severity: string }>;
};

/** Whether a weakness of high or critical rank is known of what the served site is made of. Skipped where the registry can't say. */
export const runAudit: Runner = async (step) => {
  const cache = await mkdtemp(path.join(tmpdir(), "indicators-audit-"));
  try {
    const { code, output } = await runNode([findNpm(), "audit", "--omit=dev", "--audit-level=high", "--json", "--fetch-retries=0"], {
      env: { npm_config_cache: cache, npm_config_update_notifier: "false", NO_COLOR: "1" },
    });
    const audit = readAudit(output);
    if (!audit?.metadata) {
      await step(
        "Audit",
        async () => audit?.message ?? output.trim().split("\n")[0] ?? "",
        (reason) => `skipped, the registry offers none: ${reason.slice(0, 120)}`,
      );
      return { passed: 0, failed: 0, skipped: 1, output };
    }
    const found = Object.values(audit.vulnerabilities ?? {}).filter(({ severity }) => severity === "high" || severity === "critical");
    const list = found.map(({ name, severity }) => `${name}: ${severity}`).join("\n");
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: Math.max(1, found.length), output: list || output };
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
};

/** What npm printed may begin with warnings. */
function readAudit(output: string): Audit | null {
  try {
    return JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as Audit;
  } catch {
    return null;
  }
}
