// Bars: doubt, drawn. A stretch has four bounds: the earliest and the latest beginning, the earliest and the latest end.
// Between the latest beginning and the earliest end it surely held: solid. Outside, up to the outer bounds, it may have: fading.
// Where nothing bounds it: open, a row of dashes that thins out. What happened on one day is a disc; within some days a ring,
// or, where there is room, a bracket over them.

import { svg } from "./dom.js";
import { colour, FAMILIES } from "./families.js";
import { toldBounds } from "./lines.js";

export const HEIGHT = 22;
const BAR = 12;
const TOP = (HEIGHT - BAR) / 2;
const MIDDLE = HEIGHT / 2;
const RING = 4.5;
const DASHES = 8;
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
  return isPoint(line, extent) ? point(line, at, paint) : stretch(line, at, paint);
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

function stretch({ begin, end, answer }, at, paint) {
  const fade = (name) => ({ fill: `url(#${name}-${paint.fill.slice(6, -1)})` });
  const [first, latest] = toldBounds(begin);
  const [earliest, last] = toldBounds(end);
  const sure = known(begin.not_after) && known(end.not_before) && begin.not_after <= end.not_before;
  const hold = held(sure ? [begin.not_after, end.not_before] : [latest, earliest], first ?? last);
  const from = at(hold[0]);
  const to = Math.max(at(hold[1], 1), from + 3);
  const left = known(first) ? at(first) : null;
  const right = known(last) ? at(last, 1) : null;
  const firm = sure && answer !== "possibly";
  return [
    ...outer(left, from, known(begin.not_before) ? at(begin.not_before) : -FAR, fade("rise"), paint),
    ...outer(right, to, known(end.not_after) ? at(end.not_after, 1) : Infinity, fade("fall"), paint),
    rect(from, to, { ...paint, stroke: "none", "fill-opacity": firm ? 1 : 0.6, ...(firm && { rx: 1.5, class: "sure" }) }),
  ].filter(Boolean);
}

// The days between which it held, surely or at some time: the inner bounds, or the one bound that there is.
function held(inner, only) {
  const days = inner.filter(known).sort((a, b) => a - b);
  return days.length ? [days[0], days.at(-1)] : [only, only];
}

// From the inner bound to the told outer one: fading. Where none is told: open, at most as far as it can have been.
function outer(bound, inner, limit, fade, paint) {
  const before = limit < inner || (bound ?? inner) < inner;
  if (bound === null) return dashes(inner, before ? -1 : 1, paint, limit);
  const [from, to] = before ? [bound, inner] : [inner, bound];
  if (to - from < 0.5) return [];
  if (to - from < 8) return [rect(from, to, fade)];
  const edge = { x1: from, x2: to, y1: TOP + BAR - 0.5, y2: TOP + BAR - 0.5, stroke: paint.stroke, "stroke-opacity": 0.6 };
  return [rect(from, to, fade), svg("line", edge)];
}

function dashes(start, direction, paint, limit = direction * Infinity) {
  return Array.from({ length: DASHES }, (_, at) => start + direction * (3 + at * 7) - (direction < 0 ? 4 : 0))
    .filter((x) => (direction < 0 ? x >= limit : x + 4 <= limit))
    .map((x, at) => svg("rect", { x, y: TOP + 1 + at * 0.4, width: 4, height: BAR - 2 - at * 0.8, rx: 1, fill: paint.fill,
      "fill-opacity": 0.55 - at * 0.06, class: "open" }));
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
