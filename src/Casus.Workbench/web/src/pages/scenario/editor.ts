import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Mark } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Diagnostic } from "../../api/types";

/** Marks a change that came from the server, so that it is not sent back to it. */
const foreign = Annotation.define<boolean>();

interface Heard {
  onChange: (text: string) => void;
  onLine: (line: number) => void;
  onSave: () => void;
}

/** The text of a file. It stands in a shadow root: there the editor brings its looks as adopted style sheets, which the page's policy allows. */
export class Editor {
  private readonly view: EditorView;

  constructor(host: HTMLElement, label: string, heard: Heard) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({ doc: "", extensions: extensions(label, heard) }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Takes another text, and leaves the cursor and the steps of undoing where they are. */
  show(text: string, fresh = false): void {
    const before = this.text;
    if (before === text) return;
    let from = 0;
    while (from < before.length && from < text.length && before[from] === text[from]) from++;
    let [end, until] = [before.length, text.length];
    while (end > from && until > from && before[end - 1] === text[until - 1]) {
      end--;
      until--;
    }
    this.view.dispatch({
      changes: { from, to: end, insert: text.slice(from, until) },
      annotations: foreign.of(true),
      ...(fresh ? { selection: { anchor: 0 } } : {}),
    });
  }

  mark(diagnostics: Diagnostic[]): void {
    const { doc } = this.view.state;
    const marks = diagnostics.map((said): Mark => {
      const line = doc.line(Math.min(Math.max(said.line, 1), doc.lines));
      const from = Math.min(line.from + Math.max(said.column - 1, 0), line.to);
      return { from, to: Math.max(from, line.to), severity: said.severity, message: `${said.problem} ${said.remedy}`.trim() };
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }

  /** Goes to a line; takes the focus only if asked. */
  go(line: number, column = 1, focus = true): void {
    const { doc } = this.view.state;
    const place = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.view.dispatch({
      selection: { anchor: Math.min(place.from + column - 1, place.to) },
      effects: EditorView.scrollIntoView(place.from, { y: "center" }),
      annotations: foreign.of(true),
    });
    if (focus) this.view.focus();
  }

  close(): void {
    this.view.destroy();
  }
}

function extensions(label: string, heard: Heard): Extension[] {
  return [
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    foldGutter(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of("  "),
    bracketMatching(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    search({ top: true }),
    lintGutter(),
    yaml(),
    syntaxHighlighting(inks),
    looks,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
    keymap.of([
      { key: "Mod-s", preventDefault: true, run: () => (heard.onSave(), true) },
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...lintKeymap,
    ]),
    EditorView.updateListener.of((update) => {
      const isForeign = update.transactions.some((transaction) => transaction.annotation(foreign));
      if (update.docChanged && !isForeign) heard.onChange(update.state.doc.toString());
      if (update.selectionSet && !isForeign) heard.onLine(update.state.doc.lineAt(update.state.selection.main.head).number);
    }),
  ];
}

// The page's palette goes through the shadow root as custom properties.
const inks = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--link)" },
  { tag: [tags.string, tags.content], color: "var(--ink)" },
  { tag: [tags.number, tags.bool], color: "var(--good)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--muted)" },
  { tag: [tags.keyword, tags.meta], color: "var(--other)" },
]);

const looks = EditorView.theme({
  "&": { height: "100%", fontSize: "13px", backgroundColor: "var(--paper)", color: "var(--ink)" },
  "&.cm-focused": { outline: "2px solid var(--link)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--card)", color: "var(--muted)", border: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--glow) 55%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--partial-tint)" },
  ".cm-panels": { backgroundColor: "var(--card)", color: "var(--ink)" },
  ".cm-panels button, .cm-panels input": { color: "var(--ink)", background: "var(--paper)", border: "1px solid var(--muted)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--muted)", maxWidth: "30rem", fontFamily: "var(--sans)" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--refused)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--another)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--refused)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--another)" },
  ".cm-foldPlaceholder": { background: "var(--card)", color: "var(--muted)", border: "1px solid var(--rule)" },
});
