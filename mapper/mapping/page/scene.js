// The scene: every incident in arrays that are fast to go through, and one at a time in full.

const DEGREE = 10_000; // steps of a coordinate
const UNDATED = -(2 ** 31);
const MEASURES = ["killed", "injured", "abducted", "missing", "arrested"];
const ROLES = ["civilians", "security", "militants", "unknown"];
const WHO = ["all", ...ROLES];

/**
 * @typedef {{count: number, columns: Record<string, any>, publishers: (string | null)[],
 *   type: Uint16Array, day: Int32Array, last: Int32Array, reported: Int32Array,
 *   district: Int16Array, precision: Uint8Array, isEvent: Uint8Array, drawn: Uint8Array,
 *   x: Float64Array, y: Float64Array, best: Int32Array, casualty: ArrayLike<number>,
 *   killed: Int32Array, texts: Texts?}} Incidents
 * x and y: world coordinates from 0 to 1 of where an incident is drawn; best: for each different
 * set of casualties, the best figures by measure and by whom, -1 where none is stated
 */
/** @typedef {{columns: Record<string, any>, reports: ReportRow[],
 *   unresolved: UnresolvedRow[]}} Texts */
/** @typedef {{number: number, kind: string, type: number, sub_type: string, day: number?,
 *   last: number?, date_precision: number?, reported: number?, name: string, place: string?,
 *   place_kind: string?, place_ur: string?, district: number?, district_name: string?,
 *   district_on_date: string?, province: string, drawn: string, at: Point?, precision: number,
 *   uncertainty_km: number?, stretch: Point[], casualties: Figures, actors: string[][],
 *   claimed_by: string?, publishers: number[], includes: number[], flags: string[],
 *   confidence: number, isNew: boolean}} Incident */

const LISTED = 0;
const AT_POINT = 1;
const IN_DISTRICT = 2;

/**
 * @param {IncidentBlock} block
 * @param {Scene} scene
 * @returns {Incidents}
 */
function makeIncidents(block, scene) {
  const columns = decodeColumns("incidents", block.columns);
  const { count } = block;
  const day = Int32Array.from(columns.day, (/** @type {number?} */ each) => each ?? UNDATED);
  const drawn = coded(columns.drawn, count, (value) => ["list", "point", "district"].indexOf(value));
  const best = bestFigures(columns.casualties.values);
  const district = Int16Array.from(columns.district);
  const place = worldPlaces(columns, drawn, district, scene);
  const casualty = columns.casualties.codes;
  return {
    count,
    columns,
    publishers: block.publishers,
    type: Uint16Array.from(columns.type),
    day,
    last: day.map((each, i) => (each === UNDATED ? UNDATED : each + columns.days[i])),
    reported: Int32Array.from(columns.reported, (/** @type {number?} */ each) => each ?? UNDATED),
    district,
    precision: Uint8Array.from(columns.precision),
    isEvent: coded(columns.kind, count, (value) => Number(value === "event")),
    drawn,
    ...place,
    best,
    casualty,
    killed: Int32Array.from(casualty, (/** @type {number} */ code) =>
      Math.max(0, best[code * MEASURES.length * WHO.length]),
    ),
    texts: null,
  };
}

/** @param {Table} table @param {number} count @param {(value: any) => number} number */
function coded(table, count, number) {
  const numbers = table.values.map(number);
  const row = new Uint8Array(count);
  for (let i = 0; i < count; i++) row[i] = numbers[table.codes[i]];
  return row;
}

/**
 * @param {Record<string, any>} columns
 * @param {Uint8Array} drawn
 * @param {Int16Array} district
 * @param {Scene} scene
 */
function worldPlaces(columns, drawn, district, scene) {
  const x = new Float64Array(drawn.length);
  const y = new Float64Array(drawn.length);
  const signs = scene.districts.map((each) => (each.sign ? worldPoint(each.sign) : null));
  for (let i = 0; i < drawn.length; i++) {
    if (drawn[i] === AT_POINT) {
      [x[i], y[i]] = worldPoint([columns.north[i] / DEGREE, columns.east[i] / DEGREE]);
    } else if (drawn[i] === IN_DISTRICT) {
      const sign = signs[district[i]];
      if (sign) [x[i], y[i]] = sign;
      else drawn[i] = LISTED; // a district without an outline
    }
  }
  return { x, y };
}

