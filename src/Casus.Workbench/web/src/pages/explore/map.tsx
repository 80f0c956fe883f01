import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Cells, Layout } from "../../api/types";
import { texts } from "../../texts";
import { numberText, percentText } from "../../ui/numbers";
import { memo } from "../../ui/memo";
import { useWidth } from "../../ui/width";
import { palette } from "../../ui/palette";
import { Painter } from "./paint";

export interface Pointed { index: number; x: number; y: number }

interface Asked {
  layout: Layout;
  cells: Cells;
  selected: number;
  pick: number;
  /** Categories of a pinned variant; cells that are others now get a mark. */
  before: number[] | null;
  onPoint: (pointed: Pointed | null) => void;
  onChoose: (index: number) => void;
}

const rowHeight = 24;
const gap = 14;

/** The map of all formulas: one canvas a panel, since ten thousand cells as elements would not keep up with a hand. */
export const FormulaMap = memo(function FormulaMap(asked: Asked) {
  const { layout } = asked;
  const [box, width] = useWidth<HTMLDivElement>();
  const [columns, panels] = [Math.max(1, layout.columns.length), layout.panels.length];
  const gutter = Math.min(Math.max(110, width * 0.2), 190);
  // Panels stand side by side, sharing the names of their rows, where their cells do not get too narrow for it.
  const beside = panels > 1 && (width - gutter - gap * (panels - 1)) / (panels * columns) >= 17;
  const room = width - gutter - 4 - (beside ? gap * (panels - 1) : 0);
  // Where columns are few there is room for their names.
  const cell = Math.floor(Math.min(Math.max(room / (beside ? panels * columns : columns), 13), columns <= 8 ? 84 : 40));
  return (
    <div class="map" ref={box}>
      <div class={beside ? "map-panels beside" : "map-panels"}>
        {layout.panels.map((panel, i) => (
          <Panel key={panel.heading} {...asked} heading={panel.heading} grid={panel.cells} gutter={!beside || i === 0 ? gutter : 0} cell={cell} />
        ))}
      </div>
      <p class="small muted">
        {texts.explore.mapAcross(layout.columnIssues.join(", "))} {texts.explore.mapRow(layout.row)}
      </p>
    </div>
  );
});

function Panel(asked: Asked & { heading: string; grid: number[][]; gutter: number; cell: number }) {
  const { layout, cells, grid, selected, pick, before, cell, gutter, onPoint, onChoose } = asked;
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();
  const places = useMemo(() => grid.flatMap((row, y) => row.flatMap((index, x) => (index < 0 ? [] : [{ index, x, y }]))), [grid]);
  const [cursor, setCursor] = useState<{ x: number; y: number } | null>(null);
  const home = places.find((place) => place.index === selected) ?? places[0];
  const at = cursor ?? home ?? { x: 0, y: 0 };
  const index = grid[at.y]?.[at.x] ?? -1;

  const colour = palette.value;
  const painter = useMemo(() => new Painter(), []);
  // In the frame in which the numbers beside it change, too.
  useLayoutEffect(() => {
    if (canvas.current)
      painter.paint(canvas.current, { places, cells, selected, pick, before, cell, rowHeight, cursor, columns: layout.columns.length, rows: grid.length, colour });
  }, [places, cells, selected, pick, before, cell, cursor, colour]);

  const under = (event: PointerEvent | MouseEvent) => {
    const bounds = canvas.current!.getBoundingClientRect();
    const place = { x: Math.floor((event.clientX - bounds.left) / cell), y: Math.floor((event.clientY - bounds.top) / rowHeight) };
    const found = grid[place.y]?.[place.x] ?? -1;
    return found < 0 ? null : { ...place, index: found };
  };
  const point = (place: { x: number; y: number }, found: number) => {
    const bounds = canvas.current!.getBoundingClientRect();
    onPoint({ index: found, x: bounds.left + (place.x + 0.5) * cell, y: bounds.top + (place.y + 1) * rowHeight });
  };
  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      let { x, y } = at;
      do {
        x += step[0];
        y += step[1];
      } while (grid[y]?.[x] === -1);
      const found = grid[y]?.[x];
      if (found === undefined || found < 0) return;
      setCursor({ x, y });
      point({ x, y }, found);
    } else if ((event.key === "Enter" || event.key === " ") && index >= 0) {
      event.preventDefault();
      onChoose(index);
    } else if (event.key === "Escape") onPoint(null);
  };

  return (
    <div class="map-panel">
      {asked.heading && <h3 class="map-heading" style={{ paddingLeft: `${gutter}px` }}>{asked.heading}</h3>}
      <div class="map-body">
        {gutter > 0 && (
          <div class="map-rows" style={{ width: `${gutter}px` }} aria-hidden="true">
            {layout.rows.map((row) => (
              <span title={row}>{row}</span>
            ))}
          </div>
        )}
        <div
          class="map-cells"
          role="grid"
          tabIndex={0}
          aria-label={texts.explore.mapGrid(asked.heading)}
          aria-rowcount={grid.length}
          aria-colcount={layout.columns.length}
          aria-activedescendant={index >= 0 ? `${id}-cell` : undefined}
          onKeyDown={keys}
          onFocus={() => setCursor(at)}
          onBlur={() => {
            setCursor(null);
            onPoint(null);
          }}
          onPointerMove={(event) => {
            const place = under(event);
            if (place) point(place, place.index);
            else onPoint(null);
          }}
          onPointerLeave={() => onPoint(null)}
          onClick={(event) => {
            const place = under(event);
            if (!place) return;
            setCursor(place);
            onChoose(place.index);
          }}
        >
          <canvas ref={canvas} />
          {/* The one cell that is spoken of stands in the page; the others are drawn. */}
          <div role="row" aria-rowindex={at.y + 1} class="unseen">
            <div role="gridcell" id={`${id}-cell`} aria-colindex={at.x + 1} aria-selected={index === selected}>
              {index >= 0 && `${layout.rows[at.y] ?? ""}, ${layout.columns[at.x] ?? ""}: ${cellText(cells, index)}`}
            </div>
          </div>
        </div>
      </div>
      <ColumnNames columns={layout.columns} gutter={gutter} cell={cell} />
    </div>
  );
}

// Every so many columns are named that the names keep apart.
const ColumnNames = memo(function ColumnNames({ columns, gutter, cell }: { columns: string[]; gutter: number; cell: number }) {
  const every = Math.max(1, Math.ceil(74 / cell));
  return (
    <div class={cell >= 60 ? "map-columns wide" : "map-columns"} style={{ paddingLeft: `${gutter}px` }} aria-hidden="true">
      {columns.map(
        (column, i) =>
          i % every === 0 && (
            <span title={column} style={{ width: `${Math.min(every, columns.length - i) * cell}px` }}>
              {column}
            </span>
          ),
      )}
    </div>
  );
});

export function cellText(cells: Cells, index: number): string {
  return texts.explore.cell(
    texts.explore.category[cells.category[index] ?? 3] ?? "",
    percentText(cells.attack[index] ?? 0),
    numberText(cells.margin[index] ?? 0),
  );
}
