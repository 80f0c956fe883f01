import { useMemo, useState } from "preact/hooks";
import type { Parameter } from "../../api/types";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { memo } from "../../ui/memo";
import { Slider } from "../../ui/slider";

/** All numbers of the case as sliders, in groups. What is worked out elsewhere draws none of them anew, and of the sliders only those that move. */
export const Assumptions = memo(function Assumptions({ parameters, whatIf }: { parameters: Parameter[]; whatIf: WhatIf }) {
  const [words, setWords] = useState("");
  const found = useMemo(() => {
    const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
    return inOrder(parameters).filter((p) => asked.every((word) => `${p.label} ${p.groupLabel} ${p.path}`.toLowerCase().includes(word)));
  }, [parameters, words]);
  const groups = useMemo(() => Map.groupBy(found, (p) => p.group), [found]);
  const values = whatIf.values.value;
  return (
    <>
      <input
        type="search"
        class="search"
        placeholder={texts.explore.search}
        aria-label={texts.explore.search}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      {found.length === 0 && <p class="muted">{texts.explore.searchNone}</p>}
      {[...groups].map(([group, members], i) => {
        const moved = members.filter((p) => p.path in values).length;
        return (
          <details class="group" key={group} open={words !== "" || i === 0 || moved > 0}>
            <summary>
              <span>{members[0]?.groupLabel}</span>
              <span class="count">{moved > 0 ? `${moved}/${members.length}` : members.length}</span>
            </summary>
            {members.map((parameter) => (
              <Assumption key={parameter.path} parameter={parameter} value={values[parameter.path] ?? parameter.central} whatIf={whatIf} />
            ))}
          </details>
        );
      })}
    </>
  );
});

const Assumption = memo(function Assumption({ parameter, value, whatIf }: { parameter: Parameter; value: number; whatIf: WhatIf }) {
  return (
    <Slider parameter={parameter} value={value} onMove={(to, when) => whatIf.move(parameter.path, to, parameter.central, when)} onSettle={() => whatIf.settle()} />
  );
});

// What is disputed comes first: who believes what, what is wanted, and where somebody would not go.
const first = ["beliefs", "wanted", "limits", "worth"];
const rank = (group: string) => (first.includes(group) ? first.indexOf(group) : first.length);
const inOrder = (parameters: Parameter[]) => parameters.toSorted((a, b) => rank(a.group) - rank(b.group));
