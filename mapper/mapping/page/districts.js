// The districts: coloured by a measure, hatched where nothing is reported, read on hover.

const NO_REPORT = "url(#no-report)";
const NOT_STATED = "#dbe3ea";
const ZERO = "#ffffff";

/**
 * @param {DistrictRow} district
 * @param {MeasureRow} measure
 * @returns {string} the fill
 */
function districtFill(district, measure) {
  if (!district.figures) return NO_REPORT;
  const value = district.figures[measure.id];
  if (value === null) return NOT_STATED;
  const found = measure.classes.find((each) => each.low <= value && value <= each.high);
  return found ? found.colour : ZERO;
}

/** @param {DistrictRow} district */
function districtWords(district) {
  const { figures } = district;
  if (!figures) return "no report";
  return [
    plural(figures.incidents ?? 0, "incident"),
    ...["killed", "injured", "abducted"]
      .filter((measure) => figures[measure] !== null)
      .map((measure) => `${grouped(figures[measure] ?? 0)} ${measure}`),
  ].join(", ");
}

/**
 * @param {any} map
 * @param {PageData} data
 * @param {{open: (district: number) => void}} handlers
 */
function drawDistricts(map, data, handlers) {
  const renderer = L.svg({ pane: "districts", padding: 1 });
  const group = L.layerGroup().addTo(map);
  const shapes = data.districts.map((district) =>
    L.polygon(decodeOutline(district.outline, data.scale), {
      renderer,
      pane: "districts",
      className: "district",
      weight: 1,
      fillOpacity: 1,
    }).addTo(group),
  );
  shapes.forEach((shape, number) => makeDistrictReadable(shape, number, data, handlers));
  return {
    layer: group,
    shapes,
    /** @param {MeasureRow} measure */
    colour(measure) {
      shapes.forEach((shape, number) => {
        shape.setStyle({ fillColor: districtFill(data.districts[number], measure) });
      });
    },
  };
}

/**
 * @param {any} shape
 * @param {number} number
 * @param {PageData} data
 * @param {{open: (district: number) => void}} handlers
 */
function makeDistrictReadable(shape, number, data, handlers) {
  const district = data.districts[number];
  shape.bindTooltip(districtReading(district), { sticky: true, className: "reading", opacity: 1 });
  shape.on("click", () => handlers.open(number));
  shape.on("add", () => {
    const path = shape.getElement();
    path.setAttribute("aria-label", `${district.name}: ${districtWords(district)}`);
    path.setAttribute("role", "button");
    if (district.figures) path.setAttribute("tabindex", "0");
    path.addEventListener("focus", () => shape.openTooltip(district.label));
    path.addEventListener("blur", () => shape.closeTooltip());
    onActivate(path, () => handlers.open(number));
  });
  shape.fire("add");
}

/** What a district's tooltip shows: nodes, never markup. @param {DistrictRow} district */
function districtReading(district) {
  const population = district.population
    ? `Population ${grouped(district.population)} (2023)`
    : "Population not known";
  return el(
    "div",
    {},
    el("strong", {}, district.name),
    el("span", {}, districtWords(district)),
    el("span", { class: "quiet" }, population),
  );
}

/**
 * Enter and space open, as they do on a button.
 * @param {Element} node
 * @param {() => void} open
 */
function onActivate(node, open) {
  node.addEventListener("keydown", (event) => {
    const { key } = /** @type {KeyboardEvent} */ (event);
    if (key !== "Enter" && key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    open();
  });
}
