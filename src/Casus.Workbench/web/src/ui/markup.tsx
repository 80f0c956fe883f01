import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Figure, KeyFact, Section, Table } from "../api/types";
import { texts } from "../texts";
import { memo } from "./memo";

// The only place where markup of the server becomes part of the page. The contract calls these fragments safe: they are made from words that were escaped.

interface Raw { html: string; as?: "div" | "span" | "th" | "td"; class: string; scope?: "row"; tabIndex?: number; role?: "group"; "aria-label"?: string }

// Put in by hand, since the library would first write out what is there to compare it.
function Raw({ html, as = "div", ...others }: Raw) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) element.current.innerHTML = html;
  }, [html]);
  const Tag = as as "div";
  return <Tag ref={element} {...others} />;
}

export function Html({ html, class: name = "" }: { html: string; class?: string }) {
  return <Raw class={`casus-report ${name}`} html={html} />;
}

export function HtmlBlock({ html }: { html: string }) {
  return <Raw class="sentence" html={html} />;
}

export function HtmlSpan({ html }: { html: string }) {
  return <Raw as="span" class="casus-report" html={html} />;
}

/** Something to unfold; what is in it is made when it is. */
export function Fold({ title, children }: { title: string; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}

/** A drawing, with its words, and its numbers for whoever cannot or would not look at it. */
export const FigureView = memo(function FigureView({ figure, level = 3 }: { figure: Figure; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <figure class="drawing">
      <figcaption>
        <Heading class="figure-title">{figure.title}</Heading>
        <HtmlSpan html={figure.caption} />
      </figcaption>
      <Drawing figure={figure} />
      <Fold title={texts.figure.numbers}>{() => <TableView table={figure.table} label={figure.title} />}</Fold>
    </figure>
  );
});

export function Drawing({ figure }: { figure: Figure }) {
  return <Raw class="sheet" tabIndex={0} role="group" aria-label={texts.figure.drawing(figure.title)} html={figure.svg} />;
}

export const TableView = memo(function TableView({ table, label }: { table: Table; label: string }) {
  return (
    <div class="casus-report scrolling" tabIndex={0} role="region" aria-label={label}>
      <table>
        {table.caption && <caption>{table.caption}</caption>}
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th scope="col" class={column.kind}>{column.heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr class={row.highlighted ? "glow" : ""}>
              {row.cells.map((cell, i) => (
                <Cell html={cell} kind={table.columns[i]?.kind ?? "words"} head={i === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Cell({ html, kind, head }: { html: string; kind: string; head: boolean }) {
  return head ? <Raw as="th" scope="row" class={kind} html={html} /> : <Raw as="td" class={kind} html={html} />;
}

export const Answer = memo(function Answer({ answer, label }: { answer: string[]; label: string }) {
  return (
    <div class="casus-report">
      <div class="answer">
        <h2>{label}</h2>
        {answer.map((html) => (
          <HtmlBlock html={html} />
        ))}
      </div>
    </div>
  );
});

export const KeyFacts = memo(function KeyFacts({ facts }: { facts: KeyFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd class="value">{fact.value}</dd>
          {fact.note && <dd class="note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
});

export function Sections({ sections, open = 0 }: { sections: Section[]; open?: number }) {
  return (
    <>
      {sections.map((section, i) => (
        <details class="section" open={i < open} key={section.id}>
          <summary>
            <h3>{section.heading}</h3>
          </summary>
          <Html html={section.html} />
        </details>
      ))}
    </>
  );
}
