/**
 * One request under way, and at most one that waits: of those that wait, the latest replaces the others.
 * Nothing under way is broken off, so that something new is seen even where answers take longer than the hand moves.
 */
export class Latest<Asked, Answer> {
  private running = false;
  private waiting: { asked: Asked } | null = null;
  private stopped = false;

  constructor(
    private readonly work: (asked: Asked) => Promise<Answer>,
    private readonly done: (answer: Answer, asked: Asked) => void,
    private readonly failed: (error: unknown, asked: Asked) => void,
  ) {}

  get busy(): boolean {
    return this.running;
  }

  ask(asked: Asked): void {
    if (this.stopped) return;
    if (this.running) {
      this.waiting = { asked };
      return;
    }
    this.running = true;
    void this.run(asked);
  }

  stop(): void {
    this.stopped = true;
    this.waiting = null;
  }

  private async run(asked: Asked): Promise<void> {
    try {
      const answer = await this.work(asked);
      if (!this.stopped) this.done(answer, asked);
    } catch (error) {
      if (!this.stopped) this.failed(error, asked);
    }
    const next = this.waiting;
    this.waiting = null;
    if (next && !this.stopped) void this.run(next.asked);
    else this.running = false;
  }
}
