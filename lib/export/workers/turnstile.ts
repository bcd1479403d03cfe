import { QueueFullError } from "./worker-pool";

/** Lets a few pieces of work in at once, the rest in their order; what would wait behind too many is refused. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly most: number,
    private readonly queueLimit: number,
  ) {}

  /** How much there is to do at this moment. */
  get load(): { working: number; waiting: number } {
    return { working: this.inside, waiting: this.waiting.length };
  }

  /** @throws QueueFullError where too many wait already */
  async run<Made>(work: () => Promise<Made>): Promise<Made> {
    if (this.inside >= this.most) {
      if (this.waiting.length >= this.queueLimit) throw new QueueFullError(`${this.queueLimit} are waiting already; try again in a moment`);
      await new Promise<void>((enter) => this.waiting.push(enter));
    } else this.inside++;
    try {
      return await work();
    } finally {
      // Whoever is next takes this place, so that nobody slips in between.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
