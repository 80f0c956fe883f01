import type { Block, Proposal, Stretch } from "../../api/types";

export interface Segment extends Stretch { proposals: Proposal[]; ends: Proposal[] }

/** The pieces of a block between the ends of what is said in it. */
export function segmentsOf(block: Block, proposals: Proposal[]): Segment[] {
  const stretches = proposals.flatMap((proposal) => proposal.said.map((said) => ({ said, proposal }))).filter(({ said }) => said.start < block.end && said.end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { said } of stretches) {
    cuts.add(Math.max(said.start, block.start));
    cuts.add(Math.min(said.end, block.end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i++) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    segments.push({
      start,
      end,
      proposals: stretches.filter(({ said }) => said.start <= start && said.end >= end).map(({ proposal }) => proposal),
      ends: stretches.filter(({ said, proposal }) => said.end === end && proposal.said.at(-1) === said).map(({ proposal }) => proposal),
    });
  }
  return segments;
}

/** Speakers in the order in which they first speak, for colours and initials. */
export function speakersOf(proposals: Proposal[]): Map<string, { tone: number; initials: string }> {
  const found = new Map<string, { tone: number; initials: string }>();
  for (const { speaker } of [...proposals].sort((a, b) => a.passage.start - b.passage.start))
    if (!found.has(speaker)) found.set(speaker, { tone: found.size % 6, initials: initialsOf(speaker) });
  return found;
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  const from = words.length > 0 ? words : name.split(/\s+/);
  return from.slice(0, 3).map((word) => word.charAt(0).toUpperCase()).join("");
}

export const textOf = (text: string, stretches: Stretch[]): string => stretches.map((s) => text.slice(s.start, s.end)).join(" … ");
