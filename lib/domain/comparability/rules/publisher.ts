import { type Rule, toReason } from "@/lib/domain/comparability/rule";
import { toBody } from "@/lib/domain/whole-figures";

/** Bodies count on registers of their own (2018: 23,109,138 at International IDEA, about 24.4 million at the commission). Who quotes them does not matter. */
export const publisherRule: Rule = {
  codes: ["publisher"],
  check: (a, b) => {
    if (toBody(a.observation).code === toBody(b.observation).code) return null;
    return toReason("publisher", "caveat", [a, b], ({ observation }) => {
      const body = toBody(observation);
      return { value: body.code, names: body.shortNames };
    });
  },
};
