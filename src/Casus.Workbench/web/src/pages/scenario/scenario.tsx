import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import * as api from "../../api/cases";
import type { Diagnostic, Field, Parameter } from "../../api/types";
import { query } from "../../app/router";
import { opened, revision } from "../../state/opened";
import { told } from "../../state/notices";
import { texts } from "../../texts";
import { ConflictDialog } from "../../ui/conflict";
import { Diagnostics } from "../../ui/diagnostics";
import { Tabs } from "../../ui/tabs";
import { Beliefs } from "./beliefs";
import { Editor } from "./editor";
import { FileState } from "./filestate";
import { Form } from "./form";

export default function Scenario({ id }: { id: string }) {
  const files = opened.value?.files ?? [];
  const order = { scenario: 0, dossier: 1, part: 2 };
  const sorted = [...files].sort((a, b) => order[a.role] - order[b.role] || a.name.localeCompare(b.name));
  const [chosen, setChosen] = useState(query.value.get("file") ?? sorted[0]?.id ?? "");
  const file = sorted.find((f) => f.id === chosen) ?? sorted[0];
  return (
    <div class="scenario">
      <div class="scenario-head">
        <h1 tabIndex={-1}>{texts.nav.scenario}</h1>
        <div class="switch" role="group" aria-label={texts.scenario.files}>
          {sorted.map((f) => (
            <button type="button" aria-pressed={f.id === file?.id} onClick={() => setChosen(f.id)}>{f.name}</button>
          ))}
        </div>
        <a class="small" download href={`/api/v1/cases/${id}/archive`}>{texts.scenario.archive}</a>
      </div>
      {file && <FileView key={file.id} id={id} fileId={file.id} />}
    </div>
  );
}

type Side = "form" | "beliefs";

function FileView({ id, fileId }: { id: string; fileId: string }) {
  const info = opened.value!.files.find((f) => f.id === fileId)!;
  const [state] = useState(() => new FileState(id, info));
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [fields, setFields] = useState<Field[]>([]);
  const [parameters, setParameters] = useState<Parameter[]>([]);
  const [line, setLine] = useState(0);
  const [side, setSide] = useState<Side>("form");
  const [live, setLive] = useState<Diagnostic[] | null>(null);
  const isScenario = info.role === "scenario";

  useEffect(() => {
    const made = new Editor(host.current!, info.name, {
      onChange: (text) => state.type(text),
      onLine: setLine,
      onSave: () => void state.save(),
    });
    editor.current = made;
    state.load().then(() => {
      const to = Number(query.peek().get("line"));
      if (to > 0) made.go(to);
    }, told);
    api.check(id).then((checked) => (state.diagnostics.value = checked.diagnostics), () => undefined);
    const warn = (event: BeforeUnloadEvent) => {
      if (state.typed !== null) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      void state.save();
      made.close();
    };
  }, []);

  // The server's text comes into the editor unless something newer was typed.
  const stamp = state.stamp.value;
  useEffect(() => {
    const text = state.text.peek();
    if (text === null) return;
    if (state.typed === null) editor.current?.show(text, stamp === 1);
    setLive(null);
    api.fields(id, fileId).then((read) => setFields(read.fields)).catch(() => setFields([]));
    if (isScenario && opened.peek()?.state !== "errors") api.parameters(id).then((read) => setParameters(read.parameters)).catch(() => undefined);
  }, [stamp]);

  useEffect(() => void state.follow(info.revision), [revision.value, info.revision]);

  // What is typed is checked before it is saved, so that a mistake is told where it is made.
  const saving = state.saving.value;
  useEffect(() => {
    if (saving !== "changed") return;
    const stop = new AbortController();
    const timer = setInterval(check, 450);
    let last: string | null = null;
    function check() {
      const text = state.typed;
      if (text === null || text === last) return;
      last = text;
      api.checkTexts(id, { [fileId]: text }, stop.signal).then((checked) => setLive(checked.diagnostics), () => undefined);
    }
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [saving]);

  const diagnostics = live ?? state.diagnostics.value;
  useEffect(() => editor.current?.mark(diagnostics.filter((d) => d.fileId === fileId)), [diagnostics, stamp]);

  const byPath = useMemo(() => {
    const map = new Map(parameters.map((p) => [p.path, p]));
    return map;
  }, [parameters]);
  const edit = (path: string, value: unknown) => void state.edit([{ path, value }]);
  const goTo = (to: number) => {
    setLine(to);
    editor.current?.go(to, 1, false);
  };
  const errors = diagnostics.filter((d) => d.severity === "error").length;

  return (
    <>
      <div class="save-line">
        <span class={`saving is-${saving}`} role="status">
          {texts.scenario.saving[saving]} {saving === "saved" && texts.scenario.revision(state.revision.value)}
        </span>
        <button type="button" class="small" disabled={saving === "saved"} onClick={() => void state.save()}>{texts.actions.save}</button>
        <span class={`muted small ${errors ? "has-errors" : ""}`}>{diagnostics.length === 0 ? texts.scenario.noProblems : texts.scenario.problems(errors, diagnostics.length - errors)}</span>
      </div>
      {diagnostics.length > 0 && (
        <details class="diagnostic-list" open={errors > 0}>
          <summary>{texts.scenario.problems(errors, diagnostics.length - errors)}</summary>
          <Diagnostics diagnostics={diagnostics} onGo={(d) => d.fileId === fileId && editor.current?.go(d.line, d.column)} />
        </details>
      )}
      <div class="two-sides">
        <section class="source" aria-label={texts.scenario.source}>
          <div class="editor" ref={host} />
        </section>
        <section class="forms" aria-label={texts.scenario.forms}>
          {isScenario ? (
            <Tabs
              label={texts.scenario.forms}
              tabs={[
                { id: "form" as Side, title: texts.scenario.forms },
                { id: "beliefs" as Side, title: texts.scenario.beliefs },
              ]}
              chosen={side}
              onChoose={setSide}
            >
              {side === "form" ? (
                <Form id={id} fields={fields} parameters={byPath} line={line} onEdit={edit} onLine={goTo} />
              ) : (
                <Beliefs parameters={parameters} onEdit={edit} />
              )}
            </Tabs>
          ) : (
            <Form id={id} fields={fields} parameters={byPath} line={line} onEdit={edit} onLine={goTo} />
          )}
        </section>
      </div>
      {state.conflict.value && (
        <ConflictDialog
          conflict={state.conflict.value}
          mine={state.typed ?? editor.current?.text ?? ""}
          onTheirs={() => void state.takeTheirs()}
          onMine={(text) => {
            editor.current?.show(text);
            void state.saveMine(text);
          }}
          onClose={() => (state.conflict.value = null)}
        />
      )}
    </>
  );
}
