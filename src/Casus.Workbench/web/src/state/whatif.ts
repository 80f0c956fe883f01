import { batch, computed, effect, signal, untracked } from "@preact/signals";
import type { Values } from "../api/types";
import { keep, kept, ofThisTab } from "./kept";

export interface Moment { values: Values; formula: string | null }
export interface Pin extends Moment { at: number; name: string; categories: number[] | null }

/** Numbers that are moved and a formula that is looked at, without a word of the file being changed. */
export class WhatIf {
  readonly values = signal<Values>({});
  readonly formula = signal<string | null>(null);
  readonly pins = signal<Pin[]>([]);
  readonly moved = computed(() => Object.keys(this.values.value).length);
  private readonly past = signal<Moment[]>([]);
  private readonly future = signal<Moment[]>([]);
  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly canRedo = computed(() => this.future.value.length > 0);
  private dragging = false;
  private keeping = 0;

  /** When a number was last moved, by the page's clock. */
  movedAt: number | null = null;

  constructor(readonly id: string) {
    const before = kept<Moment & { pins: Pin[] }>(`whatif.${id}`, { values: {}, formula: null, pins: [] }, ofThisTab());
    this.values.value = before.values;
    this.formula.value = before.formula;
    this.pins.value = before.pins;
    effect(() => {
      // Written down once the hand rests, lest a disk is waited for while it moves.
      const now = { values: this.values.value, formula: this.formula.value, pins: this.pins.value };
      clearTimeout(this.keeping);
      this.keeping = window.setTimeout(() => this.keep(now), 200);
    });
    addEventListener("pagehide", () => this.keep({ ...this.now, pins: this.pins.peek() }));
  }

  private keep(now: Moment & { pins: Pin[] }): void {
    keep(`whatif.${this.id}`, now, ofThisTab());
  }

  get now(): Moment {
    return { values: this.values.peek(), formula: this.formula.peek() };
  }

  /** Moves a number; while a slider is dragged all of it counts as one step. */
  move(path: string, value: number, central: number, when = performance.now()): void {
    if (!this.dragging) this.remember();
    this.dragging = true;
    this.movedAt = when;
    const { [path]: _, ...others } = this.values.peek();
    this.values.value = value === central ? others : { ...others, [path]: value };
  }

  settle(): void {
    this.dragging = false;
  }

  /** Several numbers and perhaps another formula in one step. */
  take(values: Values, formula: string | null = this.formula.peek()): void {
    this.dragging = false;
    this.remember();
    this.put({ values, formula });
  }

  choose(formula: string | null): void {
    if (formula !== this.formula.peek()) this.take(this.values.peek(), formula);
  }

  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  /** Drops numbers that the case does not have any more. */
  keepOnly(known: ReadonlySet<string>): void {
    const values = untracked(() => this.values.value);
    const left = Object.fromEntries(Object.entries(values).filter(([path]) => known.has(path)));
    if (Object.keys(left).length < Object.keys(values).length) this.values.value = left;
  }

  private remember(): void {
    this.past.value = [...this.past.peek().slice(-199), this.now];
    this.future.value = [];
  }

  private step(from: typeof this.past, to: typeof this.past): void {
    const moments = from.peek();
    const moment = moments.at(-1);
    if (!moment) return;
    batch(() => {
      to.value = [...to.peek(), this.now];
      from.value = moments.slice(0, -1);
      this.put(moment);
    });
    this.dragging = false;
  }

  private put(moment: Moment): void {
    batch(() => {
      this.values.value = moment.values;
      this.formula.value = moment.formula;
    });
  }
}

const all = new Map<string, WhatIf>();

export function whatIf(id: string): WhatIf {
  let found = all.get(id);
  if (!found) all.set(id, (found = new WhatIf(id)));
  return found;
}
