import type { DrawingSize } from "@/lib/charts/layout";
import type { DrawingTarget } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";

/** What a worker is asked to draw. */
export type DrawingJob = { spec: ChartSpec; size: DrawingSize; target: DrawingTarget };

/** Messages to and from a worker. */
export type DrawingRequest = { id: number; job: DrawingJob };
export type DrawingReply = { id: number; svg: string } | { id: number; error: string };
