/** Does a piece of work for each of a list, a few at once, and answers in the order of the list. The first that fails ends it. */
export async function mapAtOnce<Item, Made>(
  most: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const goOn = async () => {
    while (next < items.length) {
      const index = next++;
      made[index] = await work(items[index] as Item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, goOn)).catch((error) => {
    next = items.length;
    throw error;
  });
  return made;
}
