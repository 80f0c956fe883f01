import { batch, signal } from "@preact/signals";
import * as api from "../../api/cases";
import { Latest } from "../../api/latest";
import type { Explored, Part, Values } from "../../api/types";
import { sameParts } from "../../state/same";

export interface Wanted {
  values: Values;
  formula: string | null;
  parts: Part[];
  width: number;
  /** When the hand moved that asks. */
  since: number | null;
}

/** Keeps what is shown up with what is asked: one request under way, the latest next. */
export class Explorer {
  readonly shown = signal<Explored | null>(null);
  readonly failed = signal<unknown>(null);
  readonly took = signal<number | null>(null);
  private readonly latest: Latest<Wanted, Explored>;
  private started = 0;

  constructor(id: string, done: (explored: Explored) => void) {
    this.latest = new Latest<Wanted, Explored>(
      (wanted) => {
        this.started = performance.now();
        return api.explore(id, {
          values: wanted.values,
          ...(wanted.formula ? { formula: wanted.formula } : {}),
          parts: wanted.parts,
          width: wanted.width,
        });
      },
      (explored, wanted) => {
        batch(() => {
          this.took.value = performance.now() - this.started;
          this.failed.value = null;
          const before = this.shown.peek();
          this.shown.value = before ? merged(before, sameParts(before, explored)) : explored;
        });
        done(explored);
        if (wanted.since !== null) measure(wanted.since);
      },
      (error) => (this.failed.value = error),
    );
  }

  ask(wanted: Wanted): void {
    this.latest.ask(wanted);
  }

  stop(): void {
    this.latest.stop();
  }
}

// Parts that were not asked for stay as they were seen last.
function merged(before: Explored, now: Explored): Explored {
  const result = { ...now };
  for (const part of now.available) if (!result[part]) (result[part] as unknown) = before[part];
  return result;
}

// From the movement to the frame with what follows: seen in the browser's own tools, and by the tests that measure.
function measure(start: number): void {
  requestAnimationFrame(() => setTimeout(() => performance.measure("redraw", { start, end: performance.now() })));
}
