// The key: what colours, shapes and outlines mean, which measure is shown, which layers.

const PRECISION_KEYS = [
  ["exact", "Place known"],
  ["near", "Near a known place; the ring holds it"],
  ["district", "District only, outlined; no exact place"],
  ["line", "Along a line or a loose area"],
];

/**
 * The measure switch and the classes of the districts.
 * @param {PageData} data
 * @param {(measure: MeasureRow) => void} show
 */
function drawKey(data, show) {
  const classes = el("ul", { class: "classes" });
  const choose = (/** @type {MeasureRow} */ measure) => {
    classes.replaceChildren(...classRows(measure));
    show(measure);
  };
  const shown = data.measures.find((each) => each.id === data.measure) ?? data.measures[0];
  const choices = data.measures.map((measure) => choice("radio", "measure", measure.word, measure === shown,
    () => choose(measure)));
  byId("key").append(el("fieldset", { class: "switch" }, el("legend", {}, "Districts by"), ...choices), classes);
  choose(shown);
}

/** @param {MeasureRow} measure */
function classRows(measure) {
  const swatch = (/** @type {string} */ fill) => svg("svg", { width: 26, height: 14, class: "swatch",
    "aria-hidden": "true" }, svg("rect", { width: 26, height: 14, fill }));
  const row = (/** @type {string} */ fill, /** @type {string} */ words) => el("li", {}, swatch(fill), words);
  return [row(NO_REPORT, "No report"), row(ZERO, "0"),
    ...measure.classes.map((each) => row(each.colour, each.low === each.high ? grouped(each.low)
      : `${grouped(each.low)}–${grouped(each.high)}`))];
}

/**
 * A radio button or a check box with its label.
 * @param {string} type @param {string} name @param {string} words @param {boolean} on
 * @param {(on: boolean) => void} change
 */
function choice(type, name, words, on, change) {
  const input = /** @type {HTMLInputElement} */ (el("input", { type, name, value: words }));
  input.checked = on;
  input.addEventListener("change", () => change(input.checked));
  return el("label", { class: "choice" }, input, el("span", {}, words));
}

/**
 * Event types that occur, signs of precision, layer switches.
 * @param {any} map
 * @param {PageData} data
 * @param {Record<string, any>} layers by the name shown
 */
function drawLegend(map, data, layers) {
  const present = [...new Set(data.incidents.map((each) => each.type))].sort((one, other) => one - other);
  const types = present.map((number) => {
    const type = data.types[number];
    return el("li", {}, drawSign(type, "exact", 8), type.name);
  });
  const plain = { name: "", colour: "#3f4b57", path: data.types[3].path };
  const precisions = PRECISION_KEYS.map(([style, words]) => el("li", {}, drawSign(plain, style, 8), words));
  const switches = Object.entries(layers).map(([name, layer]) =>
    choice("checkbox", "layer", name, true, (on) => (on ? layer.addTo(map) : layer.remove())));
  byId("legend").append(
    group("Event", types.length ? el("ul", {}, types) : el("p", {}, "None"),
      el("p", { class: "quiet" }, "A larger sign: more people killed.")),
    group("How well the place is known", el("ul", {}, precisions)),
    el("fieldset", { class: "layers" }, el("legend", {}, "Layers"), ...switches));
}

/** @param {string} heading @param {...Node} content */
function group(heading, ...content) {
  return el("section", {}, el("h2", {}, heading), ...content);
}
