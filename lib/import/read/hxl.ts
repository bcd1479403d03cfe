const TAG = /^#\s*[A-Za-z][_0-9A-Za-z]*(?:\s*\+\s*[A-Za-z][_0-9A-Za-z]*)*$/;

/** Whether a row is one of HXL hashtags: at least half of its cells that hold anything are tags. */
export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter((cell) => TAG.test(cell)).length * 2 >= filled.length;
}

/** `#affected +IDPs` as `#affected+idps`; '' where the cell is no tag. */
export function toTag(cell: string): string {
  const trimmed = cell.trim();
  return TAG.test(trimmed) ? trimmed.replace(/\s+/g, "").toLowerCase() : "";
}

/** Whether a tag has the pattern's tag, all of its `+attributes` and none of its `-attributes`, in any order. */
export function matchesTag(pattern: string, tag: string): boolean {
  const [wantedTag, ...parts] = pattern
    .replace(/\s+/g, "")
    .toLowerCase()
    .split(/(?=[+-])/);
  const [name, ...attributes] = toTag(tag).split(/(?=\+)/);
  if (name !== wantedTag) return false;
  return parts.every((part) => attributes.includes(`+${part.slice(1)}`) === part.startsWith("+"));
}
