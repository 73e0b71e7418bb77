// The incidents that have a place on the map: drawn on a canvas, reached through buttons over it.

const AROUND = 0.2; // of the view: drawn beyond its edges, for dragging
const FEW = 6; // incidents of a spot whose uncertainty is still drawn
const SPREAD = 24; // incidents of one point that are spread out; more are only listed
const EARTH = 40_075_016.686; // metres around the equator

/**
 * A canvas over the view that moves and zooms with the map.
 * @param {any} map
 * @param {string} pane
 */
function makeCanvas(map, pane) {
  const canvas = /** @type {HTMLCanvasElement} */ (
    L.DomUtil.create("canvas", "leaflet-zoom-animated sheet", map.getPane(pane))
  );
  let drawn = { zoom: 0, corner: L.latLng(0, 0) };
  map.on("zoomanim", (/** @type {any} */ event) => {
    const scale = map.getZoomScale(event.zoom, drawn.zoom);
    const at = map._latLngToNewLayerPoint(drawn.corner, event.zoom, event.center);
    L.DomUtil.setTransform(canvas, at, scale);
  });
  return {
    canvas,
    paper: L.DomUtil.create("div", "paper", map.getPane(pane)),
    /** Make it cover the view, empty; pixels of the world from there on. */
    cover() {
      const size = map.getSize();
      const edge = size.multiplyBy(AROUND).round();
      const ratio = window.devicePixelRatio || 1;
      const width = size.x + 2 * edge.x;
      const height = size.y + 2 * edge.y;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
      const corner = map.containerPointToLayerPoint(edge.multiplyBy(-1));
      L.DomUtil.setTransform(canvas, corner, 1);
      drawn = { zoom: map.getZoom(), corner: map.layerPointToLatLng(corner) };
      const world = map.getPixelBounds().min.subtract(edge);
      const ink = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      ink.setTransform(ratio, 0, 0, ratio, -world.x * ratio, -world.y * ratio);
      return {
        ink,
        frame: { left: world.x, top: world.y, right: world.x + width, bottom: world.y + height },
      };
    },
  };
}

/**
 * A layer that is shown and hidden as Leaflet's are.
 * @param {HTMLElement[]} nodes
 * @param {() => void} changed
 */
function switchable(nodes, changed) {
  const show = (/** @type {boolean} */ on) => {
    nodes.forEach((node) => node.classList.toggle("gone", !on));
    changed();
  };
  return { addTo: () => show(true), remove: () => show(false) };
}

/**
 * @param {any} map
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {{openOne: (number: number) => void,
 *   openSome: (members: number[]) => void, drawn: () => void}} handlers
 */
