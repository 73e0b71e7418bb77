// Spots and uncertainty as they are painted: on the canvas, and as shapes for paper.

const FEW = 6; // incidents of a spot whose uncertainty is still drawn
const EARTH = 40_075_016.686; // metres around the equator

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
