import { buildChartWorker } from "./assets/chart-worker";

console.log(`chart worker: ${await buildChartWorker()}`);
