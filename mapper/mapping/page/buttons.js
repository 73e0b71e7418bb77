// Buttons over the signs: by them a sign is read, opened and reached with the keyboard.

const SPREAD = 24; // incidents of one point that are spread out; more are only listed

/** @param {Drawing} drawing */
function placeButtons(drawing) {
  const { map, buttons, spots } = drawing;
  const origin = map.getPixelOrigin();
  const view = map.getPixelBounds();
  const held = heldBy(buttons);
  const nodes = spots
    .filter(({ x, y }) => view.contains([x, y]))
    .map((spot) => spotButton(drawing, spot, origin));
  buttons.replaceChildren(...nodes);
  const again = nodes.find((node) => held !== null && node.dataset.first === held);
  again?.focus({ preventScroll: true });
}

/** @param {Drawing} drawing @param {Spot} spot @param {any} origin */
function spotButton(drawing, spot, origin) {
  const { map, scene, all, tip } = drawing;
  const size = Math.max(24, 2 * spot.radius + 4);
  const node = el("button", {
    type: "button",
    class: "spot",
    "aria-label": spotWords(spot, all, scene),
    "data-first": String(spot.first),
    "data-count": String(spot.count),
    "data-style": spot.style,
  });
  node.style.width = node.style.height = `${size}px`;
  const corner = [spot.x - origin.x - size / 2, spot.y - origin.y - size / 2];
  L.DomUtil.setPosition(node, L.point(corner).round());
  if (onPaper.matches) node.append(...paperSign(spot, scene, all));
  readAt(node, drawing, spot, origin);
  node.addEventListener("click", (event) => {
    event.stopPropagation();
    map.closeTooltip(tip);
    openSpot(drawing, spot);
  });
  return node;
}

/** Say in a few words what a spot is, while it is pointed at or has the keyboard's focus.
 * @param {HTMLElement} node @param {Drawing} drawing @param {Spot} spot @param {any} origin */
function readAt(node, { map, scene, all, tip }, spot, origin) {
  const show = () => {
    const at = map.layerPointToLatLng([spot.x - origin.x, spot.y - origin.y - spot.radius]);
    tip.setLatLng(at).setContent(spotReading(spot, all, scene));
    map.openTooltip(tip);
  };
  node.addEventListener("mouseenter", show);
  node.addEventListener("focus", () => node.matches(":focus-visible") && show());
  for (const left of ["mouseleave", "blur"])
    node.addEventListener(left, () => map.closeTooltip(tip));
}

/** @param {Drawing} drawing @param {Spot} spot */
function openSpot(drawing, spot) {
  const { map, all, handlers } = drawing;
  if (spot.count === 1) return handlers.openOne(spot.first);
  if (spot.style !== "district" && !spot.onePoint && map.getZoom() < map.getMaxZoom())
    return zoomInto(map, spot, all);
  if (spot.style !== "district" && spot.count <= SPREAD) {
    drawing.spread = spot;
    drawSpots(drawing);
  }
  return handlers.openSome(spot.members);
}

/** @param {any} map @param {Spot} spot @param {Incidents} all */
function zoomInto(map, spot, all) {
  const points = spot.members.map((each) => pointOfWorld(all.x[each], all.y[each]));
  const bounds = L.latLngBounds(points);
  const wanted = map.getBoundsZoom(bounds.pad(0.3));
  const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, wanted));
  map.setView(bounds.getCenter(), zoom, { animate: !calm() });
}

/** The spot that holds the keyboard's focus, by its first incident. @param {HTMLElement} buttons */
function heldBy(buttons) {
  const held = document.activeElement;
  return held && buttons.contains(held) ? /** @type {HTMLElement} */ (held).dataset.first : null;
}

/** @param {Spot} spot @param {Incidents} all @param {Scene} scene */
function spotWords(spot, all, scene) {
  const incident = incidentAt(all, spot.first);
  const place = placeWords(incident);
  if (spot.count > 1)
    return `${place}: ${counted(spot.count, "incident")}, ${typeWords(spot, scene)}`;
  const type = known("type", scene.types[incident.type].name);
  return `${type}, ${place}, ${dateWords(incident)}: ${tollWords(incident.casualties)}`;
}

/** How many there are of each type, the most frequent first. @param {Spot} spot
 * @param {Scene} scene */
function typeWords(spot, scene) {
  return [...spot.types]
    .sort(([, one], [, other]) => other - one)
    .map(([type, count]) => `${known("type", scene.types[type].name)} ${grouped(count)}`)
    .join(t("comma"));
}

/** @param {Spot} spot @param {Incidents} all @param {Scene} scene */
function spotReading(spot, all, scene) {
  const incident = incidentAt(all, spot.first);
  if (spot.count === 1)
    return el(
      "div",
      {},
      el("strong", {}, quoted(placeWords(incident))),
      el("span", {}, quoted(finestWords(incident, scene.types[incident.type]))),
      el("span", {}, tollWords(incident.casualties)),
      el("span", { class: "quiet" }, dateWords(incident)),
    );
  const types = [...spot.types].sort(([, one], [, other]) => other - one);
  return el(
    "div",
    {},
    el("strong", {}, counted(spot.count, "incident")),
    types.map(([type, count]) =>
      el(
        "span",
        { class: "share" },
        drawSign(scene.types[type], "exact", 6),
        `${known("type", scene.types[type].name)} ${grouped(count)}`,
      ),
    ),
    spot.dead > 0 && el("span", {}, t("toll.killed", { n: grouped(spot.dead) })),
    el("span", { class: "quiet" }, t("clusterHint")),
  );
}
