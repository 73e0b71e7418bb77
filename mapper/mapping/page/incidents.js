// The incidents that have a place on the map, drawn on a canvas.

const AROUND = 0.2; // of the view: drawn beyond its edges, for dragging

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

/** @typedef {{openOne: (number: number) => void, openSome: (members: number[]) => void,
 *   drawn: () => void}} Handlers */
/** @typedef {{map: any, scene: Scene, all: Incidents, handlers: Handlers,
 *   signs: ReturnType<typeof makeCanvas>, rings: ReturnType<typeof makeCanvas>,
 *   buttons: HTMLElement, tip: any, dashes: ReturnType<typeof drawDashes>,
 *   outlines: Point[][][][], spots: Spot[], chosen: Set<number>, spread: Spot?,
 *   selection: Selected?}} Drawing
 * spots: what is drawn now; spread: the spot of one point that is spread out */

/**
 * @param {any} map
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Handlers} handlers
 */
function drawIncidents(map, scene, all, handlers) {
  const drawing = makeDrawing(map, scene, all, handlers);
  const { signs, rings, buttons, dashes } = drawing;
  followMap(drawing);
  return {
    layer: switchable([signs.canvas, buttons], handlers.drawn),
    rings: switchable([rings.canvas, dashes.node], () => {}),
    draw: () => drawSpots(drawing),
    gather: () => gather(drawing),
    /** @param {Selected} selection */
    update(selection) {
      drawing.selection = selection;
      drawing.spread = null;
      drawSpots(drawing);
    },
    someMixed: () => drawing.spots.some((spot) => !isAlike(spot)),
    /** The boxes of the signs, in the map's own pixels. @returns {Box[]} */
    boxes() {
      if (signs.canvas.classList.contains("gone")) return [];
      const { x, y } = map.getPixelOrigin();
      return drawing.spots.map((spot) => boxAround(spot.x - x, spot.y - y, spot.radius));
    },
    /**
     * Mark an incident, or the parts of a rollup, and bring one into view.
     * @param {number | null} number
     */
    choose(number) {
      const parts = number === null ? [] : [number, ...incidentAt(all, number).includes];
      drawing.chosen = new Set(parts);
      drawSpots(drawing);
      bringIntoView(map, parts.filter((each) => all.drawn[each] !== LISTED), all);
    },
  };
}

/** @param {any} map @param {Scene} scene @param {Incidents} all @param {Handlers} handlers
 * @returns {Drawing} */
function makeDrawing(map, scene, all, handlers) {
  return {
    map,
    scene,
    all,
    handlers,
    signs: makeCanvas(map, "signs"),
    rings: makeCanvas(map, "uncertainty"),
    buttons: L.DomUtil.create("div", "spots", map.getPane("incidents")),
    tip: L.tooltip({ className: "reading", opacity: 1, direction: "top", offset: [0, -6] }),
    dashes: drawDashes(map, scene),
    outlines: scene.districts.map(({ outline }) => decodeOutline(outline, scene.scale)),
    spots: [],
    chosen: new Set(),
    spread: null,
    selection: null,
  };
}

/** Draw anew whenever the map has moved. @param {Drawing} drawing */
function followMap(drawing) {
  const { map, tip, buttons } = drawing;
  map.on("zoomstart", () => {
    drawing.spread = null;
    map.closeTooltip(tip);
    buttons.classList.add("moving");
  });
  map.on("moveend zoomend resize", () => {
    buttons.classList.remove("moving");
    drawSpots(drawing);
  });
  map.on("click", () => gather(drawing));
  buttons.addEventListener("dblclick", (event) => event.stopPropagation());
}

/** @param {Drawing} drawing */
function drawSpots(drawing) {
  const { map, scene, all, signs, rings, dashes, selection } = drawing;
  if (!selection) return;
  const size = 256 * 2 ** map.getZoom();
  const { ink, frame } = signs.cover();
  const spots = spotsIn(drawing, selection, size, frame);
  drawing.spots = drawing.spread ? spreadSpots(spots, drawing.spread, ink) : spots;
  const inks = pageInks();
  paintUncertainty(rings.cover().ink, all, scene, spots, size);
  for (const spot of [...drawing.spots].reverse())
    paintSpot(ink, spot, scene, all, inks, holds(spot, drawing.chosen));
  dashes.update(all, selection);
  rings.paper.replaceChildren(...(onPaper.matches ? [paperRings(drawing, spots, size)] : []));
  placeButtons(drawing);
  drawing.handlers.drawn();
}

/** The incidents gathered into spots, those of a district in free room of it.
 * @param {Drawing} drawing @param {Selected} selection @param {number} size pixels of the world
 * @param {Box} frame */
function spotsIn({ map, all, outlines }, selection, size, frame) {
  const scale = map.getSize().x < NARROW ? 0.75 : 1;
  const spots = gatherSpots(all, selection, size, frame, scale);
  makeRoom(spots, ({ district }, x, y) => {
    const [north, east] = pointOfWorld(x / size, y / size);
    return outlines[district].some(([outer]) => ringHolds(outer, north, east));
  });
  return spots;
}

/** @param {Drawing} drawing @param {Spot[]} spots @param {number} size pixels of the world */
function paperRings({ map, scene, all }, spots, size) {
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
}

/** Close a spot that was spread out. @param {Drawing} drawing */
function gather(drawing) {
  if (!drawing.spread) return;
  drawing.spread = null;
  drawSpots(drawing);
}

/** @param {number} x @param {number} y @param {number} half @returns {Box} */
function boxAround(x, y, half) {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
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
