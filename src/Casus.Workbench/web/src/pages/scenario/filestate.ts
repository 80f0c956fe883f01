import { signal } from "@preact/signals";
import * as api from "../../api/cases";
import { Problem } from "../../api/http";
import type { Conflict, Diagnostic, FileInfo, Saved } from "../../api/types";
import { noticeOf, notice, told } from "../../state/notices";
import { saved as takeSaved } from "../../state/opened";

export type Saving = "saved" | "changed" | "saving" | "failed";

/** A file under the hands of its author: what the server has, what is typed, and how the two are brought together. */
export class FileState {
  readonly text = signal<string | null>(null);
  readonly revision = signal(0);
  readonly saving = signal<Saving>("saved");
  readonly diagnostics = signal<Diagnostic[]>([]);
  readonly conflict = signal<Conflict | null>(null);
  /** Goes up when the server's text has changed. */
  readonly stamp = signal(0);
  typed: string | null = null;
  private timer = 0;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: string,
    readonly file: FileInfo,
  ) {}

  async load(): Promise<void> {
    const read = await api.fileOf(this.id, this.file.id);
    this.revision.value = read.revision;
    this.text.value = read.text;
    this.typed = null;
    this.stamp.value++;
  }

  /** Somebody else may have changed the file: takes it if nothing was typed here. */
  async follow(revision: number): Promise<void> {
    if (this.text.peek() === null || revision <= this.revision.peek() || this.typed !== null || this.saving.peek() === "saving") return;
    await this.load();
  }

  type(text: string): void {
    this.typed = text;
    this.saving.value = "changed";
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), 1200);
  }

  /** Saves what was typed; one after another, so that each knows the revision before. */
  save(): Promise<boolean> {
    clearTimeout(this.timer);
    return this.inTurn(async () => {
      const text = this.typed;
      if (text === null || this.conflict.peek()) return this.typed === null;
      this.saving.value = "saving";
      try {
        const answer = await api.saveFile(this.id, this.file.id, text, this.revision.peek());
        this.take(answer, text);
        return true;
      } catch (error) {
        this.refused(error);
        return false;
      }
    });
  }

  /** Sets entries by their paths, after what was typed is saved. */
  async edit(edits: { path: string; value: unknown }[], note = ""): Promise<boolean> {
    if (!(await this.save())) return false;
    return this.inTurn(async () => {
      this.saving.value = "saving";
      try {
        const answer = await api.edit(this.id, this.file.id, edits, this.revision.peek(), note);
        this.take(answer, answer.text ?? "");
        return true;
      } catch (error) {
        if (error instanceof Problem && error.code === "conflict") {
          // A form says what it wants, not what the whole text should be: it can be asked again of the newer text.
          await this.load();
          notice.value = { ...noticeOf(error), detail: error.detail };
        } else told(error);
        this.saving.value = "failed";
        return false;
      }
    });
  }

  async takeTheirs(): Promise<void> {
    this.conflict.value = null;
    await this.load();
    this.saving.value = "saved";
  }

  async saveMine(text: string): Promise<void> {
    const conflict = this.conflict.peek();
    if (!conflict) return;
    this.revision.value = conflict.current;
    this.conflict.value = null;
    this.typed = text;
    await this.save();
  }

  private take(answer: Saved, text: string): void {
    takeSaved(answer);
    this.revision.value = answer.files.find((file) => file.id === this.file.id)?.revision ?? answer.revision;
    this.diagnostics.value = answer.diagnostics;
    this.text.value = text;
    // What was typed while it was saved stays to be saved.
    if (this.typed === null || this.typed === text) {
      this.typed = null;
      this.saving.value = "saved";
    } else this.saving.value = "changed";
    this.stamp.value++;
  }

  private refused(error: unknown): void {
    this.saving.value = "failed";
    if (error instanceof Problem && error.code === "conflict" && error.conflict) this.conflict.value = error.conflict;
    else told(error);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work, work);
    this.queue = next.catch(() => undefined);
    return next;
  }
}
