import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort, Problem } from "../../api/http";
import type { Run, RunKind, RunResults } from "../../api/types";
import { say, speak, told } from "../../state/notices";
import { opened, putRun } from "../../state/opened";
import { whatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Answer, KeyFacts, Sections } from "../../ui/markup";
import { countText, span, timeText } from "../../ui/numbers";
import { useWidth } from "../../ui/width";

const kinds: RunKind[] = ["sweep", "sensitivity", "discover", "robust", "information"];
const usual: Record<RunKind, number> = { sweep: 65_536, sensitivity: 8_192, discover: 8_192, robust: 4_096, information: 8_192 };

/** Long work: started, watched, stopped, taken up again; the first results come while it runs. */
export default function Sweep({ id }: { id: string }) {
  const t = texts.sweep;
  const runs = opened.value?.runs ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const run = runs.find((r) => r.id === chosen) ?? runs[0] ?? null;
  const act = async (work: Promise<Run>) => {
    try {
      putRun(await work);
    } catch (error) {
      told(error);
    }
  };
  return (
    <div class="page-column wide">
      <h1 tabIndex={-1}>{texts.nav.sweep}</h1>
      <p class="muted">{t.lead}</p>
      <div class="sweep-grid">
        <div>
          <Start id={id} onStart={(started) => { putRun(started); setChosen(started.id); say(t.started(t.kinds[started.kind] ?? started.kind)); }} />
          <h2>{t.runs}</h2>
          {runs.length === 0 && <p class="muted">{t.none}</p>}
          <ul class="runs">
            {runs.map((r) => (
              <li key={r.id} class={r.id === run?.id ? "chosen" : ""}>
                <button type="button" class="run-name" aria-pressed={r.id === run?.id} onClick={() => setChosen(r.id)}>
                  {t.kinds[r.kind]} <span class="small">{t.states[r.state]} · {timeText(r.startedAt)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        <div>
          {run && (
            <>
              <Progress run={run} onCancel={() => act(api.cancelRun(id, run.id))} onResume={() => act(api.resumeRun(id, run.id))} />
              <Results key={run.id} id={id} run={run} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Start({ id, onStart }: { id: string; onStart: (run: Run) => void }) {
  const t = texts.sweep;
  const [kind, setKind] = useState<RunKind>("sweep");
  const [draws, setDraws] = useState(String(usual.sweep));
  const [seed, setSeed] = useState("1");
  const [design, setDesign] = useState("sobol");
  const formula = whatIf(id).formula.value;
  const start = async () => {
    const order = { kind, draws: Number(draws), seed: Number(seed), design, ...(kind !== "sweep" && formula ? { formula } : {}) };
    try {
      onStart(await api.startRun(id, order));
    } catch (error) {
      told(error);
    }
  };
  return (
    <form class="start-run" onSubmit={(event) => { event.preventDefault(); void start(); }}>
      <h2>{t.start}</h2>
      <label class="field">
        <span>{t.what}</span>
        <select value={kind} onChange={(e) => { const to = e.currentTarget.value as RunKind; setKind(to); setDraws(String(usual[to])); }}>
          {kinds.map((k) => <option value={k}>{t.kinds[k]}</option>)}
        </select>
      </label>
      <p class="muted small">{t.about[kind]}</p>
      <div class="two">
        <label class="field">
          <span>{t.draws}</span>
          <input type="number" min="1" step="1" required value={draws} onInput={(e) => setDraws(e.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{t.seed}</span>
          <input type="number" min="0" step="1" required value={seed} onInput={(e) => setSeed(e.currentTarget.value)} />
        </label>
      </div>
      <label class="field">
        <span>{t.design}</span>
        <select value={design} onChange={(e) => setDesign(e.currentTarget.value)}>
          {Object.entries(t.designs).map(([name, words]) => <option value={name}>{words}</option>)}
        </select>
      </label>
      <button type="submit" class="primary">{t.go}</button>
    </form>
  );
}

function Progress({ run, onCancel, onResume }: { run: Run; onCancel: () => void; onResume: () => void }) {
  const t = texts.sweep;
  const share = run.total > 0 ? run.done / run.total : 0;
  const going = run.state === "running" || run.state === "waiting";
  return (
    <section class="progress" aria-label={t.progress}>
      <div class="scenario-head">
        <h2>{t.kinds[run.kind]}</h2>
        <span class={`run-state is-${run.state}`} role="status">{t.states[run.state]}</span>
        {going && <button type="button" onClick={onCancel}>{t.cancel}</button>}
        {(run.state === "cancelled" || run.state === "paused" || run.state === "failed") && <button type="button" onClick={onResume}>{t.resume}</button>}
      </div>
      <progress aria-label={t.progress} max={1} value={share} />
      <p class="small muted number">
        {t.done(countText(run.done), countText(run.total), Math.round(share * 100))}
        {going && run.rate > 0 && ` · ${t.rate(countText(run.rate))}`}
        {going && run.remaining !== null && ` · ${t.remaining(span(run.remaining))}`}
        {` · ${t.seed} ${run.order.seed ?? 1} · ${texts.history.revision(run.revision)}`}
      </p>
      {run.problem && <p class="failed">{run.problem}</p>}
      {run.results.length > 0 && (
        <p class="buttons">
          {run.results.map((format) => (
            <a class="button" download href={api.runFile(run.case, run.id, format)}>{t.formats[format] ?? format}</a>
          ))}
        </p>
      )}
    </section>
  );
}

function Results({ id, run }: { id: string; run: Run }) {
  const t = texts.sweep;
  const [column, width] = useWidth<HTMLDivElement>(780);
  const [results, setResults] = useState<RunResults | null>(null);
  const [none, setNone] = useState<string | null>(null);
  const some = run.results.length > 0;
  // While it runs the first results are asked for again from time to time; when it ends once more.
  const beat = useBeat(run.state === "running" ? 3000 : 0);
  useEffect(() => {
    if (!some) return;
    const stop = new AbortController();
    api
      .runResults(id, run.id, Math.min(900, Math.max(320, Math.round(width))), stop.signal)
      .then((read) => {
        setResults(read);
        setNone(null);
        if (read.complete) speak(read.title);
      })
      .catch((error) => {
        if (isAbort(error)) return;
        if (error instanceof Problem && error.code === "state") setNone(error.detail);
        else told(error);
      });
    return () => stop.abort();
  }, [id, run.id, run.state, some, beat, Math.round(width / 80)]);
  return (
    <div ref={column} class="results">
      {!results && <p class="muted">{none ?? (some ? texts.problems.loading : t.nothingYet)}</p>}
      {results && (
        <>
          <h2>{results.title}</h2>
          {!results.complete && <p class="muted">{t.early}</p>}
          <Answer answer={results.answer} label={texts.explore.answer} />
          <KeyFacts facts={results.keyFacts} />
          <Sections sections={results.sections} open={2} />
        </>
      )}
    </div>
  );
}

function useBeat(every: number): number {
  const [beat, setBeat] = useState(0);
  useEffect(() => {
    if (every === 0) return;
    const timer = setInterval(() => setBeat((b) => b + 1), every);
    return () => clearInterval(timer);
  }, [every]);
  return beat;
}
