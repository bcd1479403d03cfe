/**
 * A text of unknown language set apart within a sentence, so that its direction and the sentence's don't upset each other:
 * between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
