import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Asked, Compared } from "../../api/types";
import { told } from "../../state/notices";
import type { Pin, WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Answer, Sections } from "../../ui/markup";
import { numberText } from "../../ui/numbers";
import { StandingBadge } from "./findings";
import { Mark } from "./legend";

const asked = (pin: Pick<Pin, "values" | "formula"> & { at?: number }): Asked => ({
  values: pin.values,
  ...(pin.at ? { at: pin.at } : {}),
  ...(pin.formula ? { formula: pin.formula } : {}),
});

/** Two variants side by side: two that are pinned, or one and what is seen now. */
export function Compare({ id, whatIf }: { id: string; whatIf: WhatIf }) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const pins = whatIf.pins.value;
  const [first, second] = pins;
  const now = { values: whatIf.values.value, formula: whatIf.formula.value };
  const names = [first?.name ?? "", second?.name ?? texts.explore.pinNow];
  useEffect(() => {
    if (!first) return setCompared(null);
    const stop = new AbortController();
    const wait = setTimeout(() => {
      api
        .compare(id, asked(first), asked(second ?? now), stop.signal)
        .then(setCompared)
        .catch((error) => isAbort(error) || told(error));
    }, 150);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [first, second, second ? null : now.values, second ? null : now.formula]);

  return (
    <>
      <Pinned whatIf={whatIf} />
      {first && !second && <p class="muted">{texts.explore.pinOne}</p>}
      {first && !compared && <p class="muted">{texts.explore.compareRun}</p>}
      {compared && first && <Differences compared={compared} names={names} />}
    </>
  );
}

function Pinned({ whatIf }: { whatIf: WhatIf }) {
  const pins = whatIf.pins.value;
  if (pins.length === 0) return <p class="muted">{texts.explore.pinsNone}</p>;
  return (
    <ul class="cards">
      {pins.map((pin) => (
        <li>
          <div>
            <p class="claim">{pin.name}</p>
            <p class="muted small">{texts.explore.moved(Object.keys(pin.values).length)}</p>
          </div>
          <div class="buttons">
            <button type="button" onClick={() => whatIf.take(pin.values, pin.formula)}>{texts.explore.takePin}<span class="unseen"> {pin.name}</span></button>
            <button type="button" class="quiet" onClick={() => (whatIf.pins.value = pins.filter((p) => p !== pin))}>
              {texts.explore.dropPin}<span class="unseen"> {pin.name}</span>
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Differences({ compared, names }: { compared: Compared; names: string[] }) {
  return (
    <>
      <div class="side-by-side">
        {[compared.first, compared.second].map((side, i) => (
          <section>
            <h3>{names[i]}</h3>
            <p class="small muted">
              {side.counts.signed} {texts.explore.counts.signed}, {side.counts.deterring} {texts.explore.counts.deterring}, {side.counts.both} {texts.explore.counts.both}
            </p>
            <Answer answer={side.answer} label={texts.explore.answer} />
            <p class="small">{side.formula.label}</p>
          </section>
        ))}
      </div>
      <h3>{texts.explore.compareValues}</h3>
      {compared.values.length === 0 ? (
        <p class="muted">{texts.explore.compareSame}</p>
      ) : (
        <Rows head={[texts.explore.compareColumns[0]!, ...names]} label={texts.explore.compareValues}>
          {compared.values.map((change) => (
            <tr>
              <th scope="row">{change.label}</th>
              <td class="number">{numberText(change.from)}</td>
              <td class="number">{numberText(change.to)}</td>
            </tr>
          ))}
        </Rows>
      )}
      <h3>{texts.explore.compareFindings}</h3>
      <Rows head={[texts.explore.compareColumns[1]!, ...names]} label={texts.explore.compareFindings}>
        {compared.findings.map((finding) => (
          <tr class={finding.first.standing !== finding.second.standing ? "glow" : ""}>
            <th scope="row">{finding.claim}</th>
            {[finding.first, finding.second].map((side) => (
              <td>
                <StandingBadge finding={side} /> <span class="number small">{side.measure.text}</span>
              </td>
            ))}
          </tr>
        ))}
      </Rows>
      {compared.movedCount > 0 && (
        <details class="section">
          <summary>
            <h3>{texts.explore.compareMoved(compared.movedCount)}</h3>
          </summary>
          <Rows head={[texts.explore.compareColumns[2]!, ...names]} label={texts.explore.compareMoved(compared.movedCount)}>
            {compared.moved.map((moved) => (
              <tr>
                <th scope="row">{moved.formula.label}</th>
                {[moved.first, moved.second].map((category) => (
                  <td>
                    <Mark category={category} /> {texts.explore.category[category]}
                  </td>
                ))}
              </tr>
            ))}
          </Rows>
        </details>
      )}
      <Sections sections={compared.sections} />
    </>
  );
}

function Rows({ head, label, children }: { head: string[]; label: string; children: preact.ComponentChildren }) {
  return (
    <div class="scrolling" tabIndex={0} role="region" aria-label={label}>
      <table class="plain">
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
