import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { Problem } from "../../api/http";
import type { Cluster, Document, Evidence, Parameter, Proposal } from "../../api/types";
import { caseAddress, go, query } from "../../app/router";
import { takeFiles } from "../../app/drop";
import { say, told } from "../../state/notices";
import { dossierFile, opened, reread, revision, saved, scenarioFile } from "../../state/opened";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { TableView } from "../../ui/markup";
import { Tabs } from "../../ui/tabs";
import { HypothesisForm, NoHypotheses } from "./hypothesis";
import { LinkForm, StatementForm, type Actor, type Linked, type Stated } from "./dialogs";
import { Reading } from "./reading";
import { textOf } from "./segments";
import { StatementCard, type Acts } from "./statement";
import { ClustersView, LedgerView, StatementsView } from "./weighed";

type Side = "review" | "statements" | "ledger" | "matrix" | "clusters";
type Asking = { what: "correct" } | { what: "add"; at: { start: number; end: number } | null } | { what: "link"; statement: string | null } | { what: "hypothesis"; then: Asking | null };

export default function Dossier({ id }: { id: string }) {
  const t = texts.dossier;
  const documents = opened.value?.documents ?? [];
  const chosen = query.value.get("document") ?? documents.at(-1)?.id ?? null;
  const [document, setDocument] = useState<Document | null>(null);
  const [evidence, setEvidence] = useState<Evidence | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [parameters, setParameters] = useState<Parameter[]>([]);
  const [actors, setActors] = useState<Actor[]>([]);
  const [selected, setSelected] = useState<string | null>(null);
  const [side, setSide] = useState<Side>(documents.length > 0 ? "review" : "statements");
  const [asking, setAsking] = useState<Asking | null>(null);
  const [around, setAround] = useState(false);
  const busy = useRef(false);

  useEffect(() => {
    if (!chosen) return setDocument(null);
    setSide("review");
    api.documentOf(id, chosen).then((read) => {
      setDocument(read);
      setSelected((before) => (read.proposals.some((p) => p.id === before) ? before : (inOrder(read).find((p) => p.state === "proposed") ?? inOrder(read)[0])?.id ?? null));
    }, told);
  }, [id, chosen]);

  useEffect(() => {
    api.evidence(id).then((read) => { setEvidence(read); setFailed(null); }, setFailed);
    api.parameters(id).then((read) => setParameters(read.parameters), () => undefined);
    const file = scenarioFile();
    if (file) api.fields(id, file.id).then((read) => setActors(actorsOf(read.fields)), () => undefined);
  }, [id, revision.value]);

  // The keys work where the focus is within; on a page opened by its address it is nowhere yet.
  const whole = useRef<HTMLDivElement>(null);
  const here = document?.id;
  useEffect(() => {
    if (here && window.document.activeElement === window.document.body) whole.current?.querySelector<HTMLElement>(".paper")?.focus({ preventScroll: true });
  }, [here]);

  const ordered = useMemo(() => (document ? inOrder(document) : []), [document]);
  const place = ordered.findIndex((p) => p.id === selected);
  const proposal = ordered[place] ?? null;

  const put = (changed: Proposal) =>
    setDocument((before) => before && { ...before, proposals: before.proposals.some((p) => p.id === changed.id) ? before.proposals.map((p) => (p.id === changed.id ? changed : p)) : [...before.proposals, changed] });

  const decide = async (of: Proposal, decision: api.Decision): Promise<Proposal | null> => {
    if (!document || busy.current) return null;
    busy.current = true;
    try {
      const answer = await api.decide(id, document.id, of.id, decision, dossierFile()?.revision ?? 0);
      if (answer.saved) saved(answer.saved);
      put(answer.proposal);
      return answer.proposal;
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") {
        // What was decided takes nothing away from what the other one wrote: with the newer text at hand it can be done again.
        await reread();
        say(t.conflict, t.conflictDetail);
      } else told(error);
      return null;
    } finally {
      busy.current = false;
    }
  };

  const step = (by: number) => {
    const to = ordered[Math.min(Math.max(place + by, 0), ordered.length - 1)];
    if (to) setSelected(to.id);
  };
  const stepToOpen = () => {
    const to = [...ordered.slice(place + 1), ...ordered.slice(0, place)].find((p) => p.state === "proposed");
    if (to) setSelected(to.id);
  };
  const settle = async (state: Proposal["state"]) => {
    if (!proposal) return;
    const done = await decide(proposal, { state });
    if (!done) return;
    say(`${done.speaker}: ${t.states[state]}`);
    if (state !== "proposed") stepToOpen();
  };
  const acts: Acts = {
    accept: () => void settle("accepted"),
    reject: () => void settle("rejected"),
    reopen: () => void settle("proposed"),
    correct: () => proposal && setAsking({ what: "correct" }),
    add: () => document && setAsking({ what: "add", at: marked(document) }),
    link: () => proposal && setAsking({ what: "link", statement: proposal.statement }),
    next: () => step(1),
    previous: () => step(-1),
  };

  const keys = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || asking || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    const act = { j: acts.next, k: acts.previous, a: acts.accept, r: acts.reject, e: acts.correct, u: acts.reopen, l: acts.link, "+": acts.add, n: acts.add }[event.key];
    if (!act || !document) return;
    event.preventDefault();
    setSide("review");
    act();
  };

  const correct = async (stated: Stated) => {
    if (!proposal) return;
    const { speaker, side: of, office, modality } = stated;
    const done = await decide(proposal, { speaker, side: of, office, modality, ...(stated.moved ? { start: stated.start, end: stated.end } : {}) });
    if (done) setAsking(null);
  };
  const add = async (stated: Stated) => {
    if (!document) return;
    try {
      const made = await api.addProposal(id, document.id, { start: stated.start, end: stated.end, speaker: stated.speaker, side: stated.side || null, modality: stated.modality });
      put(made);
      setSelected(made.id);
      setAsking(null);
      // Whoever marks a statement means it: it goes into the dossier at once.
      await decide(made, { state: "accepted" });
    } catch (error) {
      told(error);
    }
  };
  const link = async (linked: Linked, statement: string | null) => {
    try {
      // Only what stands in the dossier can bear on anything.
      const of = statement ?? (proposal && (await decide(proposal, { state: "accepted" }))?.statement);
      if (!of) return;
      saved(
        linked.kind === "hypothesis"
          ? await api.linkHypothesis(id, { statement: of, hypothesis: linked.hypothesis, ratio: linked.ratio, because: linked.because }, dossierFile()?.revision ?? 0)
          : await api.linkParameter(id, { statement: of, path: linked.path, remove: false }, scenarioFile()?.revision ?? 0),
      );
      say(t.linkMade);
      setAsking(null);
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") await reread();
      told(error);
    }
  };
  const cluster = async (made: Cluster) => {
    try {
      saved(await api.makeCluster(id, { id: made.id, name: made.name, statements: made.statements, correlation: 0.8 }, dossierFile()?.revision ?? 0));
      say(t.clusterMade);
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") await reread();
      told(error);
    }
  };
  const addHypothesis = () => setAsking({ what: "hypothesis", then: null });
  const labels = new Map(parameters.map((p) => [p.path, p.label]));
  const label = (path: string) => labels.get(path) ?? path;
  const saidOf = (statement: string | null) => evidence?.statements.find((s) => s.id === statement)?.said ?? (proposal && document ? textOf(document.text, proposal.said) : "");

  return (
    <div class="dossier" onKeyDown={keys} ref={whole}>
      <div class="scenario-head">
        <h1 tabIndex={-1}>{texts.nav.dossier}</h1>
        {documents.length > 0 && (
          <select aria-label={t.document} value={chosen ?? ""} onChange={(e) => go(`${caseAddress(id, "dossier")}?document=${e.currentTarget.value}`)}>
            {documents.map((d) => <option value={d.id}>{d.title}</option>)}
          </select>
        )}
        <label class="file-button">
          <span>{t.addDocument}</span>
          <input type="file" multiple onChange={(e) => e.currentTarget.files && takeFiles([...e.currentTarget.files])} />
        </label>
        {document && (
          <label class="small">
            <input type="checkbox" checked={around} onChange={(e) => setAround(e.currentTarget.checked)} /> {t.around}
          </label>
        )}
      </div>
      {failed ? <Failed error={failed} id={id} /> : null}
      <div class={document ? "two-sides" : "one-side"}>
        {document && (
          <section class="paper" aria-label={t.document} tabIndex={0}>
            <p class="muted small">
              {[document.outlet, document.authors.join(", "), document.date, t.counts(document.proposals)].filter(Boolean).join(" · ")}
            </p>
            <Reading document={document} selected={selected} around={around} onSelect={(to) => { setSelected(to); setSide("review"); }} />
          </section>
        )}
        <section class="beside" aria-label={t.beside}>
          {!document && <p class="muted">{t.noDocuments}</p>}
          <Tabs
            label={t.beside}
            tabs={(["review", "statements", "ledger", "matrix", "clusters"] as Side[])
              .filter((tab) => tab !== "review" || document)
              .map((tab) => ({ id: tab, title: t.tabs[tab], ...noteOf(tab, evidence, document) }))}
            chosen={side === "review" && !document ? "statements" : side}
            onChoose={setSide}
          >
            {side === "review" && document && <StatementCard document={document} proposal={proposal} place={place} evidence={evidence} acts={acts} parameterLabel={label} />}
            {evidence && (side === "statements" || (side === "review" && !document)) && (
              <StatementsView evidence={evidence} onLink={(statement) => setAsking({ what: "link", statement })} onGo={(to) => go(`${caseAddress(id, "dossier")}?document=${to}`)} />
            )}
            {evidence && side === "ledger" && (evidence.hypotheses.length > 0 ? <LedgerView id={id} evidence={evidence} onAdd={addHypothesis} /> : <NoHypotheses onAdd={addHypothesis} />)}
            {evidence && side === "matrix" && (evidence.matrix ? <TableView table={evidence.matrix} label={t.tabs.matrix} /> : <NoHypotheses onAdd={addHypothesis} />)}
            {evidence && side === "clusters" && <ClustersView evidence={evidence} onMake={cluster} />}
          </Tabs>
        </section>
      </div>
      {asking?.what === "correct" && document && proposal && (
        <StatementForm document={document} actors={actors} proposal={proposal} at={null} onClose={() => setAsking(null)} onSave={correct} />
      )}
      {asking?.what === "add" && document && <StatementForm document={document} actors={actors} proposal={null} at={asking.at} onClose={() => setAsking(null)} onSave={add} />}
      {asking?.what === "hypothesis" && (
        <HypothesisForm id={id} taken={evidence?.hypotheses.map((h) => h.id) ?? []} onClose={() => setAsking(asking.then)} onMade={() => setAsking(asking.then)} />
      )}
      {asking?.what === "link" && (
        <LinkForm said={saidOf(asking.statement)} evidence={evidence} parameters={parameters} onAdd={dossierFile() ? () => setAsking({ what: "hypothesis", then: asking }) : null} onClose={() => setAsking(null)} onSave={(linked) => void link(linked, asking.statement)} />
      )}
    </div>
  );
}

