import { currentSession } from "./api/http";
import { render } from "preact";
import { listen } from "./app/router";
import { Shell } from "./app/shell";
import { applyTheme } from "./app/theme";

// Asked for at once, since whatever is worked out needs it.
currentSession().catch(() => undefined);
applyTheme();
listen();
render(<Shell />, document.getElementById("page")!);
