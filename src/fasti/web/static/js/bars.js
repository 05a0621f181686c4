// Bars: doubt, drawn. A stretch has four bounds: the earliest and the latest beginning, the earliest and the latest end.
// Between the latest beginning and the earliest end it surely held: solid. Outside, up to the outer bounds, it may have: fading.
// Where nothing bounds it: open, a row of dashes that thins out. What happened on one day is a disc; within some days a ring,
// or, where there is room, a bracket over them.

import { svg } from "./dom.js";
import { colour, FAMILIES } from "./families.js";
import { told } from "./lines.js";

export const HEIGHT = 22;
const BAR = 12;
const TOP = (HEIGHT - BAR) / 2;
const MIDDLE = HEIGHT / 2;
const RING = 4.5;
const DASHES = 6;
const FAR = 60;

const known = (day) => day !== null && day !== undefined;

function isPoint({ begin, end }, extent) {
  const same = begin.not_before === end.not_before && begin.not_after === end.not_after;
  return same && (extent === "point" || begin.not_before === begin.not_after);
}

// The shape of a line on a scale: a list of SVG elements.
export function bar(line, extent, scale) {
  const at = (day, after = 0) => Math.min(Math.max(scale.x(day + after), -FAR), scale.width + FAR);
  const paint = { fill: colour(line.kind), stroke: colour(line.kind) };
  const drawn = (edge, day) => known(day) && (told(edge) || (day >= scale.first && day <= scale.last));
  return isPoint(line, extent) ? point(line, at, paint) : stretch(line, at, paint, drawn);
}

function point({ begin }, at, paint) {
  const { not_before: first, not_after: last } = begin;
  if (!known(first) && !known(last)) return [];
  if (!known(first)) return [...dashes(at(last, 1), -1, paint), cap(at(last, 1), paint)];
  if (!known(last)) return [cap(at(first), paint), ...dashes(at(first), 1, paint)];
  const from = at(first);
  const to = at(last, 1);
  if (first === last || to - from < 3 * RING) return [disc((from + to) / 2, first === last, paint)];
  return [rect(from, to, { ...paint, stroke: "none", "fill-opacity": 0.22 }), cap(from, paint), cap(to, paint),
    svg("line", { x1: from, x2: to, y1: MIDDLE, y2: MIDDLE, stroke: paint.stroke, "stroke-width": 1.5 })];
}

// A bound that is told is always drawn; one that only follows (from a death, say) where it lies in sight: else the end is open.
function stretch({ begin, end, answer }, at, paint, drawn) {
  const fade = (name) => ({ fill: `url(#${name}-${paint.fill.slice(6, -1)})` });
  const meet = known(begin.not_after) && known(end.not_before) && begin.not_after <= end.not_before;
  const sure = meet && answer !== "possibly";
  const inner = [begin.not_after, end.not_before].filter(known).sort((a, b) => a - b);
  const hold = inner.length ? inner : [begin.not_before ?? end.not_after, begin.not_before ?? end.not_after];
  const from = at(hold[0]);
  const to = Math.max(at(hold.at(-1), meet ? 1 : 0), from + (sure ? 3 : 0));
  const left = drawn(begin, begin.not_before) ? at(begin.not_before) : null;
  const right = drawn(end, end.not_after) ? at(end.not_after, 1) : null;
  return [
    ...outer(left, from, -1, fade("rise"), paint), ...outer(right, to, 1, fade("fall"), paint),
    rect(from, to, { ...paint, stroke: "none", "fill-opacity": sure ? 1 : 0.42, ...(sure && { rx: 1.5, class: "sure" }) }),
  ].filter(Boolean);
}

// From the inner bound to the outer one: fading, or open where there is none.
function outer(bound, inner, direction, fade, paint) {
  if (bound === null) return dashes(inner, direction, paint);
  const [from, to] = direction < 0 ? [bound, inner] : [inner, bound];
  if (to - from < 0.5) return [];
  if (to - from < 8) return [rect(from, to, fade)];
  const edge = { x1: from, x2: to, y1: TOP + BAR - 0.5, y2: TOP + BAR - 0.5, stroke: paint.stroke, "stroke-opacity": 0.6 };
  return [rect(from, to, fade), svg("line", edge)];
}

function dashes(start, direction, paint) {
  return Array.from({ length: DASHES }, (_, at) => svg("rect", {
    x: start + direction * (4 + at * 7) - (direction < 0 ? 4 : 0), y: TOP + 1 + at * 0.5, width: 4, height: BAR - 2 - at,
    rx: 1, fill: paint.fill, "fill-opacity": 0.5 - at * 0.075, class: "open",
  }));
}

function rect(from, to, paint) {
  return to - from < 0.1 ? null : svg("rect", { x: from, y: TOP, width: to - from, height: BAR, ...paint });
}

function cap(x, paint) {
  return svg("line", { x1: x, x2: x, y1: TOP, y2: TOP + BAR, stroke: paint.stroke, "stroke-width": 1.5 });
}

function disc(x, sure, paint) {
  return svg("circle", { cx: x, cy: MIDDLE, r: RING, stroke: paint.stroke, "stroke-width": 1.75,
    fill: sure ? paint.fill : "var(--paper)", class: sure ? "sure" : "ring" });
}

// The fading paints, once for the page.
export function fades() {
  const stops = (rising) => [[0, rising ? 0.06 : 0.5], [1, rising ? 0.5 : 0.06]];
  const defs = FAMILIES.flatMap(({ name }) => [["rise", true], ["fall", false]].map(([way, rising]) =>
    svg("linearGradient", { id: `${way}-${name}` }, stops(rising).map(([offset, opacity]) =>
      svg("stop", { offset, style: { "stop-color": `var(--${name})`, "stop-opacity": opacity } })))));
  return svg("svg", { class: "fades", width: 0, height: 0, "aria-hidden": "true" }, svg("defs", {}, defs));
}
