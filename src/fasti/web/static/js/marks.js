// Marks: how claims that overlap are laid over a text. Every number is a code point, as in the record: a string is taken
// apart by code points first, so that 𝔊 or 🎻 counts as one.

// A lane for each claim: lane 0 runs right under the words, and of claims that overlap, the longer runs below the shorter.
export function lanes(claims) {
  const laneOf = new Map();
  for (const cluster of clusters(claims)) {
    const taken = [];
    for (const { id, span: [start, end] } of cluster.sort((a, b) => length(a) - length(b))) {
      let lane = taken.findIndex((spans) => spans.every(([from, to]) => to <= start || from >= end));
      if (lane < 0) lane = taken.push([]) - 1;
      taken[lane].push([start, end]);
      laneOf.set(id, lane);
    }
  }
  return { laneOf, count: Math.max(0, ...new Set(laneOf.values())) + (claims.length ? 1 : 0) };
}

const length = ({ span: [start, end] }) => end - start;

// The claims in groups, each of which overlaps with no other.
function clusters(claims) {
  const found = [];
  let until = -1;
  for (const claim of inOrder(claims)) {
    if (claim.span[0] >= until) found.push([]);
    found.at(-1).push(claim);
    until = Math.max(until, claim.span[1]);
  }
  return found;
}

// Claims as they begin; of those that begin together, the longest first.
export function inOrder(claims) {
  return [...claims].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

// The text cut wherever a claim begins or ends: [{ words, start, claims }], the shortest claim of a piece first.
export function pieces(text, claims) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const { span: [start, end] } of claims) cuts.add(start).add(end);
  for (let at = 0; at < points.length - 1; at += 1) if (points[at] === "\n" && points[at + 1] === "\n") cuts.add(at).add(at + 2);
  const at = [...cuts].filter((cut) => cut >= 0 && cut <= points.length).sort((a, b) => a - b);
  const opening = byStart(claims);
  let open = [];
  return at.slice(0, -1).map((start, index) => {
    open = open.filter((claim) => claim.span[1] > start).concat(opening.get(start) ?? []);
    const inner = [...open].sort((a, b) => length(a) - length(b));
    return { words: points.slice(start, at[index + 1]).join(""), start, claims: inner };
  });
}

function byStart(claims) {
  const found = new Map();
  for (const claim of claims) found.set(claim.span[0], [...(found.get(claim.span[0]) ?? []), claim]);
  return found;
}
