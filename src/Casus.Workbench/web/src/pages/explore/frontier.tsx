import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Cells, Formulas, Frontier } from "../../api/types";
import type { WhatIf } from "../../state/whatif";
import { texts } from "../../texts";
import { Fold, TableView } from "../../ui/markup";
import { memo } from "../../ui/memo";
import { numberText, percentText } from "../../ui/numbers";
import { palette } from "../../ui/palette";
import { cellText, type Pointed } from "./map";
import { mark, tones, type Colour } from "./paint";
import { planeOf, type Plane } from "./plane";
import { labelOf, Tooltip } from "./tooltip";

interface Asked { id: string; frontier: Frontier; cells: Cells; formulas: Formulas; selected: number; width: number; whatIf: WhatIf }

const reach = 16;

/** All formulas by how likely an attack is and by what the party gains that gains least; those that no other betters in both are joined. */
export const FrontierView = memo(function FrontierView({ id, frontier, cells, formulas, selected, width, whatIf }: Asked) {
  const t = texts.explore.frontier;
  const plane = useMemo(() => planeOf(cells, frontier.wanted, width), [cells, frontier.wanted, width]);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [cursor, setCursor] = useState(-1);
  const box = useRef<HTMLDivElement>(null);
  const own = useId();
  const { members } = frontier;
  const at = Math.max(0, cursor >= 0 ? Math.min(cursor, members.length - 1) : members.indexOf(selected));
  const index = members[at]!;

  const point = (formula: number) => {
    const bounds = box.current!.getBoundingClientRect();
    setPointed({ index: formula, x: bounds.left + plane.x(cells.attack[formula]!), y: bounds.top + plane.y(cells.margin[formula]!) + 8 });
  };
  const under = (event: PointerEvent | MouseEvent) => {
    const bounds = box.current!.getBoundingClientRect();
    return nearest(cells, members, plane, event.clientX - bounds.left, event.clientY - bounds.top);
  };
  const choose = (formula: number) => whatIf.choose(formulas.keys?.[formula] ?? String(formula));
  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, Home: -members.length, End: members.length };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const to = Math.min(Math.max(at + step, 0), members.length - 1);
      setCursor(to);
      point(members[to]!);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(index);
    } else if (event.key === "Escape") setPointed(null);
  };

  return (
    <figure class="drawing frontier">
      <figcaption>
        <h3 class="figure-title">{t.title}</h3>
        <p>{frontier.sentence} {t.note}</p>
      </figcaption>
      <div class="frontier-scroll">
        <div
          class="frontier-box"
          ref={box}
          style={{ width: `${plane.width}px`, height: `${plane.height}px` }}
          role="listbox"
          tabIndex={0}
          aria-label={t.list}
          aria-activedescendant={`${own}-at`}
          onKeyDown={keys}
          onFocus={() => setCursor(at)}
          onBlur={() => {
            setCursor(-1);
            setPointed(null);
          }}
          onPointerMove={(event) => {
            const found = under(event);
            if (found < 0) setPointed(null);
            else point(found);
          }}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const found = under(event);
            if (found >= 0) choose(found);
          }}
        >
          <Dots plane={plane} cells={cells} members={members} wanted={frontier.wanted} colour={palette.value} />
          <Frame plane={plane} cells={cells} members={members} wanted={frontier.wanted} selected={selected} cursor={cursor >= 0 ? index : -1} />
          <div role="option" id={`${own}-at`} aria-selected={index === selected} aria-posinset={at + 1} aria-setsize={members.length} class="unseen">
            {`${labelOf(formulas, index)}: ${cellText(cells, index)}`}
          </div>
        </div>
      </div>
      <Fold title={texts.figure.numbers}>{() => <TableView table={frontier.table} label={t.title} />}</Fold>
      {pointed && <Tooltip id={id} formulas={formulas} cells={cells} whatIf={whatIf} pointed={pointed} before={null} />}
    </figure>
  );
});

// Of points that lie together, one on the frontier is meant.
function nearest(cells: Cells, members: number[], plane: Plane, x: number, y: number): number {
  let [found, least] = [-1, reach];
  const look = (formula: number, favour: number) => {
    const away = Math.hypot(plane.x(cells.attack[formula]!) - x, plane.y(cells.margin[formula]!) - y) - favour;
    if (away < least) [found, least] = [formula, away];
  };
  for (const formula of members) look(formula, 4);
  for (let formula = 0; formula < cells.attack.length; formula++) look(formula, 0);
  return found;
}

function Dots({ plane, cells, members, wanted, colour }: { plane: Plane; cells: Cells; members: number[]; wanted: number; colour: Colour }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const scale = devicePixelRatio || 1;
    canvas.current.width = Math.round(plane.width * scale);
    canvas.current.height = Math.round(plane.height * scale);
    context.scale(scale, scale);
    const draw = (formula: number, size: number) => {
      const category = cells.category[formula] ?? 3;
      context.fillStyle = context.strokeStyle = colour(tones[category]!);
      mark(context, category, plane.x(cells.attack[formula]!), plane.y(cells.margin[formula]!), size);
    };
    context.fillStyle = colour("good-tint");
    context.fillRect(plane.left, plane.top, plane.x(wanted) - plane.left, plane.y(0) - plane.top);
    context.lineWidth = 1;
    context.globalAlpha = 0.65;
    for (let formula = 0; formula < cells.attack.length; formula++) draw(formula, 3.5);
    context.globalAlpha = 1;
    context.lineWidth = 1.75;
    for (const formula of members) draw(formula, 5.5);
  }, [plane, cells, members, wanted, colour]);
  return <canvas ref={canvas} aria-hidden="true" />;
}

interface FrameAsked { plane: Plane; cells: Cells; members: number[]; wanted: number; selected: number; cursor: number }

function Frame({ plane, cells, members, wanted, selected, cursor }: FrameAsked) {
  const t = texts.explore.frontier;
  const { left, right, top, bottom } = plane;
  const place = (formula: number) => [plane.x(cells.attack[formula]!), plane.y(cells.margin[formula]!)] as const;
  const ring = (formula: number, name: string) => {
    if (formula < 0) return null;
    const [x, y] = place(formula);
    return <circle class={name} cx={x} cy={y} r="9" />;
  };
  return (
    <svg width={plane.width} height={plane.height} aria-hidden="true">
      <path class="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      <path class="border" d={`M${plane.x(wanted)} ${top}V${bottom}M${left} ${plane.y(0)}H${right}`} />
      {plane.ticksX.map((tick) => <text x={plane.x(tick)} y={bottom + 17} text-anchor="middle">{percentText(tick)}</text>)}
      {plane.ticksY.map((tick) => <text x={left - 8} y={plane.y(tick) + 4} text-anchor="end">{numberText(tick)}</text>)}
      <text class="name" x={(left + right) / 2} y={plane.height - 6} text-anchor="middle">{t.across}</text>
      <text class="name" x={14} y={(top + bottom) / 2} text-anchor="middle" transform={`rotate(-90 14 ${(top + bottom) / 2})`}>{t.up}</text>
      <polyline class="line" points={members.map((formula) => place(formula).map((v) => v.toFixed(1)).join(",")).join(" ")} />
      {ring(selected, "selected")}
      {ring(cursor, "cursor")}
    </svg>
  );
}
