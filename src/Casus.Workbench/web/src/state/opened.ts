import { signal } from "@preact/signals";
import { caseOf } from "../api/cases";
import type { Case, CaseSummary, DocumentInfo, FileInfo, Run } from "../api/types";
import { told } from "./notices";

/** The case that is open. */
export const opened = signal<Case | null>(null);
export const missing = signal<unknown>(null);

/** Goes up whenever anybody changes the case, so that pages read again. */
export const revision = signal(0);

/** Whether the server's news arrive. */
export const connected = signal(true);

let source: EventSource | null = null;
let current = "";

export async function open(id: string): Promise<void> {
  if (current === id) return;
  close();
  current = id;
  await reread();
  if (current === id && opened.value) listen(id);
}

export function close(): void {
  source?.close();
  source = null;
  current = "";
  opened.value = null;
  missing.value = null;
}

export async function reread(): Promise<void> {
  const id = current;
  try {
    const read = await caseOf(id);
    if (current !== id) return;
    opened.value = read;
    revision.value = read.revision;
  } catch (error) {
    if (current === id && !opened.value) missing.value = error;
    else told(error);
  }
}

function listen(id: string): void {
  source = new EventSource(`/api/v1/cases/${id}/events`);
  source.onopen = () => (connected.value = true);
  source.onerror = () => (connected.value = false);
  const on = <T>(name: string, act: (data: T) => void) =>
    source?.addEventListener(name, (event) => act(JSON.parse((event as MessageEvent<string>).data) as T));
  on<{ case: string; revision: number; files: FileInfo[]; state: CaseSummary["state"] }>("revision", (news) => {
    if (!opened.value || news.revision <= opened.value.revision) return;
    void reread();
  });
  on<Run>("run", (run) => putRun(run));
  on<{ document: DocumentInfo }>("document", ({ document }) => {
    if (!opened.value) return;
    const others = opened.value.documents.filter((d) => d.id !== document.id);
    opened.value = { ...opened.value, documents: [...others, document].sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1)) };
  });
  on("reset", () => void reread());
}

export function putRun(run: Run): void {
  if (!opened.value || run.case !== opened.value.id) return;
  const others = opened.value.runs.filter((r) => r.id !== run.id);
  opened.value = { ...opened.value, runs: [run, ...others].sort((a, b) => (a.startedAt > b.startedAt ? -1 : 1)) };
}

/** Takes what a change came to, before the server's news bring it. */
export function saved(answer: { revision: number; files: FileInfo[]; state: CaseSummary["state"] }): void {
  if (!opened.value) return;
  const files = new Map(opened.value.files.map((file) => [file.id, file]));
  for (const file of answer.files) files.set(file.id, file);
  opened.value = { ...opened.value, revision: Math.max(answer.revision, opened.value.revision), state: answer.state, files: [...files.values()] };
  revision.value = Math.max(revision.value, answer.revision);
}

export const scenarioFile = (): FileInfo | undefined => opened.value?.files.find((file) => file.role === "scenario");
export const dossierFile = (): FileInfo | undefined => opened.value?.files.find((file) => file.role === "dossier");
