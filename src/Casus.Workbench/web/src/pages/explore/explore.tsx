import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Change, Explored, Formulas, Parameter, Part } from "../../api/types";
import { query } from "../../app/router";
import { say, speak } from "../../state/notices";
import { opened, revision } from "../../state/opened";
import { whatIf as whatIfOf, type WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { Answer, FigureView, HtmlBlock, KeyFacts, TableView } from "../../ui/markup";
import { Tabs } from "../../ui/tabs";
import { useWidth } from "../../ui/width";
import { Assumptions } from "./assumptions";
import { Explorer } from "./explorer";
import { Findings } from "./findings";
import { Clauses, StateOf, Why } from "./formula";
import { HurdleView } from "./hurdle";
import { Legend } from "./legend";
import { FormulaMap, type Pointed } from "./map";
import { Compare } from "./pins";
import { RobustnessView } from "./robustness";
import { Toolbar } from "./toolbar";
import { Tooltip } from "./tooltip";
import { partOf, viewsOf, type View } from "./view";

const everything: Part[] = ["map", "curve", "window", "zones", "waterfalls", "hazard", "hurdle", "crisis", "cells"];

interface About { formulas: Formulas | null; parameters: Parameter[] }

export function Explore({ id }: { id: string }) {
  const whatIf = whatIfOf(id);
  const [about, setAbout] = useState<About | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const at = revision.value;
  useEffect(() => {
    let stale = false;
    Promise.all([api.parameters(id), api.formulas(id).catch(() => null)])
      .then(([{ parameters }, formulas]) => {
        if (stale) return;
        whatIf.keepOnly(new Set(parameters.map((p) => p.path)));
        setAbout({ parameters, formulas });
        setFailed(null);
      })
      .catch((error) => stale || setFailed(error));
    return () => {
      stale = true;
    };
  }, [id, at]);
  return (
    <>
      <h1 tabIndex={-1} class="unseen">{texts.explore.title}</h1>
      {failed ? <Failed error={failed} id={id} /> : !about ? <p class="muted pad">{texts.problems.loading}</p> : <Workplace id={id} about={about} whatIf={whatIf} at={at} />}
    </>
  );
}

function Workplace({ id, about, whatIf, at }: { id: string; about: About; whatIf: WhatIf; at: number }) {
  const [column, width] = useWidth<HTMLDivElement>(840);
  const [view, setView] = useState<View>((query.value.get("view") as View | null) ?? "reasons");
  const [views, setViews] = useState<View[]>([]);
  const [begun, setBegun] = useState(false);
  const [mapTable, setMapTable] = useState(false);
  const explorer = useRef<Explorer | null>(null);
  if (!explorer.current)
    explorer.current = new Explorer(id, (explored, wanted) => {
      setBegun(true);
      if (wanted.parts === everything) setViews((known) => (known.length ? known : viewsOf(explored)));
      speak(spokenOf(explored));
    });
  useEffect(() => () => explorer.current?.stop(), []);

  const values = whatIf.values.value;
  const formula = whatIf.formula.value;
  const figureWidth = Math.round(Math.min(Math.max(width, 320), 860));
  const known = views.length > 0;
  const parts = useMemo<Part[]>(() => {
    // First what is seen at once, then everything, to learn what the case has; from then on only what is seen.
    if (!known) return begun ? everything : ["cells", "crisis"];
    const part = partOf[view];
    return ["cells", ...(part ? [part] : []), ...(mapTable ? (["map"] as const) : [])];
  }, [known, begun, view, mapTable]);
  useEffect(() => {
    explorer.current!.ask({ values, formula, parts, width: figureWidth, since: whatIf.movedAt });
    whatIf.movedAt = null;
  }, [values, formula, parts, figureWidth, at]);

  const explored = explorer.current.shown.value;
  const problem = explorer.current.failed.value;
  const apply = (changes: Change[], to: string | null = formula) =>
    whatIf.take({ ...values, ...Object.fromEntries(changes.map((change) => [change.path, change.to])) }, to);
  const pin = () => {
    const letter = ["A", "B", "C"].find((l) => !whatIf.pins.value.some((p) => p.name === texts.explore.pinName(l))) ?? "A";
    const name = texts.explore.pinName(letter);
    // Two at most: the older one goes.
    const others = whatIf.pins.value.slice(-1);
    whatIf.pins.value = [...others, { ...whatIf.now, at: opened.peek()?.revision ?? at, name, formula: formula ?? explored?.formula?.key ?? null, categories: explored?.cells?.category ?? null }];
    say(texts.explore.pinned(name));
  };

  return (
    <div class="explore">
      <aside class="assumptions" aria-label={texts.explore.numbers}>
        <details class="phone-fold" open={innerWidth > 860}>
          <summary>
            <h2>{texts.explore.numbers}</h2>
          </summary>
          <p class="muted small">{texts.explore.numbersNote}</p>
          <Assumptions parameters={about.parameters} whatIf={whatIf} />
        </details>
      </aside>
      <div class="findings-column" ref={column}>
        <Toolbar id={id} whatIf={whatIf} parameters={about.parameters} onPin={pin} took={explorer.current.took.value} />
        {problem ? <Failed error={problem} id={id} small /> : null}
        {!explored ? (
          <p class="muted">{texts.problems.loading}</p>
        ) : (
          <>
            <section class="answer-card" aria-label={texts.explore.answer}>
              <Answer answer={explored.answer.slice(0, 1)} label={texts.explore.answer} />
              <KeyFacts facts={explored.keyFacts} />
            </section>
            {about.formulas?.layout && explored.cells && explored.formula && (
              <MapSection {...{ id, whatIf, explored, formulas: about.formulas, mapTable, setMapTable }} />
            )}
            {explored.answer.length > 1 && (
              <details class="block" open>
                <summary>{texts.explore.answerRest}</summary>
                <div class="casus-report rest">
                  {explored.answer.slice(1).map((html) => (
                    <HtmlBlock html={html} />
                  ))}
                </div>
              </details>
            )}
            {about.formulas && explored.formulaState && explored.formula && (
              <FormulaSection id={id} whatIf={whatIf} explored={explored} formulas={about.formulas} />
            )}
            {known && (
              <Tabs
                label={texts.explore.views}
                tabs={views.map((v) => ({ id: v, title: texts.explore.view[v] ?? v, ...(v === "compare" && whatIf.pins.value.length ? { note: String(whatIf.pins.value.length) } : {}) }))}
                chosen={views.includes(view) ? view : views[0]!}
                onChoose={setView}
              >
                <Shown {...{ id, view: views.includes(view) ? view : views[0]!, explored, whatIf, width: figureWidth, apply }} />
              </Tabs>
            )}
          </>
        )}
      </div>
    </div>
  );
}

interface MapAsked { id: string; whatIf: WhatIf; explored: Explored; formulas: Formulas; mapTable: boolean; setMapTable: (open: boolean) => void }

function MapSection({ id, whatIf, explored, formulas, mapTable, setMapTable }: MapAsked) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const cells = explored.cells!;
  const pin = whatIf.pins.value.at(-1);
  const before = pin?.categories && pin.categories.length === cells.category.length ? { name: pin.name, categories: pin.categories } : null;
  const counts = [0, 0, 0, 0];
  for (const category of cells.category) counts[category] = (counts[category] ?? 0) + 1;
  return (
    <section class="block">
      <h2>{texts.explore.map}</h2>
      <p class="muted small">{texts.explore.mapNote}</p>
      <Legend counts={counts} before={before?.name ?? null} />
      <FormulaMap
        layout={formulas.layout!}
        cells={cells}
        selected={explored.formula!.index}
        pick={explored.pick?.index ?? -1}
        before={before?.categories ?? null}
        onPoint={setPointed}
        onChoose={(index) => whatIf.choose(formulas.keys?.[index] ?? String(index))}
      />
      <details onToggle={(event) => setMapTable(event.currentTarget.open)}>
        <summary>{texts.explore.asTable}</summary>
        {mapTable && explored.map && <TableView table={explored.map.table} label={texts.explore.map} />}
      </details>
      {pointed && <Tooltip id={id} formulas={formulas} cells={cells} values={whatIf.values.value} pointed={pointed} before={before} />}
    </section>
  );
}

