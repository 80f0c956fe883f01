import { useEffect, useRef, useState } from "preact/hooks";
import type { Document, Evidence, Parameter, Proposal } from "../../api/types";
import { texts } from "../../texts";
import { Dialog } from "../../ui/dialog";

export const modalities = ["asserts", "threatens", "promises", "denies", "demands", "conditions", "assesses", "describes"];

export interface Actor { id: string; name: string }
export interface Stated { start: number; end: number; speaker: string; side: string; office: string; modality: string; moved: boolean }

interface FormAsked { document: Document; actors: Actor[]; proposal: Proposal | null; at: { start: number; end: number } | null; onClose: () => void; onSave: (stated: Stated) => void }

/** A statement to be corrected or added: the passage is chosen in a text field, where selecting works with the keyboard alone. */
export function StatementForm({ document, actors, proposal, at, onClose, onSave }: FormAsked) {
  const t = texts.dossier;
  const first = proposal?.passage ?? at ?? document.blocks.find((b) => b.main) ?? { start: 0, end: 0 };
  const [block, setBlock] = useState(() => Math.max(0, document.blocks.findIndex((b) => b.start <= first.start && b.end > first.start)));
  const [passage, setPassage] = useState({ start: first.start, end: first.end });
  const [speaker, setSpeaker] = useState(proposal?.speaker ?? "");
  const [office, setOffice] = useState(proposal?.office ?? "");
  const [side, setSide] = useState(proposal?.side ?? "");
  const [modality, setModality] = useState(proposal?.modality ?? "asserts");
  const field = useRef<HTMLTextAreaElement>(null);
  const here = document.blocks[block] ?? { start: 0, end: document.text.length };
  const end = Math.max(here.end, passage.start < here.end && passage.end > here.end ? passage.end : here.end);
  useEffect(() => {
    const shown = field.current;
    if (shown && passage.start >= here.start) shown.setSelectionRange(passage.start - here.start, passage.end - here.start);
  }, [block]);
  const move = (step: number) => {
    const to = document.blocks[block + step];
    if (!to) return;
    setBlock(block + step);
    setPassage({ start: to.start, end: to.end });
  };
  const choose = () => {
    const shown = field.current;
    if (shown && shown.selectionStart < shown.selectionEnd) setPassage({ start: here.start + shown.selectionStart, end: here.start + shown.selectionEnd });
  };
  const speakers = [...new Set(document.proposals.map((p) => p.speaker))];
  return (
    <Dialog
      title={proposal ? t.correctTitle : t.addTitle}
      onClose={onClose}
      onSubmit={() => onSave({ ...passage, speaker: speaker.trim(), side, office: office.trim(), modality, moved: passage.start !== first.start || passage.end !== first.end })}
      disabled={speaker.trim() === "" || passage.start >= passage.end}
    >
      <label class="field">
        <span>{t.passage}</span>
        {/* Not read-only: browsers let the cursor move only in what could be changed. What would change it is refused instead. */}
        <textarea ref={field} aria-readonly="true" rows={5} onBeforeInput={(event) => event.preventDefault()} value={document.text.slice(here.start, end)} onSelect={choose} onKeyUp={choose} />
      </label>
      <div class="buttons">
        <button type="button" class="small" disabled={block === 0} onClick={() => move(-1)}>{t.blockBefore}</button>
        <button type="button" class="small" disabled={block + 1 >= document.blocks.length} onClick={() => move(1)}>{t.blockAfter}</button>
      </div>
      <p class="chosen-passage">{t.chosen}: “{document.text.slice(passage.start, passage.end)}”</p>
      <label class="field">
        <span>{t.speaker}</span>
        <input type="text" data-first required list="speakers" value={speaker} onInput={(e) => setSpeaker(e.currentTarget.value)} />
        <datalist id="speakers">{speakers.map((name) => <option value={name} />)}</datalist>
      </label>
      <div class="two">
        <label class="field">
          <span>{t.office}</span>
          <input type="text" value={office} onInput={(e) => setOffice(e.currentTarget.value)} disabled={!proposal} />
        </label>
        <label class="field">
          <span>{t.side}</span>
          <select value={side} onChange={(e) => setSide(e.currentTarget.value)}>
            <option value="">{t.nobody}</option>
            {actors.map((actor) => <option value={actor.id}>{actor.name}</option>)}
            {side && !actors.some((a) => a.id === side) && <option value={side}>{side}</option>}
          </select>
        </label>
      </div>
      <label class="field">
        <span>{t.modality}</span>
        <select value={modality} onChange={(e) => setModality(e.currentTarget.value)}>
          {modalities.map((name) => <option value={name}>{name}</option>)}
        </select>
      </label>
    </Dialog>
  );
}

