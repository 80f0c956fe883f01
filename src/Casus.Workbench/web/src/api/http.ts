import type { Conflict, Diagnostic, Session } from "./types";

/** What the server says went wrong. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly diagnostics: Diagnostic[];
  readonly conflict: Conflict | null;

  constructor(status: number, body: { title?: string; detail?: string; code?: string; diagnostics?: Diagnostic[]; conflict?: Conflict }) {
    super(body.title ?? "");
    this.status = status;
    this.code = body.code ?? "";
    this.detail = body.detail ?? "";
    this.diagnostics = body.diagnostics ?? [];
    this.conflict = body.conflict ?? null;
  }
}

/** Nobody answers: the server has ended, or the machine sleeps. */
export class Unreachable extends Error {}

const root = "/api/v1";
let session: Promise<Session> | null = null;

/** The session with the server; asked for once. */
export function currentSession(): Promise<Session> {
  session ??= read<Session>("/session");
  session.catch(() => (session = null));
  return session;
}

interface Sent {
  method?: string;
  json?: unknown;
  bytes?: Blob;
  match?: number | null;
  signal?: AbortSignal | undefined;
}

async function ask(path: string, sent: Sent): Promise<Response> {
  const headers: Record<string, string> = {};
  const method = sent.method ?? "GET";
  if (method !== "GET") headers["Casus-Token"] = (await currentSession()).token;
  if (sent.json !== undefined) headers["Content-Type"] = "application/json";
  if (sent.bytes) headers["Content-Type"] = "application/octet-stream";
  if (sent.match !== undefined && sent.match !== null) headers["If-Match"] = `"${sent.match}"`;
  try {
    return await fetch(root + path, {
      method,
      headers,
      ...(sent.json !== undefined ? { body: JSON.stringify(sent.json) } : sent.bytes ? { body: sent.bytes } : {}),
      ...(sent.signal ? { signal: sent.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Unreachable();
  }
}

async function answered(path: string, sent: Sent): Promise<Response> {
  let response = await ask(path, sent);
  if (response.ok) return response;
  let problem = await problemOf(response);
  if (problem.code === "token") {
    // The server was started anew and has another token.
    session = null;
    response = await ask(path, sent);
    if (response.ok) return response;
    problem = await problemOf(response);
  }
  throw problem;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return new Problem(response.status, await response.json());
  } catch (error) {
    if (isAbort(error)) throw error;
    return new Problem(response.status, { title: response.statusText });
  }
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const begun = ahead.get(path);
  ahead.delete(path);
  return (begun ?? answered(path, { signal }).then((response) => response.json())) as Promise<T>;
}

const ahead = new Map<string, Promise<unknown>>();

/** Asks for what is read next before it is known to whom it will be shown. */
export function readAhead(path: string): void {
  const begun = answered(path, {}).then((response) => response.json());
  // Whoever reads it is told what went wrong.
  begun.catch(() => undefined);
  ahead.set(path, begun);
}

export async function send<T>(method: string, path: string, json: unknown, match?: number | null, signal?: AbortSignal): Promise<T> {
  return (await answered(path, { method, json, match: match ?? null, signal })).json() as Promise<T>;
}

export const post = <T>(path: string, json: unknown, signal?: AbortSignal): Promise<T> => send<T>("POST", path, json, null, signal);

export async function upload<T>(path: string, bytes: Blob): Promise<T> {
  return (await answered(path, { method: "POST", bytes })).json() as Promise<T>;
}

/** Fetches a file that only a POST gives, and hands it to the browser to be kept. */
export async function download(path: string, json: unknown): Promise<string> {
  const response = await answered(path, { method: "POST", json });
  const name = fileName(response.headers.get("Content-Disposition")) ?? path.split("/").at(-1) ?? "casus";
  const address = URL.createObjectURL(await response.blob());
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

function fileName(disposition: string | null): string | null {
  const starred = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (starred) return decodeURIComponent(starred);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1] ?? null;
}

export const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";
