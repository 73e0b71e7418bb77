// Filters: what is chosen, which incidents it leaves, and how many each further choice would.

const UNLISTED = "–"; // a source without a publisher, an incident without a district
const CONFIDENCES = ["high", "medium", "low"];
const PRECISIONS = ["exact", "near", "district", "line", "province"];
const TOLLS = ["killed", "killed10", "injured", "abducted", "missing", "arrested", "none"];

/**
 * @typedef {{id: string, choices: string[], codes: ArrayLike<number>, rows: number[][]}} Facet
 * choices: what may be chosen; codes: for each incident a row; rows: the choices a row has
 */
/** @typedef {{shown: Uint8Array, numbers: Uint32Array, events: number,
 *   counts: Record<string, Uint32Array>, bars: Uint8Array}} Selected
 * bars: incidents that pass everything but the range of days */

/** @param {Incidents} all @param {Scene} scene @returns {Facet[]} */
function makeFacets(all, scene) {
  const facets = [
    single("type", scene.types.map((each) => each.name), all.type),
    tableFacet("actor", all.columns.actors, (actors) =>
      actors.map((/** @type {string[]} */ [name]) => name),
    ),
    casualtyFacet("casualties", TOLLS, all, tollsOf),
    casualtyFacet("role", ROLES, all, rolesOf),
    tableFacet("source", all.columns.publishers, (numbers) =>
      numbers.map((/** @type {number} */ each) => all.publishers[each] ?? UNLISTED),
    ),
    single(
      "district",
      [UNLISTED, ...scene.districts.map((each) => each.name)],
      Uint16Array.from(all.district, (each) => each + 1),
    ),
    single("precision", PRECISIONS, all.precision.map(precisionPlace)),
    single("confidence", CONFIDENCES, Uint8Array.from(all.columns.confidence, confidencePlace)),
  ];
  if (hasNew(all))
    facets.push(tableFacet("new", all.columns.new, (isNew) => (isNew ? ["new"] : [])));
  return facets;
}

/** @param {Incidents} all */
function hasNew(all) {
  return all.columns.new.values.includes(true);
}

/** @param {string} id @param {string[]} choices @param {ArrayLike<number>} codes */
function single(id, choices, codes) {
  return { id, choices, codes, rows: choices.map((_, place) => [place]) };
}

/** @param {string} id @param {Table} table @param {(value: any) => string[]} namesOf */
function tableFacet(id, table, namesOf) {
  /** @type {Map<string, number>} */
  const places = new Map();
  const rows = table.values.map((value) => [
    ...new Set(
      namesOf(value).map((name) => {
        if (!places.has(name)) places.set(name, places.size);
        return /** @type {number} */ (places.get(name));
      }),
    ),
  ]);
  return { id, choices: [...places.keys()], codes: table.codes, rows };
}

/** @param {string} id @param {string[]} choices @param {Incidents} all
 * @param {(figures: Figures) => string[]} namesOf */
function casualtyFacet(id, choices, all, namesOf) {
  const rows = all.columns.casualties.values.map((/** @type {Figures} */ figures) =>
    namesOf(figures).map((name) => choices.indexOf(name)),
  );
  return { id, choices, codes: all.casualty, rows };
}

/** @param {Figures} figures */
function tollsOf(figures) {
  const found = MEASURES.filter((measure) => (totalOf(figures, measure)?.[1] ?? 0) > 0);
  if ((totalOf(figures, "killed")?.[1] ?? 0) >= 10) found.push("killed10");
  return found.length ? found : ["none"];
}

/** @param {Figures} figures */
function rolesOf(figures) {
  return ROLES.filter((role) => MEASURES.some((each) => (figures[each]?.[role]?.[1] ?? 0) > 0));
}

/** @param {number} precision */
function precisionPlace(precision) {
  return { 1: 0, 2: 1, 3: 2, 5: 3 }[precision] ?? 4;
}

/** @param {number} confidence per thousand */
function confidencePlace(confidence) {
  return confidence >= 800 ? 0 : confidence >= 500 ? 1 : 2;
}

/**
 * Which incidents pass, and for each choice how many would with it.
 * @param {Incidents} all
 * @param {Facet[]} facets
 * @param {State} state
 * @returns {Selected}
 */
