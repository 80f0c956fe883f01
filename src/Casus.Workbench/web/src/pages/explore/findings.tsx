import type { Finding } from "../../api/types";
import { texts } from "../../texts";
import { Badge } from "../../ui/badge";
import { memo } from "../../ui/memo";

export const Findings = memo(function Findings({ findings }: { findings: Finding[] }) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={finding.id}>
          <p class="claim">
            <StandingBadge finding={finding} /> {finding.claim}
          </p>
          <p class="muted small">
            {finding.measure.name}: <b class="number">{finding.measure.text}</b>, {texts.explore.against(finding.measure.thresholdText)}
          </p>
          {finding.why.length > 0 && (
            <details>
              <summary>{texts.explore.why}</summary>
              {finding.why.map((sentence) => (
                <p>{sentence}</p>
              ))}
            </details>
          )}
        </li>
      ))}
    </ul>
  );
});

export function StandingBadge({ finding }: { finding: Finding }) {
  return <Badge good={finding.standing === "not-applicable" ? null : finding.standing === "holds"}>{texts.explore.findings[finding.standing]}</Badge>;
}