function drawIncidents(map, scene, all, handlers) {
  const signs = makeCanvas(map, "signs");
  const rings = makeCanvas(map, "uncertainty");
  const buttons = L.DomUtil.create("div", "spots", map.getPane("incidents"));
  const tip = L.tooltip({ className: "reading", opacity: 1, direction: "top", offset: [0, -6] });
  const dashes = drawDashes(map, scene);
  /** @type {{spots: Spot[], chosen: Set<number>, spread: Spot?, selection: Selected?}} */
  const now = { spots: [], chosen: new Set(), spread: null, selection: null };

  const outlines = scene.districts.map(({ outline }) => decodeOutline(outline, scene.scale));

  const draw = () => {
    if (!now.selection) return;
    const size = 256 * 2 ** map.getZoom();
    const scale = map.getSize().x < NARROW ? 0.75 : 1;
    const { ink, frame } = signs.cover();
    const spots = gatherSpots(all, now.selection, size, frame, scale);
    makeRoom(spots, ({ district }, x, y) => {
      const [north, east] = pointOfWorld(x / size, y / size);
      return outlines[district].some(([outer]) => ringHolds(outer, north, east));
    });
    now.spots = now.spread ? spreadSpots(spots, now.spread, ink) : spots;
    const inks = pageInks();
    const paper = rings.cover();
    paintUncertainty(paper.ink, all, scene, spots, size);
    for (const spot of [...now.spots].reverse())
      paintSpot(ink, spot, scene, all, inks, holds(spot, now.chosen));
    dashes.update(all, now.selection);
    rings.paper.replaceChildren(...(onPaper.matches ? [paperRings(spots, size)] : []));
    placeButtons();
    handlers.drawn();
  };

  const paperRings = (/** @type {Spot[]} */ spots, /** @type {number} */ size) => {
    const { x, y } = map.getPixelOrigin();
    const circles = uncertainties(all, spots).map(({ number, km }) =>
      svg("circle", {
        cx: all.x[number] * size - x,
        cy: all.y[number] * size - y,
        r: ringRadius(all, number, km, size),
        stroke: scene.types[all.type[number]].colour,
        fill: scene.types[all.type[number]].colour,
        class: "paper-ring",
      }),
    );
    return svg("svg", { width: 1, height: 1, class: "paper-rings" }, ...circles);
  };

  const placeButtons = () => {
    const origin = map.getPixelOrigin();
    const view = map.getPixelBounds();
    const held = heldBy(buttons);
    const nodes = now.spots
      .filter(({ x, y }) => view.contains([x, y]))
      .map((spot) => spotButton(spot, origin));
    buttons.replaceChildren(...nodes);
    const again = nodes.find((node) => held !== null && node.dataset.first === held);
    again?.focus({ preventScroll: true });
  };

  const spotButton = (/** @type {Spot} */ spot, /** @type {any} */ origin) => {
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
    const show = () => {
      const at = map.layerPointToLatLng([spot.x - origin.x, spot.y - origin.y - spot.radius]);
      tip.setLatLng(at).setContent(spotReading(spot, all, scene));
      map.openTooltip(tip);
    };
    if (onPaper.matches) node.append(...paperSign(spot, scene, all));
    node.addEventListener("mouseenter", show);
    node.addEventListener("focus", () => node.matches(":focus-visible") && show());
    for (const left of ["mouseleave", "blur"])
      node.addEventListener(left, () => map.closeTooltip(tip));
    node.addEventListener("click", (event) => {
      event.stopPropagation();
      map.closeTooltip(tip);
      openSpot(spot);
    });
    return node;
  };

  const openSpot = (/** @type {Spot} */ spot) => {
    if (spot.count === 1) return handlers.openOne(spot.first);
    if (spot.style !== "district" && !spot.onePoint && map.getZoom() < map.getMaxZoom())
      return zoomInto(map, spot, all);
    if (spot.style !== "district" && spot.count <= SPREAD) {
      now.spread = spot;
      draw();
    }
    return handlers.openSome(spot.members);
  };

  const gather = () => {
    if (!now.spread) return;
    now.spread = null;
    draw();
  };

  map.on("zoomstart", () => {
    now.spread = null;
    map.closeTooltip(tip);
    buttons.classList.add("moving");
  });
  map.on("moveend zoomend resize", () => {
    buttons.classList.remove("moving");
    draw();
  });
  map.on("click", gather);
  for (const kind of ["mousedown", "dblclick"])
    buttons.addEventListener(kind, (/** @type {Event} */ event) => {
      if (kind === "dblclick") event.stopPropagation();
    });
  return {
    layer: switchable([signs.canvas, buttons], handlers.drawn),
    rings: switchable([rings.canvas, dashes.node], () => {}),
    draw,
    gather,
    /** @param {Selected} selection */
    update(selection) {
      now.selection = selection;
      now.spread = null;
      draw();
    },
    someMixed: () => now.spots.some((spot) => !isAlike(spot)),
    /** The boxes of the signs, in the map's own pixels. @returns {Box[]} */
    boxes() {
      if (signs.canvas.classList.contains("gone")) return [];
      const { x, y } = map.getPixelOrigin();
      return now.spots.map((spot) => boxAround(spot.x - x, spot.y - y, spot.radius));
    },
    /**
     * Mark an incident, or the parts of a rollup, and bring one into view.
     * @param {number | null} number
     */
    choose(number) {
      const parts = number === null ? [] : [number, ...incidentAt(all, number).includes];
      now.chosen = new Set(parts);
      draw();
      bringIntoView(map, parts.filter((each) => all.drawn[each] !== LISTED), all);
    },
  };
}

