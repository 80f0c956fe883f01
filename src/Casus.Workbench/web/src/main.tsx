import { render } from "preact";
import { listen } from "./app/router";
import { Shell } from "./app/shell";
import { applyTheme } from "./app/theme";

applyTheme();
listen();
render(<Shell />, document.getElementById("page")!);
