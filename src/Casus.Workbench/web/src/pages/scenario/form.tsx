import { useMemo, useState } from "preact/hooks";
import type { Field, Parameter } from "../../api/types";
import { texts } from "../../texts";
import { Quantity } from "./quantity";

interface Asked {
  id: string;
  fields: Field[];
  parameters: Map<string, Parameter>;
  line: number;
  onEdit: (path: string, value: unknown) => void;
  onLine: (line: number) => void;
}

// The version of the format is nothing to fill in.
const formats = new Set(["casus", "casus-dossier"]);

interface Node { field: Field; children: Node[] }

/** Every entry of a file as a form, in the order of the file. */
export function Form(asked: Asked) {
  const tree = useMemo(() => treeOf(asked.fields), [asked.fields]);
  return (
    <div class="form">
      {tree.filter((node) => !formats.has(node.field.path)).map((node) =>
        node.children.length > 0 ? <Group key={node.field.path} node={node} {...asked} /> : <Entry key={node.field.path} node={node} {...asked} />,
      )}
    </div>
  );
}

function Group({ node, ...asked }: Asked & { node: Node }) {
  const [open, setOpen] = useState(false);
  const { field } = node;
  const holds = asked.line >= field.line && asked.line <= field.endLine;
  const shown = open || holds;
  return (
    <details class={`form-group ${holds ? "at" : ""}`} open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{words(field.key)}</span> <span class="count">{node.children.length}</span>
      </summary>
      {field.description && <p class="muted small">{field.description}</p>}
      {shown && (field.kind === "list" ? <List node={node} {...asked} /> : node.children.map((child) => <Entry key={child.field.path} node={child} {...asked} />))}
    </details>
  );
}

function Entry({ node, ...asked }: Asked & { node: Node }) {
  const { field, children } = node;
  const parameter = asked.parameters.get(field.path);
  const focus = () => asked.onLine(field.line);
  const at = asked.line === field.line ? "at" : "";
  if (parameter)
    return (
      <div class={`entry ${at}`}>
        <Quantity id={asked.id} parameter={parameter} label={parameter.label} onSave={(text) => asked.onEdit(field.path, text)} onFocus={focus} />
        {/* A number written out with its reason: the number has been shown, the rest follows. */}
        {children.filter((child) => child.field.key !== "value").map((child) => <Entry key={child.field.path} node={child} {...asked} />)}
      </div>
    );
  if (field.kind === "group")
    return (
      <fieldset class={`entry nested ${at}`}>
        <legend>{words(field.key)}</legend>
        {children.map((child) => <Entry key={child.field.path} node={child} {...asked} />)}
      </fieldset>
    );
  if (field.kind === "list") return <List node={node} {...asked} />;
  return (
    <label class={`entry field ${at}`} title={field.description}>
      <span>{words(field.key)}</span>
      <Control field={field} onEdit={(value) => asked.onEdit(field.path, value)} onFocus={focus} />
    </label>
  );
}

function Control({ field, onEdit, onFocus }: { field: Field; onEdit: (value: string) => void; onFocus: () => void }) {
  if (field.kind === "choice" || field.kind === "switch")
    return (
      <select value={field.text} onFocus={onFocus} onChange={(event) => onEdit(event.currentTarget.value)}>
        {(field.options.includes(field.text) ? field.options : [field.text, ...field.options]).map((option) => (
          <option value={option}>{option}</option>
        ))}
      </select>
    );
  const changed = (value: string) => value !== field.text && onEdit(value);
  return field.text.length > 48 ? (
    <textarea rows={Math.min(6, Math.ceil(field.text.length / 46))} value={field.text} onFocus={onFocus} onChange={(event) => changed(event.currentTarget.value)} />
  ) : (
    <input type="text" value={field.text} onFocus={onFocus} onChange={(event) => changed(event.currentTarget.value)} />
  );
}

// A list of words is one line of them; a list of groups is shown group by group.
function List({ node, ...asked }: Asked & { node: Node }) {
  const { field, children } = node;
  const isPlain = children.every((child) => child.field.kind !== "group" && child.field.kind !== "list");
  if (!isPlain)
    return (
      <fieldset class="entry nested">
        <legend>{words(field.key)}</legend>
        {children.map((child) => <Entry key={child.field.path} node={child} {...asked} />)}
      </fieldset>
    );
  return (
    <label class="entry field" title={field.description}>
      <span>
        {words(field.key)} <span class="muted">({texts.scenario.commas})</span>
      </span>
      <input
        type="text"
        value={children.map((child) => child.field.text).join(", ")}
        onFocus={() => asked.onLine(field.line)}
        onChange={(event) => asked.onEdit(field.path, event.currentTarget.value.split(",").map((item) => item.trim()).filter(Boolean))}
      />
    </label>
  );
}

function treeOf(fields: Field[]): Node[] {
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const field of fields) {
    const node: Node = { field, children: [] };
    open.length = Math.min(open.length, field.depth);
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

const words = (key: string): string => (key.charAt(0).toUpperCase() + key.slice(1)).replaceAll("-", " ");
