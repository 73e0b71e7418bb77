// What figures, dates and places mean, in the words of the reader's language.

/** @type {Record<string, Record<string, string>>} */
let WORDS = {};
let language = "en";
const LANGUAGES = { en: "English", ur: "اردو" };
const NUMBERS = new Intl.NumberFormat("en-GB");
const RATES = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });
const DAY_LENGTH = 86_400_000;

/** @param {string} wanted */
function speak(wanted) {
  language = wanted in LANGUAGES ? wanted : "en";
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ur" ? "rtl" : "ltr";
}

/**
 * A wording of the page's own, with values put in; never a report's text, which stays apart.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
function t(key, values = {}) {
  const text = WORDS[language]?.[key] ?? WORDS.en[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

/** A wording that may be missing: of a type or flag that nobody foresaw.
 * @param {string} group @param {string} word */
function known(group, word) {
  return WORDS[language]?.[`${group}.${word}`] ?? WORDS.en[`${group}.${word}`] ?? word;
}

/** @param {number} number */
function grouped(number) {
  return NUMBERS.format(number);
}

/** @param {number} count @param {string} key with `.one` and `.other` */
function counted(count, key) {
  return t(`${key}.${count === 1 ? "one" : "other"}`, { n: grouped(count) });
}

/**
 * A figure in plain words: "11", "at least 11", "9 to 14, best 11", "not stated".
 * @param {Figure | undefined} figure
 */
function figureWords(figure) {
  if (!figure) return t("notStated");
  const [low, best, high, words] = figure;
  const plain = rangeWords(low, best, high);
  return words ? `${plain} (“${clip(words, 40)}”)` : plain;
}

/** @param {number} low @param {number} best @param {number | null} high */
function rangeWords(low, best, high) {
  const values = { low: grouped(low), best: grouped(best), high: grouped(high ?? 0) };
  if (high === null) return t(low === best ? "atLeast" : "atLeastBest", values);
  return low === high ? grouped(best) : t("fromTo", values);
}

/** @param {number} day since 1 January 1970 */
function isoOf(day) {
  return new Date(day * DAY_LENGTH).toISOString().slice(0, 10);
}

/** @param {string?} iso @returns {number?} */
function dayOfIso(iso) {
  if (!iso || !/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / DAY_LENGTH;
}

/** @param {number} day */
function dayParts(day) {
  const date = new Date(day * DAY_LENGTH);
  return {
    day: date.getUTCDate(),
    month: t(`month.${date.getUTCMonth() + 1}`),
    year: date.getUTCFullYear(),
  };
}

/** @param {number} day */
function dayWords(day) {
  return t("date", dayParts(day));
}

/** Two days as one span, saying month and year once. @param {number} start @param {number} end */
function spanWords(start, end) {
  if (start === end) return dayWords(start);
  const one = dayParts(start);
  const other = dayParts(end);
  if (one.year !== other.year) return `${dayWords(start)} – ${dayWords(end)}`;
  if (one.month !== other.month) return `${one.day} ${one.month} – ${dayWords(end)}`;
  return `${one.day}–${dayWords(end)}`;
}

/** @param {Incident} incident */
function dateWords({ day, last }) {
  return day === null || last === null ? t("undated") : spanWords(day, last);
}

/** "4 Mar 2025", for columns. @param {Incident} incident */
function shortDateWords({ day, last }) {
  if (day === null || last === null) return "–";
  const short = (/** @type {number} */ each) => {
    const parts = dayParts(each);
    return t("date", { ...parts, month: language === "en" ? parts.month.slice(0, 3) : parts.month });
  };
  return day === last ? short(day) : `${short(day)} – ${short(last)}`;
}

/** How exactly the date is known (UCDP). @param {Incident} incident */
function datePrecisionWords({ day, date_precision }) {
  return day === null ? t("dated.none") : date_precision ? t(`dated.${date_precision}`) : "";
}

/** How exactly the place is known (UCDP). @param {Incident} incident */
function placePrecisionWords({ precision, uncertainty_km, at }) {
  const within = uncertainty_km ? t("within", { km: grouped(uncertainty_km) }) : "";
  if (precision === 5 && !at) return t("placed.region");
  const words = t(`placed.${precision}`);
  return at && [1, 2, 5].includes(precision) ? `${words}${within}` : words;
}

/** @param {number} confidence from 0 to 1 */
function confidenceWords(confidence) {
  const word = CONFIDENCES[confidencePlace(Math.round(confidence * 1000))];
  return t("confidence.of", { word: t(`confidence.${word}`), n: confidence.toFixed(2) });
}

/** Where it happened, in one line: in Urdu where that name is known. @param {Incident} incident */
function placeWords(incident) {
  const urdu = language === "ur" && incident.place_ur;
  return clip(urdu || incident.name) || t("placeNotStated");
}

/** @param {DistrictRow} district */
function districtName(district) {
  return (language === "ur" && district.name_ur) || district.name;
}

/** What was stated of people, in one line. @param {Figures} casualties */
function tollWords(casualties) {
  const parts = MEASURES.flatMap((measure) => {
    const figure = totalOf(casualties, measure);
    return figure
      ? [t(`toll.${measure}`, { n: rangeWords(figure[0], figure[1], figure[2]) })]
      : [];
  });
  return parts.join(t("comma")) || t("noCasualties");
}

/** "Attack" says more than "Violence against civilians", "Other" less than "Accident".
 * @param {Incident} incident @param {TypeRow} type */
function finestWords(incident, type) {
  const { sub_type } = incident;
  return clip(sub_type && sub_type !== "Other" ? sub_type : known("type", type.name));
}
