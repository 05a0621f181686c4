// The scale: days to pixels, and the ticks of the axis.

import { date, jdn, shortMonth, yearWords } from "./days.js";
import { toldBounds } from "./lines.js";

const YEAR = 365.2425;
const ROOM = 64;
const YEARS = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
const MONTHS = [1, 3, 6];
const DAYS = [1, 2, 7, 14];

// A scale of the days `first` to `last` (both included) over `width` pixels.
export function scale(first, last, width) {
  const days = Math.max(last + 1 - first, 1);
  return {
    first, last, width,
    x: (day) => ((day - first) / days) * width,
    day: (x) => Math.min(Math.max(Math.floor(first + (x / width) * days), first), last),
    perDay: width / days,
  };
}

// The ticks: [{ day, words }], as close as their words allow.
export function ticks({ first, last, width, perDay }) {
  const room = Math.max(Math.min(ROOM, width / 4), 40) / perDay;
  const years = YEARS.find((step) => step * YEAR >= room) ?? 2000;
  if (room > 0.9 * 6 * 30.4) return everyYear(first, last, years);
  const months = MONTHS.find((step) => step * 30.4 >= room);
  return room > 14 && months ? everyMonth(first, last, months) : everyDay(first, last, DAYS.find((step) => step >= room) ?? 14);
}

// Years are counted round in their own era: 60 BC and 40 BC, not 61 and 41.
function everyYear(first, last, step) {
  const found = [];
  for (let year = date(first).year; jdn(year) <= last; year += 1) {
    const counted = year > 0 ? year : 1 - year;
    if (counted % step === 0 && jdn(year) >= first) found.push({ day: jdn(year), words: yearWords(year) });
  }
  return found;
}

function everyMonth(first, last, step) {
  const found = [];
  const start = date(first);
  for (let month = start.year * 12 + Math.floor((start.month - 1) / step) * step; ; month += step) {
    const year = Math.floor(month / 12);
    const at = { day: jdn(year, month - year * 12 + 1), month: month - year * 12 + 1 };
    if (at.day > last) return found;
    const words = at.month === 1 || !found.length ? `${shortMonth(at.month)} ${yearWords(year)}` : shortMonth(at.month);
    if (at.day >= first) found.push({ day: at.day, words });
  }
}

function everyDay(first, last, step) {
  const found = [];
  for (let day = first; day <= last; day += step) {
    const at = date(day);
    found.push({ day, words: `${at.day} ${shortMonth(at.month)}${found.length ? "" : ` ${yearWords(at.year)}`}` });
  }
  return found;
}

// The days that a life takes up: from the first to the last day that is told, with a little air; a year at least.
export function extent(lines) {
  const known = lines.flatMap(({ begin, end }) => [...toldBounds(begin), ...toldBounds(end)])
    .filter((day) => day !== null && day !== undefined);
  if (!known.length) return null;
  const first = known.reduce((a, b) => Math.min(a, b));
  const last = known.reduce((a, b) => Math.max(a, b));
  const air = Math.max(Math.round((last - first) * 0.03), Math.round((YEAR - (last - first)) / 2), 20);
  return [first - air, last + air];
}
