// The hint: what stands under the pointer or the focus, said in full. Escape puts it away.

import { byId, el } from "./dom.js";
import { colour } from "./families.js";

const DELAY = 140;
const GAP = 10;
let timer = 0;
let asked = 0;

// Show what `content` gives (nodes, or a promise of them) beside `target`, after a moment.
export function offer(target, content, point = null) {
  clearTimeout(timer);
  const turn = (asked += 1);
  timer = setTimeout(async () => {
    const nodes = await Promise.resolve(content()).catch(() => null);
    if (turn === asked && nodes && target.isConnected) place(target, nodes, point);
  }, DELAY);
}

export function withdraw() {
  clearTimeout(timer);
  asked += 1;
  byId("hint").hidden = true;
}

function place(target, nodes, point) {
  const hint = byId("hint");
  hint.replaceChildren(...[nodes].flat());
  hint.hidden = false;
  const box = target.getBoundingClientRect();
  const size = hint.getBoundingClientRect();
  const x = Math.min(Math.max((point?.x ?? box.left + 24) - 24, GAP), innerWidth - size.width - GAP);
  const top = point ? point.y - 14 : box.top;
  const bottom = point ? point.y + 14 : box.bottom;
  const above = top - size.height - GAP;
  const y = above > GAP ? above : Math.min(bottom + GAP, innerHeight - size.height - GAP);
  hint.style.setProperty("left", `${x}px`);
  hint.style.setProperty("top", `${Math.max(y, GAP)}px`);
}

// One statement in a hint: a bar in the colour of its kind, what it says, and when.
export function statement(kind, says, when = "", chosen = false) {
  return el("div", { class: chosen ? "statement chosen" : "statement", style: { "--c": colour(kind) } },
    el("p", {}, says), when ? el("p", { class: "quiet" }, when) : null);
}

document.addEventListener("keydown", (event) => event.key === "Escape" && withdraw());
document.addEventListener("scroll", withdraw, { capture: true, passive: true });
