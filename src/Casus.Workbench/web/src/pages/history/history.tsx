import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Revision } from "../../api/types";
import { say, told } from "../../state/notices";
import { opened, reread, revision, saved } from "../../state/opened";
import { texts } from "../../texts";
import { DifferenceView } from "../../ui/conflict";
import { differences } from "../../ui/differences";
import { timeText } from "../../ui/numbers";
import { Problem } from "../../api/http";

/** Every change of the case, and the way back to any. */
export default function History({ id }: { id: string }) {
  const t = texts.history;
  const [revisions, setRevisions] = useState<Revision[]>([]);
  const [more, setMore] = useState(false);
  const [shown, setShown] = useState<Revision | null>(null);
  useEffect(() => {
    api.revisions(id, null).then((list) => {
      setRevisions(list.revisions);
      setMore(list.more);
      const latest = list.revisions[0];
      if (latest) void show(latest.revision);
    }, told);
  }, [id, revision.value]);
  const further = async () => {
    try {
      const list = await api.revisions(id, revisions.at(-1)?.revision ?? null);
      setRevisions([...revisions, ...list.revisions]);
      setMore(list.more);
    } catch (error) {
      told(error);
    }
  };
  const show = (number: number) => api.revisionOf(id, number).then(setShown, told);
  const restore = async (number: number) => {
    try {
      const answer = await api.restore(id, number, opened.value?.revision ?? 0);
      saved(answer);
      say(t.restored(number, answer.revision));
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") await reread();
      told(error);
    }
  };
  return (
    <div class="page-column wide">
      <h1 tabIndex={-1}>{texts.nav.history}</h1>
      <p class="muted">{t.lead}</p>
      <div class="sweep-grid">
        <ol class="revisions" reversed>
          {revisions.map((r) => (
            <li key={r.revision}>
              <button type="button" class="run-name" aria-pressed={shown?.revision === r.revision} onClick={() => show(r.revision)}>
                <b>{t.revision(r.revision)}</b> {t.kinds[r.kind] ?? r.kind}
                <span class="small">
                  {timeText(r.at)} · {r.files.map((f) => `${f.name} +${f.added} −${f.removed}`).join(", ")}
                </span>
                {r.note && <span class="small">{r.note}</span>}
              </button>
            </li>
          ))}
          {more && <li><button type="button" class="link" onClick={further}>{texts.actions.more}</button></li>}
        </ol>
        <div>
          {!shown && <p class="muted">{t.choose}</p>}
          {shown && (
            <>
              <div class="scenario-head">
                <h2>{t.revision(shown.revision)}</h2>
                <button type="button" disabled={shown.revision === opened.value?.revision} onClick={() => restore(shown.revision)}>{t.restore}</button>
              </div>
              {shown.files.map((file) => (
                <section key={file.id}>
                  <h3>{file.name}</h3>
                  <DifferenceView label={t.changes(file.name)} lines={differences(file.before ?? "", file.text ?? "")} />
                </section>
              ))}
            </>
          )}
        </div>
      </div>
    </div>
  );
}
