// The axis over a life: ticks, and the day, which can be set by a click or dragged.

import { bounds, words } from "./days.js";
import { el, svg } from "./dom.js";
import { ticks } from "./scale.js";

const HEIGHT = 30;

// The axis as an element; `set(day, quietly)` is told of a day that is pointed at.
export function axis(set) {
  const track = svg("svg", { class: "axis-track", height: HEIGHT, "aria-hidden": "true" });
  let dragging = false;
  const point = (event, quietly) => set(track.scale.day(event.clientX - track.getBoundingClientRect().left), quietly);
  track.addEventListener("pointerdown", (event) => {
    dragging = true;
    track.setPointerCapture(event.pointerId);
    point(event, false);
  });
  track.addEventListener("pointermove", (event) => dragging && point(event, true));
  for (const end of ["pointerup", "pointercancel"]) track.addEventListener(end, () => (dragging = false));
  return el("div", { class: "axis grid" }, el("span", { class: "axis-help" }, "Click the axis to set the day"), track);
}

// Draw the ticks of `scale` on the axis, and their lines behind the bars.
export function drawAxis(track, ruled, scale) {
  track.scale = scale;
  const found = ticks(scale);
  track.replaceChildren(
    svg("line", { x1: 0, x2: scale.width, y1: HEIGHT - 0.5, y2: HEIGHT - 0.5, class: "rule" }),
    ...found.flatMap(({ day, words: label }) => {
      const x = Math.round(scale.x(day)) + 0.5;
      const inside = x > 12 && x < scale.width - 14;
      return [svg("line", { x1: x, x2: x, y1: HEIGHT - 6, y2: HEIGHT, class: "rule" }),
        inside ? svg("text", { x, y: HEIGHT - 11, "text-anchor": "middle" }, label) : null];
    }).filter(Boolean));
  ruled.replaceChildren(...found.map(({ day }) => {
    const x = Math.round(scale.x(day)) + 0.5;
    return svg("line", { x1: x, x2: x, y1: 0, y2: "100%", class: "rule" });
  }));
}

// Put the day (a date, or null) over the life as a line, or a band where it is a month or a year, with a handle on the axis.
export function drawDay(cursor, track, when, scale) {
  track.querySelector(".handle")?.remove();
  const [first, last] = when ? bounds(when) : [null, null];
  cursor.hidden = !when || last < scale.first || first > scale.last;
  if (cursor.hidden) return;
  const from = Math.max(scale.x(first), 0);
  const wide = Math.max(Math.min(scale.x(last + 1), scale.width) - from, 1.5);
  cursor.style.setProperty("--from", `${from}px`);
  cursor.style.setProperty("--wide", `${wide}px`);
  const x = from + wide / 2;
  track.append(svg("path", { class: "handle", d: `M${x - 5} ${HEIGHT - 8}h10v3l-5 5l-5 -5z` }, svg("title", {}, words(when))));
}
