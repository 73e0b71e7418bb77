// Incidents gathered into spots, so that no sign hides another.

const CELL = 50; // pixels: incidents in one square of a grid share a spot
const TOUCHING = 1.02; // of both radii: two spots nearer than this become one
const NARROW = 500; // pixels of map width below which signs are smaller

/**
 * @typedef {{x: number, y: number, style: string, count: number, dead: number, radius: number,
 *   members: number[], types: Map<number, number>, first: number, onePoint: boolean,
 *   district: number}} Spot
 * x and y: pixels of the whole world at this zoom; first: the deadliest incident, where it lies
 */

/**
 * A spot lies where its deadliest incident lies, never at a place nothing happened at; a sign for
 * a whole district stands for that district only.
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {number} size pixels of the whole world
 * @param {Box} frame in those pixels
 * @param {number} scale of the signs
 * @returns {Spot[]}
 */
function gatherSpots(all, selection, size, frame, scale) {
  const points = new Map();
  const districts = new Map();
  const across = Math.ceil(size / CELL);
  for (const number of selection.numbers) {
    const drawn = all.drawn[number];
    if (drawn === LISTED) continue;
    const x = all.x[number] * size;
    const y = all.y[number] * size;
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) continue;
    const [spots, key] =
      drawn === IN_DISTRICT
        ? [districts, all.district[number]]
        : [points, Math.floor(y / CELL) * across + Math.floor(x / CELL)];
    const spot = spots.get(key);
    if (spot) addTo(spot, all, number, x, y);
    else spots.set(key, newSpot(all, number, x, y));
  }
  const merged = mergeTouching([...points.values()].map((spot) => sized(spot, scale)), scale);
  const whole = [...districts.values()].map((spot) => sized(spot, scale));
  whole.forEach((spot) => (spot.district = all.district[spot.first]));
  return [...merged, ...whole];
}

/** @param {Incidents} all @param {number} number @param {number} x @param {number} y
 * @returns {Spot} */
function newSpot(all, number, x, y) {
  return {
    x,
    y,
    style: signStyle(all.precision[number]),
    count: 1,
    dead: all.killed[number],
    radius: 0,
    members: [number],
    types: new Map([[all.type[number], 1]]),
    first: number,
    onePoint: true,
    district: -1,
  };
}

/** @param {Spot} spot @param {Incidents} all @param {number} number
 * @param {number} x @param {number} y */
function addTo(spot, all, number, x, y) {
  const type = all.type[number];
  spot.onePoint = spot.onePoint && x === spot.x && y === spot.y;
  spot.count += 1;
  spot.dead += all.killed[number];
  spot.members.push(number);
  spot.types.set(type, (spot.types.get(type) ?? 0) + 1);
  if (spot.style !== signStyle(all.precision[number])) spot.style = "mixed";
  if (all.killed[number] > all.killed[spot.first]) {
    spot.first = number;
    spot.x = x;
    spot.y = y;
  }
}

const TURNS = Array.from({ length: 12 }, (_, turn) => (turn * Math.PI) / 6);
const ROOM = [[0, 0], ...[0.7, 1.1, 1.6, 2.2, 3].flatMap((far) => TURNS.map((turn) => [far, turn]))];

/**
 * Move the signs of whole districts aside, within their district, where another sign is.
 * @param {Spot[]} spots
 * @param {(spot: Spot, x: number, y: number) => boolean} isInside whether a place lies in it
 */
function makeRoom(spots, isInside) {
  const taken = spots.filter((spot) => spot.district < 0);
  for (const spot of spots.filter((each) => each.district >= 0)) {
    const places = ROOM.map(([far, turn]) => {
      const reach = far * (spot.radius + LARGEST);
      return { x: spot.x + reach * Math.cos(turn), y: spot.y + reach * Math.sin(turn) };
    });
    const free = places.find(
      ({ x, y }) =>
        isInside(spot, x, y) &&
        taken.every(
          (other) => Math.hypot(other.x - x, other.y - y) > other.radius + spot.radius + 2,
        ),
    );
    if (free) Object.assign(spot, free);
    taken.push(spot);
  }
}

/** Whether one sign can stand for all of a spot. @param {Spot} spot */
function isAlike(spot) {
  return spot.types.size === 1 && spot.style !== "mixed" && spot.count < 100;
}

/** @param {Spot} spot @param {number} scale */
function sized(spot, scale) {
  spot.radius = isAlike(spot) ? signRadius(spot.dead, scale) : severalRadius(spot.count, scale);
  return spot;
}

/**
 * Join spots that would hide each other, the heavier taking in the lighter.
 * @param {Spot[]} spots
 * @param {number} scale
 */
function mergeTouching(spots, scale) {
  const order = spots.sort(
    (one, other) => other.count - one.count || other.dead - one.dead || one.first - other.first,
  );
  const reach = 2 * LARGEST;
  /** @type {Map<string, Spot[]>} */
  const cells = new Map();
  const cellOf = (/** @type {number} */ each) => Math.floor(each / reach);
  /** @type {Spot[]} */
  const kept = [];
  for (const spot of order) {
    const host = nearSpot(spot, cells, cellOf);
    if (host) joinSpots(host, spot, scale);
    else {
      kept.push(spot);
      const key = `${cellOf(spot.x)} ${cellOf(spot.y)}`;
      cells.set(key, [...(cells.get(key) ?? []), spot]);
    }
  }
  return kept;
}

/** @param {Spot} spot @param {Map<string, Spot[]>} cells @param {(each: number) => number} cellOf */
function nearSpot(spot, cells, cellOf) {
  for (let dx = -1; dx <= 1; dx++)
    for (let dy = -1; dy <= 1; dy++)
      for (const other of cells.get(`${cellOf(spot.x) + dx} ${cellOf(spot.y) + dy}`) ?? []) {
        const apart = Math.hypot(other.x - spot.x, other.y - spot.y);
        if (apart < TOUCHING * (other.radius + spot.radius)) return other;
      }
  return null;
}

/** @param {Spot} host @param {Spot} spot @param {number} scale */
function joinSpots(host, spot, scale) {
  host.onePoint = host.onePoint && spot.onePoint && host.x === spot.x && host.y === spot.y;
  host.count += spot.count;
  host.dead += spot.dead;
  for (const number of spot.members) host.members.push(number);
  if (host.style !== spot.style) host.style = "mixed";
  for (const [type, count] of spot.types) host.types.set(type, (host.types.get(type) ?? 0) + count);
  sized(host, scale);
}

/**
 * Where the incidents of one point go when they are spread out: a ring, or a spiral of many.
 * @param {number} count
 * @returns {[number, number][]} pixels from the point
 */
function spreadOut(count) {
  if (count <= 9) {
    const radius = Math.max(34, count * 6);
    return Array.from({ length: count }, (_, place) => {
      const angle = (2 * Math.PI * place) / count - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
  }
  let angle = 0;
  return Array.from({ length: count }, () => {
    const radius = 30 + 4.6 * angle;
    angle += 26 / radius;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
