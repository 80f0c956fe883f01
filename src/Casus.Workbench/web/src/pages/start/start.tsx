import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { CaseSummary, Catalog } from "../../api/types";
import { caseAddress, go } from "../../app/router";
import { takeFiles } from "../../app/drop";
import { say, told } from "../../state/notices";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { since } from "../../ui/numbers";

export function Start() {
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [cases, setCases] = useState<CaseSummary[] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [archived, setArchived] = useState(false);
  const load = () => api.cases(archived).then((list) => setCases(list.cases.filter((c) => c.archived === archived))).catch(setFailed);
  useEffect(() => {
    api.catalog().then(setCatalog).catch(setFailed);
  }, []);
  useEffect(() => {
    void load();
  }, [archived]);

  const make = async (from: Parameters<typeof api.makeCase>[0]) => {
    try {
      const made = await api.makeCase(from);
      go(caseAddress(made.id, "shipped" in from ? "explore" : "scenario"));
    } catch (error) {
      told(error);
    }
  };
  const archive = async (summary: CaseSummary) => {
    try {
      await api.archive(summary.id, !summary.archived);
      say(`${summary.title}: ${summary.archived ? texts.start.unarchive : texts.start.archived}`);
      await load();
    } catch (error) {
      told(error);
    }
  };

  return (
    <div class="start">
      <header class="hero">
        <h1 tabIndex={-1}>{texts.start.title}</h1>
        <p class="lead">{texts.start.lead}</p>
      </header>
      {failed ? <Failed error={failed} /> : null}
      <div class="start-grid">
        <section>
          <h2>{texts.start.recent}</h2>
          <div class="switch" role="group" aria-label={texts.start.recent}>
            <button type="button" aria-pressed={!archived} onClick={() => setArchived(false)}>{texts.start.recent}</button>
            <button type="button" aria-pressed={archived} onClick={() => setArchived(true)}>{texts.start.archived}</button>
          </div>
          {cases?.length === 0 && <p class="muted">{texts.start.none}</p>}
          <ul class="case-list">
            {cases?.map((summary) => (
              <li key={summary.id}>
                <a href={caseAddress(summary.id, summary.state === "errors" ? "scenario" : "explore")}>{summary.title || summary.origin.name}</a>
                <p class="muted small">
                  {texts.start.changed(since(summary.changedAt))} · {texts.start.origin[summary.origin.kind] ?? summary.origin.kind}
                  {summary.state !== "fine" && <span class={`state ${summary.state}`}> · {texts.states[summary.state]}</span>}
                </p>
                <button
                  type="button"
                  class="quiet small"
                  aria-label={(summary.archived ? texts.start.unarchiveLabel : texts.start.archiveLabel)(summary.title)}
                  onClick={() => archive(summary)}
                >
                  {summary.archived ? texts.start.unarchive : texts.start.archive}
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{texts.start.shipped}</h2>
          <p class="muted small">{texts.start.shippedNote}</p>
          <ul class="shipped">
            {catalog?.cases.map((shipped) => (
              <li key={shipped.id}>
                <button type="button" class="card-button" onClick={() => make({ shipped: shipped.id })}>
                  <b><i class="unseen">{texts.start.open} </i>{shipped.title}</b>
                  <span>{shipped.question}</span>
                </button>
              </li>
            ))}
          </ul>
          <h2>{texts.start.templates}</h2>
          <ul class="templates">
            {catalog?.templates.map(({ id, title }) => (
              <li key={id}>
                <button type="button" class="card-button" aria-label={texts.start.templateOpen(texts.start.templateTitles[id] ?? title)} onClick={() => make({ template: id })}>
                  <b>{texts.start.templateTitles[id] ?? title}</b>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section class="drop-card">
          <h2>{texts.start.drop}</h2>
          <p class="muted">{texts.start.dropNote}</p>
          <label class="file-button">
            <span>{texts.start.choose}</span>
            <input type="file" multiple onChange={(event) => event.currentTarget.files && takeFiles([...event.currentTarget.files])} />
          </label>
        </section>
      </div>
    </div>
  );
}
