import type { ChartSeries } from "./spec";

/** A publisher keeps its colour, dash and marker in every chart, so that a reader learns it. Bodies not named here are grey. */
const slots: Record<string, ChartSeries["slot"]> = {
  unhcr: 1,
  "iom-dtm": 2,
  idmc: 3,
  unami: 4,
  ucdp: 5,
  "iraq-body-count": 6,
};

export function toPublisherSlot(publisherCode: string): ChartSeries["slot"] {
  return slots[publisherCode] ?? 0;
}
