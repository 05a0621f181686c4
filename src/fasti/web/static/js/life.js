// The right of the page: a life as a timeline, or the list of people.

import * as address from "./address.js";
import * as api from "./api.js";
import { axis, drawAxis, drawDay } from "./axis.js";
import { bar, HEIGHT } from "./bars.js";
import { date, edtf, jdn, parse } from "./days.js";
import { bringIntoView, byId, el, fault, roving, svg } from "./dom.js";
import { evidence } from "./evidence.js";
import { FAMILIES, family } from "./families.js";
import { offer, withdraw } from "./hint.js";
import { brief, dates, inFull, isDated, keyOf, merged } from "./lines.js";
import { counted, list } from "./lists.js";
import { extent, scale } from "./scale.js";
import { near } from "./text.js";

const panel = byId("life");
let shown = null;

// Show what the address asks for. `choose` is told of a line that is clicked, `open` of words that somebody wants to see.
export async function show(now, { choose, open }) {
  try {
    if (!now.person) return showList(await api.people(), now);
    if (shown?.asked !== now.person) {
      const [life, kinds] = await Promise.all([api.life(now.person), api.kinds()]);
      if (address.read().person !== now.person) return null;
      if (shown?.life.person.id !== life.person.id) shown = showLife({ ...life, lines: merged(life.lines) }, new Map(kinds.map((kind) => [kind.name, kind.extent])), choose);
      shown.asked = now.person;
    }
    markChosen(address.read(), open);
    return await markDay(address.read().day);
  } catch (error) {
    if (address.read().person !== now.person) return null;
    shown = null;
    return panel.replaceChildren(back(), fault(error, () => show(address.read(), { choose, open })));
  }
}

// The lines of the life that is shown.
export const linesShown = () => shown?.life.lines ?? [];

const back = () => el("button", { class: "back", onclick: () => address.go({ person: "", line: "" }) }, "All people");

function showList(people, now) {
  if (address.read().person !== now.person) return;
  shown = null;
  const items = people.map((one) => ({
    label: one.name, aliases: one.aliases, note: one.aliases.filter((alias) => !one.name.includes(alias)).slice(0, 2).join(", "),
    open: () => address.go({ person: one.id, line: "", view: "life" }),
  }));
  list(panel, { heading: "People", lead: "Open one to see the life.", items,
    empty: "The record names no one yet. Read a text into it: fasti read FILE" });
}

function showLife(life, extents, choose) {
  const { person, lines } = life;
  const whole = extent(lines);
  const view = { life, whole, window: whole, rows: [], day: null };
  const track = axis((day, quietly) => address.go({ day: edtf(date(day)) }, { quietly }));
  view.track = track.querySelector(".axis-track");
  view.ruled = svg("svg", { class: "ruled", "aria-hidden": "true" });
  view.cursor = el("div", { class: "cursor", hidden: true });
  const chart = el("div", { class: "chart" }, whole ? track : null,
    el("div", { class: "behind" }, view.ruled, view.cursor), groups(lines, extents, view, choose));
  const names = person.aliases.filter((alias) => alias !== person.name);
  panel.replaceChildren(
    el("header", { class: "panel-head" }, back(), el("h2", {}, person.name),
      el("p", { class: "quiet" }, [counted(lines.length, "line"), names.length ? `also ${names.slice(0, 4).join(", ")}` : ""].filter(Boolean).join(" · ")),
      whole ? zoom(view) : null),
    chart, lines.length ? key() : el("p", { class: "message" }, "Nothing dated is said of this person."));
  panel.scrollTop = 0;
  roving(chart, ".row-button");
  new ResizeObserver(() => draw(view)).observe(view.track);
  chart.addEventListener("wheel", (event) => pan(event, view), { passive: false });
  return view;
}

function groups(lines, extents, view, choose) {
  const dated = lines.filter(isDated);
  const group = (heading, members) => members.length
    ? el("section", { class: "group", "aria-label": heading }, el("h3", {}, heading),
      el("ol", {}, members.map((line) => row(line, extents.get(line.kind) ?? "stretch", view, choose)))) : null;
  return [
    ...FAMILIES.map((one) => group(one.says, dated.filter((line) => family(line.kind) === one))),
    group("Without a date", lines.filter((line) => !isDated(line))),
  ].filter(Boolean);
}

