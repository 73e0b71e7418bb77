// Names on the map, placed so that none covers another or a sign.

const NUDGES = [[0, 0], [0, -13], [0, 13], [26, 0], [-26, 0], [0, -24], [0, 24], [22, -14], [-22, -14], [22, 14], [-22, 14]];
const BESIDE = [[1, 0], [-1, 0], [0, -1], [0, 1]];

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */
/** @typedef {{text: string, at: Point, kind: string, node: HTMLElement, width: number,
 *   height: number}} Label */

/**
 * @param {any} map
 * @param {PageData} data
 * @param {() => {spot: Spot, marker: any}[]} spots what names must not cover
 */
function drawLabels(map, data, spots) {
  const layer = L.layerGroup();
  const pane = map.getPane("labels");
  const labels = wantedLabels(data).map((wanted) => makeLabel(wanted, pane));
  const place = () => {
    const taken = spots().map(({ marker }) => signBox(map, marker));
    const view = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    const frame = { left: view.min.x - origin.x, top: view.min.y - origin.y,
      right: view.max.x - origin.x, bottom: view.max.y - origin.y };
    labels.forEach((label) => placeLabel(map, label, taken, frame));
  };
  layer.on("add", () => pane.classList.remove("off"));
  layer.on("remove", () => pane.classList.add("off"));
  map.on("zoomstart", () => pane.classList.add("moving"));
  map.on("zoomend moveend resize", () => {
    pane.classList.remove("moving");
    place();
  });
  layer.addTo(map);
  place();
  return { layer, place };
}

/** Names in the order in which they are given room. @param {PageData} data */
function wantedLabels(data) {
  const district = (/** @type {DistrictRow} */ each) => ({ text: each.name, at: each.label,
    kind: each.figures ? "district reported" : "district" });
  const around = data.context.filter((each) => each.label);
  const byKind = (/** @type {string} */ kind) => around.filter((each) => each.kind === kind)
    .map((each) => ({ text: each.name, at: /** @type {Point} */ (each.label), kind }));
  const towns = data.towns.map((each) => ({ text: each.name, at: each.at, kind: "town" }));
  return [...data.districts.filter((each) => each.figures).map(district), ...byKind("country"), ...byKind("sea"),
    ...towns.slice(0, 8), ...data.districts.filter((each) => !each.figures).map(district), ...byKind("province"),
    ...towns.slice(8)];
}

/** @param {{text: string, at: Point, kind: string}} wanted @param {HTMLElement} pane @returns {Label} */
function makeLabel(wanted, pane) {
  const node = el("span", { class: `label label-${wanted.kind.split(" ").join(" label-")}`, "aria-hidden": "true" },
    wanted.text);
  pane.append(node);
  return { ...wanted, node, width: node.offsetWidth, height: node.offsetHeight };
}

/** @param {any} map @param {any} marker @returns {Box} */
function signBox(map, marker) {
  const { x, y } = map.latLngToLayerPoint(marker.getLatLng());
  const half = marker.options.icon.options.iconSize[0] / 2 - 2;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** @param {any} map @param {Label} label @param {Box[]} taken @param {Box} frame */
function placeLabel(map, label, taken, frame) {
  const point = map.latLngToLayerPoint(label.at);
  const free = candidates(label).map(([dx, dy]) => boxAt(label, point.x + dx, point.y + dy))
    .find((box) => inside(box, frame) && !taken.some((other) => overlap(box, other)));
  label.node.classList.toggle("unplaced", !free);
  if (!free) return;
  taken.push(free);
  L.DomUtil.setPosition(label.node, L.point(Math.round(free.left), Math.round(free.top)));
}

/** Where a name may stand, as seen from its point. @param {Label} label */
function candidates(label) {
  if (label.kind !== "town") return NUDGES;
  return BESIDE.map(([x, y]) => [x * (label.width / 2 + 7), y * (label.height / 2 + 5)]);
}

/** @param {Label} label @param {number} x @param {number} y @returns {Box} */
function boxAt(label, x, y) {
  return { left: x - label.width / 2, top: y - label.height / 2, right: x + label.width / 2,
    bottom: y + label.height / 2 };
}

/** @param {Box} box @param {Box} frame */
function inside(box, frame) {
  return box.left > frame.left + 4 && box.right < frame.right - 4 && box.top > frame.top + 4
    && box.bottom < frame.bottom - 4;
}

/** @param {Box} one @param {Box} other */
function overlap(one, other) {
  return one.left < other.right + 3 && other.left < one.right + 3 && one.top < other.bottom + 1
    && other.top < one.bottom + 1;
}
