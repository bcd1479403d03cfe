const commands: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  $: "\\$",
  _: "\\_",
};

/** A text as TeX reads it, with its braces in pairs: BibTeX counts escaped ones as well. Letters of other scripts stay themselves. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}<>~^%&#$_]/g, (character) => commands[character] ?? "");
}
