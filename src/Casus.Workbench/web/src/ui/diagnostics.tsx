import type { Diagnostic } from "../api/types";
import { texts } from "../texts";

/** What the checks say, each with its place; a click goes there where somebody can. */
export function Diagnostics({ diagnostics, onGo }: { diagnostics: Diagnostic[]; onGo?: (diagnostic: Diagnostic) => void }) {
  if (diagnostics.length === 0) return null;
  return (
    <ul class="diagnostics">
      {diagnostics.map((diagnostic) => {
        const place = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
        return (
          <li class={diagnostic.severity}>
            <span class="severity">{texts.severity[diagnostic.severity]}</span>{" "}
            {onGo ? (
              <button type="button" class="link" onClick={() => onGo(diagnostic)}>{place}</button>
            ) : (
              <code>{place}</code>
            )}{" "}
            {diagnostic.problem} <span class="muted">{diagnostic.remedy}</span>
          </li>
        );
      })}
    </ul>
  );
}
