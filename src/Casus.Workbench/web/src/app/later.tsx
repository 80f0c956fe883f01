import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { told } from "../state/notices";
import { texts } from "../texts";

type Loaded = FunctionComponent<{ id: string }>;

/** The page with the editor, which is larger than all the others together: it is fetched when it is opened. */
export function ScenarioLater({ id }: { id: string }) {
  const [Loaded, setLoaded] = useState<{ page: Loaded } | null>(null);
  useEffect(() => {
    import("../pages/scenario/scenario").then((page) => setLoaded({ page: page.default })).catch(told);
  }, []);
  return Loaded ? <Loaded.page id={id} /> : <p class="muted pad">{texts.problems.loading}</p>;
}
