import type { Reading } from "@/lib/domain/comparability/reading";
import { type Rule, toReason } from "@/lib/domain/comparability/rule";
import type { Publisher } from "@/lib/domain/observation";

/** Bodies count on registers of their own (2018: 23,109,138 at International IDEA, about 24.4 million at the commission). Who quotes them does not matter. */
export const publisherRule: Rule = {
  codes: ["publisher"],
  check: (a, b) => {
    if (toBody(a).code === toBody(b).code) return null;
    return toReason("publisher", "caveat", [a, b], (reading) => ({ value: toBody(reading).code, names: toBody(reading).shortNames }));
  },
};

function toBody({ observation: { source } }: Reading): Publisher {
  return source.quotedBody ?? source.publisher;
}
