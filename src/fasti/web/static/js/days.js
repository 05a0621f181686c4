// Days. A day is its Julian Day Number; a year is astronomical (0 is 1 BC, -43 is 44 BC). As in the record, days before
// 15 October 1582 are Julian, later ones Gregorian.

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const REFORM = 2299161;
const { floor } = Math;

function isJulian(year, month, day) {
  return year < 1582 || (year === 1582 && (month < 10 || (month === 10 && day < 15)));
}

// The day number of a date. Years are counted from March, so that the leap day is the last of its year.
export function jdn(year, month = 1, day = 1) {
  const shift = month < 3 ? 1 : 0;
  const y = year + 4800 - shift;
  const m = month - 3 + 12 * shift;
  const days = day + floor((153 * m + 2) / 5) + 365 * y + floor(y / 4);
  return isJulian(year, month, day) ? days - 32083 : days - floor(y / 100) + floor(y / 400) - 32045;
}

// The date of a day number: { year, month, day }.
export function date(number) {
  let centuries = 0;
  let rest = number + 32082;
  if (number >= REFORM) {
    centuries = floor((4 * (number + 32044) + 3) / 146097);
    rest = number + 32044 - floor((146097 * centuries) / 4);
  }
  const y = floor((4 * rest + 3) / 1461);
  const dayOfYear = rest - floor((1461 * y) / 4);
  const m = floor((5 * dayOfYear + 2) / 153);
  const late = floor(m / 10);
  return { year: 100 * centuries + y - 4800 + late, month: m + 3 - 12 * late, day: dayOfYear - floor((153 * m + 2) / 5) + 1 };
}

export const weekday = (number) => WEEKDAYS[(((number + 1) % 7) + 7) % 7];

export const yearWords = (year) => (year > 0 ? String(year) : `${1 - year} BC`);

// "1 November 1927", "November 1927" or "1927", as far as the date goes.
export function words({ year, month, day }) {
  return [day, month ? MONTHS[month - 1] : null, yearWords(year)].filter(Boolean).join(" ");
}

export const shortMonth = (month) => MONTHS[month - 1].slice(0, 3);

export function monthLength(year, month) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year % 4 === 0 && (isJulian(year, 2, 1) || year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : 28;
}

// The EDTF of a date: 1927-11-01, 1927-11, 1927; 44 BC is -0043.
export function edtf({ year, month, day }) {
  const sign = year < 0 ? "-" : "";
  const parts = [sign + String(Math.abs(year)).padStart(4, "0")];
  if (month) parts.push(String(month).padStart(2, "0"));
  if (day) parts.push(String(day).padStart(2, "0"));
  return parts.join("-");
}

// The first and the last day number of a date.
export function bounds({ year, month, day }) {
  if (day) return [jdn(year, month, day), jdn(year, month, day)];
  if (month) return [jdn(year, month, 1), jdn(year, month, monthLength(year, month))];
  return [jdn(year, 1, 1), jdn(year, 12, 31)];
}

// A date `count` of its own units on: days of a day, months of a month, years of a year. `larger` takes the next larger unit.
export function step(when, count, larger = false) {
  if (when.day && !larger) return date(jdn(when.year, when.month, when.day) + count);
  if (when.month && !(larger && !when.day)) {
    const months = when.year * 12 + when.month - 1 + count;
    const to = { year: floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
    return when.day ? { ...to, day: Math.min(when.day, monthLength(to.year, to.month)) } : to;
  }
  if (when.month) return { ...when, year: when.year + count };
  return { year: when.year + count * (larger ? 10 : 1) };
}

// The date that somebody wrote: 1927-11-01, 1 Nov 1927, November 1, 1927, Nov 1927, 1927, 15 March 44 BC, -0043-03-15.
// Null where it is none.
export function parse(written) {
  const text = written.trim().replace(/\s+/g, " ");
  const iso = /^(-?\d{4,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return real(Number(iso[1]), iso[2] && Number(iso[2]), iso[3] && Number(iso[3]));
  const era = /\b(bce?|b\. ?c\.(?: ?e\.)?|ad|ce|a\. ?d\.)(?= |$)/i.exec(text);
  const bare = (era ? text.replace(era[0], "") : text).replace(/(\d)(st|nd|rd|th)\b/i, "$1").replace(/[.,]/g, " ").trim();
  const found = /^(?:(\d{1,2}) +)?(?:([a-z]{3,}) +)?(?:(\d{1,2}) +)?(\d{1,6})$/i.exec(bare);
  if (!found || (found[1] && (found[3] || !found[2])) || (found[3] && !found[2])) return null;
  const month = found[2] && MONTHS.findIndex((name) => name.toLowerCase().startsWith(found[2].toLowerCase())) + 1;
  if (found[2] && !month) return null;
  const year = era && /^b/i.test(era[0]) ? 1 - Number(found[4]) : Number(found[4]);
  const day = found[1] ?? found[3];
  return real(year, month, day && Number(day));
}

function real(year, month, day) {
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > monthLength(year, month))) return null;
  return { year, ...(month && { month }), ...(day && { day }) };
}
