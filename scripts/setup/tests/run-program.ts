import { spawn } from "node:child_process";
import { onStop } from "@/lib/process/stop.mjs";

/** Runs a program of the system to its end, in silence. @returns its exit code, null where there is no such program */
export async function runProgram([file = "", ...args]: string[], env: Record<string, string>): Promise<number | null> {
  const child = spawn(file, args, { stdio: "ignore", env: { ...process.env, ...env } });
  const forget = onStop(() => child.kill());
  const code = await new Promise<number | null>((resolve) => child.on("error", () => resolve(null)).on("close", resolve));
  forget();
  return code;
}
