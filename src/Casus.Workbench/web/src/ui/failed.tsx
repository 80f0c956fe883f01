import { caseAddress } from "../app/router";
import { noticeOf } from "../state/notices";
import { texts } from "../texts";
import { Problem } from "../api/http";
import { Diagnostics } from "./diagnostics";

/** What went wrong, where it went wrong, and the way out. */
export function Failed({ error, id, small }: { error: unknown; id?: string; small?: boolean }) {
  const said = noticeOf(error);
  const refused = error instanceof Problem && error.code === "invalid-scenario";
  // A sound case may lack what a page is about; that is no error of it.
  const invalid = refused && error.diagnostics.length > 0;
  return (
    <div class={`failed ${small ? "small" : ""}`} role="alert">
      <p class="claim">{invalid ? texts.problems.invalid : refused ? texts.problems.lacking : said.title}</p>
      <p>{said.detail}</p>
      <Diagnostics diagnostics={said.diagnostics} />
      {error instanceof Problem && error.status === 404 && (
        <p>
          <a href="/">{texts.nav.start}</a>
        </p>
      )}
      {invalid && id && (
        <p>
          <a href={caseAddress(id, "scenario")}>{texts.problems.mend}</a>
        </p>
      )}
    </div>
  );
}
