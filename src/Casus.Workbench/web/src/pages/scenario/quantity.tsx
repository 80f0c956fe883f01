import { useEffect, useId, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { DensityAnswer, Parameter } from "../../api/types";
import { texts } from "../../texts";
import { DensityLine } from "../../ui/density";
import { Diagnostics } from "../../ui/diagnostics";
import { numberText } from "../../ui/numbers";

interface Asked { id: string; parameter: Parameter; label: string; onSave: (text: string) => void; onFocus: () => void }

const kinds = ["number", "range", "distribution"] as const;
type Kind = (typeof kinds)[number];
const rangeOf = /^\s*(.+?)\s+to\s+(.+?)(\s+as\s+\w+)?\s*$/;

/** A number as a number, a range or a law, with its density drawn while it is typed. */
export function Quantity({ id, parameter, label, onSave, onFocus }: Asked) {
  const name = useId();
  const [text, setText] = useState(parameter.stated.text);
  const [would, setWould] = useState<DensityAnswer | null>(null);
  useEffect(() => {
    setText(parameter.stated.text);
    setWould(null);
  }, [parameter.stated.text]);
  const changed = text !== parameter.stated.text;

  useEffect(() => {
    if (!changed) return;
    const stop = new AbortController();
    const wait = setTimeout(() => {
      api
        .density(id, text, parameter.path, stop.signal)
        .then(setWould)
        .catch((error) => isAbort(error) || setWould(null));
    }, 140);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text]);

  const kind = kindOf(text, changed ? null : parameter.stated.kind);
  const isOurs = kinds.includes(kind as Kind);
  const density = changed ? would?.density : parameter.density;
  const range = text.match(rangeOf);
  const commit = () => {
    if (changed && text.trim() !== "" && would?.valid !== false) onSave(text.trim());
  };
  const enter = (event: KeyboardEvent) => {
    if (event.key === "Enter") commit();
    if (event.key === "Escape") {
      event.stopPropagation();
      setText(parameter.stated.text);
    }
  };
  const least = Math.min(parameter.slider.least, density?.x[0] ?? parameter.slider.least);
  const most = Math.max(parameter.slider.most, density?.x.at(-1) ?? parameter.slider.most);

  return (
    <div
      class={`quantity ${changed ? "changed" : ""}`}
      role="group"
      aria-labelledby={name}
      onFocusIn={onFocus}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) commit();
      }}
    >
      <div class="quantity-head">
        <span id={name}>{label}</span>
        {isOurs ? (
          <select aria-label={texts.scenario.kindOf(label)} value={kind} onChange={(event) => setText(as(event.currentTarget.value as Kind, text, parameter))}>
            {kinds.map((k) => (
              <option value={k}>{texts.scenario.kind[k]}</option>
            ))}
          </select>
        ) : (
          <span class="muted small">{texts.scenario.kind[kind]}</span>
        )}
      </div>
      <div class="quantity-body">
        {kind === "range" && range ? (
          <div class="from-to">
            <input type="text" inputMode="decimal" aria-label={texts.scenario.from(label)} value={range[1]} onInput={(e) => setText(`${e.currentTarget.value} to ${range[2]}${range[3] ?? ""}`)} onKeyDown={enter} />
            <span>{texts.scenario.to}</span>
            <input type="text" inputMode="decimal" aria-label={texts.scenario.until(label)} value={range[2]} onInput={(e) => setText(`${range[1]} to ${e.currentTarget.value}${range[3] ?? ""}`)} onKeyDown={enter} />
          </div>
        ) : (
          <input type="text" aria-label={texts.scenario.valueOf(label)} value={text} onInput={(event) => setText(event.currentTarget.value)} onKeyDown={enter} />
        )}
        {density ? (
          <DensityLine density={density} least={least} most={most} height={34} />
        ) : (
          <span class="muted small">{parameter.domain.text}</span>
        )}
      </div>
      {changed && would && !would.valid && <Diagnostics diagnostics={would.diagnostics} />}
      {density && (
        <p class="muted small number">
          {numberText(least)} … {numberText(most)}
          {changed && would?.central != null && ` · ${texts.scenario.middle(numberText(would.central))}`}
          {!changed && ` · ${texts.scenario.middle(parameter.centralText)}`}
        </p>
      )}
      {kind === "distribution" && changed && <p class="muted small">{texts.scenario.laws}</p>}
    </div>
  );
}

function kindOf(text: string, stated: Parameter["stated"]["kind"] | null): Parameter["stated"]["kind"] {
  if (stated) return stated === "distribution" && rangeOf.test(text) ? "range" : stated;
  if (rangeOf.test(text)) return "range";
  return /^[\d.,/%\s−-]*$/.test(text) ? "number" : "distribution";
}

// Another kind begins near what was stated.
function as(kind: Kind, text: string, parameter: Parameter): string {
  const { central, low, high, domain, slider } = parameter;
  const bounded = (value: number) => Math.min(Math.max(value, domain.least ?? -Infinity), domain.most ?? Infinity);
  const spread = high > low ? [low, high] : [bounded(central - (slider.most - slider.least) / 10), bounded(central + (slider.most - slider.least) / 10)];
  const [from, to] = spread.map((value) => String(Number(value.toPrecision(3))));
  const middle = String(Number(central.toPrecision(4)));
  switch (kind) {
    case "number":
      return middle;
    case "range":
      return rangeOf.test(text) ? text : `${from} to ${to}`;
    default:
      return `triangular(${from}, ${middle}, ${to})`;
  }
}
