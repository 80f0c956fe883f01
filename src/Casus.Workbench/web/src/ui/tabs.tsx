import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface Asked<T extends string> {
  label: string;
  tabs: { id: T; title: string; note?: string }[];
  chosen: T;
  onChoose: (id: T) => void;
  children: ComponentChildren;
}

/** Tabs by the pattern of the ARIA practices: arrows move, the chosen one alone is in the order of the tab key. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, children }: Asked<T>) {
  const prefix = useId();
  const step = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    document.getElementById(`${prefix}-${next.id}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={step}>
        {tabs.map((tab) => (
          <button
            type="button"
            role="tab"
            id={`${prefix}-${tab.id}`}
            aria-selected={tab.id === chosen}
            aria-controls={`${prefix}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.title}
            {tab.note && <span class="count">{tab.note}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${chosen}`} tabIndex={0} class="tab-panel">
        {children}
      </div>
    </div>
  );
}
