import { effect } from "@preact/signals";
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Change, Explored, Figure, Formulas, Parameter, Part } from "../../api/types";
import { query } from "../../app/router";
import { say, speak } from "../../state/notices";
import { opened, revision } from "../../state/opened";
import { whatIf as whatIfOf, type WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { Answer, FigureView, HtmlBlock, KeyFacts } from "../../ui/markup";
import { memo } from "../../ui/memo";
import { Tabs } from "../../ui/tabs";
import { useWidth } from "../../ui/width";
import { Assumptions } from "./assumptions";
import { Explorer } from "./explorer";
import { Findings } from "./findings";
import { FormulaSection } from "./formula";
import { FrontierView } from "./frontier";
import { HurdleView } from "./hurdle";
import { MapSection } from "./mapsection";
import { Compare } from "./pins";
import { RobustnessView } from "./robustness";
import { Toolbar } from "./toolbar";
import { partOf, viewsOf, type View } from "./view";

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
  const [column, width] = useWidth<HTMLDivElement>(0);
  const [chosen, setView] = useState<View>((query.value.get("view") as View | null) ?? "reasons");
  const [mapTable, setMapTable] = useState(false);
  const explorer = useMemo(() => new Explorer(id, (explored) => speak(spokenOf(explored))), [id]);
  useEffect(() => () => explorer.stop(), [explorer]);
  const explored = explorer.shown.value;
  const views = useMemo(() => (explored ? viewsOf(explored) : []), [explored?.available, !explored?.formula]);
  const view = views.length === 0 || views.includes(chosen) ? chosen : views[0]!;

  const figureWidth = Math.round(Math.min(Math.max(width, 320), 860));
  // Only what is seen is asked for.
  const parts = useMemo<Part[]>(() => {
    const part = partOf[view];
    return ["cells", ...(part ? [part] : []), ...(mapTable ? (["map"] as const) : [])];
  }, [view, mapTable]);
  // The question goes out with the movement itself, before anything here is drawn anew.
  useLayoutEffect(
    () =>
      effect(() => {
        // Nothing is drawn for a width that is not known yet.
        if (width > 0) explorer.ask({ values: whatIf.values.value, formula: whatIf.formula.value, parts, width: figureWidth, since: whatIf.movedAt });
        whatIf.movedAt = null;
      }),
    [explorer, whatIf, parts, figureWidth, at, width > 0],
  );

  const problem = explorer.failed.value;
  const apply = useMemo(
    () => (changes: Change[], to: string | null = whatIf.formula.peek()) =>
      whatIf.take({ ...whatIf.values.peek(), ...Object.fromEntries(changes.map((change) => [change.path, change.to])) }, to),
    [whatIf],
  );
  const pin = useMemo(() => () => pinNow(whatIf, explorer.shown.peek()), [whatIf, explorer]);

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
        <Toolbar id={id} whatIf={whatIf} parameters={about.parameters} onPin={pin} took={explorer.took} />
        {problem ? <Failed error={problem} id={id} small /> : null}
        {!explored ? (
          <p class="muted">{texts.problems.loading}</p>
        ) : (
          <>
            <section class="answer-card" aria-label={texts.explore.answer}>
              <FirstAnswer answer={explored.answer} />
              <KeyFacts facts={explored.keyFacts} />
            </section>
            {about.formulas?.layout && explored.cells && explored.formula && (
              <MapSection
                id={id}
                whatIf={whatIf}
                formulas={about.formulas}
                cells={explored.cells}
                selected={explored.formula.index}
                pick={explored.pick?.index ?? -1}
                table={mapTable ? (explored.map?.table ?? null) : null}
                onTable={setMapTable}
              />
            )}
            <OtherAnswers answer={explored.answer} />
            {about.formulas && explored.formulaState && explored.formula && (
              <FormulaSection
                id={id}
                whatIf={whatIf}
                formulas={about.formulas}
                formula={explored.formula}
                pick={explored.pick}
                reason={explored.pickReason}
                state={explored.formulaState}
              />
            )}
            <ViewTabs views={views} view={view} pins={whatIf.pins.value.length} onChoose={setView}>
              <Shown {...{ id, view, explored, formulas: about.formulas, whatIf, width: figureWidth, apply }} />
            </ViewTabs>
          </>
        )}
      </div>
    </div>
  );
}

