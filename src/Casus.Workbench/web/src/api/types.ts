// The shapes of docs/workbench-api.md.

export interface Limits { textFile: number; caseFiles: number; caseText: number; document: number; documents: number; archive: number; body: number }
export interface Session { token: string; engine: string; api: string; limits: Limits }

export interface Diagnostic {
  severity: "error" | "warning";
  file: string;
  fileId: string | null;
  line: number;
  column: number;
  problem: string;
  remedy: string;
  sourceLine: string | null;
}

export interface Conflict { file: string | null; name: string; yours: number; current: number; text: string | null; changedAt: string; note: string }

export interface Column { heading: string; kind: "words" | "number" | "code" | "verdict" }
export interface Row { cells: string[]; highlighted: boolean; anchor: string | null }
export interface Table { caption: string; columns: Column[]; rows: Row[] }
export interface Figure { anchor: string; title: string; caption: string; alternative: string; svg: string; width: number; height: number; table: Table }
export interface Section { id: string; heading: string; html: string }
export interface KeyFact { value: string; label: string; note: string | null }

export interface Catalog {
  cases: { id: string; title: string; question: string; files: string[] }[];
  templates: { id: string; title: string }[];
}

export interface CaseSummary {
  id: string;
  title: string;
  question: string;
  origin: { kind: "shipped" | "template" | "upload" | "document"; name: string };
  revision: number;
  state: "fine" | "warnings" | "errors";
  archived: boolean;
  createdAt: string;
  changedAt: string;
}
export interface FileInfo { id: string; name: string; role: "scenario" | "dossier" | "part"; revision: number; size: number; changedAt: string }
export interface FileText extends FileInfo { text: string }
export interface Case extends CaseSummary { files: FileInfo[]; documents: DocumentInfo[]; runs: Run[] }
export interface Saved { revision: number; files: FileInfo[]; state: CaseSummary["state"]; hash: string | null; diagnostics: Diagnostic[]; text?: string }
export interface Checked { revision: number; valid: boolean; hash: string | null; formulas: number; defaults: number; diagnostics: Diagnostic[] }
export interface RevisedFile { id: string; name: string; size: number; added: number; removed: number; before?: string | null; text?: string | null }
export interface Revision { revision: number; at: string; kind: string; note: string; files: RevisedFile[] }
export interface Field {
  path: string;
  key: string;
  depth: number;
  line: number;
  column: number;
  endLine: number;
  kind: "group" | "list" | "text" | "number" | "choice" | "switch";
  text: string;
  options: string[];
  description: string;
  comment: string;
}

export interface Density { x: number[]; y: number[] }
export interface Stated { kind: "number" | "range" | "distribution" | "posterior" | "depending" | "rest"; text: string }
export interface Parameter {
  path: string;
  label: string;
  group: string;
  groupLabel: string;
  line: number | null;
  file: string | null;
  domain: { least: number | null; most: number | null; text: string };
  central: number;
  centralText: string;
  low: number;
  high: number;
  hasRange: boolean;
  isFree: boolean;
  stated: Stated;
  density: Density | null;
  because: string | null;
  evidence: { id: string; speaker: string | null; said: string | null }[];
  confidence: "low" | "moderate" | "high" | null;
  backing: string;
  touches: "games" | "worths";
  belief: { provision: string; actor: string; actorLabel: string; reading: string } | null;
  slider: { least: number; most: number; step: number };
}
export interface DensityAnswer {
  valid: boolean;
  stated: Stated | null;
  central: number | null;
  low: number | null;
  high: number | null;
  density: Density | null;
  diagnostics: Diagnostic[];
}

export interface FormulaRef { index: number; key: string; label: string; options: Record<string, string> }
export interface Change { path: string; label: string; from: number; to: number }
export interface Issue { id: string; question: string | null; options: { id: string; name: string; means: string | null }[] }
export interface Layout {
  row: string;
  rows: string[];
  columnIssues: string[];
  columns: string[];
  panels: { heading: string; cells: number[][] }[];
}
export interface Formulas { revision: number; issues: Issue[]; count: number; keys?: string[]; layout: Layout | null }

export interface Demand { actor: string; actorLabel: string; name: string; kind: "better-than-war" | "limit"; veto: boolean; surplus: number; text: string }
export interface FormulaState { signed: boolean; deters: boolean; attack: number; attackText: string; demands: Demand[] }
export interface Finding {
  id: string;
  claim: string;
  standing: "holds" | "fails" | "not-applicable";
  measure: { name: string; value: number | null; text: string; threshold: number | null; thresholdText: string; status: string };
  why: string[];
}
export interface Counts { formulas: number; signed: number; deterring: number; both: number }
export interface Concession { cost: number; text: string; changes: Change[] }
export interface Swap { formula: FormulaRef; changes: { issue: string; from: string; to: string }[]; attack: number; attackText: string; deters: boolean }
export interface Hurdle {
  figure: Figure | null;
  nearest: FormulaRef | null;
  conflicts: string[][];
  corrections: string[][];
  deficits: { actor: string; demand: string; amount: number; text: string }[];
  concessions: Concession[];
  swaps: Swap[];
}
export interface Cells { category: number[]; attack: number[]; margin: number[] }
export type Part = "map" | "curve" | "window" | "zones" | "waterfalls" | "hazard" | "hurdle" | "crisis" | "cells" | "frontier";
export interface Explored {
  revision: number;
  hash: string;
  engine: string;
  elapsed: number;
  formula: FormulaRef | null;
  pick: FormulaRef | null;
  pickReason: "signed-and-deters" | "only-signed" | "nearest-miss" | null;
  counts: Counts | null;
  answer: string[];
  keyFacts: KeyFact[];
  findings: Finding[];
  formulaState: FormulaState | null;
  map: Figure | null;
  curve: Figure | null;
  window: Figure | null;
  zones: Figure | null;
  hazard: Figure | null;
  crisis?: Figure | null;
  waterfalls: { actor: string; figure: Figure }[] | null;
  hurdle: Hurdle | null;
  cells: Cells | null;
  frontier: Frontier | null;
  /** The parts that the case has, asked for or not. */
  available: Part[];
}
export interface Frontier { sentence: string; members: number[]; wanted: number; table: Table }
export interface Explained { formula: FormulaRef; state: FormulaState; answer: string[]; sections: Section[] }
export interface Robustness {
  ranking: { path: string; label: string; swing: number; turns: { finding: string; claim: string; to: number; within: boolean; distance: number; text: string }[] }[];
  tornadoes: Figure[];
  joint: { finding: string; claim: string; distance: number; changes: Change[]; text: string }[];
  variants: Table | null;
}
export interface Side { formula: FormulaRef; pick: FormulaRef; counts: Counts; answer: string[]; state: FormulaState }
export interface Compared {
  first: Side;
  second: Side;
  values: Change[];
  findings: { id: string; claim: string; first: Finding; second: Finding }[];
  movedCount: number;
  moved: { formula: FormulaRef; first: number; second: number }[];
  sections: Section[];
}
export type Values = Record<string, number>;
export interface Asked { at?: number; values: Values; formula?: string }

