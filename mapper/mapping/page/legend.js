// The key: which measure and layers are shown, and what colours, shapes and outlines mean.

const PRECISION_KEYS = ["exact", "near", "district", "line"];

/**
 * The measure switch, the classes of the districts, the layer switches.
 * @param {Scene} scene
 * @param {Store} store
 * @param {() => Record<string, any>} layers by their name in the words
 */
function makeKey(scene, store, layers) {
  const classes = el("ul", { class: "classes", "aria-live": "polite" });
  const note = el("p", { class: "quiet per-note" });
  /** @type {Set<string>} */
  const hidden = new Set();
  return {
    draw() {
      const form = byId("key");
      form.setAttribute("aria-label", t("key"));
      form.replaceChildren(
        measureSwitch(scene, store),
        el(
          "div",
          { class: "how" },
          picker("who", ["all", "civilians", "security", "militants"], store),
          picker("per", ["number", "rate"], store),
        ),
        classes,
        note,
        keyOptions(store, layers(), hidden),
      );
      form.classList.toggle("own", store.state().method === "own");
    },
    /** @param {Key} key @param {View} view */
    update(key, { state, filtered }) {
      for (const input of byId("key").querySelectorAll("input[name=measure]"))
        /** @type {HTMLInputElement} */ (input).checked =
          /** @type {HTMLInputElement} */ (input).value === state.measure;
      byId("key").classList.toggle("own", state.method === "own");
      classes.replaceChildren(...classRows(key, state, filtered));
      note.textContent = state.per === "rate" ? t("perHundredThousand") : "";
    },
  };
}

/** What is folded away: classes and layers. It stays open when it is drawn in another language.
 * @param {Store} store @param {Record<string, any>} layers @param {Set<string>} hidden */
function keyOptions(store, layers, hidden) {
  const before = /** @type {HTMLDetailsElement?} */ (byId("key").querySelector("details"));
  const details = /** @type {HTMLDetailsElement} */ (
    el(
      "details",
      { class: "options" },
      el("summary", {}, t("options")),
      methodRow(store),
      layerSwitches(layers, hidden),
    )
  );
  details.open = before?.open ?? false;
  return details;
}

/** @param {Record<string, any>} layers @param {Set<string>} hidden */
function layerSwitches(layers, hidden) {
  return el(
    "fieldset",
    { class: "layers" },
    el("legend", {}, t("layers")),
    Object.entries(layers).map(([name, layer]) =>
      choice("checkbox", "layer", t(`layer.${name}`), !hidden.has(name), (on) => {
        if (on) hidden.delete(name);
        else hidden.add(name);
        return on ? layer.addTo() : layer.remove();
      }),
    ),
  );
}

/** @param {Scene} scene @param {Store} store */
function measureSwitch(scene, store) {
  const { measure } = store.state();
  return el(
    "fieldset",
    { class: "switch" },
    el("legend", {}, t("measure")),
    scene.measures.map(({ id }) =>
      choice("radio", "measure", t(`measure.${id}`), id === measure, () =>
        store.set({ measure: id }), id),
    ),
  );
}

/**
 * One of a few, by a list that the browser draws.
 * @param {"who" | "per" | "method" | "basis"} name
 * @param {string[]} values
 * @param {Store} store
 */
function picker(name, values, store) {
  const select = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": t(name) }));
  for (const value of values) select.append(el("option", { value }, t(`${name}.${value}`)));
  select.value = String(store.state()[name]);
  select.addEventListener("change", () => store.set({ [name]: select.value }));
  return select;
}

/** @param {Store} store */
function methodRow(store) {
  const state = store.state();
  const count = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": t("classCount") }));
  for (const value of ["5", "6", "7"]) count.append(el("option", { value }, value));
  count.value = String(state.classes);
  count.addEventListener("change", () => store.set({ classes: Number(count.value) }));
  const breaks = /** @type {HTMLInputElement} */ (
    el("input", { type: "text", class: "breaks", "aria-label": t("breaks"), inputmode: "decimal" })
  );
  breaks.placeholder = "5, 20, 50";
  breaks.value = state.breaks;
  breaks.addEventListener("change", () => store.set({ breaks: breaks.value }));
  return el("div", { class: "option-row" }, picker("method", METHODS, store), count, breaks);
}

