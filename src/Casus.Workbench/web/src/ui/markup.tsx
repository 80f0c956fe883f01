import type { Figure, KeyFact, Section, Table } from "../api/types";
import { texts } from "../texts";

// The only place where markup of the server becomes part of the page. The contract calls these fragments safe: they are made from words that were escaped.

export function Html({ html, class: name = "" }: { html: string; class?: string }) {
  return <div class={`casus-report ${name}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

export function HtmlBlock({ html }: { html: string }) {
  return <div class="sentence" dangerouslySetInnerHTML={{ __html: html }} />;
}

export function HtmlSpan({ html }: { html: string }) {
  return <span class="casus-report" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A drawing, with its words, and its numbers for whoever cannot or would not look at it. */
export function FigureView({ figure, level = 3 }: { figure: Figure; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <figure class="drawing">
      <figcaption>
        <Heading class="figure-title">{figure.title}</Heading>
        <HtmlSpan html={figure.caption} />
      </figcaption>
      <Drawing figure={figure} />
      <details>
        <summary>{texts.figure.numbers}</summary>
        <TableView table={figure.table} label={figure.title} />
      </details>
    </figure>
  );
}

export function Drawing({ figure }: { figure: Figure }) {
  return (
    <div class="sheet" tabIndex={0} role="group" aria-label={texts.figure.drawing(figure.title)} dangerouslySetInnerHTML={{ __html: figure.svg }} />
  );
}

export function TableView({ table, label }: { table: Table; label: string }) {
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
}

function Cell({ html, kind, head }: { html: string; kind: string; head: boolean }) {
  const inside = { __html: html };
  return head ? <th scope="row" class={kind} dangerouslySetInnerHTML={inside} /> : <td class={kind} dangerouslySetInnerHTML={inside} />;
}

export function Answer({ answer, label }: { answer: string[]; label: string }) {
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
}

export function KeyFacts({ facts }: { facts: KeyFact[] }) {
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
}

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
