// The questions that the page asks. Answers are kept for as long as the page is open, except failures.

const kept = new Map();

export class Fault extends Error {
  constructor(what, mend = "", near = []) {
    super(what);
    this.mend = mend;
    this.near = near;
  }
}

async function ask(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: "application/json" } });
  } catch {
    throw new Fault("The record no longer answers.", "Start it again with: fasti serve");
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok) return body;
  const mend = [body?.where, body?.mend].filter(Boolean).join(": ");
  throw new Fault(body?.what ?? `The record answered ${answer.status}.`, mend, body?.near ?? []);
}

function keep(path) {
  if (!kept.has(path)) {
    const answer = ask(path);
    kept.set(path, answer);
    answer.catch(() => kept.delete(path));
    if (kept.size > 500) kept.delete(kept.keys().next().value);
  }
  return kept.get(path);
}

const named = (room, name) => keep(`/api/${room}/${encodeURIComponent(name)}`);

export const span = () => keep("/api/span");
export const kinds = () => keep("/api/kinds");
export const sources = () => keep("/api/sources");
export const source = (id) => named("sources", id);
export const people = () => keep("/api/people");
export const life = (person) => named("life", person);
export const on = (day) => named("on", day);
export const findings = () => keep("/api/findings");
export const why = (id) => named("why", id);
