import { useMemo, useState } from "preact/hooks";
import type { Cells, Formulas, Table } from "../../api/types";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { TableView } from "../../ui/markup";
import { memo } from "../../ui/memo";
import { Legend } from "./legend";
import { FormulaMap, type Pointed } from "./map";
import { Tooltip } from "./tooltip";

interface Asked {
  id: string;
  whatIf: WhatIf;
  formulas: Formulas;
  cells: Cells;
  selected: number;
  pick: number;
  table: Table | null;
  onTable: (open: boolean) => void;
}

/** All formulas at a glance, with what their marks mean. */
export const MapSection = memo(function MapSection({ id, whatIf, formulas, cells, selected, pick, table, onTable }: Asked) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const pin = whatIf.pins.value.at(-1);
  const before = pin?.categories && pin.categories.length === cells.category.length ? { name: pin.name, categories: pin.categories } : null;
  const counts = useMemo(() => {
    const counts = [0, 0, 0, 0];
    for (const category of cells.category) counts[category] = (counts[category] ?? 0) + 1;
    return counts;
  }, [cells.category]);
  const choose = useMemo(() => (index: number) => whatIf.choose(formulas.keys?.[index] ?? String(index)), [whatIf, formulas]);
  return (
    <section class="block">
      <h2>{texts.explore.map}</h2>
      <p class="muted small">{texts.explore.mapNote}</p>
      <Legend counts={counts} before={before?.name ?? null} />
      <FormulaMap
        layout={formulas.layout!}
        cells={cells}
        selected={selected}
        pick={pick}
        before={before?.categories ?? null}
        onPoint={setPointed}
        onChoose={choose}
      />
      <details onToggle={(event) => onTable(event.currentTarget.open)}>
        <summary>{texts.explore.asTable}</summary>
        {table && <TableView table={table} label={texts.explore.map} />}
      </details>
      {pointed && <Tooltip id={id} formulas={formulas} cells={cells} whatIf={whatIf} pointed={pointed} before={before} />}
    </section>
  );
});
