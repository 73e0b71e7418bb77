// Classes of the districts' figures, as mapclassify makes them.

const METHODS = ["fisher_jenks", "quantiles", "equal_interval", "own"];

/**
 * Upper bounds of the classes of figures above zero, each counted in.
 * @param {number[]} values
 * @param {string} method one of METHODS
 * @param {number} classes how many at most
 * @param {number[]} own bounds that the reader gave
 * @returns {number[]}
 */
function classBounds(values, method, classes, own = []) {
  const stated = values.filter((value) => value > 0).sort((one, other) => one - other);
  const different = [...new Set(stated)];
  if (method === "own" && own.length) return ownBounds(own, different);
  if (different.length <= classes) return different;
  const bounds = {
    quantiles: quantileBounds,
    equal_interval: equalBounds,
    fisher_jenks: jenksBounds,
    own: jenksBounds,
  }[method];
  return [...new Set((bounds ?? jenksBounds)(stated, classes))];
}

/** @param {number[]} own @param {number[]} different */
function ownBounds(own, different) {
  const bounds = [...new Set(own)].filter((bound) => bound > 0).sort((a, b) => a - b);
  const most = different[different.length - 1] ?? 0;
  return most > bounds[bounds.length - 1] ? [...bounds, most] : bounds;
}

/** @param {number[]} sorted @param {number} classes */
function quantileBounds(sorted, classes) {
  return Array.from({ length: classes }, (_, place) => {
    const at = ((sorted.length - 1) * (place + 1)) / classes;
    const below = Math.floor(at);
    const above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (at - below) * (above - sorted[below]);
  });
}

/** @param {number[]} sorted @param {number} classes */
function equalBounds(sorted, classes) {
  const least = sorted[0];
  const most = sorted[sorted.length - 1];
  const width = (most - least) / classes;
  return Array.from({ length: classes }, (_, place) =>
    place === classes - 1 ? most : least + width * (place + 1),
  );
}

/**
 * Fisher and Jenks: the classes whose figures lie closest to their class's mean.
 * @param {number[]} sorted
 * @param {number} classes
 */
function jenksBounds(sorted, classes) {
  const count = sorted.length;
  const spread = spreads(sorted);
  // cost[k][i]: of the first i + 1 figures in k + 1 classes; start: where the last class begins
  let cost = sorted.map((_, i) => spread(0, i));
  const starts = [sorted.map(() => 0)];
  for (let k = 1; k < classes; k++) {
    const next = new Array(count).fill(Infinity);
    const start = new Array(count).fill(0);
    for (let i = k; i < count; i++)
      for (let from = k; from <= i; from++) {
        const sum = cost[from - 1] + spread(from, i);
        if (sum < next[i] - 1e-12) [next[i], start[i]] = [sum, from];
      }
    cost = next;
    starts.push(start);
  }
  const bounds = [];
  for (let k = classes - 1, end = count - 1; k >= 0; k--) {
    bounds.unshift(sorted[end]);
    end = starts[k][end] - 1;
  }
  return bounds;
}

/** The squared distances from their mean, of the figures from one place to another.
 * @param {number[]} sorted */
function spreads(sorted) {
  const sums = [0];
  const squares = [0];
  sorted.forEach((value, i) => {
    sums.push(sums[i] + value);
    squares.push(squares[i] + value * value);
  });
  return (/** @type {number} */ from, /** @type {number} */ to) => {
    const count = to - from + 1;
    const sum = sums[to + 1] - sums[from];
    return squares[to + 1] - squares[from] - (sum * sum) / count;
  };
}

/**
 * The place of a figure's class.
 * @param {number} value above zero
 * @param {number[]} bounds
 */
function classOf(value, bounds) {
  const place = bounds.findIndex((bound) => value <= bound + 1e-9);
  return place < 0 ? bounds.length - 1 : place;
}
