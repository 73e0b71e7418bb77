// Totals over the province that count nobody twice: `mapper.mapping.totals`, in the page.
// A rollup contains the events it names, and the larger of the two accounts stands for both.

/** @typedef {(Figure | undefined)[]} Account a figure for all, then for each role */

/**
 * @param {Incidents} all
 * @param {ArrayLike<number>} numbers the incidents counted; background is left out
 * @param {string} measure
 * @returns {Figure | undefined}
 */
function totalOver(all, numbers, measure) {
  const { columns } = all;
  const rollups = [];
  /** @type {Uint32Array} */
  const times = new Uint32Array(columns.casualties.values.length);
  const tied = tiedTogether(all, numbers);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (tied.group.has(number)) continue;
    if (valueAt(columns.kind, number) !== "background") times[all.casualty[number]] += 1;
  }
  /** @type {(Figure | undefined)[]} */
  const parts = columns.casualties.values.map((/** @type {Figures} */ figures, /** @type {number} */ row) =>
    times[row] ? multiplied(totalOf(figures, measure), times[row]) : undefined,
  );
  const groups = tied.groups.map((members) => largestAccount(all, members, measure));
  return sumOf([...parts, ...groups]);
}

/** @param {Figure | undefined} figure @param {number} times @returns {Figure | undefined} */
function multiplied(figure, times) {
  return (
    figure && [figure[0] * times, figure[1] * times, figure[2] === null ? null : figure[2] * times]
  );
}

/** @param {(Figure | undefined)[]} figures */
function sumOf(figures) {
  return figures.reduce(
    (sum, each) => (each ? addFigures(sum, each) : sum),
    /** @type {Figure | undefined} */ (undefined),
  );
}

/** @param {(Figure | undefined)[]} figures */
function largestOf(figures) {
  return figures.reduce((most, each) => {
    if (!most || !each) return most ?? each;
    return each[1] > most[1] || (each[1] === most[1] && each[0] > most[0]) ? each : most;
  }, undefined);
}

/**
 * The groups that rollups tie together, among the incidents counted.
 * @param {Incidents} all
 * @param {ArrayLike<number>} numbers
 */
function tiedTogether(all, numbers) {
  const { kind, includes } = all.columns;
  /** @type {Map<number, Set<number>>} */
  const ties = new Map();
  if (includes.values.every((/** @type {number[]} */ parts) => !parts.length))
    return { group: new Map(), groups: [] };
  const counted = new Set();
  for (let i = 0; i < numbers.length; i++)
    if (valueAt(kind, numbers[i]) !== "background") counted.add(numbers[i]);
  for (const number of counted)
    for (const part of valueAt(includes, number))
      if (counted.has(part)) {
        ties.set(number, (ties.get(number) ?? new Set()).add(part));
        ties.set(part, (ties.get(part) ?? new Set()).add(number));
      }
  const group = new Map();
  const groups = [];
  for (const number of ties.keys()) {
    if (group.has(number)) continue;
    const members = reached(number, (each) => ties.get(each) ?? []);
    members.forEach((each) => group.set(each, groups.length));
    groups.push([...members].sort((one, other) => one - other));
  }
  return { group, groups };
}

/** @param {number} start @param {(number: number) => Iterable<number>} next */
function reached(start, next) {
  const seen = new Set([start]);
  for (const number of seen) for (const other of next(number)) seen.add(other);
  return seen;
}

/** @param {Incidents} all @param {number[]} group @param {string} measure */
function largestAccount(all, group, measure) {
  const members = new Set(group);
  const kindOf = (/** @type {number} */ each) => valueAt(all.columns.kind, each);
  const events = group.filter((each) => kindOf(each) === "event");
  const below = (/** @type {number} */ each) =>
    valueAt(all.columns.includes, each).filter((/** @type {number} */ part) => members.has(part));
  const accounts = [accountOf(all, events, measure)];
  for (const rollup of group.filter((each) => kindOf(each) === "rollup")) {
    const contained = reached(rollup, below);
    const rest = events.filter((each) => !contained.has(each));
    accounts.push(accountOf(all, [rollup, ...rest], measure));
  }
  const [everyone, ...roles] = ["total", ...ROLES].map((_, place) =>
    largestOf(accounts.map((account) => account[place])),
  );
  return largestOf([everyone, sumOf(roles)]);
}

/** @param {Incidents} all @param {number[]} numbers @param {string} measure @returns {Account} */
function accountOf(all, numbers, measure) {
  const figures = numbers.map((each) => valueAt(all.columns.casualties, each));
  return [
    sumOf(figures.map((each) => totalOf(each, measure))),
    ...ROLES.map((role) => sumOf(figures.map((each) => each[measure]?.[role]))),
  ];
}