function select(all, facets, state) {
  const passes = facets.map((facet) => passesOf(facet, state.chosen[facet.id]));
  const active = facets.map((_, place) => place).filter((place) => passes[place]);
  const matches = textMatches(all, state.q);
  const inTime = timeTest(all, state);
  const tallies = facets.map((facet) => new Uint32Array(facet.rows.length));
  const shown = new Uint8Array(all.count);
  const bars = new Uint8Array(all.count);
  const numbers = [];
  let events = 0;
  for (let i = 0; i < all.count; i++) {
    if (matches && !matches[i]) continue;
    let failed = -1;
    let fails = 0;
    for (const place of active) {
      if (/** @type {Uint8Array} */ (passes[place])[facets[place].codes[i]]) continue;
      failed = place;
      if (++fails > 1) break;
    }
    if (fails > 1) continue;
    if (!fails) bars[i] = 1;
    if (!inTime(i)) continue;
    if (!fails) {
      shown[i] = 1;
      numbers.push(i);
      events += all.isEvent[i];
    }
    if (!all.isEvent[i]) continue;
    if (fails) tallies[failed][facets[failed].codes[i]] += 1;
    else for (let f = 0; f < facets.length; f++) tallies[f][facets[f].codes[i]] += 1;
  }
  const counts = Object.fromEntries(
    facets.map((facet, place) => [facet.id, spread(facet, tallies[place])]),
  );
  return { shown, numbers: Uint32Array.from(numbers), events, counts, bars };
}

/** Which rows of a facet have a choice that is wanted. @param {Facet} facet
 * @param {Set<string> | undefined} chosen */
function passesOf(facet, chosen) {
  if (!chosen?.size) return null;
  const wanted = facet.choices.map((choice) => chosen.has(choice));
  return Uint8Array.from(facet.rows, (row) => Number(row.some((place) => wanted[place])));
}

/** Counts of rows as counts of choices. @param {Facet} facet @param {Uint32Array} tally */
function spread(facet, tally) {
  const counts = new Uint32Array(facet.choices.length);
  facet.rows.forEach((row, number) => row.forEach((place) => (counts[place] += tally[number])));
  return counts;
}

/** @param {Incidents} all @param {State} state @returns {(number: number) => boolean} */
function timeTest(all, { from, to, undated, basis }) {
  const start = basis === "reports" ? all.reported : all.day;
  const end = basis === "reports" ? all.reported : all.last;
  const first = from ?? -Infinity;
  const final = to ?? Infinity;
  return (i) => (start[i] === UNDATED ? undated : end[i] >= first && start[i] <= final);
}

/** Where the words that are looked for stand, null when none are. @param {Incidents} all
 * @param {string} query */
function textMatches(all, query) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (!words.length) return null;
  const haystack = searchable(all);
  return Uint8Array.from(haystack, (text) => Number(words.every((word) => text.includes(word))));
}

/** @type {WeakMap<object, string[]>} */
const SEARCHABLE = new WeakMap();

/** Place, actors and sentences of each incident, folded, made once. @param {Incidents} all */
function searchable(all) {
  const key = all.texts ?? all;
  const known = SEARCHABLE.get(key);
  if (known) return known;
  const { columns } = all;
  const foldedRows = (/** @type {Table} */ table, /** @type {(value: any) => any[]} */ words) =>
    table.values.map((value) => folded(words(value).filter(Boolean).join(" ")));
  const places = foldedRows(columns.place, ([name, , name_ur]) => [name, name_ur]);
  const names = foldedRows(columns.district_names, (each) => each);
  const actors = foldedRows(columns.actors, (each) => each.map((/** @type {any[]} */ [a]) => a));
  const texts = Array.from({ length: all.count }, (_, i) => {
    const { place_text, quotes } = textsAt(all, i);
    const sentences = quotes.map(([text]) => text).join(" ");
    const known = `${places[columns.place.codes[i]]} ${names[columns.district_names.codes[i]]}`;
    return `${known} ${actors[columns.actors.codes[i]]} ${folded(`${place_text} ${sentences}`)}`;
  });
  SEARCHABLE.set(key, texts);
  return texts;
}

/** Letters without case and accents. @param {string} text */
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/**
 * What each district has of the incidents shown.
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {number} districts how many there are
 * @param {number} who place in WHO
 * @returns {(Record<string, number?> | null)[]} null where no event is shown
 */
function districtFigures(all, selection, districts, who) {
  const incidents = new Uint32Array(districts);
  const concerned = new Uint32Array(districts);
  const sums = ["killed", "injured", "abducted"].map(() => new Int32Array(districts).fill(-1));
  for (const number of selection.numbers) {
    const district = all.district[number];
    if (district < 0 || !all.isEvent[number]) continue;
    incidents[district] += 1;
    let hit = who === 0;
    sums.forEach((sum, measure) => {
      const best = bestOf(all, number, measure, who);
      if (best < 0) return;
      if (best > 0) hit = true;
      sum[district] = Math.max(0, sum[district]) + best;
    });
    if (hit) concerned[district] += 1;
  }
  const known = (/** @type {number} */ value) => (value < 0 ? null : value);
  return Array.from(incidents, (count, place) =>
    count
      ? {
          incidents: concerned[place],
          killed: known(sums[0][place]),
          injured: known(sums[1][place]),
          abducted: known(sums[2][place]),
        }
      : null,
  );
}
