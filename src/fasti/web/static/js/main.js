// The page: one address drives the text, the life, the day and the findings; a choice in one is shown in the others.

import * as address from "./address.js";
import * as api from "./api.js";
import { fades } from "./bars.js";
import * as day from "./day.js";
import * as dayfield from "./dayfield.js";
import { byId, wide } from "./dom.js";
import { date, yearWords } from "./days.js";
import { claimsOf } from "./evidence.js";
import * as findings from "./findings.js";
import { withdraw } from "./hint.js";
import * as life from "./life.js";
import { keyOf } from "./lines.js";
import { counted } from "./lists.js";
import * as text from "./text.js";

const tabs = [...document.querySelectorAll("[role=tab]")];

// A claim chosen in the text: its line in the life that is shown, or else in the life of whom it speaks.
function chooseClaim(claim, { walking = false } = {}) {
  const here = life.linesShown().some((line) => line.claims.includes(claim.id));
  const subject = text.subjectOf(claim);
  const person = here || !subject || claim.kind === "dissolution" ? address.read().person : subject.id;
  const view = walking && !wide.matches ? address.read().view : "life";
  address.go({ claim: claim.id, line: "", person, view }, { quietly: walking });
}

// A line chosen in the life or the day: its words in the text. In the life, the person stays who it is.
async function chooseLine(line, view) {
  if (address.read().line === keyOf(line) && view === address.read().view) return address.go({ line: "", claim: "" });
  const claims = await claimsOf(line);
  const claim = claims.find((one) => text.holds(one.id)) ?? claims[0];
  const person = view === "life" ? address.read().person : line.who?.id ?? "";
  return address.go({ line: keyOf(line), claim: claim.id, source: claim.source, person, view });
}

const openWords = (claim) =>
  address.go({ source: claim.source, claim: claim.id, view: wide.matches ? address.read().view : "text" });
const meet = (line) => address.go({ person: line.who?.id ?? "", line: keyOf(line), claim: line.claims[0], view: "life" });

function showViews(now) {
  const view = wide.matches && now.view === "text" ? "life" : now.view;
  document.body.dataset.view = view;
  for (const tab of tabs) {
    const chosen = tab.dataset.view === view;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
  }
}

// A text that is opened while no life is shown brings the life of whom it speaks of most.
async function meetSubject(now) {
  if (!now.source || now.person) return;
  const { claims, subjects } = await api.source(now.source);
  const count = new Map();
  for (const { id, kind } of claims) {
    const who = kind === "dissolution" ? undefined : subjects[id]?.id;
    if (who) count.set(who, (count.get(who) ?? 0) + 1);
  }
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  if (most && address.read().source === now.source && !address.read().person) address.go({ person: most[0] }, { quietly: true });
}

address.follow((now, before) => {
  withdraw();
  showViews(now);
  dayfield.show(now);
  text.show(now, chooseClaim);
  life.show(now, { choose: (line) => chooseLine(line, "life"), open: openWords });
  day.show(now, { choose: (line) => chooseLine(line, wide.matches ? "day" : "text"), meet });
  findings.show(openWords);
  if (now.source !== before.source) meetSubject(now).catch(() => null);
});

for (const tab of tabs) {
  tab.addEventListener("click", () => address.go({ view: tab.dataset.view }));
  tab.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const seen = tabs.filter((one) => one.offsetParent);
    const to = by && seen[(seen.indexOf(tab) + by + seen.length) % seen.length];
    if (to) (to.click(), to.focus());
  });
}

document.body.append(fades());
wide.addEventListener("change", () => showViews(address.read()));
api.span().then(({ first, last, sources, claims }) => {
  const years = first === null ? "" : ` · ${yearWords(date(first).year)} – ${yearWords(date(last).year)}`;
  byId("extent").textContent = `${counted(claims, "claim")} from ${counted(sources, "text")}${years}`;
}).catch(() => null);
address.start();
