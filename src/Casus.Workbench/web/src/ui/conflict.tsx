import { useState } from "preact/hooks";
import type { Conflict } from "../api/types";
import { texts } from "../texts";
import { differences } from "./differences";
import { Dialog } from "./dialog";
import { timeText } from "./numbers";

interface Asked { conflict: Conflict; mine: string; onTheirs: () => void; onMine: (text: string) => void; onClose: () => void }

/** Two people changed one file: both texts, and the choice. */
export function ConflictDialog({ conflict, mine, onTheirs, onMine, onClose }: Asked) {
  const [text, setText] = useState(mine);
  const lines = differences(conflict.text ?? "", mine);
  return (
    <Dialog
      wide
      title={texts.conflict.title(conflict.name)}
      onClose={onClose}
      onSubmit={() => onMine(text)}
      submit={texts.conflict.mine}
      extra={<button type="button" onClick={onTheirs}>{texts.conflict.theirs}</button>}
    >
      <p>{texts.conflict.explain(conflict.yours, conflict.current, timeText(conflict.changedAt))}</p>
      {conflict.note && <p class="muted">{conflict.note}</p>}
      <h3>{texts.conflict.differences}</h3>
      <DifferenceView lines={lines} label={texts.conflict.differences} />
      <div class="side-by-side">
        <label class="field">
          <span>{texts.conflict.theirText}</span>
          <textarea readOnly rows={10} class="code" value={conflict.text ?? ""} />
        </label>
        <label class="field">
          <span>{texts.conflict.myText}</span>
          <textarea rows={10} class="code" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
      </div>
    </Dialog>
  );
}

/** Lines that went and lines that came, with a little around them. */
export function DifferenceView({ lines, label }: { lines: ReturnType<typeof differences>; label: string }) {
  return (
    <pre class="difference" tabIndex={0} role="region" aria-label={label}>
      {lines.map((line) => (
        <div class={line.kind}>
          <span class="sign">{line.kind === "added" ? "+" : line.kind === "removed" ? "−" : " "}</span>
          {line.text}
        </div>
      ))}
    </pre>
  );
}
