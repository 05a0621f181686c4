// Findings: what cannot all be so, the words side by side.

import * as api from "./api.js";
import { byId, el, fault } from "./dom.js";
import { counted } from "./lists.js";

const GRADES = {
  hard: "cannot both be", calendar: "the calendar may settle it", precision: "a matter of precision",
  identity: "who is who may settle it", order: "out of order", gap: "a gap",
};
const panel = byId("findings");

// Show the findings, once: they are of the whole record. `open` is told of the words that somebody wants to see.
export async function show(open) {
  if (panel.childElementCount) return;
  panel.replaceChildren(el("p", { class: "message" }, "…"));
  try {
    const found = await api.findings();
    panel.replaceChildren(
      el("header", { class: "panel-head" }, el("h2", {}, "Findings"),
        el("p", { class: "quiet" }, found.length ? "What cannot all be so, and what is missing." : "")),
      found.length ? el("ul", { class: "findings" }, found.map((one) => el("li", {}, finding(one, open))))
        : el("p", { class: "message" }, "Nothing in the record contradicts anything else."));
    byId("tab-findings").append(found.length ? el("b", {}, el("span", { class: "unseen" }, ", "), String(found.length)) : "");
  } catch (error) {
    panel.replaceChildren(fault(error, () => (panel.replaceChildren(), show(open))));
  }
}

function finding(one, open) {
  return el("article", { class: `finding ${one.grade}`, "aria-label": one.says },
    el("p", { class: "grade" }, GRADES[one.grade] ?? one.grade),
    el("p", { class: "finding-says" }, one.says),
    el("div", { class: "sides" }, one.quotes.map((quote) => el("figure", {},
      el("blockquote", {}, `“${quote.quote}”`),
      el("figcaption", {}, el("button", { class: "link", onclick: () => open({ ...quote, id: quote.claim }),
        "aria-label": `${quote.title || quote.source}: see the words` }, quote.title || quote.source))))),
    one.settles ? el("p", { class: "settles" }, el("b", {}, "What would settle it: "), one.settles) : null,
    el("p", { class: "unseen" }, counted(one.quotes.length, "quote")));
}
