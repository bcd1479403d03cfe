import { existsSync } from "node:fs";

/** A Chromium or Chrome of this machine, where there is one; else Playwright's own may be there. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    (file) => file && existsSync(file),
  );
}
