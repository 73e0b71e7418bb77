// The one state of the page: what is filtered and how it is shown. Everything drawn follows it.

/**
 * @typedef {{chosen: Record<string, Set<string>>, q: string, from: number?, to: number?,
 *   undated: boolean, basis: string, measure: string, who: string, per: string, method: string,
 *   classes: number, breaks: string, language: string, theme: string, view: string,
 *   sort: string, at: string}} State
 */
/** @typedef {{state: State, selection: Selected, filtered: boolean, changed: Set<string>}} View
 * changed: the names of what differs from the last time */

const FILTERING = ["chosen", "q", "from", "to", "undated", "basis"];

/** @param {Scene} scene @returns {State} */
function initialState(scene) {
  return {
    chosen: {},
    q: "",
    from: null,
    to: null,
    undated: true,
    basis: "events",
    measure: scene.classes.measure,
    who: "all",
    per: "number",
    method: scene.classes.method,
    classes: 5,
    breaks: "",
    language: "en",
    theme: "auto",
    view: "map",
    sort: "",
    at: "",
  };
}

/**
 * @param {State} initial
 * @param {State} state as the address has it
 * @param {(state: State) => Selected} selectBy
 */
function makeStore(initial, state, selectBy) {
  /** @type {((view: View) => void)[]} */
  const listeners = [];
  let selection = selectBy(state);
  const view = (/** @type {string[]} */ changed) => ({
    state,
    selection,
    filtered: isFiltered(state),
    changed: new Set(changed),
  });
  const tell = (/** @type {string[]} */ changed) => {
    if (changed.some((name) => FILTERING.includes(name))) selection = selectBy(state);
    const now = view(changed);
    listeners.forEach((listener) => listener(now));
  };
  return {
    initial,
    view: () => view([]),
    state: () => state,
    /** @param {(view: View) => void} listener */
    listen: (listener) => listeners.push(listener),
    /** Change some of the state, and tell everybody. @param {Partial<State>} patch */
    set(patch) {
      state = { ...state, ...patch };
      rememberIn(state, initial);
      tell(Object.keys(patch));
    },
    /** @param {string} facet @param {string} choice @param {boolean} on */
    choose(facet, choice, on) {
      this.set({ chosen: withChoice(state.chosen, facet, choice, on) });
    },
    reset() {
      this.set({ chosen: {}, q: "", from: null, to: null, undated: true });
    },
    /** Everything again, because what it is drawn from has changed. */
    refresh() {
      tell(Object.keys(state));
    },
    /** @param {State} other */
    replace(other) {
      state = other;
      this.refresh();
    },
  };
}

/** @typedef {ReturnType<typeof makeStore>} Store */

/** @param {State["chosen"]} chosen @param {string} facet @param {string} choice
 * @param {boolean} on */
function withChoice(chosen, facet, choice, on) {
  const names = new Set(chosen[facet]);
  if (on) names.add(choice);
  else names.delete(choice);
  return { ...chosen, [facet]: names };
}

/** @param {State} state */
function isFiltered(state) {
  const chosen = Object.values(state.chosen).some((each) => each.size);
  return chosen || !!state.q.trim() || state.from !== null || state.to !== null || !state.undated;
}

/** @type {number | undefined} */
let remembering;

/** Write the state into the address, not more often than a browser takes it.
 * @param {State} state @param {State} initial */
function rememberIn(state, initial) {
  clearTimeout(remembering);
  remembering = window.setTimeout(() => {
    const address = addressOf(state, initial);
    try {
      history.replaceState(null, "", address ? `#${address}` : "#");
    } catch {
      // a notebook's frame has no address of its own
    }
  }, 120);
}
