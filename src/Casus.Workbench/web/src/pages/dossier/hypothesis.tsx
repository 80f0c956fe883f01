import { useState } from "preact/hooks";
import * as api from "../../api/cases";
import { Problem } from "../../api/http";
import { say, told } from "../../state/notices";
import { dossierFile, reread, saved } from "../../state/opened";
import { texts } from "../../texts";
import { Dialog } from "../../ui/dialog";
import { parseNumber } from "../../ui/numbers";

/** A dossier without hypotheses, and the way to one. */
export function NoHypotheses({ onAdd }: { onAdd: () => void }) {
  const t = texts.dossier;
  return (
    <>
      <p class="muted">{t.noHypotheses}</p>
      {dossierFile() ? <button type="button" onClick={onAdd}>{t.addHypothesis}</button> : <p class="muted">{t.noHypothesesYet}</p>}
    </>
  );
}

interface Asked { id: string; taken: string[]; onClose: () => void; onMade: (hypothesis: string) => void }

/** A claim to be weighed, with what was thought of it before anything was said. */
export function HypothesisForm({ id, taken, onClose, onMade }: Asked) {
  const t = texts.dossier;
  const [claim, setClaim] = useState("");
  const [otherwise, setOtherwise] = useState("");
  const [low, setLow] = useState("0.4");
  const [high, setHigh] = useState("0.6");
  const [because, setBecause] = useState("");
  const prior = [parseNumber(low), parseNumber(high)].every((p) => p !== null && p > 0 && p < 1);
  const save = async () => {
    const file = dossierFile();
    if (!file) return;
    const key = keyOf(claim, taken);
    const value = {
      claim: claim.trim(),
      ...(otherwise.trim() ? { otherwise: otherwise.trim() } : {}),
      prior: low === high ? low : `${low} to ${high}`,
      ...(because.trim() ? { because: because.trim() } : {}),
    };
    try {
      saved(await api.edit(id, file.id, [{ path: `hypotheses.${key}`, value }], file.revision, t.hypothesisNote(claim.trim())));
      say(t.hypothesisMade);
      onMade(key);
    } catch (error) {
      if (error instanceof Problem && error.code === "conflict") await reread();
      told(error);
    }
  };
  return (
    <Dialog title={t.addHypothesis} onClose={onClose} onSubmit={() => void save()} disabled={claim.trim() === "" || !prior}>
      <label class="field">
        <span>{t.claim}</span>
        <textarea data-first rows={2} required value={claim} onInput={(e) => setClaim(e.currentTarget.value)} />
      </label>
      <label class="field">
        <span>{t.otherwise}</span>
        <textarea rows={2} value={otherwise} onInput={(e) => setOtherwise(e.currentTarget.value)} />
      </label>
      <div class="two">
        <label class="field">
          <span>{t.priorLow}</span>
          <input type="text" inputMode="decimal" value={low} onInput={(e) => setLow(e.currentTarget.value)} />
        </label>
        <label class="field">
          <span>{t.priorHigh}</span>
          <input type="text" inputMode="decimal" value={high} onInput={(e) => setHigh(e.currentTarget.value)} />
        </label>
      </div>
      <label class="field">
        <span>{t.whyPrior}</span>
        <textarea rows={2} value={because} onInput={(e) => setBecause(e.currentTarget.value)} />
      </label>
    </Dialog>
  );
}

// A short name in the manner of the file.
function keyOf(claim: string, taken: string[]): string {
  const words = claim.toLowerCase().normalize("NFD").replace(/[^a-z0-9]+/g, " ").trim().split(" ").filter((word) => /^[a-z]/.test(word));
  const key = words.slice(0, 5).join("-") || "hypothesis";
  for (let number = 2, free = key; ; free = `${key}-${number++}`) if (!taken.includes(free)) return free;
}
