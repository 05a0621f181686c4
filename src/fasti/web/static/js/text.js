// The left of the page: the list of texts, or one text with its claims marked.

import * as address from "./address.js";
import * as api from "./api.js";
import { announce, bringIntoView, byId, el, fault } from "./dom.js";
import { colour, FAMILIES, family } from "./families.js";
import { offer, statement, withdraw } from "./hint.js";
import { counted, list } from "./lists.js";
import { inOrder, lanes, pieces } from "./marks.js";

const MOST_LANES = 3;
const panel = byId("text");
let shown = null;

// Show what the address asks for. `choose` is told of a claim that is clicked, or walked to by key.
export async function show(now, choose) {
  try {
    if (!now.source) return showList(await api.sources(), now);
    const source = await api.source(now.source);
    if (address.read().source !== now.source) return null;
    if (shown?.id !== now.source) shown = { ...showText(source, choose), id: now.source };
    return markChosen(address.read().claim);
  } catch (error) {
    if (address.read().source !== now.source) return null;
    shown = null;
    return panel.replaceChildren(fault(error, () => show(address.read(), choose)));
  }
}

function showList(sources, now) {
  if (address.read().source !== now.source) return;
  shown = null;
  const items = sources.map((one) => ({
    label: one.title, note: counted(one.claims, "claim"), open: () => address.go({ source: one.id, claim: "", line: "" }),
  }));
  list(panel, { heading: "Texts", lead: "Open one to see what it claims.", items,
    empty: "The record holds no text yet. Read one into it: fasti read FILE" });
}

function showText(source, choose) {
  const laid = lanes(source.claims);
  const spans = pieces(source.text, source.claims).map((piece) => mark(piece, laid, choose));
  const prose = el("article", { class: "prose", tabindex: "0", lang: source.lang ?? "en", style: {
    "--lanes": Math.min(laid.count, MOST_LANES) },
  "aria-label": `${source.title}: ${counted(source.claims.length, "claim")}. Left and right go from claim to claim.` },
  spans);
  const claims = inOrder(source.claims);
  prose.addEventListener("keydown", (event) => walk(event, claims, choose));
  prose.addEventListener("pointerleave", withdraw);
  panel.replaceChildren(
    el("header", { class: "panel-head" },
      el("button", { class: "back", onclick: () => address.go({ source: "", claim: "", line: "" }) }, "All texts"),
      el("h2", {}, source.title),
      el("p", { class: "quiet" }, counted(source.claims.length, "claim")),
      legend(source.claims, prose)),
    prose);
  panel.scrollTop = 0;
  return { claims, subjects: source.subjects, spans, byId: new Map(claims.map((claim) => [claim.id, claim])) };
}

function mark({ words, claims }, laid, choose) {
  if (words === "\n\n") return el("span", { class: "blank" }, words);
  if (!claims.length && /^#{1,6} /.test(words)) return el("span", { class: "heading" }, words);
  if (!claims.length) return document.createTextNode(words);
  const lines = claims.filter((claim) => laid.laneOf.get(claim.id) < MOST_LANES);
  const span = el("span", { class: "mark", style: {
    "background-image": lines.map(({ kind }) => `linear-gradient(${colour(kind)}, ${colour(kind)})`).join(", "),
    "background-position": lines.map(({ id }) => `0 calc(100% - var(--gap) + ${2 + laid.laneOf.get(id) * 4}px)`).join(", "),
    "--c": colour(claims[0].kind) } }, words);
  span.claims = claims;
  span.addEventListener("click", () => !window.getSelection().toString() && choose(next(claims)));
  span.addEventListener("pointermove", (event) => offer(span, () => hintOf(claims), { x: event.clientX, y: event.clientY }));
  span.addEventListener("pointerenter", () => near(claims));
  span.addEventListener("pointerleave", () => near([]));
  return span;
}

// A click on words that several claims share takes the next of them each time, the one with the fewest words first.
function next(claims) {
  const here = claims.findIndex((claim) => claim.id === address.read().claim);
  return claims[(here + 1) % claims.length];
}

function walk(event, claims, choose) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (event.altKey || event.ctrlKey || event.metaKey || (!by && event.key !== "Enter")) return;
  event.preventDefault();
  const here = claims.findIndex((claim) => claim.id === address.read().claim);
  if (event.key === "Enter") return void (claims[here] && choose(claims[here]));
  const claim = claims[here < 0 ? (by > 0 ? 0 : claims.length - 1) : Math.min(Math.max(here + by, 0), claims.length - 1)];
  choose(claim, { walking: true });
  announce(`${family(claim.kind).says}: ${claim.quote}`);
}

async function hintOf(claims) {
  const chosen = address.read().claim;
  const answers = await Promise.all(claims.slice(0, 5).map((claim) => api.why(claim.id)));
  const more = claims.length - answers.length;
  return [...answers.map((answer, at) => statement(claims[at].kind, answer.says, "", claims[at].id === chosen)),
    more > 0 ? el("p", { class: "quiet" }, `and ${more} more`) : ""];
}

// The families that the text speaks of, as buttons that dim or light their marks.
function legend(claims, prose) {
  const present = FAMILIES.filter(({ kinds }) => claims.some((claim) => family(claim.kind).kinds === kinds));
  return el("div", { class: "legend", role: "group", "aria-label": "Kinds of claim, shown or dimmed" }, present.map((one) => {
    const count = claims.filter((claim) => family(claim.kind) === one).length;
    const button = el("button", { class: "chip", "aria-pressed": "true", style: { "--c": `var(--${one.name})` },
      onclick: () => {
        const off = button.getAttribute("aria-pressed") === "true";
        button.setAttribute("aria-pressed", String(!off));
        dim(prose);
      } }, el("i"), one.says, el("b", {}, String(count)));
    button.family = one;
    return button;
  }));
}

function dim(prose) {
  const off = [...panel.querySelectorAll(".chip[aria-pressed=false]")].map((chip) => chip.family);
  for (const span of prose.querySelectorAll(".mark")) {
    span.classList.toggle("dim", span.claims.every((claim) => off.includes(family(claim.kind))));
  }
}

// Show faintly where these claims stand (those under the pointer, here or in the life).
export function near(claims) {
  const ids = new Set(claims.map((claim) => claim.id ?? claim));
  document.dispatchEvent(new CustomEvent("near", { detail: ids }));
}

document.addEventListener("near", ({ detail }) => {
  for (const span of shown?.spans ?? []) span.classList?.toggle("near", span.claims?.some((claim) => detail.has(claim.id)));
});

function markChosen(id) {
  const hits = [];
  for (const span of shown.spans) {
    const hit = Boolean(id && span.claims?.some((claim) => claim.id === id));
    span.classList?.toggle("chosen", hit);
    if (!hit) continue;
    span.style.setProperty("--c", colour(shown.byId.get(id).kind));
    hits.push(span);
  }
  if (hits.length) bringIntoView(hits[0]);
}

// Whether the open text holds a claim, and whom a claim of it is about.
export const holds = (id) => Boolean(shown?.byId.has(id));
export const subjectOf = (claim) => shown?.subjects[claim.id];
