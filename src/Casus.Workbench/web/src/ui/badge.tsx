import type { ComponentChildren } from "preact";

/** A verdict: its words and its mark say it, its colour repeats it. */
export function Badge({ good, children }: { good: boolean | null; children: ComponentChildren }) {
  return (
    <span class={`verdict-badge ${good === null ? "open" : good ? "good" : "bad"}`}>
      <span aria-hidden="true">{good === null ? "–" : good ? "✓" : "✗"}</span> {children}
    </span>
  );
}
