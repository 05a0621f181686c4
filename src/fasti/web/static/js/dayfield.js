// The field of the day: written in many ways, stepped by key.

import * as address from "./address.js";
import { edtf, parse, step, words } from "./days.js";
import { announce, byId } from "./dom.js";

const field = byId("day");
const trouble = byId("day-fault");

function set(when, quietly) {
  trouble.textContent = "";
  address.go({ day: when ? edtf(when) : "", view: quietly ? address.read().view : "day" }, { quietly });
}

function moved(count, larger) {
  const when = parse(field.value) ?? parse(address.read().day);
  if (!when) return;
  const to = step(when, count, larger);
  set(to, true);
  announce(words(to));
}

function written() {
  const text = field.value.trim();
  const when = parse(text);
  if (text && !when) {
    trouble.textContent = "No day of any calendar: write 1927-11-01, 1 Nov 1927 or 44 BC.";
    field.setAttribute("aria-invalid", "true");
    return;
  }
  set(when, false);
}

// Put the day of the address into the field.
export function show({ day }) {
  const when = parse(day);
  field.value = when ? words(when) : "";
  field.removeAttribute("aria-invalid");
  trouble.textContent = "";
  for (const [id, way] of [["day-back", "earlier"], ["day-on", "later"]]) {
    const unit = when?.day || !when ? "day" : when.month ? "month" : "year";
    byId(id).setAttribute("aria-label", `One ${unit} ${way}`);
    byId(id).disabled = !when;
  }
}

byId("day-form").addEventListener("submit", (event) => {
  event.preventDefault();
  written();
});
field.addEventListener("change", written);
field.addEventListener("keydown", (event) => {
  const count = { ArrowUp: 1, ArrowDown: -1 }[event.key];
  if (!count) return;
  event.preventDefault();
  moved(count, event.shiftKey);
});
byId("day-back").addEventListener("click", (event) => moved(-1, event.shiftKey));
byId("day-on").addEventListener("click", (event) => moved(1, event.shiftKey));
