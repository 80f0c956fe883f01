import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { notice, spoken } from "../state/notices";
import { close, connected, missing, open, opened } from "../state/opened";
import { texts } from "../texts";
import { Diagnostics } from "../ui/diagnostics";
import { Failed } from "../ui/failed";
import { Explore } from "../pages/explore/explore";
import Dossier from "../pages/dossier/dossier";
import Game from "../pages/game/game";
import History from "../pages/history/history";
import Link from "../pages/report/link";
import Report from "../pages/report/report";
import { Start } from "../pages/start/start";
import Sweep from "../pages/sweep/sweep";
import { DropTarget } from "./drop";
import { ScenarioLater } from "./later";
import { caseAddress, pages, route, type CasePage } from "./router";
import { theme, type Theme } from "./theme";

export function Shell() {
  const here = route.value;
  const id = here.at === "case" ? here.id : null;
  useEffect(() => {
    if (id) void open(id);
    else if (here.at !== "link") close();
  }, [id, here.at]);
  useEffect(() => {
    const page = here.at === "case" ? texts.nav[here.page] : here.at === "start" ? texts.nav.start : "";
    document.title = [page, opened.value?.title, texts.brand].filter(Boolean).join(" – ");
  }, [here, opened.value?.title]);
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById("content")?.focus(); }}>{texts.skip}</a>
      <header class="bar">
        <a class="brand" href="/" aria-label={`${texts.brand}: ${texts.nav.start}`}>
          <img src="/icon.svg" alt="" width="26" height="26" /> {texts.brand}
        </a>
        {here.at === "case" && !missing.value && <CaseNav id={here.id} page={here.page} />}
        <ThemeChoice />
      </header>
      {!connected.value && here.at === "case" && <p class="offline" role="status">{texts.offline}</p>}
      <main id="content" tabIndex={-1}>
        <Page />
      </main>
      <DropTarget />
      <NoticeBar />
      <div class="unseen" aria-live="polite">{spoken.value}</div>
    </>
  );
}

function CaseNav({ id, page }: { id: string; page: CasePage }) {
  return (
    <>
      <p class="case-title" title={opened.value?.title}>{opened.value?.title ?? ""}</p>
      <nav aria-label={texts.nav.label}>
        {pages.map((name) => (
          <a href={caseAddress(id, name)} aria-current={name === page ? "page" : undefined}>
            {texts.nav[name]}
            {name === "scenario" && opened.value && opened.value.state !== "fine" && (
              <span class={`dot ${opened.value.state}`} title={texts.states[opened.value.state]}>
                <span class="unseen"> ({texts.states[opened.value.state]})</span>
              </span>
            )}
          </a>
        ))}
      </nav>
    </>
  );
}

function ThemeChoice() {
  return (
    <select class="theme" aria-label={texts.theme.label} value={theme.value} onChange={(event) => (theme.value = event.currentTarget.value as Theme)}>
      {(["system", "light", "dark"] as const).map((name) => (
        <option value={name}>{texts.theme[name]}</option>
      ))}
    </select>
  );
}

const casePages: Record<CasePage, FunctionComponent<{ id: string }>> = {
  dossier: Dossier,
  scenario: ScenarioLater,
  explore: Explore,
  game: Game,
  sweep: Sweep,
  report: Report,
  history: History,
};

function Page() {
  const here = route.value;
  switch (here.at) {
    case "start":
      return <Start />;
    case "link":
      return <Link id={here.id} key={here.id} />;
    case "case": {
      if (missing.value) return <div class="pad"><Failed error={missing.value} /></div>;
      if (!opened.value || opened.value.id !== here.id) return <p class="muted pad">{texts.problems.loading}</p>;
      const Shown = casePages[here.page];
      return <Shown id={here.id} key={here.id + here.page} />;
    }
    default:
      return (
        <div class="pad">
          <h1 tabIndex={-1}>{texts.problems.nowhere}</h1>
          <p>{texts.problems.nowhereDetail}</p>
          <p><a href="/">{texts.nav.start}</a></p>
        </div>
      );
  }
}

function NoticeBar() {
  const said = notice.value;
  return (
    <div class="notices" role={said?.kind === "wrong" ? "alert" : "status"}>
      {said && (
        <div class={`notice is-${said.kind}`}>
          <div>
            <p class="claim">{said.title}</p>
            {said.detail && <p>{said.detail}</p>}
            <Diagnostics diagnostics={said.diagnostics.slice(0, 8)} />
          </div>
          <button type="button" class="quiet" aria-label={texts.problems.dismiss} onClick={() => (notice.value = null)}>✕</button>
        </div>
      )}
    </div>
  );
}
