// The state in the page's address, so that a link restores the view.

/** @param {State} state @param {State} initial @returns {string} */
function addressOf(state, initial) {
  const parts = new URLSearchParams();
  for (const [id, chosen] of Object.entries(state.chosen))
    if (chosen.size) parts.set(id, [...chosen].map(escapeBar).join("|"));
  if (state.from !== null) parts.set("from", isoOf(state.from));
  if (state.to !== null) parts.set("to", isoOf(state.to));
  if (!state.undated) parts.set("undated", "no");
  for (const name of PLAIN_STATE)
    if (state[name] !== initial[name]) parts.set(name, String(state[name]));
  return parts.toString();
}

const PLAIN_STATE = /** @type {const} */ ([
  "q",
  "basis",
  "measure",
  "who",
  "per",
  "method",
  "classes",
  "breaks",
  "language",
  "theme",
  "view",
  "sort",
  "at",
]);

/** @type {Record<string, string[]>} */
const ALLOWED = {
  basis: ["events", "reports"],
  measure: ["incidents", "killed", "injured", "abducted"],
  who: ["all", "civilians", "security", "militants"],
  per: ["number", "rate"],
  classes: ["5", "6", "7"],
  language: ["en", "ur"],
  theme: ["auto", "light", "dark"],
  view: ["map", "table"],
};

/**
 * What an address says; what it does not say, or says wrongly, stays as it was at first.
 * @param {string} hash
 * @param {State} initial
 * @param {string[]} facets
 * @returns {State}
 */
function stateOf(hash, initial, facets) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {any} */
  const state = { ...initial, chosen: {} };
  for (const id of facets)
    if (parts.get(id))
      state.chosen[id] = new Set(splitBars(/** @type {string} */ (parts.get(id))));
  state.from = dayOfIso(parts.get("from"));
  state.to = dayOfIso(parts.get("to"));
  state.undated = parts.get("undated") !== "no";
  for (const name of PLAIN_STATE) {
    const said = parts.get(name);
    if (said === null || (ALLOWED[name] && !ALLOWED[name].includes(said))) continue;
    state[name] = name === "classes" ? Number(said) : said;
  }
  if (!METHODS.includes(state.method)) state.method = initial.method;
  return state;
}

/** @param {string} text */
function escapeBar(text) {
  return text.replace(/[\\|]/g, "\\$&");
}

/** @param {string} text */
function splitBars(text) {
  return (text.match(/(?:\\.|[^\\|])+/gs) ?? []).map((each) => each.replace(/\\(.)/gs, "$1"));
}
