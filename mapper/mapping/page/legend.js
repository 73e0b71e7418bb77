// The key: which measure and layers are shown, and what colours, shapes and outlines mean.

const PRECISION_KEYS = [
  ["exact", "Exact place"],
  ["near", "Near it, within the ring"],
  ["district", "District only"],
  ["line", "Line or loose area"],
];

/**
 * The measure switch, the classes of the districts, the layer switches.
 * @param {any} map
 * @param {PageData} data
 * @param {(measure: MeasureRow) => void} show
 * @param {Record<string, any>} layers by the name shown
 */
function drawKey(map, data, show, layers) {
  const classes = el("ul", { class: "classes" });
  const choose = (/** @type {MeasureRow} */ measure) => {
    classes.replaceChildren(...classRows(measure));
    show(measure);
  };
  const choices = data.measures.map((measure) =>
    choice("radio", "measure", measure.word, measure.id === data.measure, () => choose(measure)),
  );
  const switches = Object.entries(layers).map(([name, layer]) =>
    choice("checkbox", "layer", name, true, (on) => (on ? layer.addTo(map) : layer.remove())),
  );
  byId("key").append(
    el("fieldset", { class: "switch" }, el("legend", {}, "Colour districts by"), ...choices),
    classes,
    el("fieldset", { class: "layers" }, el("legend", {}, "Layers shown"), ...switches),
  );
  data.measures.filter((each) => each.id === data.measure).forEach(choose);
}

/** @param {MeasureRow} measure */
function classRows(measure) {
  const swatch = (/** @type {string} */ fill) =>
    svg(
      "svg",
      { width: 26, height: 14, class: "swatch", "aria-hidden": "true" },
      svg("rect", { width: 26, height: 14, fill }),
    );
  const row = (/** @type {string} */ fill, /** @type {string} */ words) =>
    el("li", {}, swatch(fill), words);
  return [
    row(NO_REPORT, "No report"),
    row(NOT_STATED, "Not stated"),
    row(ZERO, "0"),
    ...measure.classes.map((each) =>
      row(
        each.colour,
        each.low === each.high ? grouped(each.low) : `${grouped(each.low)}–${grouped(each.high)}`,
      ),
    ),
  ];
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
 * Event types that occur, and signs of precision.
 * @param {PageData} data
 * @param {boolean} several whether unlike incidents may share a sign
 */
function drawLegend(data, several) {
  const present = [...new Set(data.incidents.map((each) => each.type))].sort(
    (one, other) => one - other,
  );
  const types = present.map((number) => {
    const type = data.types[number];
    return el("li", {}, drawSign(type, "exact", 8), type.name);
  });
  if (several)
    types.push(
      el(
        "li",
        {},
        drawSeveral(
          [0, 3, 6].map((each) => data.types[each].colour),
          "3",
          11,
        ),
        "Several incidents",
      ),
    );
  const plain = { name: "", colour: "#3f4b57", path: data.types[3].path };
  const precisions = PRECISION_KEYS.map(([style, words]) =>
    el("li", {}, drawSign(plain, style, 8), words),
  );
  byId("legend").append(
    group(
      "Incidents",
      "larger: more killed",
      types.length ? el("ul", {}, types) : el("p", {}, "None"),
    ),
    group("Place", "how well it is known", el("ul", {}, precisions)),
  );
}

/** @param {string} heading @param {string} note @param {Node} content */
function group(heading, note, content) {
  return el("section", {}, el("h2", {}, heading, el("span", { class: "quiet" }, note)), content);
}
