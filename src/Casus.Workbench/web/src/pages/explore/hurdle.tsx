import type { Change, Hurdle } from "../../api/types";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { FigureView } from "../../ui/markup";
import { memo } from "../../ui/memo";
import { numberText } from "../../ui/numbers";

/** What stands in the way of a signature, and the least that would remove it. */
export const HurdleView = memo(function HurdleView({ hurdle, whatIf, onApply }: { hurdle: Hurdle; whatIf: WhatIf; onApply: (changes: Change[], formula: string | null) => void }) {
  return (
    <>
      {hurdle.figure && <FigureView figure={hurdle.figure} />}
      {hurdle.nearest && (
        <p>
          {texts.explore.nearest}:{" "}
          <button type="button" class="link" onClick={() => whatIf.choose(hurdle.nearest!.key)}>{hurdle.nearest.label}</button>
        </p>
      )}
      {hurdle.concessions.length > 0 && (
        <>
          <h3>{texts.explore.concessions}</h3>
          <ul class="cards">
            {hurdle.concessions.map((concession) => (
              <li>
                <div>
                  {concession.changes.map((change) => (
                    <p class="change">
                      {change.label}: <span class="number">{numberText(change.from)} → <b>{numberText(change.to)}</b></span>
                    </p>
                  ))}
                </div>
                <button type="button" onClick={() => onApply(concession.changes, hurdle.nearest?.key ?? null)}>{texts.actions.apply}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      {hurdle.swaps.length > 0 && (
        <>
          <h3>{texts.explore.swaps}</h3>
          <ul class="cards">
            {hurdle.swaps.map((swap) => (
              <li>
                <div>
                  {swap.changes.map((change) => (
                    <p class="change">{change.issue}: {change.from} → <b>{change.to}</b></p>
                  ))}
                  <p class="muted small">
                    {texts.explore.attack}: {swap.attackText} · {swap.deters ? texts.explore.deters : texts.explore.notDeters}
                  </p>
                </div>
                <button type="button" onClick={() => whatIf.choose(swap.formula.key)}>{texts.explore.swapTake}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Sets title={texts.explore.conflicts} note={texts.explore.conflictsNote} sets={hurdle.conflicts} />
      <Sets title={texts.explore.corrections} sets={hurdle.corrections} />
    </>
  );
});

function Sets({ title, note, sets }: { title: string; note?: string; sets: string[][] }) {
  if (sets.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {note && <p class="muted">{note}</p>}
      <ul>
        {sets.map((set) => (
          <li>{set.join(" + ")}</li>
        ))}
      </ul>
    </>
  );
}
