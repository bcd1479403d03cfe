import type { Observation } from "@/lib/domain/observation";

/** Who says it: the publisher, and the body that its document quotes. Two bodies quoted by one newspaper are two voices. */
export function toVoice({ source }: Pick<Observation, "source">): string {
  return source.quotedBody ? `${source.publisher.code}:${source.quotedBody.code}` : source.publisher.code;
}
