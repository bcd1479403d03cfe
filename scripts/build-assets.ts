import { buildChartWorker } from "./assets/chart-worker";
import { buildFonts } from "./assets/fonts";

const started = performance.now();
const [fonts, worker] = await Promise.all([buildFonts(), buildChartWorker()]);
console.log(`fonts ${fonts}, chart worker ${worker} (${Math.round(performance.now() - started)} ms)`);
