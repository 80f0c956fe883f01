import { useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Cluster, Evidence, Removals } from "../../api/types";
import { told } from "../../state/notices";
import { texts } from "../../texts";
import { TableView } from "../../ui/markup";
import { signedText } from "../../ui/numbers";

/** What the statements come to: each hypothesis before and after, and the entries of its ledger. */
export function LedgerView({ id, evidence, onAdd }: { id: string; evidence: Evidence; onAdd: () => void }) {
  const t = texts.dossier;
  const [removals, setRemovals] = useState<Removals | null>(null);
  const [running, setRunning] = useState(false);
  const run = async () => {
    setRunning(true);
    try {
      setRemovals(await api.without(id, ["source", "cluster", "statement"]));
    } catch (error) {
      told(error);
    } finally {
      setRunning(false);
    }
  };
  return (
    <>
      {evidence.hypotheses.map((hypothesis, i) => (
        <section class="hypothesis" key={hypothesis.id}>
          <h2>{hypothesis.claim}</h2>
          {hypothesis.otherwise && <p class="muted small">{t.otherwise}: {hypothesis.otherwise}</p>}
          <Interval prior={hypothesis.prior} posterior={hypothesis.posterior} />
          <p class="small">
            {t.before} <b class="number">{hypothesis.prior.text}</b> · {t.after} <b class="number">{hypothesis.posterior.text}</b>
          </p>
          {evidence.ledger[i] && (
            <details>
              <summary>{t.entries}</summary>
              <TableView table={evidence.ledger[i]} label={`${t.entries}: ${hypothesis.claim}`} />
            </details>
          )}
        </section>
      ))}
      <p><button type="button" class="small" onClick={onAdd}>{t.addHypothesis}</button></p>
      <h2>{t.without}</h2>
      <p class="muted small">{t.withoutNote}</p>
      <button type="button" disabled={running} onClick={run}>{running ? texts.problems.loading : t.withoutStart}</button>
      {removals && <TableView table={removals.table} label={t.without} />}
    </>
  );
}

// A thin line where it was believed to lie before, a thick one after; the words below say the same.
function Interval({ prior, posterior }: { prior: Evidence["hypotheses"][number]["prior"]; posterior: Evidence["hypotheses"][number]["posterior"] }) {
  const x = (p: number) => 4 + p * 292;
  const central = posterior.central ?? (posterior.low + posterior.high) / 2;
  return (
    <svg class="interval" viewBox="0 0 300 34" aria-hidden="true">
      <line class="scale" x1="4" x2="296" y1="28" y2="28" />
      {[0, 0.25, 0.5, 0.75, 1].map((p) => <line class="scale" x1={x(p)} x2={x(p)} y1="25" y2="31" />)}
      <line class="prior" x1={x(prior.low)} x2={x(prior.high)} y1="7" y2="7" />
      <line class="posterior" x1={x(posterior.low)} x2={x(posterior.high)} y1="17" y2="17" />
      <circle cx={x(central)} cy="17" r="4.5" />
    </svg>
  );
}

export function ClustersView({ evidence, onMake }: { evidence: Evidence; onMake: (cluster: Cluster) => void }) {
  const t = texts.dossier;
  if (evidence.clusters.length === 0) return <p class="muted">{t.noClusters}</p>;
  const saidBy = new Map(evidence.statements.map((s) => [s.id, s]));
  return (
    <>
      <p class="muted small">{t.clustersNote}</p>
      <ul class="clusters">
        {evidence.clusters.map((cluster) => (
          <li key={cluster.id} class={cluster.proposed ? "proposed" : ""}>
            <h2>{cluster.name}</h2>
            <p class="small muted">
              {cluster.proposed ? t.suggested : t.clusterKinds[cluster.kind] ?? cluster.kind}
              {cluster.weightAlone !== null && cluster.weightTogether !== null && ` · ${t.weights2(signedText(cluster.weightAlone), signedText(cluster.weightTogether))}`}
            </p>
            {cluster.why && <p>{cluster.why}</p>}
            <ol>
              {cluster.statements.map((id) => (
                <li>
                  <b>{saidBy.get(id)?.speaker ?? id}</b> {saidBy.get(id)?.said}
                </li>
              ))}
            </ol>
            {cluster.proposed && <button type="button" onClick={() => onMake(cluster)}>{t.makeCluster}</button>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The statements of the dossier, those without a document as well. */
export function StatementsView({ evidence, onLink, onGo }: { evidence: Evidence; onLink: (statement: string) => void; onGo: (document: string, start: number) => void }) {
  const t = texts.dossier;
  if (evidence.statements.length === 0) return <p class="muted">{t.noStatements}</p>;
  return (
    <ul class="statements">
      {evidence.statements.map((statement) => (
        <li key={statement.id}>
          <p>
            <b>{statement.speaker}</b>{statement.office && <span class="muted">, {statement.office}</span>} {t.verbs[statement.modality] ?? statement.modality}: {statement.said}
          </p>
          <p class="small muted">
            {[statement.date, statement.sourceTitle].filter(Boolean).join(" · ")}
            {statement.cluster && <span class="tag">{t.inCluster(evidence.clusters.find((c) => c.id === statement.cluster)?.name ?? statement.cluster)}</span>}
          </p>
          {statement.bears.map((bearing) => (
            <p class="small">
              {evidence.hypotheses.find((h) => h.id === bearing.hypothesis)?.claim ?? bearing.hypothesis} <b class="number">× {bearing.text}</b>
            </p>
          ))}
          <div class="buttons">
            <button type="button" class="small" aria-label={`${t.link}: ${statement.said}`} onClick={() => onLink(statement.id)}>{t.link}</button>
            {statement.document && (
              <button type="button" class="small" aria-label={`${t.show}: ${statement.said}`} onClick={() => onGo(statement.document!.id, statement.document!.start)}>{t.show}</button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
