// Lists to choose from: the texts and the people, with a field that narrows a long one.

import { el, roving } from "./dom.js";

const LONG = 12;
const SHOWN = 200;

// Fill `panel` with a heading and `items`: [{ label, note, aliases, href, open }].
export function list(panel, { heading, lead, items, empty }) {
  const body = el("div");
  const field = items.length > LONG ? filter(heading, (words) => show(body, matching(items, words), empty)) : null;
  panel.replaceChildren(
    el("header", { class: "panel-head" }, el("h2", {}, heading), lead ? el("p", { class: "quiet" }, lead) : null, field),
    body);
  show(body, items, empty);
}

function filter(heading, narrow) {
  const field = el("input", { type: "search", class: "filter", placeholder: "part of a name",
    "aria-label": `Narrow the list: ${heading}`, oninput: () => narrow(field.value) });
  return field;
}

function matching(items, words) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const name = plain([item.label, ...(item.aliases ?? [])].join(" "));
    return wanted.every((word) => name.includes(word));
  });
}

function show(body, items, empty) {
  if (!items.length) {
    body.replaceChildren(el("p", { class: "message" }, empty));
    return;
  }
  const rows = items.slice(0, SHOWN).map((item) =>
    el("li", {}, el("button", { class: "entry", onclick: item.open },
      el("span", { class: "entry-label" }, item.label), el("span", { class: "entry-note" }, item.note))));
  const more = items.length - SHOWN;
  const entries = el("ul", { class: "entries" }, rows);
  body.replaceChildren(entries, more > 0 ? el("p", { class: "message" }, `and ${more} more: write part of a name above`) : "");
  roving(entries, ".entry");
}

export const counted = (count, one, many = `${one}s`) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