/** @param {number} x @param {number} y @param {number} half @returns {Box} */
function boxAround(x, y, half) {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

/** The spot that holds the keyboard's focus, by its first incident. @param {HTMLElement} buttons */
function heldBy(buttons) {
  const held = document.activeElement;
  return held && buttons.contains(held) ? /** @type {HTMLElement} */ (held).dataset.first : null;
}

/** @param {Spot} spot @param {Set<number>} chosen */
function holds(spot, chosen) {
  return chosen.size > 0 && spot.members.some((number) => chosen.has(number));
}

/** @param {any} map @param {number[]} numbers @param {Incidents} all */
function bringIntoView(map, numbers, all) {
  const points = numbers.map((each) => pointOfWorld(all.x[each], all.y[each]));
  const view = map.getBounds();
  if (points.length && !points.some((point) => view.contains(point))) map.panTo(points[0]);
}

/** @param {any} map @param {Spot} spot @param {Incidents} all */
function zoomInto(map, spot, all) {
  const points = spot.members.map((each) => pointOfWorld(all.x[each], all.y[each]));
  const bounds = L.latLngBounds(points);
  const wanted = map.getBoundsZoom(bounds.pad(0.3));
  const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, wanted));
  map.setView(bounds.getCenter(), zoom, { animate: !calm() });
}

/**
 * The spots with one of them spread out, its legs drawn.
 * @param {Spot[]} spots
 * @param {Spot} spread
 * @param {CanvasRenderingContext2D} ink
 * @returns {Spot[]}
 */
function spreadSpots(spots, spread, ink) {
  const legs = spreadOut(spread.members.length);
  ink.strokeStyle = pageInks().ink;
  ink.lineWidth = 1;
  const single = spread.members.map((number, place) => {
    const [dx, dy] = legs[place];
    ink.beginPath();
    ink.moveTo(spread.x, spread.y);
    ink.lineTo(spread.x + dx, spread.y + dy);
    ink.stroke();
    return { number, x: spread.x + dx, y: spread.y + dy };
  });
  const others = spots.filter((spot) => spot.first !== spread.first);
  return [
    ...single.map(({ number, x, y }) => ({
      ...spread,
      x,
      y,
      count: 1,
      members: [number],
      first: number,
      radius: 10,
      types: new Map(),
      style: "exact",
    })),
    ...others,
  ];
}

/**
 * @param {CanvasRenderingContext2D} ink
 * @param {Spot} spot
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Inks} inks
 * @param {boolean} chosen
 */
function paintSpot(ink, spot, scene, all, inks, chosen) {
  if (spot.count === 1 || isAlike(spot)) {
    const type = scene.types[all.type[spot.first]];
    const style = spot.count === 1 ? signStyle(all.precision[spot.first]) : spot.style;
    paintSign(ink, spot, type, style, inks, chosen);
    if (spot.count > 1) paintBadge(ink, spot, spot.count, inks);
  } else paintSeveral(ink, spot, sharesOf(spot, scene), inks, chosen);
  if (scene.marks_new && spot.members.some((each) => valueAt(all.columns.new, each)))
    paintNew(ink, spot, inks);
}

/**
 * A sign for paper: browsers print a canvas on a white ground, which would hide the map.
 * @param {Spot} spot @param {Scene} scene @param {Incidents} all @returns {Node[]}
 */
function paperSign(spot, scene, all) {
  const alike = spot.count === 1 || isAlike(spot);
  if (!alike) return [drawSeveral(sharesOf(spot, scene), spot.radius)];
  const style = spot.count === 1 ? signStyle(all.precision[spot.first]) : spot.style;
  const sign = drawSign(scene.types[all.type[spot.first]], style, spot.radius);
  return spot.count > 1 ? [sign, el("b", {}, shortCount(spot.count))] : [sign];
}

/** A dot at the sign's lower corner: new since the last run.
 * @param {CanvasRenderingContext2D} ink @param {Spot} spot @param {Inks} inks */
function paintNew(ink, spot, inks) {
  ink.beginPath();
  ink.arc(spot.x + spot.radius * 0.7, spot.y + spot.radius * 0.75, 4.5, 0, 2 * Math.PI);
  ink.fillStyle = inks.accent;
  ink.strokeStyle = inks.paper;
  ink.lineWidth = 2;
  ink.stroke();
  ink.fill();
}

