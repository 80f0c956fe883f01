import type { Explored, Part } from "../../api/types";

export const views = ["reasons", "curve", "window", "zones", "frontier", "hazard", "crisis", "hurdle", "findings", "robustness", "compare"] as const;
export type View = (typeof views)[number];

/** What a view needs from the server. */
export const partOf: Record<View, Part | null> = {
  reasons: "waterfalls",
  curve: "curve",
  window: "window",
  zones: "zones",
  frontier: "frontier",
  hazard: "hazard",
  crisis: "crisis",
  hurdle: "hurdle",
  findings: null,
  robustness: null,
  compare: null,
};

/** Views that a case has. */
export function viewsOf(explored: Explored): View[] {
  if (!explored.formula) return ["crisis", "findings"];
  return views.filter((view) => {
    const part = partOf[view];
    return part === null || explored.available.includes(part);
  });
}
