import type { Block, DrawingBlock, Group, TextBlock } from "./report-blocks";

/** A block, or some of a text's lines, from `top` of its page on. */
export type PlacedBlock = { block: Block; top: number /** Whether it ends here. */; isEnd: boolean };
export type Pages = {
  pages: PlacedBlock[][];
  /** Index of the page on which each named place is. */
  places: Map<string, number>;
};

/** A drawing is made so much smaller at most, rather than leave the rest of a page empty. */
const leastShrink = 0.78;
/** No page ends with one line of a paragraph, nor begins with one. */
const leastLines = 2;

type Sheet = { top: number; bottom: number };

/** Puts groups of blocks on pages one after the other; `first` is what the title leaves of the first page. */
export function paginate(groups: Group[], sheet: Sheet, first: number): Pages {
  const flow = new Flow(sheet, first);
  for (const [index, group] of groups.entries()) flow.add(group, groups[index + 1]);
  return { pages: flow.pages, places: flow.places };
}

class Flow {
  readonly pages: PlacedBlock[][] = [[]];
  readonly places = new Map<string, number>();
  readonly #sheet: Sheet;
  #at: number;
  /** Name of the place whose first block is still to be put: it may turn the page. */
  #coming: string | null = null;

  constructor(sheet: Sheet, first: number) {
    this.#sheet = sheet;
    this.#at = first;
  }

  add(group: Group, next: Group | undefined): void {
    if (!this.#isAtTop) this.#at += group.before;
    if (group.isWhole) this.#makeRoom(group, group.withNext ? toLeastHeight(next) : 0);
    else if (group.withNext && this.#left < toHeight(group.blocks) + toLeastHeight(next)) this.#turn();
    this.#coming = group.place ?? null;
    const blocks = group.isWhole ? this.#fit(group.blocks) : group.blocks;
    for (const block of blocks) this.#place(block);
    this.#at += group.after;
  }

  get #left(): number {
    return this.#sheet.bottom - this.#at;
  }

  get #isAtTop(): boolean {
    return this.#at <= this.#sheet.top;
  }

  #turn(): void {
    this.pages.push([]);
    this.#at = this.#sheet.top;
  }

  /** A new page, unless all of a group and what must follow it stand on this one, its drawing perhaps a little smaller. */
  #makeRoom({ blocks }: Group, following: number): void {
    const drawing = toDrawingHeight(blocks);
    const least = toHeight(blocks) - drawing * (1 - leastShrink) + following;
    if (least > this.#left && !this.#isAtTop) this.#turn();
  }

  /** Drawings as small as is needed to stand on this page with what belongs to them. */
  #fit(blocks: Block[]): Block[] {
    const drawing = toDrawingHeight(blocks);
    const over = toHeight(blocks) - this.#left;
    if (drawing === 0 || over <= 0) return blocks;
    const factor = Math.max(0.2, (drawing - over) / drawing);
    return blocks.map((block) => (block.kind === "drawing" ? toSmaller(block, factor) : block));
  }

  #place(block: Block): void {
    if (block.kind === "drawing") {
      this.#put(block, block.height, true);
      return;
    }
    if (!this.#isAtTop) this.#at += block.style.before;
    let { lines } = block;
    while (lines.length > 0) {
      const room = Math.max(0, Math.floor(this.#left / block.style.lineHeight));
      const count = toLinesHere(lines.length, room);
      if (count === 0 && !this.#isAtTop) {
        this.#turn();
        continue;
      }
      const here = Math.max(1, count);
      const isEnd = here === lines.length;
      this.#put({ ...block, lines: lines.slice(0, here) }, here * block.style.lineHeight, isEnd);
      lines = lines.slice(here);
      if (!isEnd) this.#turn();
    }
  }

  #put(block: Block, height: number, isEnd: boolean): void {
    if (this.#coming !== null) this.places.set(this.#coming, this.pages.length - 1);
    this.#coming = null;
    this.pages.at(-1)?.push({ block, top: this.#at, isEnd });
    this.#at += height;
  }
}

/** How many lines of a paragraph to set where there is room for so many. */
function toLinesHere(lines: number, room: number): number {
  if (lines <= room) return lines;
  const here = Math.min(room, lines - leastLines);
  return here >= leastLines ? here : 0;
}

function toHeight(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "drawing" ? block.height : toTextHeight(block)), 0);
}

function toTextHeight({ lines, style }: TextBlock): number {
  return style.before + lines.length * style.lineHeight;
}

function toDrawingHeight(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === "drawing" ? block.height : 0), 0);
}

function toSmaller(block: DrawingBlock, factor: number): DrawingBlock {
  return { ...block, width: block.width * factor, height: block.height * factor };
}

/** What of a group must stand on a page for it to begin there. */
function toLeastHeight(group: Group | undefined): number {
  const [first] = group?.blocks ?? [];
  if (!group || !first) return 0;
  if (group.isWhole) return toHeight(group.blocks) - toDrawingHeight(group.blocks) * (1 - leastShrink);
  return first.kind === "drawing" ? first.height : first.style.before + Math.min(first.lines.length, leastLines) * first.style.lineHeight;
}
