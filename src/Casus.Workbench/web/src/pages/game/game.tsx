import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Formulas, Game as Solved, GameNode } from "../../api/types";
import { say, speak, told } from "../../state/notices";
import { revision } from "../../state/opened";
import { whatIf as whatIfOf } from "../../state/whatif";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { FigureView, Html } from "../../ui/markup";
import { useWidth } from "../../ui/width";
import { Clauses } from "../explore/formula";

/** The game behind a formula: its tree, what each believes, why each does what it does, and the proof. */
export default function Game({ id }: { id: string }) {
  const t = texts.game;
  const whatIf = whatIfOf(id);
  const [column, width] = useWidth<HTMLDivElement>(860);
  const [formulas, setFormulas] = useState<Formulas | null>(null);
  const [game, setGame] = useState<Solved | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const values = whatIf.values.value;
  const formula = whatIf.formula.value;
  const at = revision.value;
  const asked = { values, ...(formula ? { formula } : {}) };

  useEffect(() => {
    api.formulas(id).then(setFormulas, () => undefined);
  }, [id, at]);
  useEffect(() => {
    const stop = new AbortController();
    api
      .game(id, { ...asked, width: Math.max(320, Math.round(width)) }, stop.signal)
      .then((solved) => {
        setGame(solved);
        setFailed(null);
        speak(`${solved.tree.title}. ${solved.tree.alternative}`);
      })
      .catch((error) => isAbort(error) || setFailed(error));
    return () => stop.abort();
  }, [id, at, values, formula, Math.round(width / 40)]);
  const save = () => api.gameFile(id, asked).then((name) => say(texts.saved(name)), told);

  return (
    <div class="page-column wide">
      <div class="scenario-head">
        <h1 tabIndex={-1}>{texts.nav.game}</h1>
        <button type="button" onClick={save}>{t.export}</button>
        {whatIf.moved.value > 0 && <span class="muted small">{texts.explore.moved(whatIf.moved.value)}</span>}
      </div>
      {formulas && game && (
        <details class="block" open={innerWidth > 720}>
          <summary>{t.formula}: <b>{game.formula.label}</b></summary>
          <Clauses formulas={formulas} chosen={game.formula.options} onChoose={(key) => whatIf.choose(key)} />
        </details>
      )}
      <div ref={column}>
        {failed ? <Failed error={failed} id={id} /> : null}
        {!game && !failed && <p class="muted">{texts.problems.loading}</p>}
        {game && (
          <>
            <FigureView figure={game.tree} level={2} />
            <details class="section">
              <summary><h2>{t.outline}</h2></summary>
              <p class="muted small">{t.outlineNote}</p>
              <Outline node={game.nodes} />
            </details>
            <section class="block">
              <h2>{t.beliefs}</h2>
              <Beliefs beliefs={game.beliefs} />
            </section>
            <section class="block">
              <h2>{t.why}</h2>
              {game.why.map((section) => (
                <section key={section.id}>
                  <h3>{section.heading}</h3>
                  <Html html={section.html} />
                </section>
              ))}
            </section>
            <section class="block certificate">
              <h2>{t.certificate}</h2>
              <p class="claim">✓ {game.certificate.text}</p>
              <p class="muted">{game.certificate.scope}</p>
              <p class="small muted">{t.periods(game.periods)} · {game.certificate.exact ? t.exact : t.floating}</p>
            </section>
          </>
        )}
      </div>
    </div>
  );
}

function Beliefs({ beliefs }: { beliefs: Solved["beliefs"] }) {
  const t = texts.game;
  const readings = beliefs[0]?.readings.map((r) => r.id) ?? [];
  if (readings.length === 0) return <p class="muted">{t.noBeliefs}</p>;
  return (
    <div class="scrolling" tabIndex={0} role="region" aria-label={t.beliefs}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t.believer}</th>
            {readings.map((reading) => <th scope="col" class="number">{reading}</th>)}
          </tr>
        </thead>
        <tbody>
          {beliefs.map((belief) => (
            <tr>
              <th scope="row">{belief.actorLabel}</th>
              {belief.readings.map((reading) => <td class="number">{reading.text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The tree as nested lists: what the drawing shows, for whoever reads with the ears or on a narrow screen.
function Outline({ node }: { node: GameNode }) {
  const t = texts.game;
  if (node.kind === "end")
    return <span class="number small">{node.label && `${node.label}: `}{node.payoffs.map((p) => `${p.player} ${p.text}`).join(", ")}</span>;
  return (
    <>
      <span>{node.kind === "chance" ? `${t.chance}: ${node.label}` : <><b>{node.owner}</b> {t.chooses}</>}</span>
      <ul class="outline">
        {node.moves.map((move) => (
          <li>
            <span class={(move.probability ?? 0) >= 0.5 ? "claim" : ""}>{move.label} <span class="number muted">{move.text}</span></span> → <Outline node={move.node} />
          </li>
        ))}
      </ul>
    </>
  );
}
