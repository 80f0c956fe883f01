import type { Parameter } from "../../api/types";
import { useState } from "preact/hooks";
import { texts } from "../../texts";
import { percentText } from "../../ui/numbers";
import { Slider } from "../../ui/slider";

/** Who believes which reading of a clause, as sliders; what one reading gets the others lose. */
export function Beliefs({ parameters, onEdit }: { parameters: Parameter[]; onEdit: (path: string, value: number) => void }) {
  const beliefs = parameters.filter((p) => p.belief);
  const provisions = Map.groupBy(beliefs, (p) => p.belief!.provision);
  if (beliefs.length === 0) return <p class="muted">{texts.scenario.noBeliefs}</p>;
  return (
    <>
      <p class="muted small">{texts.scenario.beliefsNote}</p>
      {[...provisions].map(([provision, members]) => (
        <section>
          <h3>{provision}</h3>
          {members.map((parameter) => <Belief key={parameter.path} parameter={parameter} onEdit={onEdit} />)}
        </section>
      ))}
    </>
  );
}

function Belief({ parameter, onEdit }: { parameter: Parameter; onEdit: (path: string, value: number) => void }) {
  const [value, setValue] = useState<number | null>(null);
  const shown = value ?? parameter.central;
  const { actorLabel, reading } = parameter.belief!;
  return (
    <Slider
      parameter={parameter}
      label={texts.scenario.belief(actorLabel, reading)}
      value={shown}
      onMove={setValue}
      onSettle={() => {
        // The handler of a slider that was just moved may still see the value before.
        setValue((latest) => {
          if (latest !== null && latest !== parameter.central) onEdit(parameter.path, latest);
          return null;
        });
      }}
    >
      <div class="split" aria-hidden="true">
        <span style={{ flexGrow: shown }}>{reading} {percentText(shown)}</span>
        <span style={{ flexGrow: 1 - shown }}>{percentText(1 - shown)}</span>
      </div>
    </Slider>
  );
}