function FormulaSection({ id, whatIf, explored, formulas }: { id: string; whatIf: WhatIf; explored: Explored; formulas: Formulas }) {
  const isPick = explored.formula!.index === explored.pick?.index;
  return (
    <section class="block formula">
      <h2>{texts.explore.formula}</h2>
      <p class="small muted">
        {isPick ? (
          <>{texts.explore.formulaPick}. {explored.pickReason && texts.explore.pickReason[explored.pickReason]}</>
        ) : (
          <button type="button" class="link" onClick={() => whatIf.choose(null)}>{texts.explore.backToPick}: {explored.pick?.label}</button>
        )}
      </p>
      <div class="formula-grid">
        <Clauses formulas={formulas} chosen={explored.formula!.options} onChoose={(key) => whatIf.choose(key)} />
        <div>
          <StateOf state={explored.formulaState!} />
        </div>
      </div>
      <Why id={id} explored={explored} values={whatIf.values.value} />
    </section>
  );
}

interface ShownAsked { id: string; view: View; explored: Explored; whatIf: WhatIf; width: number; apply: (changes: Change[], formula?: string | null) => void }

function Shown({ id, view, explored, whatIf, width, apply }: ShownAsked) {
  switch (view) {
    case "findings":
      return <Findings findings={explored.findings} />;
    case "robustness":
      return <RobustnessView id={id} whatIf={whatIf} width={width} onApply={(changes) => apply(changes)} />;
    case "compare":
      return <Compare id={id} whatIf={whatIf} />;
    case "hurdle":
      return explored.hurdle ? <HurdleView hurdle={explored.hurdle} whatIf={whatIf} onApply={apply} /> : <Nothing />;
    case "reasons":
      return explored.waterfalls?.length ? <>{explored.waterfalls.map(({ figure }) => <FigureView figure={figure} key={figure.anchor} />)}</> : <Nothing />;
    default: {
      const figure = explored[view];
      return figure ? <FigureView figure={figure} key={figure.anchor} /> : <Nothing />;
    }
  }
}

const Nothing = () => <p class="muted">{texts.explore.nothing}</p>;

function spokenOf(explored: Explored): string {
  const counts = explored.counts;
  if (!counts || !explored.formulaState) return texts.explore.answer;
  const state = explored.formulaState;
  return `${counts.signed} ${texts.explore.counts.signed}, ${counts.deterring} ${texts.explore.counts.deterring}, ${counts.both} ${texts.explore.counts.both}. ${state.signed ? texts.explore.signed : texts.explore.notSigned}. ${texts.explore.attack}: ${state.attackText}.`;
}