function pinNow(whatIf: WhatIf, explored: Explored | null): void {
  const letter = ["A", "B", "C"].find((l) => !whatIf.pins.value.some((p) => p.name === texts.explore.pinName(l))) ?? "A";
  const name = texts.explore.pinName(letter);
  // Two at most: the older one goes.
  const others = whatIf.pins.value.slice(-1);
  const formula = whatIf.formula.peek() ?? explored?.formula?.key ?? null;
  whatIf.pins.value = [...others, { ...whatIf.now, at: opened.peek()?.revision ?? revision.peek(), name, formula, categories: explored?.cells?.category ?? null }];
  say(texts.explore.pinned(name));
}

const FirstAnswer = memo(function FirstAnswer({ answer }: { answer: string[] }) {
  return <Answer answer={answer.slice(0, 1)} label={texts.explore.answer} />;
});

const OtherAnswers = memo(function OtherAnswers({ answer }: { answer: string[] }) {
  if (answer.length < 2) return null;
  return (
    <details class="block" open>
      <summary>{texts.explore.answerRest}</summary>
      <div class="casus-report rest">
        {answer.slice(1).map((html) => (
          <HtmlBlock html={html} />
        ))}
      </div>
    </details>
  );
});

interface TabsAsked { views: View[]; view: View; pins: number; onChoose: (view: View) => void; children: preact.ComponentChildren }

function ViewTabs({ views, view, pins, onChoose, children }: TabsAsked) {
  const tabs = views.map((v) => ({ id: v, title: texts.explore.view[v] ?? v, ...(v === "compare" && pins ? { note: String(pins) } : {}) }));
  return (
    <Tabs label={texts.explore.views} tabs={tabs} chosen={view} onChoose={onChoose}>
      {children}
    </Tabs>
  );
}

interface ShownAsked {
  id: string;
  view: View;
  explored: Explored;
  formulas: Formulas | null;
  whatIf: WhatIf;
  width: number;
  apply: (changes: Change[], formula?: string | null) => void;
}

function Shown({ id, view, explored, formulas, whatIf, width, apply }: ShownAsked) {
  switch (view) {
    case "findings":
      return <Findings findings={explored.findings} />;
    case "robustness":
      return <RobustnessView id={id} whatIf={whatIf} width={width} onApply={apply} />;
    case "compare":
      return <Compare id={id} whatIf={whatIf} />;
    case "hurdle":
      return explored.hurdle ? <HurdleView hurdle={explored.hurdle} whatIf={whatIf} onApply={apply} /> : <Coming />;
    case "reasons":
      return explored.waterfalls?.length ? <>{explored.waterfalls.map(({ figure }) => <FigureView figure={figure} key={figure.anchor} />)}</> : <Coming />;
    case "frontier":
      return explored.frontier && explored.cells && formulas ? (
        <FrontierView
          id={id}
          frontier={explored.frontier}
          cells={explored.cells}
          formulas={formulas}
          selected={explored.formula?.index ?? -1}
          width={width}
          whatIf={whatIf}
        />
      ) : (
        <Coming />
      );
    default: {
      const figure: Figure | null | undefined = explored[view];
      return figure ? <FigureView figure={figure} key={figure.anchor} /> : <Coming />;
    }
  }
}

const Coming = () => <p class="muted">{texts.problems.loading}</p>;

function spokenOf(explored: Explored): string {
  const counts = explored.counts;
  if (!counts || !explored.formulaState) return texts.explore.answer;
  const state = explored.formulaState;
  return `${counts.signed} ${texts.explore.counts.signed}, ${counts.deterring} ${texts.explore.counts.deterring}, ${counts.both} ${texts.explore.counts.both}. ${state.signed ? texts.explore.signed : texts.explore.notSigned}. ${texts.explore.attack}: ${state.attackText}.`;
}
