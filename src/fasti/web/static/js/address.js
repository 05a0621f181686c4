// The address: what is open, chosen and asked stands after the # and can be sent to a colleague.
//   source  the document on the left        person  whose life is on the right
//   claim   the claim that is chosen        line    the line of the life that is chosen
//   day     the day that is asked (EDTF)    view    text, life, day or findings

const PARTS = ["source", "person", "claim", "line", "day", "view"];
const listeners = [];

export function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  const address = Object.fromEntries(PARTS.map((part) => [part, given.get(part) ?? ""]));
  return { ...address, view: address.view || "life" };
}

// Change some parts. `quietly` leaves no step in the browser's history (a day that is dragged).
export function go(change, { quietly = false } = {}) {
  const before = read();
  const after = { ...before, ...change };
  const given = new URLSearchParams();
  for (const part of PARTS) if (after[part] && !(part === "view" && after[part] === "life")) given.set(part, after[part]);
  const hash = `#${given.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
  if (hash === (location.hash || "#")) return tell(after, after);
  history[quietly ? "replaceState" : "pushState"](null, "", hash);
  tell(after, before);
}

// Be told of every change, with the address after and before it; and once now.
export function follow(listener) {
  listeners.push(listener);
}

let last = null;

export function start() {
  last = read();
  tell(last, {});
  const moved = () => tell(read(), last);
  window.addEventListener("popstate", moved);
  window.addEventListener("hashchange", moved);
}

function tell(after, before) {
  last = after;
  for (const listener of listeners) listener(after, before);
}
