import { download, post, read, send, upload } from "./http";
import type * as t from "./types";

const of = (id: string) => `/cases/${id}`;

// Everything that is asked of the server, by what it is about.

export const catalog = () => read<t.Catalog>("/catalog");
export const cases = (archived: boolean) => read<{ cases: t.CaseSummary[] }>(`/cases?archived=${archived}`);
export const makeCase = (from: { shipped: string } | { template: string } | { files: { name: string; text: string }[] }) => post<t.Case>("/cases", from);
export const importFile = (file: File, into: string | null) =>
  upload<{ kind: "case"; case: t.Case } | { kind: "dossier"; saved: t.Saved } | { kind: "document"; documents: t.DocumentInfo[]; case: t.Case }>(
    `/imports?name=${encodeURIComponent(file.name)}${into ? `&case=${into}` : ""}`,
    file,
  );
export const archive = (id: string, archived: boolean) => send<t.Case>("PATCH", of(id), { archived });
export const caseOf = (id: string) => read<t.Case>(of(id));
export const fileOf = (id: string, file: string) => read<t.FileText>(`${of(id)}/files/${file}`);
export const saveFile = (id: string, file: string, text: string, match: number, note = "") =>
  send<t.Saved>("PUT", `${of(id)}/files/${file}`, { text, note }, match);
export const edit = (id: string, file: string | null, edits: { path: string; value: unknown }[], match: number, note = "") =>
  send<t.Saved>("POST", `${of(id)}/edits`, { ...(file ? { file } : {}), edits, note }, match);
export const revisions = (id: string, before: number | null) =>
  read<{ revisions: t.Revision[]; more: boolean }>(`${of(id)}/revisions?limit=50${before ? `&before=${before}` : ""}`);
export const revisionOf = (id: string, number: number) => read<t.Revision>(`${of(id)}/revisions/${number}`);
export const restore = (id: string, number: number, match: number) => send<t.Saved>("POST", `${of(id)}/revisions/${number}/restore`, {}, match);
export const check = (id: string) => read<t.Checked>(`${of(id)}/check`);
export const checkTexts = (id: string, files: Record<string, string>, signal?: AbortSignal) => post<t.Checked>(`${of(id)}/check`, { files }, signal);
export const fields = (id: string, file: string) => read<{ revision: number; fields: t.Field[] }>(`${of(id)}/fields?file=${file}`);

export const parameters = (id: string, at?: number) =>
  read<{ revision: number; hash: string; parameters: t.Parameter[] }>(`${of(id)}/parameters${at ? `?at=${at}` : ""}`);
export const density = (id: string, text: string, path: string, signal?: AbortSignal) =>
  post<t.DensityAnswer>(`${of(id)}/density`, { text, path }, signal);
export const formulas = (id: string, at?: number) => read<t.Formulas>(`${of(id)}/formulas${at ? `?at=${at}` : ""}`);
export const explore = (id: string, asked: t.Asked & { width: number; parts: t.Part[] }) => post<t.Explored>(`${of(id)}/explore`, asked);
export const explain = (id: string, asked: t.Asked, signal?: AbortSignal) => post<t.Explained>(`${of(id)}/explain`, asked, signal);
export const robustness = (id: string, asked: t.Asked & { width: number }, signal?: AbortSignal) =>
  post<t.Robustness>(`${of(id)}/robustness`, asked, signal);
export const compare = (id: string, first: t.Asked, second: t.Asked, signal?: AbortSignal) =>
  post<t.Compared>(`${of(id)}/compare`, { first, second }, signal);
export const game = (id: string, asked: t.Asked & { width: number }, signal?: AbortSignal) => post<t.Game>(`${of(id)}/game`, asked, signal);
export const gameFile = (id: string, asked: t.Asked) => download(`${of(id)}/game/efg`, asked);

export const addDocument = (id: string, file: File) =>
  upload<{ documents: t.DocumentInfo[]; known: boolean }>(`${of(id)}/documents?name=${encodeURIComponent(file.name)}`, file);
export const documentOf = (id: string, document: string) => read<t.Document>(`${of(id)}/documents/${document}`);
export const addProposal = (id: string, document: string, made: { start: number; end: number; speaker: string; side: string | null; modality: string }) =>
  post<t.Proposal>(`${of(id)}/documents/${document}/proposals`, made);
export interface Decision { state?: t.Proposal["state"]; speaker?: string; side?: string; office?: string; modality?: string; said?: string; start?: number; end?: number }
export const decide = (id: string, document: string, proposal: string, decision: Decision, match: number) =>
  send<{ proposal: t.Proposal; saved: t.Saved | null }>("PATCH", `${of(id)}/documents/${document}/proposals/${proposal}`, decision, match);
export const evidence = (id: string) => read<t.Evidence>(`${of(id)}/evidence`);
export const linkHypothesis = (id: string, made: { statement: string; hypothesis: string; ratio: string | null; because: string }, match: number) =>
  send<t.Saved>("POST", `${of(id)}/evidence/links`, made, match);
export const linkParameter = (id: string, made: { statement: string; path: string; remove: boolean }, match: number) =>
  send<t.Saved>("POST", `${of(id)}/evidence/assumptions`, made, match);
export const makeCluster = (id: string, made: { id: string; name: string; statements: string[]; correlation: number }, match: number) =>
  send<t.Saved>("POST", `${of(id)}/evidence/clusters`, made, match);
export const without = (id: string, kinds: string[], signal?: AbortSignal) => post<t.Removals>(`${of(id)}/evidence/without`, { kinds }, signal);

export const runs = (id: string) => read<{ runs: t.Run[] }>(`${of(id)}/runs`);
export const startRun = (id: string, order: Record<string, unknown>) => post<t.Run>(`${of(id)}/runs`, order);
export const cancelRun = (id: string, run: string) => post<t.Run>(`${of(id)}/runs/${run}/cancel`, {});
export const resumeRun = (id: string, run: string) => post<t.Run>(`${of(id)}/runs/${run}/resume`, {});
export const runResults = (id: string, run: string, width: number, signal?: AbortSignal) =>
  read<t.RunResults>(`${of(id)}/runs/${run}/results?width=${width}`, signal);
export const runFile = (id: string, run: string, format: string) => `/api/v1${of(id)}/runs/${run}/results.${format}`;

export const reportSections = (id: string, order: t.ReportOrder) =>
  post<{ sections: { id: string; heading: string; figures: number }[] }>(`${of(id)}/report/sections`, order);
export const reportPreview = (id: string, order: t.ReportOrder, signal?: AbortSignal) => post<t.Preview>(`${of(id)}/report`, order, signal);
export const reportFile = (id: string, format: string, order: t.ReportOrder) => download(`${of(id)}/report/${format}`, order);
export const makeLink = (id: string, order: t.ReportOrder, view: unknown) =>
  post<{ id: string; path: string; hash: string; engine: string; seed: number }>(`${of(id)}/links`, { order, view });
export const linkOf = (id: string) => read<t.Link>(`/links/${id}`);