const inOrder = (document: Document): Proposal[] => [...document.proposals].sort((a, b) => a.passage.start - b.passage.start);

function noteOf(tab: Side, evidence: Evidence | null, document: Document | null): { note?: string } {
  const counts: Partial<Record<Side, number | undefined>> = {
    review: document?.proposals.filter((p) => p.state === "proposed").length,
    statements: evidence?.statements.length,
    clusters: evidence?.clusters.length,
  };
  const count = counts[tab];
  return count === undefined ? {} : { note: String(count) };
}

function actorsOf(fields: { path: string; depth: number; text: string }[]): Actor[] {
  const names = new Map(fields.filter((f) => f.path.endsWith(".name")).map((f) => [f.path, f.text]));
  return fields
    .filter((f) => f.depth === 1 && f.path.startsWith("actors."))
    .map((f) => ({ id: f.path.slice("actors.".length), name: names.get(`${f.path}.name`) ?? f.path.slice("actors.".length) }));
}

/** What the reader has marked with the pointer, as a place in the text. */
function marked(document: Document): { start: number; end: number } | null {
  const words = getSelection()?.toString().trim() ?? "";
  if (words.length < 3) return null;
  const start = document.text.indexOf(words);
  return start < 0 ? null : { start, end: start + words.length };
}
