import { buildFonts } from "./assets/fonts";
import { publishFonts } from "./assets/publish-fonts";
import { buildWorkers } from "./assets/workers";

const started = performance.now();
const [fonts, worker] = await Promise.all([buildFonts(), buildWorkers()]);
await publishFonts();
console.log(`fonts ${fonts}, workers ${worker} (${Math.round(performance.now() - started)} ms)`);