/** The web map's square from 0 to 1. @param {Point} point @returns {[number, number]} */
function worldPoint([north, east]) {
  const sine = Math.sin((Math.max(-85, Math.min(85, north)) * Math.PI) / 180);
  return [east / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** @param {number} x @param {number} y @returns {Point} */
function pointOfWorld(x, y) {
  const north = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [north, (x - 0.5) * 360];
}

/** @param {Figures[]} values */
function bestFigures(values) {
  const best = new Int32Array(values.length * MEASURES.length * WHO.length).fill(-1);
  values.forEach((figures, row) => {
    MEASURES.forEach((measure, m) => {
      const at = (row * MEASURES.length + m) * WHO.length;
      best[at] = totalOf(figures, measure)?.[1] ?? -1;
      ROLES.forEach((role, r) => (best[at + 1 + r] = figures[measure]?.[role]?.[1] ?? -1));
    });
  });
  return best;
}

/** The best figure of an incident, -1 where none is stated. @param {Incidents} all
 * @param {number} number @param {number} measure @param {number} who */
function bestOf(all, number, measure, who) {
  return all.best[(all.casualty[number] * MEASURES.length + measure) * WHO.length + who];
}

/**
 * The figure of a measure over all roles: the stated total, else the sum of what is stated.
 * @param {Figures} figures
 * @param {string} measure
 * @returns {Figure | undefined}
 */
function totalOf(figures, measure) {
  const tally = figures[measure];
  if (!tally) return undefined;
  const sum = Object.entries(tally)
    .filter(([role]) => role !== "total")
    .map(([, each]) => each)
    .reduce(addFigures, /** @type {Figure | undefined} */ (undefined));
  if (!tally.total || !sum) return tally.total ?? sum;
  const larger = sum[1] - tally.total[1] || sum[0] - tally.total[0];
  return larger > 0 ? sum : tally.total;
}

/** @param {Figure | undefined} one @param {Figure} other @returns {Figure} */
function addFigures(one, other) {
  if (!one) return [other[0], other[1], other[2]];
  const high = one[2] === null || other[2] === null ? null : one[2] + other[2];
  return [one[0] + other[0], one[1] + other[1], high];
}

/**
 * Everything of one incident but its texts.
 * @param {Incidents} all
 * @param {number} number
 * @returns {Incident}
 */
function incidentAt(all, number) {
  const { columns } = all;
  const [name, kind, name_ur] = valueAt(columns.place, number);
  const [district_name, district_on_date, province] = valueAt(columns.district_names, number);
  const dated = all.day[number] !== UNDATED;
  const north = columns.north[number];
  return {
    number,
    kind: valueAt(columns.kind, number),
    type: all.type[number],
    sub_type: valueAt(columns.sub_type, number),
    day: dated ? all.day[number] : null,
    last: dated ? all.last[number] : null,
    date_precision: columns.date_precision[number],
    reported: columns.reported[number],
    name,
    place: kind === null ? null : name,
    place_kind: kind,
    place_ur: name_ur,
    district: all.district[number] < 0 ? null : all.district[number],
    district_name,
    district_on_date,
    province,
    drawn: ["list", "point", "district"][all.drawn[number]],
    at: north === null ? null : [north / DEGREE, columns.east[number] / DEGREE],
    precision: all.precision[number],
    uncertainty_km: valueAt(columns.uncertainty_km, number),
    stretch: decodeLine(valueAt(columns.stretch, number), DEGREE),
    casualties: valueAt(columns.casualties, number),
    actors: valueAt(columns.actors, number),
    claimed_by: valueAt(columns.claimed_by, number),
    publishers: valueAt(columns.publishers, number),
    includes: valueAt(columns.includes, number),
    flags: valueAt(columns.flags, number),
    confidence: columns.confidence[number] / 1000,
    isNew: valueAt(columns.new, number),
  };
}

/** @typedef {{by: string, measure: string, role: string, figure: Figure, status: string}} Claim */
/** @typedef {{place_text: string, quotes: [string, number | null][],
 *   claims: [string, string, string, Figure, string][],
 *   tolls: [number | null, Figures][]}} IncidentTexts */

/**
 * What is only read of one incident at a time; nothing before the texts have arrived.
 * @param {Incidents} all
 * @param {number} number
 * @returns {IncidentTexts}
 */
function textsAt(all, number) {
  if (!all.texts) return { place_text: "", quotes: [], claims: [], tolls: [] };
  const { columns } = all.texts;
  return {
    place_text: valueAt(columns.place_text, number),
    quotes: columns.quotes[number],
    claims: valueAt(columns.claims, number),
    tolls: valueAt(columns.tolls, number),
  };
}

/** @param {TextBlock} block @returns {Texts} */
function makeTexts(block) {
  return { ...block, columns: decodeColumns("texts", block.columns) };
}
