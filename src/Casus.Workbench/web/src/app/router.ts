import { computed, signal } from "@preact/signals";

export const pages = ["dossier", "scenario", "explore", "game", "sweep", "report", "history"] as const;
export type CasePage = (typeof pages)[number];

export type Route =
  | { at: "start" }
  | { at: "case"; id: string; page: CasePage }
  | { at: "link"; id: string }
  | { at: "nowhere" };

const address = signal(location.pathname + location.search);

export const route = computed<Route>(() => {
  const path = address.value.split("?")[0] ?? "/";
  const [first, id, page] = path.split("/").filter((part) => part !== "");
  if (first === undefined) return { at: "start" };
  if (first === "links" && id && !page) return { at: "link", id };
  if (first === "cases" && id) {
    const known = pages.find((known) => known === (page ?? "explore"));
    if (known) return { at: "case", id, page: known };
  }
  return { at: "nowhere" };
});

export const query = computed(() => new URLSearchParams(address.value.split("?")[1] ?? ""));

export const caseAddress = (id: string, page: CasePage): string => `/cases/${id}/${page}`;

export function go(to: string, replace = false): void {
  if (to === location.pathname + location.search) return;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  const samePage = address.value.split("?")[0] === to.split("?")[0];
  address.value = to;
  if (samePage) return;
  scrollTo(0, 0);
  focusHeading();
}

// A reader who cannot see the page change is told by the heading that takes the focus, once the page has come and unless the reader has gone elsewhere.
function focusHeading(): void {
  const [before, focused, end] = [document.querySelector("main h1"), document.activeElement, performance.now() + 10_000];
  const look = () => {
    const heading = document.querySelector<HTMLElement>("main h1");
    if (!heading || heading === before) {
      if (performance.now() < end) requestAnimationFrame(look);
    } else if (document.activeElement === focused || document.activeElement === document.body) heading.focus({ preventScroll: true });
  };
  requestAnimationFrame(look);
}

export function listen(): void {
  addEventListener("popstate", () => (address.value = location.pathname + location.search));
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element).closest?.("a");
    const href = anchor?.getAttribute("href");
    if (!anchor || !href?.startsWith("/") || href.startsWith("/api/") || anchor.hasAttribute("download")) return;
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || anchor.target) return;
    event.preventDefault();
    go(href);
  });
}
