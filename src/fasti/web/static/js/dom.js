// Building the page. Words of documents reach it only as text nodes: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

// An element with attributes, listeners (`onclick`), custom properties (`style: {"--x": 1}`) and children.
export function el(tag, props = {}, ...children) {
  return dress(document.createElement(tag), props, children);
}

// The same in SVG.
export function svg(tag, props = {}, ...children) {
  return dress(document.createElementNS(SVG, tag), props, children);
}

function dress(node, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, set] of Object.entries(value)) node.style.setProperty(key, set);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}

export const byId = (id) => document.getElementById(id);

// Said to a screen reader, seen by nobody.
export function announce(words) {
  byId("says").textContent = words;
}

// One tab stop for a list: up and down, home and end move among the elements that `selector` finds in `list`.
export function roving(list, selector) {
  const items = [...list.querySelectorAll(selector)];
  const stop = (wanted) => items.forEach((item) => (item.tabIndex = item === wanted ? 0 : -1));
  stop(items.find((item) => item.getAttribute("aria-current") === "true") ?? items[0]);
  list.addEventListener("focusin", (event) => items.includes(event.target) && stop(event.target));
  list.addEventListener("keydown", (event) => {
    const here = items.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
    if (here < 0 || to === undefined || !items[to]) return;
    event.preventDefault();
    items[to].focus();
  });
}

// Whether there is room for text and life side by side.
export const wide = window.matchMedia("(min-width: 60rem)");

const still = window.matchMedia("(prefers-reduced-motion: reduce)");

export function bringIntoView(node, block = "center") {
  node.scrollIntoView({ block, behavior: still.matches ? "auto" : "smooth" });
}

// What stands where an answer could not be had.
export function fault(error, retry) {
  return el("div", { class: "message", role: "alert" },
    el("p", {}, error.message),
    error.mend ? el("p", { class: "quiet" }, error.mend) : null,
    el("button", { class: "plain", onclick: retry }, "Try again"));
}
