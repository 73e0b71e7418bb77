// The districts: coloured by a measure, hatched where nothing is reported, read on hover.

const NO_REPORT = "url(#no-report)";
const PEOPLE = 100_000;

/** @typedef {{bounds: number[], lows: number[], shades: string[], unstated: boolean,
 *   unreported: boolean, zero: boolean, unpeopled: boolean}} Key what the legend explains */

/** Colours that are no class, by theme. */
function plainFills() {
  return isDark()
    ? { zero: "#11161b", notStated: "#4a545e" }
    : { zero: "#ffffff", notStated: "#dbe3ea" };
}

/**
 * The figure that a district is coloured by; undefined where none can be given.
 * @param {DistrictRow} district
 * @param {Record<string, number?> | null} figures
 * @param {State} state
 * @returns {number | null | undefined} null: not stated
 */
function valueOf(district, figures, state) {
  const value = figures?.[state.measure];
  if (value === null || value === undefined || state.per === "number") return value;
  return district.population ? (value * PEOPLE) / district.population : undefined;
}

/**
 * @param {any} map
 * @param {Scene} scene
 * @param {{open: (district: number) => void}} handlers
 */
function drawDistricts(map, scene, handlers) {
  const renderer = L.svg({ pane: "districts", padding: 1 });
  const group = L.layerGroup().addTo(map);
  /** @type {{figures: (Record<string, number?> | null)[], state: State?}} */
  const now = { figures: scene.districts.map(() => null), state: null };
  const shapes = scene.districts.map((district) =>
    district.outline.length
      ? L.polygon(decodeOutline(district.outline, scene.scale), {
          renderer,
          pane: "districts",
          className: "district",
          weight: 1,
          fillOpacity: 1,
          fillColor: NO_REPORT,
        }).addTo(group)
      : null,
  );
  shapes.forEach((shape, number) => shape && makeReadable(shape, number, scene, now, handlers));
  return {
    layer: group,
    figures: () => now.figures,
    /** @param {View} view @param {Incidents} all @returns {Key} */
    update({ state, selection, filtered }, all) {
      now.figures = districtFigures(all, selection, scene.districts.length, WHO.indexOf(state.who));
      now.state = state;
      const key = classify(scene, now.figures, state, filtered);
      shapes.forEach((shape, number) => {
        if (!shape) return;
        const fillColor = fillOf(scene, now.figures, number, state, key);
        if (shape.options.fillColor !== fillColor) shape.setStyle({ fillColor });
        describe(shape, number, scene, now);
      });
      return key;
    },
  };
}

/**
 * @param {Scene} scene
 * @param {(Record<string, number?> | null)[]} figures
 * @param {State} state
 * @param {boolean} filtered
 * @returns {Key}
 */
function classify(scene, figures, state, filtered) {
  const values = scene.districts.map((district, number) =>
    valueOf(district, figures[number], state),
  );
  const stated = /** @type {number[]} */ (values.filter((each) => typeof each === "number"));
  const opening = !filtered && isOpening(scene, state);
  const bounds = opening
    ? scene.classes.bounds
    : classBounds(stated, state.method, state.classes, ownNumbers(state.breaks));
  const kept = bounds.slice(0, 7);
  const row = scene.measures.find((each) => each.id === state.measure) ?? scene.measures[0];
  return {
    bounds: kept,
    lows: kept.map((_, place) => lowest(stated, kept, place)),
    shades: kept.length ? row[isDark() ? "dark" : "light"][kept.length - 1] : [],
    unreported: figures.some((each) => each === null),
    unstated: figures.some((each, place) => each !== null && values[place] === null),
    unpeopled: figures.some((each, place) => each !== null && values[place] === undefined),
    zero: stated.some((each) => each === 0),
  };
}

/** Whether the figures are those that Python classified. @param {Scene} scene
 * @param {State} state */
function isOpening({ classes }, state) {
  const { measure, method, who, per } = state;
  const same = measure === classes.measure && method === classes.method;
  return same && who === "all" && per === "number" && state.classes === 5;
}

/** The least figure of a class. @param {number[]} stated @param {number[]} bounds
 * @param {number} place */
function lowest(stated, bounds, place) {
  const below = place ? bounds[place - 1] : 0;
  const within = stated.filter((each) => each > below + 1e-9 && each <= bounds[place] + 1e-9);
  return within.length ? Math.min(...within) : bounds[place];
}

/** @param {string} breaks as the reader wrote them */
function ownNumbers(breaks) {
  return breaks.split(/[,;\s،]+/).map(Number).filter((each) => Number.isFinite(each) && each > 0);
}

/**
 * @param {Scene} scene
 * @param {(Record<string, number?> | null)[]} figures
 * @param {number} number
 * @param {State} state
 * @param {Key} key
 */
function fillOf(scene, figures, number, state, key) {
  if (!figures[number]) return NO_REPORT;
  const value = valueOf(scene.districts[number], figures[number], state);
  const plain = plainFills();
  if (value === null || value === undefined) return plain.notStated;
  return value === 0 ? plain.zero : key.shades[classOf(value, key.bounds)];
}

/** @param {Record<string, number?> | null} figures */
function figureLine(figures) {
  if (!figures) return t("noReportWords");
  return [
    counted(figures.incidents ?? 0, "incident"),
    ...["killed", "injured", "abducted"]
      .filter((measure) => figures[measure] !== null)
      .map((measure) => t(`toll.${measure}`, { n: grouped(figures[measure] ?? 0) })),
  ].join(t("comma"));
}

/** @typedef {{figures: (Record<string, number?> | null)[], state: State?}} Now */

/**
 * @param {any} shape
 * @param {number} number
 * @param {Scene} scene
 * @param {Now} now
 * @param {{open: (district: number) => void}} handlers
 */
function makeReadable(shape, number, scene, now, handlers) {
  const district = scene.districts[number];
  shape.bindTooltip(() => districtReading(scene, number, now), {
    sticky: true,
    className: "reading",
    opacity: 1,
  });
  shape.on("click", () => handlers.open(number));
  shape.on("add", () => {
    const path = shape.getElement();
    path.setAttribute("role", "button");
    describe(shape, number, scene, now);
    path.addEventListener("focus", () => shape.openTooltip(district.label));
    path.addEventListener("blur", () => shape.closeTooltip());
    onActivate(path, () => handlers.open(number));
  });
  shape.fire("add");
}

/** What a screen reader says, and whether the keyboard stops there.
 * @param {any} shape @param {number} number @param {Scene} scene @param {Now} now */
function describe(shape, number, scene, now) {
  const path = shape.getElement();
  if (!path) return;
  const figures = now.figures[number];
  path.setAttribute("aria-label", `${districtName(scene.districts[number])}: ${figureLine(figures)}`);
  path.setAttribute("tabindex", figures ? "0" : "-1");
}

/** What a district's tooltip shows: nodes, never markup.
 * @param {Scene} scene @param {number} number @param {Now} now */
function districtReading(scene, number, { figures, state }) {
  const district = scene.districts[number];
  const { population } = district;
  const value = state && state.per === "rate" && valueOf(district, figures[number], state);
  return el(
    "div",
    {},
    el("strong", {}, districtName(district)),
    el("span", {}, figureLine(figures[number])),
    typeof value === "number" &&
      el(
        "span",
        {},
        `${t(`measure.${state?.measure}`)}: ${t("rateWords", { n: RATES.format(value) })}`,
      ),
    el(
      "span",
      { class: "quiet" },
      population ? t("population", { n: grouped(population) }) : t("populationUnknown"),
    ),
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
