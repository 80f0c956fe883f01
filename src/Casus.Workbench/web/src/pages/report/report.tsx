import { useEffect, useMemo, useState } from "preact/hooks";
import * as api from "../../api/cases";
import { isAbort } from "../../api/http";
import type { Preview, ReportOrder } from "../../api/types";
import { say, speak, told } from "../../state/notices";
import { kept, keep } from "../../state/kept";
import { opened, revision } from "../../state/opened";
import { whatIf as whatIfOf } from "../../state/whatif";
import { texts } from "../../texts";
import { Failed } from "../../ui/failed";
import { ReportBody } from "./preview";

interface Part { key: string; section?: string; heading: string; text?: string; chosen: boolean; figures?: number }

/** A report put together by choice: sections in any order, own words between them. */
export default function Report({ id }: { id: string }) {
  const t = texts.report;
  const whatIf = whatIfOf(id);
  const at = opened.value?.revision ?? revision.value;
  const [parts, setParts] = useState<Part[] | null>(null);
  const [draws, setDraws] = useState(0);
  const [seed, setSeed] = useState("1");
  const [failed, setFailed] = useState<unknown>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [link, setLink] = useState<{ address: string; hash: string; engine: string; seed: number } | null>(null);
  const values = whatIf.values.value;
  const formula = whatIf.formula.value;

  const about = useMemo<ReportOrder>(() => ({ at, values, ...(formula ? { formula } : {}), draws, seed: Number(seed) || 1 }), [at, values, formula, draws, seed]);
  useEffect(() => {
    api.reportSections(id, about).then(({ sections }) => {
      setFailed(null);
      setParts((before) => joined(before ?? kept<Part[] | null>(`report.${id}`, null) ?? [], sections));
    }, setFailed);
  }, [id, about]);
  useEffect(() => {
    if (parts) keep(`report.${id}`, parts);
  }, [parts]);

  const order = useMemo<ReportOrder | null>(
    () => parts && { ...about, parts: parts.filter((p) => p.chosen && (p.section || p.text?.trim())).map((p) => (p.section ? { section: p.section } : { heading: p.heading, text: p.text ?? "" })) },
    [parts, about],
  );
  useEffect(() => {
    if (!order) return;
    setLink(null);
    const stop = new AbortController();
    const wait = setTimeout(() => {
      api
        .reportPreview(id, order, stop.signal)
        .then((read) => {
          setPreview(read);
          setFailed(null);
          speak(t.previewed);
        })
        .catch((error) => isAbort(error) || setFailed(error));
    }, 350);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [order]);

  const change = (key: string, to: Partial<Part>) => setParts((all) => all!.map((p) => (p.key === key ? { ...p, ...to } : p)));
  const move = (from: number, by: number) =>
    setParts((all) => {
      const moved = [...all!];
      const [part] = moved.splice(from, 1);
      moved.splice(from + by, 0, part!);
      return moved;
    });
  const save = (format: string) => order && api.reportFile(id, format, order).then((name) => say(texts.saved(name)), told);
  const makeLink = async () => {
    if (!order) return;
    try {
      const made = await api.makeLink(id, order, { page: "report", pins: whatIf.pins.peek() });
      const address = location.origin + made.path;
      setLink({ address, hash: made.hash, engine: made.engine, seed: made.seed });
      await navigator.clipboard?.writeText(address).then(() => say(t.copied), () => undefined);
    } catch (error) {
      told(error);
    }
  };

  return (
    <div class="report-page">
      <aside class="choices" aria-label={t.choose}>
        <h1 tabIndex={-1}>{texts.nav.report}</h1>
        <p class="muted small">{t.lead}</p>
        {failed ? <Failed error={failed} id={id} small /> : null}
        <ol class="parts">
          {parts?.map((part, i) => (
            <li key={part.key}>
              <label>
                <input type="checkbox" checked={part.chosen} onChange={(e) => change(part.key, { chosen: e.currentTarget.checked })} />{" "}
                {part.section ? part.heading : t.ownWords}
              </label>
              <span class="part-buttons">
                <button type="button" class="quiet small" disabled={i === 0} aria-label={`${texts.actions.up}: ${part.heading}`} onClick={() => move(i, -1)}>↑</button>
                <button type="button" class="quiet small" disabled={i + 1 === parts.length} aria-label={`${texts.actions.down}: ${part.heading}`} onClick={() => move(i, 1)}>↓</button>
                {!part.section && <button type="button" class="quiet small" aria-label={`${texts.actions.remove}: ${part.heading}`} onClick={() => setParts((all) => all!.filter((p) => p !== part))}>✕</button>}
              </span>
              {!part.section && (
                <div class="own">
                  <label class="field">
                    <span>{t.heading}</span>
                    <input type="text" value={part.heading} onInput={(e) => change(part.key, { heading: e.currentTarget.value })} />
                  </label>
                  <label class="field">
                    <span>{t.text}</span>
                    <textarea rows={5} value={part.text} onInput={(e) => change(part.key, { text: e.currentTarget.value })} />
                  </label>
                </div>
              )}
            </li>
          ))}
        </ol>
        <button type="button" onClick={() => setParts((all) => [...(all ?? []), { key: crypto.randomUUID(), heading: t.myView, text: "", chosen: true }])}>{t.addWords}</button>
        <div class="two block">
          <label class="field">
            <span>{t.draws}</span>
            <select value={draws} onChange={(e) => setDraws(Number(e.currentTarget.value))}>
              {[0, 512, 2048, 8192].map((n) => <option value={n}>{n === 0 ? t.noDraws : n}</option>)}
            </select>
          </label>
          <label class="field">
            <span>{texts.sweep.seed}</span>
            <input type="number" min="0" value={seed} onInput={(e) => setSeed(e.currentTarget.value)} />
          </label>
        </div>
        <h2>{t.export}</h2>
        <div class="buttons">
          {(["html", "md", "json"] as const).map((format) => (
            <button type="button" onClick={() => save(format)}>{t.formats[format]}</button>
          ))}
        </div>
        <h2 class="block">{t.link}</h2>
        <p class="muted small">{t.linkNote}</p>
        <button type="button" onClick={makeLink}>{t.makeLink}</button>
        {link && (
          <div class="made-link">
            <input type="text" readOnly aria-label={t.link} value={link.address} onFocus={(e) => e.currentTarget.select()} />
            <p class="small muted">{t.reproduces(link.hash.slice(0, 12), link.engine, draws > 0 ? link.seed : null)}</p>
          </div>
        )}
      </aside>
      <section class="preview" aria-label={t.preview}>
        {!preview && !failed && <p class="muted">{texts.problems.loading}</p>}
        {preview && (
          <>
            <h2 class="preview-title">{preview.title}</h2>
            <ReportBody preview={preview} />
            <p class="small muted">{t.reproduces(preview.hash.slice(0, 12), preview.engine, preview.seed)}</p>
          </>
        )}
      </section>
    </div>
  );
}

// Sections that are new come at the end, those that are gone go, and own words stay where they are.
function joined(before: Part[], sections: { id: string; heading: string; figures: number }[]): Part[] {
  const known = new Map(sections.map((s) => [s.id, s]));
  const stay = before.filter((p) => !p.section || known.has(p.section)).map((p) => (p.section ? { ...p, heading: known.get(p.section)!.heading } : p));
  const seen = new Set(stay.map((p) => p.section));
  return [...stay, ...sections.filter((s) => !seen.has(s.id)).map((s) => ({ key: s.id, section: s.id, heading: s.heading, figures: s.figures, chosen: true }))];
}
