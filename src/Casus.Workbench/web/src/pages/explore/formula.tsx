import { useEffect, useMemo, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Explained, FormulaRef, FormulaState, Formulas } from "../../api/types";
import { told } from "../../state/notices";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Answer, Sections } from "../../ui/markup";
import { Badge } from "../../ui/badge";
import { memo } from "../../ui/memo";

interface Asked { id: string; whatIf: WhatIf; formulas: Formulas; formula: FormulaRef; pick: FormulaRef | null; reason: string | null; state: FormulaState }

/** The formula that is looked at: its clauses, what it comes to, and why. */
export const FormulaSection = memo(function FormulaSection({ id, whatIf, formulas, formula, pick, reason, state }: Asked) {
  const choose = useMemo(() => (key: string) => whatIf.choose(key), [whatIf]);
  return (
    <section class="block formula">
      <h2>{texts.explore.formula}</h2>
      <p class="small muted">
        {formula.index === pick?.index ? (
          <>{texts.explore.formulaPick}. {reason && texts.explore.pickReason[reason]}</>
        ) : (
          <button type="button" class="link" onClick={() => whatIf.choose(null)}>{texts.explore.backToPick}: {pick?.label}</button>
        )}
      </p>
      <div class="formula-grid">
        <Clauses formulas={formulas} chosen={formula.options} onChoose={choose} />
        <div>
          <StateOf state={state} />
        </div>
      </div>
      <Why id={id} formula={formula.key} whatIf={whatIf} />
    </section>
  );
});

/** The clauses of a formula, each to be chosen. */
export const Clauses = memo(function Clauses({ formulas, chosen, onChoose }: { formulas: Formulas; chosen: Record<string, string>; onChoose: (key: string) => void }) {
  const known = useMemo(() => new Set(formulas.keys ?? []), [formulas]);
  const keyWith = (issue: string, option: string) => formulas.issues.map((i) => (i.id === issue ? option : chosen[i.id])).join("/");
  return (
    <div class="clauses">
      {formulas.issues.map((issue) => (
        <label>
          <span>{issue.question ?? words(issue.id)}</span>
          <select value={chosen[issue.id]} onChange={(event) => onChoose(keyWith(issue.id, event.currentTarget.value))}>
            {issue.options.map((option) => (
              <option value={option.id} title={option.means ?? ""} disabled={known.size > 0 && !known.has(keyWith(issue.id, option.id))}>
                {option.name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
});

const words = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll("-", " ");

/** What the formula comes to: signature, deterrence, and everybody's surplus. */
const StateOf = memo(function StateOf({ state }: { state: FormulaState }) {
  const widest = Math.max(...state.demands.map((d) => Math.abs(d.surplus)), 1e-9);
  return (
    <>
      <p class="badges">
        <Badge good={state.signed}>{state.signed ? texts.explore.signed : texts.explore.notSigned}</Badge>
        <Badge good={state.deters}>{state.deters ? texts.explore.deters : texts.explore.notDeters}</Badge>
        <span class="nowrap">
          {texts.explore.attack}: <b>{state.attackText}</b>
        </span>
      </p>
      <table class="surplus">
        <caption>{texts.explore.demands}</caption>
        <tbody>
          {state.demands.map((demand) => (
            <tr>
              <th scope="row">
                {demand.name} {demand.veto && <span class="muted small">{texts.explore.veto}</span>}
              </th>
              <td class={demand.surplus >= 0 ? "met" : "missed"}>
                <span class="number">{demand.surplus >= 0 ? "✓" : "✗"} {demand.text}</span>
                <svg viewBox="-50 0 100 8" class="bar" aria-hidden="true" preserveAspectRatio="none">
                  <line x1="0" x2="0" y1="0" y2="8" />
                  <rect x={Math.min(0, (demand.surplus / widest) * 48)} width={Math.abs(demand.surplus / widest) * 48} y="1" height="6" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
});

/** The sentences behind a formula; they come a moment after the hand rests. */
function Why({ id, formula: key, whatIf }: { id: string; formula: string; whatIf: WhatIf }) {
  const [open, setOpen] = useState(false);
  const [explained, setExplained] = useState<Explained | null>(null);
  const values = whatIf.values.value;
  useEffect(() => {
    if (!open || !key) return;
    const stop = new AbortController();
    const wait = setTimeout(() => {
      api
        .explain(id, { values, formula: key }, stop.signal)
        .then(setExplained)
        .catch((error) => isAbort(error) || told(error));
    }, 250);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [open, key, values]);
  return (
    <details class="why" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.explore.why}</summary>
      {open && !explained && <p class="muted">{texts.problems.loading}</p>}
      {explained && (
        <>
          <Answer answer={explained.answer} label={explained.formula.label} />
          <Sections sections={explained.sections} open={1} />
        </>
      )}
    </details>
  );
}
