import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { Parameter } from "../api/types";
import { texts } from "../texts";
import { DensityLine } from "./density";
import { numberText, parseNumber } from "./numbers";

interface Asked {
  parameter: Parameter;
  value: number;
  label?: string;
  /** Told the value, and when the hand moved. */
  onMove: (value: number, when?: number) => void;
  onSettle: () => void;
  children?: ComponentChildren;
}

/** A number to drag or to type, over the density that the file states. */
export function Slider({ parameter, value, label, onMove, onSettle, children }: Asked) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { least, most, step } = parameter.slider;
  const moved = value !== parameter.central;
  useEffect(() => setTyped(null), [value]);

  const commit = () => {
    const number = typed === null ? null : parseNumber(typed);
    setTyped(null);
    if (number === null || number === value) return;
    if (parameter.domain.least !== null && number < parameter.domain.least) return;
    if (parameter.domain.most !== null && number > parameter.domain.most) return;
    onMove(number);
    onSettle();
  };

  return (
    <div class={`slider ${moved ? "moved" : ""}`}>
      <div class="slider-head">
        <label for={id}>{label ?? parameter.label}</label>
        <input
          type="text"
          inputMode="decimal"
          class="slider-value"
          aria-label={texts.slider.exact(label ?? parameter.label)}
          disabled={!parameter.isFree}
          value={typed ?? numberText(value)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            if (event.key === "Escape") setTyped(null);
          }}
        />
      </div>
      <div class="slider-track">
        {parameter.density && <DensityLine density={parameter.density} least={least} most={most} value={parameter.central} />}
        <input
          id={id}
          type="range"
          min={least}
          max={most}
          step={step}
          value={value}
          disabled={!parameter.isFree}
          aria-valuetext={texts.slider.value(numberText(value), moved ? parameter.centralText : null)}
          onInput={(event) => onMove(nearest(event.currentTarget.valueAsNumber, parameter), event.timeStamp)}
          onChange={onSettle}
        />
      </div>
      {moved && (
        <div class="slider-foot">
          <span>{texts.slider.stated(parameter.centralText)}</span>
          <button
            type="button"
            class="link"
            aria-label={texts.slider.backLabel(label ?? parameter.label)}
            onClick={() => {
              onMove(parameter.central);
              onSettle();
            }}
          >
            {texts.slider.back}
          </button>
        </div>
      )}
      {children}
    </div>
  );
}

// Steps that begin at the least value may miss the stated one; close to it, it is meant.
function nearest(value: number, parameter: Parameter): number {
  return Math.abs(value - parameter.central) < parameter.slider.step / 2 ? parameter.central : value;
}