export type Linked = { kind: "hypothesis"; hypothesis: string; ratio: string; because: string } | { kind: "parameter"; path: string };

/** Which hypothesis or which number a statement bears on, and how heavily. */
interface LinkAsked {
  said: string;
  evidence: Evidence | null;
  parameters: Parameter[];
  /** Makes a hypothesis first; none: there is no dossier yet that could hold one. */
  onAdd: (() => void) | null;
  onClose: () => void;
  onSave: (linked: Linked) => void;
}

export function LinkForm({ said, evidence, parameters, onAdd, onClose, onSave }: LinkAsked) {
  const t = texts.dossier;
  const hypotheses = evidence?.hypotheses ?? [];
  const [asked, setKind] = useState<Linked["kind"] | null>(null);
  const kind = asked ?? (hypotheses.length > 0 ? "hypothesis" : "parameter");
  const [named, setHypothesis] = useState("");
  const hypothesis = named || (hypotheses[0]?.id ?? "");
  const [path, setPath] = useState("");
  const [low, setLow] = useState("1.2");
  const [high, setHigh] = useState("2");
  const [because, setBecause] = useState("");
  const chosen = hypotheses.find((h) => h.id === hypothesis);
  const byLabel = new Map(parameters.map((p) => [p.label, p.path]));
  const isPath = byLabel.get(path) ?? (parameters.some((p) => p.path === path) ? path : null);
  return (
    <Dialog
      title={t.linkTitle}
      onClose={onClose}
      disabled={kind === "hypothesis" ? hypothesis === "" || because.trim() === "" : isPath === null}
      onSubmit={() => onSave(kind === "hypothesis" ? { kind, hypothesis, ratio: low === high ? low : `${low} to ${high}`, because: because.trim() } : { kind, path: isPath! })}
    >
      <blockquote>{said}</blockquote>
      <div class="switch" role="group" aria-label={t.linkKind}>
        <button type="button" aria-pressed={kind === "hypothesis"} disabled={hypotheses.length === 0} onClick={() => setKind("hypothesis")}>{t.toHypothesis}</button>
        <button type="button" aria-pressed={kind === "parameter"} onClick={() => setKind("parameter")}>{t.toParameter}</button>
      </div>
      {onAdd ? <button type="button" class="link small" onClick={onAdd}>{t.addHypothesis}</button> : null}
      {hypotheses.length === 0 && !onAdd && <p class="muted small">{t.noHypothesesYet}</p>}
      {kind === "hypothesis" ? (
        <>
          <label class="field">
            <span>{t.hypothesis}</span>
            <select data-first value={hypothesis} onChange={(e) => setHypothesis(e.currentTarget.value)}>
              {hypotheses.map((h) => <option value={h.id}>{h.claim}</option>)}
            </select>
          </label>
          {chosen?.otherwise && <p class="muted small">{t.otherwise}: {chosen.otherwise}</p>}
          <fieldset class="weights">
            <legend>{t.weight}</legend>
            <div class="chips">
              {t.weights.map(({ name, low: l, high: h }) => (
                <button type="button" class="small" aria-pressed={low === l && high === h} onClick={() => { setLow(l); setHigh(h); }}>{name}</button>
              ))}
            </div>
            <div class="from-to">
              <input type="text" inputMode="decimal" aria-label={t.ratioLow} value={low} onInput={(e) => setLow(e.currentTarget.value)} />
              <span>{texts.scenario.to}</span>
              <input type="text" inputMode="decimal" aria-label={t.ratioHigh} value={high} onInput={(e) => setHigh(e.currentTarget.value)} />
            </div>
            <p class="muted small">{t.ratioNote}</p>
          </fieldset>
          <label class="field">
            <span>{t.because}</span>
            <textarea rows={2} required value={because} onInput={(e) => setBecause(e.currentTarget.value)} />
          </label>
        </>
      ) : (
        <label class="field">
          <span>{t.parameter}</span>
          <input type="text" data-first list="parameters" value={path} onInput={(e) => setPath(e.currentTarget.value)} />
          <datalist id="parameters">{parameters.map((p) => <option value={p.label} />)}</datalist>
        </label>
      )}
    </Dialog>
  );
}
