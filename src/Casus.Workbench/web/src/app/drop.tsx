import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import * as api from "../api/cases";
import { notice, say, told } from "../state/notices";
import { opened, reread } from "../state/opened";
import { texts } from "../texts";
import { caseAddress, go } from "./router";

const hovering = signal(false);

/** Takes whatever was dropped; the server says what it is. */
export async function takeFiles(files: File[]): Promise<void> {
  for (const file of files) {
    const into = opened.peek()?.id ?? null;
    say(texts.start.reading(file.name));
    try {
      const made = await api.importFile(file, into);
      if (made.kind === "case") {
        say(texts.start.madeCase(made.case.title));
        go(caseAddress(made.case.id, "explore"));
      } else if (made.kind === "document") {
        say(texts.start.madeDocument(made.documents.length));
        if (into === made.case.id) await reread();
        go(`${caseAddress(made.case.id, "dossier")}?document=${made.documents[0]?.id ?? ""}`);
      } else {
        say(texts.start.madeDossier);
        await reread();
      }
    } catch (error) {
      notice.value = null;
      told(error);
    }
  }
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;

/** The whole page takes files. */
export function DropTarget() {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      hovering.value = true;
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) hovering.value = false;
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      hovering.value = false;
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  if (!hovering.value) return null;
  return (
    <div class="drop-over">
      <p>{opened.value ? texts.start.dropNowInto(opened.value.title) : texts.start.dropNow}</p>
    </div>
  );
}