export interface GameNode {
  kind: "choice" | "chance" | "end";
  owner: string | null;
  label: string;
  payoffs: { player: string; text: string }[];
  moves: { label: string; probability: number | null; text: string; node: GameNode }[];
}
export interface Game {
  formula: FormulaRef;
  periods: number;
  tree: Figure;
  nodes: GameNode;
  beliefs: { actor: string; actorLabel: string; readings: { id: string; probability: number; text: string }[] }[];
  certificate: { games?: number; largestRegret: number; exact: boolean; scope: string; text: string };
  why: Section[];
}

export interface Stretch { start: number; end: number }
export interface DocumentInfo {
  id: string;
  title: string;
  outlet: string | null;
  authors: string[];
  date: string | null;
  address: string | null;
  format: string;
  name: string;
  size: number;
  hash: string;
  addedAt: string;
  counts: { proposed: number; accepted: number; rejected: number };
}
export interface Proposal {
  id: string;
  state: "proposed" | "accepted" | "rejected";
  corrected: boolean;
  added: boolean;
  kind: "direct" | "indirect" | "mixed";
  said: Stretch[];
  passage: Stretch;
  quotes: Stretch[];
  speaker: string;
  office: string | null;
  side: string | null;
  resolution: string;
  modality: string;
  target: string | null;
  addressee: string | null;
  date: string | null;
  condition: Stretch | null;
  consequence: Stretch | null;
  confidence: number;
  rule: string;
  statement: string | null;
}
export interface Block extends Stretch { kind: string; main: boolean }
export interface Provision extends Stretch { name: string; strength: string; confidence: number; readings: (Stretch & { strength: string; favours: string | null })[] }
export interface Document extends DocumentInfo { text: string; blocks: Block[]; notes: string[]; proposals: Proposal[]; provisions: Provision[] }
export interface Chance { low: number; central?: number; high: number; text: string }
export interface Statement {
  id: string;
  speaker: string;
  office: string | null;
  side: string | null;
  date: string | null;
  said: string;
  source: string;
  sourceTitle: string;
  cluster: string | null;
  credibility: number | null;
  modality: string;
  line: number | null;
  bears: { hypothesis: string; low: number; high: number; text: string; because: string | null }[];
  document: (Stretch & { id: string }) | null;
  parameters: string[];
}
export interface Cluster {
  id: string;
  name: string;
  kind: string;
  statements: string[];
  proposed: boolean;
  why: string | null;
  weightAlone: number | null;
  weightTogether: number | null;
}
export interface Evidence {
  revision: number;
  dossier: { file: string; revision: number } | null;
  hypotheses: { id: string; claim: string; otherwise: string | null; prior: Chance; posterior: Chance; because: string | null }[];
  statements: Statement[];
  clusters: Cluster[];
  ledger: Table[];
  matrix: Table | null;
  sections: Section[];
}
export interface Removals {
  removals: { kind: string; id: string; label: string; statements: number; turned: { finding: string; claim: string; before: string; after: string }[]; moved: number }[];
  table: Table;
}

export type RunKind = "sweep" | "sensitivity" | "discover" | "robust" | "information";
export interface Run {
  id: string;
  kind: RunKind;
  state: "waiting" | "running" | "paused" | "done" | "cancelled" | "failed";
  case: string;
  revision: number;
  hash: string;
  order: { draws?: number; seed?: number; design?: string; variants?: string[] };
  done: number;
  total: number;
  rate: number;
  remaining: number | null;
  startedAt: string;
  endedAt: string | null;
  problem: string | null;
  results: string[];
}
export interface RunResults { run: Run; complete: boolean; title: string; answer: string[]; keyFacts: KeyFact[]; sections: Section[]; figures: Figure[] }

export interface ReportPart { section?: string; heading?: string; text?: string }
export interface ReportOrder { at?: number; values: Values; formula?: string; draws: number; seed: number; parts?: ReportPart[] }
export interface Preview { title: string; hash: string; engine: string; seed: number | null; question: string; answer: string[]; keyFacts: KeyFact[]; sections: Section[] }
export interface Link { id: string; case: string; order: ReportOrder; view: unknown; hash: string; engine: string; seed: number; sameEngine: boolean; note: string | null }
