// Evidence: the words that a line rests on, each with its source, and the way to them.

import * as api from "./api.js";
import { el, fault, wide } from "./dom.js";
import { colour } from "./families.js";

// A box with the claims of `line`; `open` is told of the claim whose words somebody wants to see.
export function evidence(line, chosen, open) {
  const box = el("div", { class: "evidence" }, el("p", { class: "quiet" }, "…"));
  fill(box, line, chosen, open);
  return box;
}

async function fill(box, line, chosen, open) {
  try {
    const claims = await claimsOf(line);
    box.replaceChildren(...claims.map((claim) => words(claim, claim.id === chosen && claims.length > 1, open)));
  } catch (error) {
    box.replaceChildren(fault(error, () => fill(box, line, chosen, open)));
  }
}

// The claims of a line, in the order in which it names them.
export async function claimsOf(line) {
  const answers = await Promise.all(line.claims.map((id) => api.why(id)));
  return answers.map((answer, at) => answer.claims.find((claim) => claim.id === line.claims[at]) ?? answer.claims[0]);
}

function words(claim, chosen, open) {
  return el("figure", { class: chosen ? "words chosen" : "words", style: { "--c": colour(claim.kind) } },
    el("blockquote", {}, "… ", claim.before.trimStart(), el("mark", {}, claim.quote), claim.after.trimEnd(), " …"),
    el("figcaption", {}, el("button", { class: "link", onclick: () => open(claim) },
      wide.matches ? claim.title || claim.source : `${claim.title || claim.source}: see the words`),
    claim.locus ? `, ${claim.locus}` : ""));
}