function row(line, kindExtent, view, choose) {
  const shape = svg("svg", { class: "bar", height: HEIGHT, "aria-hidden": "true" });
  const answer = el("span", { class: "answer" });
  const button = el("button", { class: "row-button grid", "aria-expanded": "false", style: { "--c": `var(--${family(line.kind).name})` },
    onclick: () => choose(line) },
  el("span", { class: "row-says" }, el("span", { class: "row-brief" }, answer, brief(line, view.life.person.id)), el("span", { class: "row-dates" }, dates(line))),
  isDated(line) ? shape : null);
  button.addEventListener("pointermove", (event) => offer(button, () => inFull(line), { x: event.clientX, y: event.clientY }));
  button.addEventListener("pointerenter", () => near(line.claims));
  button.addEventListener("pointerleave", () => (withdraw(), near([])));
  const item = el("li", { class: `row ${line.answer}` }, button);
  view.rows.push({ line, item, button, shape, answer, extent: kindExtent });
  return item;
}

function draw(view) {
  const width = view.track.getBoundingClientRect().width;
  if (!view.window || width < 20) return;
  view.scale = scale(...view.window, width);
  drawAxis(view.track, view.ruled, view.scale);
  for (const { line, shape, extent: kindExtent } of view.rows) shape.replaceChildren(...bar(line, kindExtent, view.scale).filter(Boolean));
  drawDay(view.cursor, view.track, view.day, view.scale);
}

function zoom(view) {
  const by = (factor) => () => {
    const [first, last] = view.window;
    const middle = view.day ? jdn(view.day.year, view.day.month ?? 7, view.day.day ?? 1) : (first + last) / 2;
    const center = middle >= first && middle <= last ? middle : (first + last) / 2;
    const half = Math.max(((last - first) * factor) / 2, 10);
    view.window = factor > 1 && half * 2 > view.whole[1] - view.whole[0] ? view.whole : [Math.round(center - half), Math.round(center + half)];
    draw(view);
  };
  return el("div", { class: "zoom", role: "group", "aria-label": "Scale of the timeline" },
    el("button", { class: "step", "aria-label": "Show more time", onclick: by(2) }, "−"),
    el("button", { class: "plain", onclick: () => { view.window = view.whole; draw(view); } }, "Whole life"),
    el("button", { class: "step", "aria-label": "Show less time", onclick: by(0.5) }, "+"));
}

function pan(event, view) {
  const across = event.shiftKey ? event.deltaY : event.deltaX;
  if (!across || !view.scale || view.window === view.whole) return;
  event.preventDefault();
  const days = Math.round(across / view.scale.perDay);
  view.window = view.window.map((day) => day + days);
  draw(view);
}

function key() {
  const sample = (words, begin, end) => {
    const shape = svg("svg", { width: 64, height: HEIGHT, "aria-hidden": "true" });
    shape.append(...bar({ kind: "event", begin, end }, "stretch", scale(0, 99, 64)).filter(Boolean));
    return el("li", {}, shape, words);
  };
  const edge = (not_before, not_after) => ({ not_before, not_after, words: not_after === null ? "later, or later" : "told" });
  return el("ul", { class: "key", "aria-label": "How doubt is drawn" },
    sample("surely", edge(2, 2), edge(97, 97)), sample("possibly", edge(2, 40), edge(60, 97)),
    sample("end unknown", edge(2, 2), edge(30, null)), sample("a day", edge(50, 50), edge(50, 50)),
    sample("some day of these", edge(15, 85), edge(15, 85)));
}

function markChosen(now, open) {
  for (const { line, item, button } of shown.rows) {
    const chosen = now.line ? keyOf(line) === now.line : Boolean(now.claim) && line.claims.includes(now.claim);
    const was = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(chosen));
    item.classList.toggle("chosen", chosen);
    if (was && item.claim === now.claim && chosen) continue;
    item.querySelector(".evidence")?.remove();
    item.claim = now.claim;
    if (chosen) item.append(evidence(line, now.claim, open));
    if (chosen && !was) bringIntoView(item, "nearest");
  }
}

// The day over the life, and beside each line whether it held then.
async function markDay(day) {
  const view = shown;
  view.day = parse(day);
  if (view.scale) drawDay(view.cursor, view.track, view.day, view.scale);
  const state = view.day ? await api.on(day) : { surely: [], possibly: [] };
  if (shown !== view || address.read().day !== day) return;
  const held = new Map([...state.possibly.map((line) => [keyOf(line), "possibly"]), ...state.surely.map((line) => [keyOf(line), "surely"])]);
  for (const { line, answer } of view.rows) {
    const word = held.get(keyOf(line)) ?? "";
    answer.className = `answer ${word}`;
    answer.textContent = word ? `${word} on the day: ` : "";
  }
}

document.addEventListener("near", ({ detail }) => {
  for (const { line, item } of shown?.rows ?? []) item.classList.toggle("near", line.claims.some((claim) => detail.has(claim)));
});
