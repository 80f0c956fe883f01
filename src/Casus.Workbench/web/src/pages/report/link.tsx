import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Link as Kept, Preview } from "../../api/types";
import { caseAddress, go } from "../../app/router";
import { whatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { ReportBody } from "./preview";

/** What somebody saw, worked out again from the same revision, numbers and seed. */
export default function LinkPage({ id }: { id: string }) {
  const t = texts.report;
  const [link, setLink] = useState<Kept | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    api
      .linkOf(id)
      .then((found) => {
        setLink(found);
        return api.reportPreview(found.case, found.order);
      })
      .then(setPreview)
      .catch(setFailed);
  }, [id]);
  const take = () => {
    if (!link) return;
    whatIf(link.case).take(link.order.values ?? {}, link.order.formula ?? null);
    go(caseAddress(link.case, "explore"));
  };
  return (
    <div class="page-column">
      {failed ? <Failed error={failed} /> : null}
      {!preview && !failed && <p class="muted">{texts.problems.loading}</p>}
      {link && preview && (
        <>
          <h1 tabIndex={-1}>{preview.title}</h1>
          <p class="muted small">{t.reproduces(link.hash.slice(0, 12), link.engine, link.order.draws > 0 ? link.seed : null)} · {link.order.at ? texts.history.revision(link.order.at) : ""}</p>
          <p role="status" class={link.sameEngine && preview.hash === link.hash ? "muted" : "failed"}>
            {link.note ?? (preview.hash === link.hash ? `✓ ${t.same}` : t.different)}
          </p>
          <p><button type="button" onClick={take}>{t.goOn}</button></p>
          <ReportBody preview={preview} />
        </>
      )}
    </div>
  );
}
