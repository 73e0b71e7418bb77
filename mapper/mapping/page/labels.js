// Names on the map, placed so that none covers another or a sign.

const NEAR = [
  [0, 0],
  [0, -12],
  [0, 12],
  [24, 0],
  [-24, 0],
  [0, -24],
  [0, 24],
  [24, -14],
  [-24, -14],
  [24, 14],
  [-24, 14],
];
const FAR = [0, 40, -40, 80, -80].flatMap((y) =>
  [0, 70, -70, 140, -140, 210, -210].map((x) => [x, y]),
);
// The zooms from which towns of each rank are named; those called like their district at the last.
const NEARER = [0, 6.5, 7.75];
const BESIDE = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
];

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{text: string, at: Point, kind: string, from?: number,
 *   within?: Point[][][]}} Wanted from: the least zoom; within: where it must stand */
/** @typedef {Wanted & {node: HTMLElement, width: number, height: number}} Label */

/**
 * @param {any} map
 * @param {Scene} scene
 * @param {() => Box[]} signs what names must not cover
 */
function drawLabels(map, scene, signs) {
  const layer = L.layerGroup();
  const pane = map.getPane("labels");
  /** @type {{labels: Label[], reported: string}} */
  const now = { labels: [], reported: "" };
  const place = () => {
    const taken = [...signs(), ...furniture(map)];
    const frame = frameOf(map);
    NEARER.forEach((zoom, rank) =>
      map.getContainer().classList.toggle(`near-${rank}`, map.getZoom() >= zoom),
    );
    now.labels.forEach((label) => placeLabel(map, label, taken, frame));
  };
  const name = (/** @type {boolean[]} */ reported) => {
    pane.replaceChildren();
    now.labels = wantedLabels(scene, reported).map((wanted) => makeLabel(wanted, pane));
  };
  layer.on("add", () => pane.classList.remove("off"));
  layer.on("remove", () => pane.classList.add("off"));
  map.on("zoomstart", () => pane.classList.add("moving"));
  map.on("zoomend moveend", () => pane.classList.remove("moving"));
  drawTowns(scene, layer);
  layer.addTo(map);
  return {
    layer,
    place,
    /** Name the districts anew: in another language, or with others reported.
     * @param {boolean[]} reported by district */
    update(reported) {
      const key = `${language} ${reported.map(Number).join("")}`;
      if (key === now.reported) return;
      now.reported = key;
      name(reported);
      place();
    },
  };
}

/** The view, in the map's own pixels. @param {any} map @returns {Box} */
function frameOf(map) {
  const { min, max } = map.getPixelBounds();
  const { x, y } = map.getPixelOrigin();
  return { left: min.x - x, top: min.y - y, right: max.x - x, bottom: max.y - y };
}

/** A dot for each town. @param {Scene} scene @param {any} layer */
function drawTowns(scene, layer) {
  for (const { at, rank } of scene.towns) {
    const className = `town town-${rank}`;
    L.circleMarker(at, { pane: "outlines", interactive: false, radius: 2.2, className }).addTo(
      layer,
    );
  }
}

/** Names in the order in which they are given room. @param {Scene} scene
 * @param {boolean[]} reported @returns {Wanted[]} */
function wantedLabels(scene, reported) {
  const districts = scene.districts.flatMap((each, number) =>
    each.label
      ? [
          {
            text: districtName(each),
            at: each.label,
            kind: reported[number] ? "district reported" : "district",
            within: decodeOutline(each.outline, scene.scale),
          },
        ]
      : [],
  );
  const around = scene.context.filter((each) => each.label);
  const byKind = (/** @type {string} */ kind) =>
    around
      .filter((each) => each.kind === kind)
      .map((each) => ({
        text: kind === "sea" ? t("sea") : known(kind, each.name),
        at: /** @type {Point} */ (each.label),
        kind,
        within: kind === "sea" ? undefined : decodeOutline(each.outline, scene.scale),
      }));
  const names = new Set(scene.districts.map((each) => each.name));
  const towns = scene.towns.map((each) => ({
    text: (language === "ur" && each.name_ur) || each.name,
    at: each.at,
    kind: "town",
    from: NEARER[names.has(each.name) ? NEARER.length - 1 : each.rank],
  }));
  return [
    ...districts.filter((each) => each.kind !== "district"),
    ...byKind("country"),
    ...byKind("sea"),
    ...towns.slice(0, 8),
    ...districts.filter((each) => each.kind === "district"),
    ...byKind("province"),
    ...towns.slice(8),
  ];
}

