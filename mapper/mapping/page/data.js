// The data block: the only way by which anything of a report enters the page.

/** @typedef {[number, number, number | null, string?]} Figure low, best, high, vague words */
/** @typedef {Record<string, Record<string, Figure>>} Figures by measure, then by role */
/** @typedef {[number, number]} Point latitude, longitude */
/** @typedef {{low: number, high: number, colour: string}} ClassRow */
/** @typedef {{id: string, word: string, classes: ClassRow[]}} MeasureRow */
/** @typedef {{name: string, colour: string, path: string}} TypeRow */
/** @typedef {{name: string, pcode: string?, division: string?, population: number?,
 *   outline: number[][][], label: Point, sign: Point,
 *   figures: Record<string, number?>?}} DistrictRow */
/** @typedef {{name: string, kind: string, outline: number[][][], label: Point?}} ContextRow */
/** @typedef {{name: string, at: Point, minor: boolean}} TownRow */
/** @typedef {{by: string, measure: string, role: string, figure: Figure,
 *   status: string}} ClaimRow */
/** @typedef {{text: string, report: number?}} QuoteRow */
/** @typedef {{kind: string, type: number, sub_type: string, date_start: string?,
 *   date_end: string?, date_precision: number?, place: string?, place_kind: string?,
 *   place_text: string, district: number?, district_name: string?, district_on_date: string?,
 *   province: string, drawn: string, at: Point?, precision: number, uncertainty_km: number?,
 *   casualties: Figures, claims: ClaimRow[], actors: string[][], claimed_by: string?,
 *   includes: number[], flags: string[], confidence: number, quotes: QuoteRow[]}} Incident */
/** @typedef {{title: string?, publisher: string?, url: string?, published: string?,
 *   notes: string[]}} ReportRow */
/** @typedef {{text: string, reason: string}} UnresolvedRow */
/** @typedef {{title: string?, period: [string, string]?, events: number, program: string,
 *   gazetteer: string, districts_on: string, licences: string[]}} About */
/** @typedef {{version: number, about: About, measure: string, measures: MeasureRow[],
 *   types: TypeRow[], bounds: [Point, Point], scale: number, districts: DistrictRow[],
 *   context: ContextRow[], towns: TownRow[], incidents: Incident[], totals: Figures,
 *   reports: ReportRow[], unresolved: UnresolvedRow[]}} PageData */

/** @returns {PageData} */
function readData() {
  return JSON.parse(byId("mapper-data").textContent ?? "");
}

/**
 * Turn an outline's whole-number steps into latitudes and longitudes.
 * @param {number[][][]} outline polygons of rings
 * @param {number} scale steps per degree
 * @returns {Point[][][]}
 */
function decodeOutline(outline, scale) {
  return outline.map((polygon) => polygon.map((ring) => decodeRing(ring, scale)));
}

/** @param {number[]} ring @param {number} scale @returns {Point[]} */
function decodeRing(ring, scale) {
  const points = [];
  let east = 0;
  let north = 0;
  for (let i = 0; i < ring.length; i += 2) {
    east += ring[i];
    north += ring[i + 1];
    points.push(/** @type {Point} */ ([north / scale, east / scale]));
  }
  return points;
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
  return sum[1] > tally.total[1] ? sum : tally.total;
}

/** @param {Figure | undefined} one @param {Figure} other @returns {Figure} */
function addFigures(one, other) {
  if (!one) return [other[0], other[1], other[2]];
  const high = one[2] === null || other[2] === null ? null : one[2] + other[2];
  return [one[0] + other[0], one[1] + other[1], high];
}

/** How many were killed, for the size of a sign. @param {Incident} incident */
function killed(incident) {
  return totalOf(incident.casualties, "killed")?.[1] ?? 0;
}
