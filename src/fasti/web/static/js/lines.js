// Lines: what held or happened, said for the place where it stands.

import { statement } from "./hint.js";

// A line is known by its spell; what happened on a day by its claims.
export const keyOf = (line) => line.spell || line.claims.join("+");

// Whether a date is told of a beginning or an end. (It may still be bounded, by a birth or a death.)
export const told = (edge) => Boolean(edge.words) && edge.words !== "unknown";

// Whether any date is told of a line.
export const isDated = ({ begin, end }) => told(begin) || told(end);

// The bounds that are told of a beginning or an end, without those that only follow from something else.
export function toldBounds(edge) {
  if (!told(edge)) return [null, null];
  return [edge.words.endsWith("or earlier") ? null : edge.not_before, edge.words.endsWith("or later") ? null : edge.not_after];
}

// The dates of a line in words: “from 1905”, “1905 – 1912”, “7 July 1936”; empty where nothing is told but that it held once.
export function dates({ begin, end }) {
  if (told(begin) && begin.words === end.words) return begin.words;
  const near = begin.not_after !== null && end.not_before !== null && begin.not_after >= end.not_before - 1;
  const from = told(begin) && !(near && begin.words.endsWith("or earlier"));
  const to = told(end) && !(near && end.words.endsWith("or later"));
  if (from && to) return `${begin.words} – ${end.words}`;
  return from ? `from ${begin.words}` : to ? `until ${end.words}` : "";
}

// What a line says where the dates and the person it belongs to (an id) are shown beside it: without them, and without “was”.
export function brief(line, person) {
  let says = line.says;
  const own = `${line.who?.name} `;
  if (line.who?.id === person && says.startsWith(own) && !says.startsWith(`${own}and `)) says = says.slice(own.length);
  for (const { words } of [line.begin, line.end]) {
    const at = words ? says.lastIndexOf(` ${words}`) : -1;
    if (at > 0) says = says.slice(0, at).replace(/ (from|until|on|in|at|about|before|after|between|by)$/, "");
  }
  says = says.replace(/^(was|were) (?:an? )?/, "");
  return says.charAt(0).toUpperCase() + says.slice(1);
}

// What several sources say in the same words happened, as one line.
export function merged(lines) {
  const found = new Map();
  for (const line of lines) {
    const key = line.spell || [line.kind, line.answer, line.says].join("|");
    const same = found.get(key);
    found.set(key, same ? { ...same, claims: [...same.claims, ...line.claims] } : line);
  }
  return [...found.values()];
}

// A line in full, for a hint.
export const inFull = (line) => statement(line.kind, line.says, dates(line));
