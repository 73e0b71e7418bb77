// The incidents that have a place on the map, as signs; several at one place share a sign.

const TOUCHING = 0.75; // of both radii: two signs nearer than this would hide each other
const NARROW = 500; // pixels of map width below which signs are smaller

/**
 * @typedef {{at: Point, style: string, members: number[], radius: number}} Spot
 * incidents drawn at one place
 */

/**
 * The point an incident is drawn at: its own, or its district's sign.
 * @param {Incident} incident
 * @param {PageData} data
 * @returns {Point | null}
 */
function drawnAt(incident, data) {
  if (incident.drawn === "point") return incident.at;
  if (incident.drawn === "district" && incident.district !== null)
    return data.districts[incident.district].sign;
  return null;
}

/**
 * Gather incidents into spots so that no sign hides another. A spot lies where
 * its deadliest incident lies, never at a place nothing happened at; a sign for
 * a whole district stands for that district only.
 * @param {PageData} data
 * @param {(at: Point) => {x: number, y: number}} project to pixels
 * @param {number} scale of the signs
 * @returns {Spot[]}
 */
function gatherSpots(data, project, scale) {
  const order = data.incidents
    .map((incident, number) => ({ number, at: drawnAt(incident, data), incident }))
    .filter((each) => each.at !== null)
    .sort(
      (one, other) => killed(other.incident) - killed(one.incident) || one.number - other.number,
    );
  /** @type {(Spot & {x: number, y: number, dead: number})[]} */
  const spots = [];
  for (const { number, at, incident } of order) {
    const style = signStyle(incident.precision);
    const { x, y } = project(/** @type {Point} */ (at));
    const radius = signRadius(killed(incident), scale);
    const near = spots.find((spot) =>
      spot.style === "district" || style === "district"
        ? spot.style === style && spot.x === x && spot.y === y
        : Math.hypot(spot.x - x, spot.y - y) < TOUCHING * (spot.radius + radius),
    );
    if (near) {
      near.members.push(number);
      near.dead += killed(incident);
      near.radius = signRadius(near.dead, scale);
    } else {
      spots.push({
        at: /** @type {Point} */ (at),
        style,
        members: [number],
        radius,
        x,
        y,
        dead: killed(incident),
      });
    }
  }
  return spots;
}

/**
 * @param {any} map
 * @param {PageData} data
 * @param {{open: (members: number[]) => void}} handlers
 */
function drawIncidents(map, data, handlers) {
  const group = L.layerGroup().addTo(map);
  const rings = drawUncertainty(map, data);
  /** @type {{spot: Spot, marker: any}[]} */
  let drawn = [];
  /** @type {number[]} */
  let chosen = [];
  const holds = (/** @type {Spot} */ spot) =>
    spot.members.some((number) => chosen.includes(number));
  const mark = () =>
    drawn.forEach(({ spot, marker }) => {
      marker.getElement()?.classList.toggle("chosen", holds(spot));
    });
  const draw = () => {
    group.clearLayers();
    const scale = map.getSize().x < NARROW ? 0.7 : 1;
    const spots = gatherSpots(data, (at) => map.latLngToLayerPoint(at), scale);
    drawn = spots.map((spot) => ({ spot, marker: spotMarker(spot, data, handlers).addTo(group) }));
    mark();
  };
  draw();
  map.on("zoomend", draw);
  group.on("add", mark);
  return {
    layer: group,
    rings,
    spots: () => drawn,
    /**
     * Mark an incident, or the parts of a rollup, and bring one into view.
     * @param {number | null} number
     */
    choose(number) {
      chosen = number === null ? [] : [number, ...data.incidents[number].includes];
      mark();
      const spots = drawn.filter(({ spot }) => holds(spot));
      if (spots.length && !spots.some(({ spot }) => map.getBounds().contains(spot.at)))
        map.panTo(spots[0].spot.at);
    },
  };
}

/**
 * @param {Spot} spot
 * @param {PageData} data
 * @param {{open: (members: number[]) => void}} handlers
 */
function spotMarker(spot, data, handlers) {
  const incidents = spot.members.map((number) => data.incidents[number]);
  const sign = spotSign(spot, incidents, data);
  const size = 2 * spot.radius + 8;
  const icon = L.divIcon({ html: sign, className: "spot", iconSize: [size, size] });
  const marker = L.marker(spot.at, {
    icon,
    pane: "incidents",
    keyboard: true,
    riseOnHover: true,
    zIndexOffset: Math.round(-10 * spot.radius),
  });
  marker.on("click", () => handlers.open(spot.members));
  marker.on("add", () => {
    const node = marker.getElement();
    node.setAttribute("aria-label", spotWords(incidents, data));
    node.title = spotWords(incidents, data);
    onActivate(node, () => handlers.open(spot.members));
  });
  return marker;
}

/** @param {Spot} spot @param {Incident[]} incidents @param {PageData} data */
function spotSign(spot, incidents, data) {
  const alike = incidents.every(
    (each) => each.type === incidents[0].type && signStyle(each.precision) === spot.style,
  );
  if (alike)
    return drawSign(data.types[incidents[0].type], spot.style, spot.radius, incidents.length);
  const colours = incidents
    .map((each) => each.type)
    .sort((one, other) => one - other)
    .map((type) => data.types[type].colour);
  return drawSeveral(colours, String(incidents.length), Math.max(12, spot.radius * 0.8));
}

/**
 * Whether zooming out brings unlike incidents into one spot.
 * @param {PageData} data
 * @param {any} map
 */
function someUnlike(data, map) {
  const spots = gatherSpots(data, (at) => map.project(at, map.getMinZoom()), 1);
  return spots.some(
    ({ members }) => new Set(members.map((number) => data.incidents[number].type)).size > 1,
  );
}

/** @param {Incident[]} incidents @param {PageData} data */
function spotWords(incidents, data) {
  const [first] = incidents;
  if (incidents.length > 1)
    return `${plural(incidents.length, "incident")} at or beside ${placeWords(first)}`;
  const what = [data.types[first.type].name, placeWords(first), dateWords(first)];
  return `${what.join(", ")}: ${tollWords(first)}`;
}

/**
 * The area that holds the true place, at its real size.
 * @param {any} map
 * @param {PageData} data
 */
function drawUncertainty(map, data) {
  const renderer = L.svg({ pane: "uncertainty", padding: 1 });
  const group = L.layerGroup().addTo(map);
  const drawnCircles = new Set();
  for (const incident of data.incidents) {
    const key = `${incident.at} ${incident.uncertainty_km} ${incident.type} ${incident.precision}`;
    if (incident.drawn !== "point" || !incident.uncertainty_km || incident.precision === 1)
      continue;
    if (drawnCircles.has(key)) continue;
    drawnCircles.add(key);
    L.circle(incident.at, {
      renderer,
      pane: "uncertainty",
      interactive: false,
      radius: incident.uncertainty_km * 1000,
      color: data.types[incident.type].colour,
      className: `ring ring-${signStyle(incident.precision)}`,
    }).addTo(group);
  }
  drawDistrictOutlines(data, group);
  return group;
}

/**
 * Districts that an incident is known to only as a whole.
 * @param {PageData} data
 * @param {any} group
 */
function drawDistrictOutlines(data, group) {
  const known = new Set(
    data.incidents.filter((each) => each.drawn === "district").map((each) => each.district),
  );
  for (const number of known) {
    const { outline } = data.districts[/** @type {number} */ (number)];
    L.polygon(decodeOutline(outline, data.scale), {
      pane: "outlines",
      interactive: false,
      className: "district-only",
    }).addTo(group);
  }
}