/** @param {Spot} spot @param {Scene} scene @returns {[string, number][]} */
function sharesOf(spot, scene) {
  return [...spot.types]
    .sort(([one], [other]) => one - other)
    .map(([type, count]) => [typeColour(scene.types[type]), count]);
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

/**
 * The area that holds the true place, at its real size; of a road, its stretch.
 * @param {CanvasRenderingContext2D} ink
 * @param {Incidents} all
 * @param {Scene} scene
 * @param {Spot[]} spots
 * @param {number} size pixels of the world
 */
function paintUncertainty(ink, all, scene, spots, size) {
  for (const { number, km } of uncertainties(all, spots)) {
    const colour = typeColour(scene.types[all.type[number]]);
    const stretch = valueAt(all.columns.stretch, number);
    if (stretch.length) paintStretch(ink, decodeLine(stretch, DEGREE), colour, size);
    else paintRing(ink, all, number, km, colour, size);
  }
}

/** The incidents whose uncertainty is drawn, each area once. @param {Incidents} all
 * @param {Spot[]} spots */
function uncertainties(all, spots) {
  const found = new Map();
  for (const spot of spots.filter((each) => each.count <= FEW))
    for (const number of spot.members) {
      const km = valueAt(all.columns.uncertainty_km, number);
      if (all.drawn[number] !== AT_POINT || all.precision[number] === 1 || !km) continue;
      const key = `${all.x[number]} ${all.y[number]} ${km} ${all.type[number]}`;
      if (!found.has(key)) found.set(key, { number, km });
    }
  return [...found.values()];
}

/** Pixels of so many km at an incident. @param {Incidents} all @param {number} number
 * @param {number} km @param {number} size pixels of the world */
function ringRadius(all, number, km, size) {
  const [north] = pointOfWorld(all.x[number], all.y[number]);
  return (km * 1000 * size) / (EARTH * Math.cos((north * Math.PI) / 180));
}

/** @param {CanvasRenderingContext2D} ink @param {Incidents} all @param {number} number
 * @param {number} km @param {string} colour @param {number} size */
function paintRing(ink, all, number, km, colour, size) {
  const radius = ringRadius(all, number, km, size);
  ink.beginPath();
  ink.arc(all.x[number] * size, all.y[number] * size, radius, 0, 2 * Math.PI);
  ink.fillStyle = ink.strokeStyle = colour;
  ink.globalAlpha = 0.1;
  ink.fill();
  ink.globalAlpha = 0.9;
  ink.lineWidth = 1.5;
  ink.setLineDash(all.precision[number] === 5 ? [5, 4] : []);
  ink.stroke();
  ink.setLineDash([]);
  ink.globalAlpha = 1;
}

/** @param {CanvasRenderingContext2D} ink @param {Point[]} line @param {string} colour
 * @param {number} size */
function paintStretch(ink, line, colour, size) {
  ink.beginPath();
  line.forEach((point) => {
    const [x, y] = worldPoint(point);
    ink.lineTo(x * size, y * size);
  });
  ink.lineCap = ink.lineJoin = "round";
  ink.strokeStyle = colour;
  ink.globalAlpha = 0.45;
  ink.lineWidth = 9;
  ink.stroke();
  ink.globalAlpha = 1;
}

const DASHED = 4; // districts known to the district only that are outlined; more would be noise

/** Dashed outlines of the districts that an incident is known to only as a whole.
 * @param {any} map @param {Scene} scene */
function drawDashes(map, scene) {
  const renderer = L.svg({ pane: "outlines", padding: 1 });
  const group = L.layerGroup().addTo(map);
  const anchor = map.getPane("outlines");
  let shown = "";
  return {
    node: anchor,
    /** @param {Incidents} all @param {Selected} selection */
    update(all, selection) {
      const numbers = new Set();
      for (const number of selection.numbers)
        if (all.drawn[number] === IN_DISTRICT) numbers.add(all.district[number]);
      const wanted = numbers.size > DASHED ? [] : [...numbers].sort();
      if (wanted.join() === shown) return;
      shown = wanted.join();
      group.clearLayers();
      for (const number of wanted)
        L.polygon(decodeOutline(scene.districts[number].outline, scene.scale), {
          renderer,
          pane: "outlines",
          interactive: false,
          className: "district-only",
        }).addTo(group);
    },
  };
}
