import { buildChartWorker } from "./assets/chart-worker";
import { buildFonts } from "./assets/fonts";
import { publishFonts } from "./assets/publish-fonts";

const started = performance.now();
const [fonts, worker] = await Promise.all([buildFonts(), buildChartWorker()]);
await publishFonts();
console.log(`fonts ${fonts}, chart worker ${worker} (${Math.round(performance.now() - started)} ms)`);
