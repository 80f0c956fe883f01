import { effect, signal } from "@preact/signals";
import { kept, keep } from "../state/kept";

export type Theme = "system" | "light" | "dark";

export const theme = signal<Theme>(kept<Theme>("theme", "system"));

export function applyTheme(): void {
  effect(() => {
    const root = document.documentElement;
    if (theme.value === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme.value;
    root.style.colorScheme = theme.value === "system" ? "light dark" : theme.value;
    keep("theme", theme.value);
  });
}
