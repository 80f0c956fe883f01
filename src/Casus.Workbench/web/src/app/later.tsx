import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { told } from "../state/notices";
import { texts } from "../texts";

type Loaded = FunctionComponent<{ id: string }>;

// Pages that are not seen at once are fetched when they are.
const loads: Record<string, () => Promise<Loaded>> = {
  dossier: () => import("../pages/dossier/dossier").then((page) => page.default),
  game: () => import("../pages/game/game").then((page) => page.default),
  history: () => import("../pages/history/history").then((page) => page.default),
  link: () => import("../pages/report/link").then((page) => page.default),
  report: () => import("../pages/report/report").then((page) => page.default),
  sweep: () => import("../pages/sweep/sweep").then((page) => page.default),
  scenario: () => import("../pages/scenario/scenario").then((page) => page.default),
};

export function Later({ page, id }: { page: string; id: string }) {
  const [Loaded, setLoaded] = useState<{ page: Loaded } | null>(null);
  useEffect(() => {
    loads[page]?.().then((page) => setLoaded({ page })).catch(told);
  }, [page]);
  return Loaded ? <Loaded.page id={id} /> : <p class="muted pad">{texts.problems.loading}</p>;
}
