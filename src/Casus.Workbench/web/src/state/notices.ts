import { signal } from "@preact/signals";
import { isAbort, Problem, Unreachable } from "../api/http";
import type { Diagnostic } from "../api/types";
import { texts } from "../texts";

export interface Notice { kind: "said" | "wrong"; title: string; detail: string; diagnostics: Diagnostic[] }

/** What is shown at the foot of the page. */
export const notice = signal<Notice | null>(null);

/** What is read out and not shown: results that a sighted reader sees change. */
export const spoken = signal("");

let hide = 0;

export function say(title: string, detail = ""): void {
  show({ kind: "said", title, detail, diagnostics: [] });
  hide = window.setTimeout(() => (notice.value = null), 6000);
}

export function told(error: unknown): void {
  if (isAbort(error)) return;
  show(noticeOf(error));
}

export function noticeOf(error: unknown): Notice {
  if (error instanceof Problem) return { kind: "wrong", title: error.message, detail: error.detail, diagnostics: error.diagnostics };
  if (error instanceof Unreachable) return { kind: "wrong", title: texts.problems.unreachable, detail: texts.problems.unreachableDetail, diagnostics: [] };
  return { kind: "wrong", title: texts.problems.unexpected, detail: error instanceof Error ? error.message : String(error), diagnostics: [] };
}

function show(what: Notice): void {
  clearTimeout(hide);
  notice.value = what;
}

let speaking = 0;

/** Says it once things have settled, so that dragging does not chatter. */
export function speak(text: string): void {
  clearTimeout(speaking);
  speaking = window.setTimeout(() => (spoken.value = text), 700);
}
