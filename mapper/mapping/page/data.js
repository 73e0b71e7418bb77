// The data blocks: the only way by which anything of a report enters the page.

/** @typedef {[number, number, number | null, string?]} Figure low, best, high, vague words */
/** @typedef {Record<string, Record<string, Figure>>} Figures by measure, then by role */
/** @typedef {[number, number]} Point latitude, longitude */
/** @typedef {{measure: string, method: string, bounds: number[]}} Classes */
/** @typedef {{id: string, light: string[][], dark: string[][]}} MeasureRow */
/** @typedef {{name: string, colour: string, dark: string, path: string}} TypeRow */
/** @typedef {{name: string, name_ur: string?, pcode: string?, division: string?,
 *   population: number?, outline: number[][][], label: Point?, sign: Point?}} DistrictRow */
/** @typedef {{name: string, kind: string, outline: number[][][], label: Point?}} ContextRow */
/** @typedef {{name: string, name_ur: string?, at: Point, rank: number}} TownRow */
/** @typedef {{name: string, line: number[]}} RoadRow */
/** @typedef {{title: string?, publisher: string?, url: string?, published: string?,
 *   notes: string[]}} ReportRow */
/** @typedef {{text: string, reason: string}} UnresolvedRow */
/** @typedef {{title: string?, period: [string, string]?, events: number, reports: number,
 *   since: string?, program: string, gazetteer: string, districts_on: string,
 *   coarse: boolean, redacted: boolean, licences: string[]}} About */
/** @typedef {{name: string, url: string, hosts: string[], subdomains: string,
 *   attribution: string, max_zoom: number}} Tiles */
/** @typedef {{version: number, about: About, classes: Classes, measures: MeasureRow[],
 *   types: TypeRow[], bounds: [Point, Point], scale: number, districts: DistrictRow[],
 *   context: ContextRow[], roads: RoadRow[], towns: TownRow[], tiles: Tiles?,
 *   marks_new: boolean}} Scene */
/** @typedef {{count: number, publishers: (string | null)[], columns: Record<string, any>
 *   }} IncidentBlock */
/** @typedef {{columns: Record<string, any>, reports: ReportRow[], unresolved: UnresolvedRow[]
 *   }} TextBlock */
/** @typedef {{values: any[], codes: ArrayLike<number>}} Table a column of few different values */

/**
 * Read a block: at once, or as a promise where it is compressed.
 * @param {string} id
 * @returns {any}
 */
function readBlock(id) {
  const block = JSON.parse(byId(id).textContent ?? "null");
  return typeof block === "string" ? unpack(block) : block;
}

/** @param {string} base64 gzip @returns {Promise<any>} */
async function unpack(base64) {
  const stream = new Blob([bytesOf(base64)]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream("gzip"))).json();
}

/** @param {string} base64 @returns {any} */
function bytesOf(base64) {
  const native = /** @type {any} */ (Uint8Array).fromBase64;
  if (native) return native(base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/**
 * The columns of a block, each by the coding that the schema gives it.
 * @param {"incidents" | "texts"} name
 * @param {Record<string, any>} columns as they travel
 * @returns {Record<string, any>} `plain` and `delta` columns are lists, `table` ones are tables
 */
function decodeColumns(name, columns) {
  const schema = JSON.parse(byId("mapper-columns").textContent ?? "{}")[name];
  return Object.fromEntries(
    schema.map((/** @type {{name: string, coding: string}} */ { name: column, coding }) => {
      if (!(column in columns)) throw new Error(`The data hold no column ${column}.`);
      return [column, coding === "delta" ? addSteps(columns[column]) : columns[column]];
    }),
  );
}

/** @param {(number | null)[]} steps @returns {(number | null)[]} */
function addSteps(steps) {
  let last = 0;
  return steps.map((step) => (step === null ? null : (last += step)));
}

/** The value of a row of a table column. @param {Table} table @param {number} row */
function valueAt(table, row) {
  return table.values[table.codes[row]];
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

/** A line of latitudes and longitudes in turn. @param {number[]} line @param {number} scale */
function decodeLine(line, scale) {
  const points = [];
  for (let i = 0; i < line.length; i += 2)
    points.push(/** @type {Point} */ ([line[i] / scale, line[i + 1] / scale]));
  return points;
}
