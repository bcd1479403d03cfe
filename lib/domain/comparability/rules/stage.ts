import { toCountedShare } from "@/lib/domain/comparability/counted-share";
import type { Reading } from "@/lib/domain/comparability/reading";
import { isSameTable, type Rule, toReason } from "@/lib/domain/comparability/rule";

function toStage({ observation }: Reading): string | null {
  return observation.qualifier === "provisional" ? "preliminary" : observation.stage;
}

/**
 * Early announcements count some stations and divide by the whole register (Iraq 2021: 41 per cent from 94 per cent of stations, 44 in
 * the end), so a preliminary figure is likely to be too low beside a final one.
 */
export const stageRule: Rule = {
  codes: ["stage", "preliminary", "stage_not_stated"],
  check: (a, b) => {
    const [one, other] = [toStage(a), toStage(b)];
    const toSide = (reading: Reading) => ({
      value: toStage(reading),
      countedShare: toStage(reading) === "preliminary" ? toCountedShare(reading.observation) : null,
    });
    if (one === other && (one === "final" || isSameTable(a, b))) return null;
    if (one === null || other === null) return toReason("stage_not_stated", "caveat", [a, b], toSide);
    return toReason(one === other ? "preliminary" : "stage", "caveat", [a, b], toSide);
  },
};
