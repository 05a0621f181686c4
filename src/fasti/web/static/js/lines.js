// Lines: what held or happened, said for the place where it stands.

import { statement } from "./hint.js";

// A line is known by its spell; what happened on a day by its claims.
export const keyOf = (line) => line.spell || line.claims.join("+");

// The dates of a line in words: “1905 – unknown”, “7 July 1936”; empty where nothing is known.
export function dates({ begin, end }) {
  const told = (edge) => edge.words && edge.words !== "unknown";
  if (!told(begin) && !told(end)) return "";
  if (begin.words === end.words) return begin.words;
  return `${told(begin) ? begin.words : "?"} – ${told(end) ? end.words : "?"}`;
}

// What a line says without the name (and “was”) that it begins with and the dates it ends with, where these are shown beside it.
export function brief(line) {
  let says = line.says;
  const own = `${line.who.name} `;
  if (says.startsWith(own) && !says.startsWith(`${own}and `)) says = says.slice(own.length);
  for (const { words } of [line.begin, line.end]) {
    const at = words ? says.lastIndexOf(` ${words}`) : -1;
    if (at > 0) says = says.slice(0, at).replace(/ (from|until|on|in|at|about|before|after|between|by)$/, "");
  }
  says = says.replace(/^(was|were) (?:an? )?/, "");
  return says.charAt(0).toUpperCase() + says.slice(1);
}

// A line in full, for a hint.
export const inFull = (line) => statement(line.kind, line.says, dates(line));