/** @param {Key} key @param {State} state @param {boolean} filtered */
function classRows(key, state, filtered) {
  const plain = plainFills();
  const words = state.per === "rate" ? (/** @type {number} */ n) => RATES.format(n) : grouped;
  const rows = [
    key.unreported && swatchRow(NO_REPORT, t(filtered ? "noneShown" : "noReport")),
    key.unstated && swatchRow(plain.notStated, t("notStatedClass")),
    key.unpeopled && swatchRow(plain.notStated, t("noPopulation")),
    key.zero && swatchRow(plain.zero, "0"),
    ...key.bounds.map((bound, place) => {
      const low = words(key.lows[place]);
      const high = words(bound);
      return swatchRow(key.shades[place], low === high ? low : `${low}–${high}`);
    }),
  ];
  return rows.filter((row) => row !== false);
}

/** @param {string} fill @param {string} words */
function swatchRow(fill, words) {
  return el(
    "li",
    {},
    svg(
      "svg",
      { width: 26, height: 14, class: "swatch", "aria-hidden": "true" },
      svg("rect", { width: 26, height: 14, fill }),
    ),
    el("bdi", {}, words),
  );
}

/**
 * A radio button or a check box with its label.
 * @param {string} type @param {string} name @param {string} words @param {boolean} on
 * @param {(on: boolean) => void} change
 * @param {string} [value]
 */
function choice(type, name, words, on, change, value = words) {
  const input = /** @type {HTMLInputElement} */ (el("input", { type, name, value }));
  input.checked = on;
  input.addEventListener("change", () => change(input.checked));
  return el("label", { class: "choice" }, input, el("span", {}, words));
}

/**
 * Event types that there are, with how many of each are shown, and signs of precision.
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {boolean} several whether unlike incidents share a sign
 */
function drawLegend(scene, all, selection, several) {
  const present = [...new Set(all.type)].sort((one, other) => one - other);
  const signs = typeRows(scene, all, selection, present);
  if (several) signs.push(severalRow(present.slice(0, 3).map((number) => scene.types[number])));
  if (hasNew(all)) signs.push(el("li", {}, drawNewDot(), t("sign.new")));
  const plain = { ...scene.types[3], colour: "#3f4b57", dark: "#b9c4cf" };
  const precisions = PRECISION_KEYS.map((style) =>
    el("li", {}, drawSign(plain, style, 8), t(`sign.${style}`)),
  );
  byId("legend").replaceChildren(
    legendGroup(
      t("legend.incidents"),
      t("legend.size"),
      signs.length ? el("ul", {}, signs) : el("p", {}, t("legend.none")),
    ),
    legendGroup(t("legend.place"), t("legend.placeNote"), el("ul", {}, precisions)),
  );
}

/** @param {Scene} scene @param {Incidents} all @param {Selected} selection
 * @param {number[]} present places of types */
function typeRows(scene, all, selection, present) {
  const counts = new Map();
  for (const number of selection.numbers)
    if (all.isEvent[number]) counts.set(all.type[number], (counts.get(all.type[number]) ?? 0) + 1);
  return present.map((number) => {
    const type = scene.types[number];
    const count = counts.get(number) ?? 0;
    return el(
      "li",
      { class: count ? "" : "nothing" },
      drawSign(type, "exact", 8),
      known("type", type.name),
      steadyCount(count, all.count),
    );
  });
}

/** @param {TypeRow[]} types */
function severalRow(types) {
  /** @type {[string, number][]} */
  const shares = types.map((type) => [typeColour(type), 1]);
  return el("li", {}, drawSeveral(shares, 11), t("legend.several"));
}

/** A number with room for the largest it may become, so that a filter moves nothing.
 * @param {number} count @param {number} most */
function steadyCount(count, most) {
  const node = el("span", { class: "count" }, grouped(count));
  node.style.minWidth = `${grouped(most).length}ch`;
  return node;
}

/** @param {string} heading @param {string} note @param {Node} content */
function legendGroup(heading, note, content) {
  return el("section", {}, el("h2", {}, heading, el("span", { class: "quiet" }, note)), content);
}
