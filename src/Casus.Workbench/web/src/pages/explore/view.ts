import type { Explored, Part } from "../../api/types";

export const views = ["reasons", "curve", "window", "zones", "hazard", "crisis", "hurdle", "findings", "robustness", "compare"] as const;
export type View = (typeof views)[number];

/** What a view needs from the server. */
export const partOf: Record<View, Part | null> = {
  reasons: "waterfalls",
  curve: "curve",
  window: "window",
  zones: "zones",
  hazard: "hazard",
  crisis: "crisis",
  hurdle: "hurdle",
  findings: null,
  robustness: null,
  compare: null,
};

/** Views that a case has; known once everything was asked for once. */
export function viewsOf(whole: Explored): View[] {
  if (!whole.formula) return ["crisis", "findings"];
  return views.filter((view) => {
    const part = partOf[view];
    if (part === null) return true;
    if (part === "hurdle") return whole.hurdle !== null;
    return part !== "cells" && part !== "waterfalls" ? Boolean(whole[part]) : (whole.waterfalls?.length ?? 0) > 0;
  });
}
