// The day: what held then, surely and possibly.

import * as address from "./address.js";
import * as api from "./api.js";
import { bounds, edtf, date, jdn, parse, weekday, words } from "./days.js";
import { byId, el, fault } from "./dom.js";
import { colour } from "./families.js";
import { brief, dates, isDated } from "./lines.js";
import { counted } from "./lists.js";

const panel = byId("on");

// Show the state of the day in the address. `choose` is told of the words of a line, `meet` of its person.
export async function show(now, { choose, meet }) {
  const when = parse(now.day);
  if (!when) return showNone();
  try {
    const state = await api.on(now.day);
    if (address.read().day !== now.day) return null;
    return panel.replaceChildren(head(when), ...answers(state, choose, meet));
  } catch (error) {
    return panel.replaceChildren(head(when), fault(error, () => show(address.read(), { choose, meet })));
  }
}

function head(when) {
  const number = jdn(when.year, when.month ?? 1, when.day ?? 1);
  const calendar = bounds(when)[1] < 2299161 ? "Julian calendar" : "Gregorian calendar";
  return el("header", { class: "panel-head" }, el("h2", {}, words(when)),
    el("p", { class: "quiet" }, when.day ? `${weekday(number)} · ${calendar} · day ${number}` : "What held on some day of it"));
}

function answers(state, choose, meet) {
  if (!state.surely.length && !state.possibly.length) {
    return [el("p", { class: "message" }, "The record says of nothing that it held on that day.")];
  }
  return [block("Surely", state.surely, choose, meet), block("Possibly", state.possibly, choose, meet)].filter(Boolean);
}

function block(answer, lines, choose, meet) {
  if (!lines.length) return null;
  const dated = lines.filter(isDated);
  const undated = lines.filter((line) => !isDated(line));
  return el("section", { class: `state ${answer.toLowerCase()}` },
    el("h3", {}, el("i"), answer, el("small", {}, counted(lines.length, "line"))),
    people(dated, choose, meet),
    undated.length ? el("details", {}, el("summary", {}, `${counted(undated.length, "line")} of which no date is told`),
      people(undated, choose, meet)) : null);
}

function people(lines, choose, meet) {
  const byPerson = new Map();
  for (const line of lines) byPerson.set(line.who?.id, [...(byPerson.get(line.who?.id) ?? []), line]);
  return el("ul", {}, [...byPerson.values()].map((own) => el("li", {},
      own[0].who ? el("button", { class: "name", onclick: () => meet(own[0]) }, own[0].who.name) : el("span"),
      el("ul", {}, own.map((line) => el("li", {}, held(line, choose)))))));
}

function held(line, choose) {
  return el("button", { class: "held", style: { "--c": colour(line.kind) }, onclick: () => choose(line) },
    el("span", {}, brief(line, line.who?.id)), el("span", { class: "row-dates" }, dates(line)));
}

async function showNone() {
  panel.replaceChildren(el("header", { class: "panel-head" }, el("h2", {}, "The day"),
    el("p", { class: "quiet" }, "Write a day above, and see who held what then.")));
  const { first, last } = await api.span().catch(() => ({ first: null }));
  if (first === null) return;
  const middle = date(Math.round((first + last) / 2));
  const offers = [date(first), middle, date(last)];
  panel.append(el("p", { class: "message" }, "Or begin with ", offers.flatMap((when, at) => [
    at ? (at === 2 ? " or " : ", ") : "", el("button", { class: "link", onclick: () => address.go({ day: edtf(when) }) }, words(when))]), "."));
}
