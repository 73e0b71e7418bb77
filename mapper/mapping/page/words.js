// What the figures, dates and places mean, in plain words.

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MEASURES = ["killed", "injured", "abducted", "missing", "arrested"];
const ROLES = ["civilians", "security", "militants", "unknown"];
/** @type {Record<string, string>} */
const ROLE_WORDS = {
  civilians: "Civilians",
  security: "Security forces",
  militants: "Militants",
  unknown: "Role not stated",
};
/** @type {Record<string, string>} */
const KIND_WORDS = {
  event: "",
  rollup: "Total over several events",
  background: "Recalled from earlier, not counted",
};
/** @type {Record<string, string>} */
const STATUS_WORDS = {
  asserted: "claimed",
  superseded: "superseded by a later figure",
  disputed: "disputed",
};
/** @type {Record<string, string>} */
const ACTOR_WORDS = {
  perpetrator: "Carried out by",
  target: "Against",
  responder: "Answered by",
  claimant: "Claimed by",
};
const NUMBERS = new Intl.NumberFormat("en-GB");

/** @param {number} number */
function grouped(number) {
  return NUMBERS.format(number);
}

/** @param {number} count @param {string} one @param {string} [many] */
function plural(count, one, many = `${one}s`) {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/**
 * A figure in plain words: "11", "at least 11", "9 to 14, best 11", "not stated".
 * @param {Figure | undefined} figure
 */
function figureWords(figure) {
  if (!figure) return "not stated";
  const [low, best, high, words] = figure;
  const plain = rangeWords(low, best, high);
  return words ? `${plain} (“${clip(words, 40)}”)` : plain;
}

/** @param {number} low @param {number} best @param {number | null} high */
function rangeWords(low, best, high) {
  if (high === null) {
    return low === best
      ? `at least ${grouped(low)}`
      : `at least ${grouped(low)}, best ${grouped(best)}`;
  }
  if (low === high) return grouped(best);
  return `${grouped(low)} to ${grouped(high)}, best ${grouped(best)}`;
}

/** @param {string} iso */
function dayWords(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** Two days as one span, saying month and year once. @param {string} start @param {string} end */
function spanWords(start, end) {
  if (start === end) return dayWords(start);
  const shared =
    start.slice(0, 7) === end.slice(0, 7) ? 7 : start.slice(0, 4) === end.slice(0, 4) ? 4 : 0;
  const [, month, day] = start.split("-").map(Number);
  if (shared === 7) return `${day}–${dayWords(end)}`;
  if (shared === 4) return `${day} ${MONTHS[month - 1]} – ${dayWords(end)}`;
  return `${dayWords(start)} – ${dayWords(end)}`;
}

/** @param {Incident} incident */
function dateWords(incident) {
  const start = incident.date_start ?? incident.date_end;
  const end = incident.date_end ?? incident.date_start;
  return start && end ? spanWords(start, end) : "Date not stated";
}

/** How exactly the date is known (UCDP). @param {Incident} incident */
function datePrecisionWords(incident) {
  if (!incident.date_start && !incident.date_end) return "the report gives no day";
  return (
    {
      1: "the day is known",
      2: "known to a few days",
      3: "known to the week",
      4: "known to the month",
      5: "known only roughly",
    }[incident.date_precision ?? 0] ?? ""
  );
}

/** How exactly the place is known (UCDP). @param {Incident} incident */
function placePrecisionWords(incident) {
  const radius = incident.uncertainty_km
    ? `, within about ${grouped(incident.uncertainty_km)} km`
    : "";
  return (
    {
      1: `known to the place named${radius}`,
      2: `near a known place${radius}`,
      3: "district only, not an exact place",
      4: "province only, not on the map",
      5: incident.at
        ? `along a line or in an area without clear bounds${radius}`
        : "in a region wider than a district, not on the map",
      6: "country only, not on the map",
    }[incident.precision] ?? ""
  );
}

/** @param {number} confidence from 0 to 1 */
function confidenceWords(confidence) {
  const word = confidence >= 0.8 ? "high" : confidence >= 0.5 ? "medium" : "low";
  return `${word} (${confidence.toFixed(2)} of 1)`;
}

/** Where it happened, in one line. @param {Incident} incident */
function placeWords(incident) {
  return clip(incident.place ?? incident.place_text ?? "") || "Place not stated";
}

/** What was stated of people, in one line. @param {Incident} incident */
function tollWords(incident) {
  const parts = MEASURES.flatMap((measure) => {
    const figure = totalOf(incident.casualties, measure);
    return figure ? [`${rangeWords(figure[0], figure[1], figure[2])} ${measure}`] : [];
  });
  return parts.join(", ") || "no casualties stated";
}
