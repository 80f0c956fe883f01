import type { Document, Evidence, Proposal } from "../../api/types";
import { texts } from "../../texts";
import { percentText } from "../../ui/numbers";
import { textOf } from "./segments";

export interface Acts {
  accept: () => void;
  reject: () => void;
  reopen: () => void;
  correct: () => void;
  add: () => void;
  link: () => void;
  next: () => void;
  previous: () => void;
}

interface Asked { document: Document; proposal: Proposal | null; place: number; evidence: Evidence | null; acts: Acts; parameterLabel: (path: string) => string }

/** The statement that is looked at, and what can be done about it. */
export function StatementCard({ document, proposal, place, evidence, acts, parameterLabel }: Asked) {
  const t = texts.dossier;
  if (!proposal)
    return (
      <>
        <p class="muted">{t.noProposals}</p>
        <button type="button" onClick={acts.add}>{t.add} <kbd>+</kbd></button>
      </>
    );
  const statement = evidence?.statements.find((s) => s.id === proposal.statement);
  return (
    <div class="statement">
      <p class="muted small" aria-live="polite">
        {t.place(place + 1, document.proposals.length)} · {t.states[proposal.state]}
        {proposal.corrected && ` · ${t.corrected}`}
      </p>
      <blockquote>{textOf(document.text, proposal.said)}</blockquote>
      <dl class="terms">
        <div><dt>{t.speaker}</dt><dd><b>{proposal.speaker}</b>{proposal.office && `, ${proposal.office}`}</dd></div>
        <div><dt>{t.side}</dt><dd>{proposal.side ?? t.nobody}</dd></div>
        <div><dt>{t.modality}</dt><dd>{proposal.modality}{proposal.target && ` → ${proposal.target}`}</dd></div>
        {proposal.date && <div><dt>{t.when}</dt><dd>{proposal.date}</dd></div>}
        {proposal.addressee && <div><dt>{t.saidTo}</dt><dd>{proposal.addressee}</dd></div>}
        <div><dt>{t.form}</dt><dd>{t.kinds[proposal.kind]}</dd></div>
        {proposal.condition && <div><dt>{t.condition}</dt><dd>{textOf(document.text, [proposal.condition])}</dd></div>}
        {proposal.consequence && <div><dt>{t.consequence}</dt><dd>{textOf(document.text, [proposal.consequence])}</dd></div>}
        <div><dt>{t.found}</dt><dd>{proposal.rule.replace(/\.$/, "")}, {percentText(proposal.confidence)}</dd></div>
      </dl>
      <div class="buttons">
        {proposal.state !== "accepted" && <button type="button" class="primary" onClick={acts.accept}>{t.accept} <kbd>a</kbd></button>}
        <button type="button" onClick={acts.correct}>{t.correct} <kbd>e</kbd></button>
        {proposal.state !== "rejected" && <button type="button" onClick={acts.reject}>{t.reject} <kbd>r</kbd></button>}
        {proposal.state !== "proposed" && <button type="button" onClick={acts.reopen}>{t.reopen} <kbd>u</kbd></button>}
        <button type="button" onClick={acts.link}>{t.link} <kbd>l</kbd></button>
        <button type="button" onClick={acts.add}>{t.add} <kbd>+</kbd></button>
      </div>
      <div class="buttons">
        <button type="button" class="quiet" onClick={acts.previous}>{t.previous} <kbd>k</kbd></button>
        <button type="button" class="quiet" onClick={acts.next}>{t.next} <kbd>j</kbd></button>
      </div>
      {statement && (statement.bears.length > 0 || statement.parameters.length > 0) && (
        <>
          <h2>{t.linked}</h2>
          <ul>
            {statement.bears.map((bearing) => (
              <li>
                {evidence?.hypotheses.find((h) => h.id === bearing.hypothesis)?.claim ?? bearing.hypothesis}: <b class="number">{bearing.text}</b>
                {bearing.because && <span class="muted"> {bearing.because}</span>}
              </li>
            ))}
            {statement.parameters.map((path) => (
              <li>{parameterLabel(path)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
