import { computed, signal } from "@preact/signals";
import { theme } from "../app/theme";

const dark = matchMedia("(prefers-color-scheme: dark)");
const turned = signal(0);
dark.addEventListener("change", () => turned.value++);

/** The colours of the page as it looks now, for what is drawn and not styled. Read once for each look: asking the style sheet costs a layout. */
export const palette = computed<(name: string) => string>(() => {
  void turned.value;
  // The theme stands on the page before anybody is told that it changed.
  void theme.value;
  const style = getComputedStyle(document.documentElement);
  const known = new Map<string, string>();
  return (name) => {
    let colour = known.get(name);
    if (colour === undefined) known.set(name, (colour = style.getPropertyValue(`--${name}`).trim()));
    return colour;
  };
});
