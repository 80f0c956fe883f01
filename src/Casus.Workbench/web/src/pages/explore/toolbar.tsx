import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Parameter } from "../../api/types";
import { say, told } from "../../state/notices";
import { opened, saved, scenarioFile } from "../../state/opened";
import { Problem } from "../../api/http";
import { reread } from "../../state/opened";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Dialog } from "../../ui/dialog";
import { memo } from "../../ui/memo";
import { numberText } from "../../ui/numbers";

interface Asked { id: string; whatIf: WhatIf; parameters: Parameter[]; onPin: () => void; took: ReadonlySignal<number | null> }

/** Undo, redo, put back, write down, pin. */
export const Toolbar = memo(function Toolbar({ id, whatIf, parameters, onPin, took }: Asked) {
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey) whatIf.undo();
      else if (key === "y" || (key === "z" && event.shiftKey)) whatIf.redo();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", keys);
    return () => removeEventListener("keydown", keys);
  }, [whatIf]);
  const moved = whatIf.moved.value;
  return (
    <div class="toolbar" role="toolbar" aria-label={texts.explore.numbers}>
      <button type="button" onClick={() => whatIf.undo()} disabled={!whatIf.canUndo.value} aria-keyshortcuts="Control+Z" title="Ctrl Z">{texts.actions.undo}</button>
      <button type="button" onClick={() => whatIf.redo()} disabled={!whatIf.canRedo.value} aria-keyshortcuts="Control+Y" title="Ctrl Y">{texts.actions.redo}</button>
      <button type="button" onClick={() => whatIf.take({}, null)} disabled={moved === 0 && whatIf.formula.value === null}>{texts.actions.reset}</button>
      <button type="button" onClick={() => setWriting(true)} disabled={moved === 0}>{texts.explore.write}</button>
      <button type="button" onClick={onPin}>{texts.explore.pin}</button>
      <span class="muted small">
        {texts.explore.moved(moved)}
        <Took took={took} />
      </span>
      {writing && <Write id={id} whatIf={whatIf} parameters={parameters} onClose={() => setWriting(false)} />}
    </div>
  );
});

function Took({ took }: { took: ReadonlySignal<number | null> }) {
  return took.value === null ? null : <span class="took"> · {texts.explore.elapsed(took.value.toFixed(0))}</span>;
}

function Write({ id, whatIf, parameters, onClose }: { id: string; whatIf: WhatIf; parameters: Parameter[]; onClose: () => void }) {
  const values = whatIf.values.value;
  const moved = parameters.filter((p) => p.path in values);
  const write = async () => {
    const file = scenarioFile();
    if (!file) return;
    try {
      const edits = moved.map((p) => ({ path: p.path, value: values[p.path] }));
      const answer = await api.edit(id, file.id, edits, file.revision, texts.explore.writeNote);
      saved(answer);
      whatIf.take({}, whatIf.formula.peek());
      say(texts.explore.written(answer.revision));
      onClose();
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") await reread();
      told(error);
    }
  };
  return (
    <Dialog title={texts.explore.writeTitle} onClose={onClose} onSubmit={write} submit={texts.explore.write}>
      <p>{texts.explore.writeText}</p>
      <ul>
        {moved.map((p) => (
          <li>
            {p.label}: {p.stated.text} → <b>{numberText(values[p.path]!)}</b>
          </li>
        ))}
      </ul>
      <p class="muted small">{opened.value?.title}</p>
    </Dialog>
  );
}

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== "range" && target.type !== "checkbox");
