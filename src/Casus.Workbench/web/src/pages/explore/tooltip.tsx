import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Cells, Formulas } from "../../api/types";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Html } from "../../ui/markup";
import { cellText, type Pointed } from "./map";

interface Asked { id: string; formulas: Formulas; cells: Cells; whatIf: WhatIf; pointed: Pointed; before: { name: string; categories: number[] } | null }

/** What the formula under the pointer comes to: at once in a line, and after a moment in sentences. */
export function Tooltip({ id, formulas, cells, whatIf, pointed, before }: Asked) {
  const values = whatIf.values.value;
  const [told, setTold] = useState<{ index: number; answer: string[] } | null>(null);
  const { index } = pointed;
  useEffect(() => {
    const stop = new AbortController();
    const wait = setTimeout(() => {
      api
        .explain(id, { values, formula: index as unknown as string }, stop.signal)
        .then((explained) => setTold({ index, answer: explained.answer }))
        .catch((error) => isAbort(error) || setTold(null));
    }, 220);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [index, values]);
  const left = Math.max(8, Math.min(pointed.x - 170, innerWidth - 356));
  const below = pointed.y + 240 < innerHeight;
  const was = before?.categories[index];
  return (
    <div
      class="tooltip"
      style={{ left: `${left}px`, ...(below ? { top: `${pointed.y + 8}px` } : { bottom: `${innerHeight - pointed.y + 34}px` }) }}
    >
      <b>{labelOf(formulas, index)}</b>
      <p>{cellText(cells, index)}</p>
      {was !== undefined && was !== cells.category[index] && (
        <p class="muted">
          {texts.explore.changedCell(before!.name)}: {texts.explore.category[was]}
        </p>
      )}
      {told?.index === index && told.answer.map((html) => <Html html={html} />)}
    </div>
  );
}

export function labelOf(formulas: Formulas, index: number): string {
  const key = formulas.keys?.[index];
  if (!key) return "";
  return key
    .split("/")
    .map((option, i) => formulas.issues[i]?.options.find((o) => o.id === option)?.name ?? option)
    .join(" · ");
}
