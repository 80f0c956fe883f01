import { memo } from "../../ui/memo";
import { useEffect, useMemo } from "preact/hooks";
import type { Block, Document, Proposal } from "../../api/types";
import { texts } from "../../texts";
import { segmentsOf, speakersOf } from "./segments";

interface Asked { document: Document; selected: string | null; around: boolean; onSelect: (id: string) => void }

const own = new Set(["title", "standfirst", "heading", "paragraph", "list-item", "quotation", "cell"]);

/** The document as it reads, with what is said in it marked. Its words are text nodes and nothing else. */
export function Reading({ document, selected, around, onSelect }: Asked) {
  const speakers = useMemo(() => speakersOf(document.proposals), [document.proposals]);
  const blocks = document.blocks.filter((block) => around || (own.has(block.kind) && block.main));
  const shown = blocks.length > 0 ? blocks : document.blocks;
  useEffect(() => {
    if (selected) window.document.getElementById(`mark-${selected}`)?.scrollIntoView({ block: "nearest" });
  }, [selected, document.id]);
  return (
    <>
      <ul class="speakers" aria-label={texts.dossier.speakers}>
        {[...speakers].map(([name, { tone, initials }]) => (
          <li>
            <span class={`initials tone-${tone}`}>{initials}</span> {name}
          </li>
        ))}
      </ul>
      <article class="reading">
        {shown.map((block) => (
          <BlockView key={block.start} block={block} text={document.text} proposals={document.proposals} speakers={speakers} selected={selectedIn(block, document.proposals, selected)} onSelect={onSelect} />
        ))}
      </article>
    </>
  );
}

// Blocks that the selection does not touch are not drawn anew.
function selectedIn(block: Block, proposals: Proposal[], selected: string | null): string | null {
  const found = proposals.find((proposal) => proposal.id === selected);
  return found && found.passage.start < block.end && found.passage.end > block.start ? selected : null;
}

interface BlockAsked {
  block: Block;
  text: string;
  proposals: Proposal[];
  speakers: Map<string, { tone: number; initials: string }>;
  selected: string | null;
  onSelect: (id: string) => void;
}

const BlockView = memo(function BlockView({ block, text, proposals, speakers, selected, onSelect }: BlockAsked) {
  const Name = nameOf(block.kind);
  return (
    <Name class={`block-${block.kind}`}>
      {segmentsOf(block, proposals).map((segment) => {
        const words = text.slice(segment.start, segment.end);
        const proposal = segment.proposals.find((p) => p.id === selected) ?? segment.proposals[0];
        if (!proposal) return words;
        const speaker = speakers.get(proposal.speaker);
        const first = proposal.said[0]!.start === segment.start || (segment.start === block.start && proposal.said[0]!.start < block.start);
        return (
          <>
            <mark
              id={first ? `mark-${proposal.id}` : undefined}
              class={`said tone-${speaker?.tone ?? 0} ${proposal.kind} ${proposal.state} ${proposal.id === selected ? "selected" : ""}`}
              title={`${proposal.speaker}, ${proposal.modality}, ${texts.dossier.states[proposal.state]}`}
              onClick={() => onSelect(proposal.id)}
            >
              {words}
            </mark>
            {segment.ends.map((end) => (
              <sup class={`initials tone-${speakers.get(end.speaker)?.tone ?? 0}`} aria-hidden="true">
                {speakers.get(end.speaker)?.initials}
                {end.state === "accepted" ? "✓" : end.state === "rejected" ? "✗" : ""}
              </sup>
            ))}
          </>
        );
      })}
    </Name>
  );
});

function nameOf(kind: string): "h2" | "h3" | "blockquote" | "p" {
  if (kind === "title") return "h2";
  if (kind === "heading") return "h3";
  return kind === "quotation" ? "blockquote" : "p";
}
