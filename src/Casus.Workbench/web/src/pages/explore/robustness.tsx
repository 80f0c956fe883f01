import { useEffect, useRef, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Change, Robustness } from "../../api/types";
import { told, speak } from "../../state/notices";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { FigureView, TableView } from "../../ui/markup";
import { numberText } from "../../ui/numbers";

/** What turns the answers. It takes seconds, so a move of a slider breaks it off. */
export function RobustnessView({ id, whatIf, width, onApply }: { id: string; whatIf: WhatIf; width: number; onApply: (changes: Change[]) => void }) {
  const [found, setFound] = useState<{ for: unknown; result: Robustness } | null>(null);
  const [running, setRunning] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const values = whatIf.values.value;

  const run = () => {
    stop.current?.abort();
    const here = (stop.current = new AbortController());
    setRunning(true);
    api
      .robustness(id, { values, width }, here.signal)
      .then((result) => {
        setFound({ for: values, result });
        speak(texts.explore.robust);
      })
      .catch((error) => isAbort(error) || told(error))
      .finally(() => stop.current === here && setRunning(false));
  };

  useEffect(() => {
    // With numbers at rest it starts by itself; while they move it would never end.
    const wait = setTimeout(run, found ? 1200 : 300);
    return () => {
      clearTimeout(wait);
      stop.current?.abort();
    };
  }, [values]);

  return (
    <>
      <p class="muted" role="status">{running ? texts.explore.robustRun : found && found.for !== values ? texts.explore.robustStale : ""}</p>
      {found && <Ranking result={found.result} whatIf={whatIf} />}
      {found?.result.joint.length ? (
        <>
          <h3>{texts.explore.joint}</h3>
          <ul class="cards">
            {found.result.joint.map((joint) => (
              <li>
                <div>
                  <p class="claim">{joint.claim}</p>
                  {joint.changes.map((change) => (
                    <p class="change">
                      {change.label}: <span class="number">{numberText(change.from)} → <b>{numberText(change.to)}</b></span>
                    </p>
                  ))}
                </div>
                <button type="button" onClick={() => onApply(joint.changes)}>{texts.actions.apply}</button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {found?.result.tornadoes.map((figure) => <FigureView figure={figure} />)}
      {found?.result.variants && (
        <>
          <h3>{texts.explore.variants}</h3>
          <TableView table={found.result.variants} label={texts.explore.variants} />
        </>
      )}
    </>
  );
}

function Ranking({ result, whatIf }: { result: Robustness; whatIf: WhatIf }) {
  const [all, setAll] = useState(false);
  const shown = all ? result.ranking : result.ranking.slice(0, 12);
  return (
    <>
      <div class="scrolling" tabIndex={0} role="region" aria-label={texts.explore.robust}>
        <table class="plain">
          <caption>{texts.explore.robust}</caption>
          <thead>
            <tr>
              {texts.explore.rank.map((heading, i) => (
                <th scope="col" class={i === 1 || i === 3 ? "number" : ""}>{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((rank) => {
              const turn = rank.turns[0];
              return (
                <tr>
                  <th scope="row">{rank.label}</th>
                  <td class="number">{numberText(rank.swing)}</td>
                  <td>{turn?.claim ?? "–"}</td>
                  <td class="number">
                    {turn && (
                      <button
                        type="button"
                        class="link"
                        aria-label={`${texts.actions.apply}: ${rank.label} ${numberText(turn.to)}`}
                        onClick={() => whatIf.take({ ...whatIf.values.peek(), [rank.path]: turn.to })}
                      >
                        {numberText(turn.to)}
                      </button>
                    )}
                  </td>
                  <td>{turn ? (turn.within ? texts.explore.yes : texts.explore.no) : ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {result.ranking.length > 12 && !all && (
        <button type="button" class="link" onClick={() => setAll(true)}>{texts.actions.more} ({result.ranking.length - 12})</button>
      )}
    </>
  );
}
