/** Something that wants to stand at a height and needs room around it. */
export type Claim = { wanted: number; height: number };

/**
 * Middles for labels in one column, in the order of their wishes: none overlap, all stay within the column if they fit, and each stays as
 * near to its wish as its neighbours let it.
 */
export function declutter(claims: readonly Claim[], top: number, bottom: number): number[] {
  const order = claims.map((claim, index) => ({ ...claim, index })).sort((a, b) => a.wanted - b.wanted || a.index - b.index);
  const groups: ReturnType<typeof toGroup>[] = [];
  for (const claim of order) {
    let group = toGroup([claim], top, bottom);
    for (let before = groups.at(-1); before && before.start + before.height > group.start; before = groups.at(-1)) {
      groups.pop();
      group = toGroup([...before.members, ...group.members], top, bottom);
    }
    groups.push(group);
  }
  const middles: number[] = new Array(claims.length).fill(0);
  for (const { members, start } of groups) {
    let y = start;
    for (const member of members) {
      middles[member.index] = y + member.height / 2;
      y += member.height;
    }
  }
  return middles;
}

/** Labels that touch stand as one block, where their wishes are missed least. */
function toGroup(members: (Claim & { index: number })[], top: number, bottom: number) {
  let height = 0;
  let wishes = 0;
  for (const member of members) {
    wishes += member.wanted - member.height / 2 - height;
    height += member.height;
  }
  return { members, height, start: Math.max(top, Math.min(wishes / members.length, bottom - height)) };
}
