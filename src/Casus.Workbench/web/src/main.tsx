import { currentSession, readAhead } from "./api/http";
import { render } from "preact";
import { listen, route } from "./app/router";
import { Shell } from "./app/shell";
import { applyTheme } from "./app/theme";

// Asked for at once, since whatever is worked out needs it; and with it what the first page will ask one after the other.
currentSession().catch(() => undefined);
const first = route.peek();
if (first.at === "case") {
  readAhead(`/cases/${first.id}`);
  if (first.page === "explore") for (const what of ["parameters", "formulas"]) readAhead(`/cases/${first.id}/${what}`);
}
applyTheme();
listen();
render(<Shell />, document.getElementById("page")!);