/** @param {Wanted} wanted @param {HTMLElement} pane @returns {Label} */
function makeLabel(wanted, pane) {
  const node = el(
    "span",
    { class: `label label-${wanted.kind.split(" ").join(" label-")}`, "aria-hidden": "true" },
    wanted.text,
  );
  pane.append(node);
  return { ...wanted, node, width: node.offsetWidth, height: node.offsetHeight };
}

/** What stands over the map: the key and the controls. @param {any} map @returns {Box[]} */
function furniture(map) {
  const frame = map.getContainer().getBoundingClientRect();
  const { x, y } = map.containerPointToLayerPoint([0, 0]);
  const nodes = [byId("key"), ...map.getContainer().querySelectorAll(".leaflet-control")];
  return nodes
    .map((node) => node.getBoundingClientRect())
    .map((box) => ({
      left: box.left - frame.left + x,
      top: box.top - frame.top + y,
      right: box.right - frame.left + x,
      bottom: box.bottom - frame.top + y,
    }));
}

/** @param {any} map @param {Label} label @param {Box[]} taken @param {Box} frame */
function placeLabel(map, label, taken, frame) {
  const point = map.latLngToLayerPoint(label.at);
  const place =
    map.getZoom() >= (label.from ?? 0) &&
    candidates(label).find(([dx, dy]) => {
      const box = boxAt(label, point.x + dx, point.y + dy);
      return (
        inside(box, frame) &&
        !taken.some((other) => overlap(box, other)) &&
        isWithin(
          label,
          reach(label).map((x) => map.layerPointToLatLng([point.x + dx + x, point.y + dy])),
        )
      );
    });
  label.node.classList.toggle("unplaced", !place);
  if (!place) return;
  const box = boxAt(label, point.x + place[0], point.y + place[1]);
  taken.push(box);
  L.DomUtil.setPosition(label.node, L.point(Math.round(box.left), Math.round(box.top)));
}

/** Where the middle of a name may stand, as seen from its point. @param {Label} label */
function candidates(label) {
  if (label.kind === "town") {
    return [7, 20].flatMap((gap) =>
      BESIDE.map(([x, y]) => [x * (label.width / 2 + gap), y * (label.height / 2 + gap - 2)]),
    );
  }
  return label.kind.startsWith("district") ? NEAR : FAR;
}

/**
 * What of a name must lie in its area: a district's middle, a country's ends as well.
 * @param {Label} label
 */
function reach(label) {
  return label.kind.startsWith("district") ? [0] : [-label.width / 2, 0, label.width / 2];
}

/**
 * Whether a name with an area of its own would stand in it.
 * @param {Label} label
 * @param {any[]} points
 */
function isWithin(label, points) {
  const { within } = label;
  if (label.kind === "district reported" || !within) return true;
  return points.every((at) => within.some(([outer]) => ringHolds(outer, at.lat, at.lng)));
}

/**
 * Whether a ring holds a point, by the crossings of a ray.
 * @param {Point[]} ring
 * @param {number} lat
 * @param {number} lng
 */
function ringHolds(ring, lat, lng) {
  let within = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [north, east] = ring[i];
    const [south, west] = ring[j];
    if (
      north > lat !== south > lat &&
      lng < ((west - east) * (lat - north)) / (south - north) + east
    )
      within = !within;
  }
  return within;
}

/** @param {Label} label @param {number} x @param {number} y @returns {Box} */
function boxAt(label, x, y) {
  return {
    left: x - label.width / 2,
    top: y - label.height / 2,
    right: x + label.width / 2,
    bottom: y + label.height / 2,
  };
}

/** @param {Box} box @param {Box} frame */
function inside(box, frame) {
  return (
    box.left > frame.left + 4 &&
    box.right < frame.right - 4 &&
    box.top > frame.top + 4 &&
    box.bottom < frame.bottom - 4
  );
}

/** @param {Box} one @param {Box} other */
function overlap(one, other) {
  return (
    one.left < other.right + 3 &&
    other.left < one.right + 3 &&
    one.top < other.bottom + 1 &&
    other.top < one.bottom + 1
  );
}
