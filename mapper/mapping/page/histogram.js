// The histogram: bars of days, weeks, months or years, and how they are drawn.

const PLOT = 46; // pixels of height for the bars
const TICKS = 6;
const LEAST = 16; // bars, where each is a day

/** @typedef {{unit: string, starts: number[], end: number, first: number, places: Uint16Array}} Bins
 * starts: first day of each bar; end: the first day after the last; places: the bar of each day */

/** @param {Incidents} all @param {string} basis @returns {Bins | null} null: nothing is dated */
function makeBins(all, basis) {
  const from = basis === "reports" ? all.reported : all.day;
  const to = basis === "reports" ? all.reported : all.last;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < all.count; i++) {
    if (from[i] === UNDATED || !all.isEvent[i]) continue;
    if (from[i] < first) first = from[i];
    if (to[i] > last) last = to[i];
  }
  if (first > last) return null;
  const unit = unitFor(last - first + 1);
  const short = Math.max(0, LEAST - (last - first + 1)); // a few days get room around them
  const room = unit === "day" ? Math.ceil(short / 2) : 0;
  const starts = [startOf(first - room, unit)];
  while (after(starts[starts.length - 1], unit) <= last + room)
    starts.push(after(starts[starts.length - 1], unit));
  const end = after(starts[starts.length - 1], unit);
  const places = new Uint16Array(end - starts[0]);
  starts.forEach((start, place) => places.fill(place, start - starts[0]));
  return { unit, starts, end, first: starts[0], places };
}

/** @param {number} days */
function unitFor(days) {
  if (days <= 70) return "day";
  if (days <= 490) return "week";
  return days <= 3000 ? "month" : days <= 9000 ? "quarter" : "year";
}

const MONTHS_OF = { month: 1, quarter: 3, year: 12 };

/** @param {number} day @param {string} unit */
function startOf(day, unit) {
  if (unit === "day") return day;
  if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7); // Mondays
  const date = new Date(day * DAY_LENGTH);
  const months = MONTHS_OF[/** @type {"month"} */ (unit)];
  const month = Math.floor(date.getUTCMonth() / months) * months;
  return Date.UTC(date.getUTCFullYear(), month, 1) / DAY_LENGTH;
}

/** The first day of the next bar. @param {number} start @param {string} unit */
function after(start, unit) {
  if (unit === "day") return start + 1;
  if (unit === "week") return start + 7;
  const date = new Date(start * DAY_LENGTH);
  const months = MONTHS_OF[/** @type {"month"} */ (unit)];
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / DAY_LENGTH;
}

/**
 * Incidents by bar: those whose day is known, and those spread over all the bars they may be in.
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {Bins} bins
 * @param {string} basis
 */
function barsOf(all, selection, bins, basis) {
  const from = basis === "reports" ? all.reported : all.day;
  const to = basis === "reports" ? all.reported : all.last;
  const sure = new Float64Array(bins.starts.length);
  const rough = new Float64Array(bins.starts.length);
  const { date_precision } = all.columns;
  for (let i = 0; i < all.count; i++) {
    if (!selection.bars[i] || !all.isEvent[i] || from[i] === UNDATED) continue;
    const one = bins.places[from[i] - bins.first];
    const other = bins.places[to[i] - bins.first];
    const exact = basis === "reports" || (one === other && (date_precision[i] ?? 1) <= 2);
    const into = exact ? sure : rough;
    for (let place = one; place <= other; place++) into[place] += 1 / (other - one + 1);
  }
  return { sure, rough };
}

/** @param {Incidents} all @param {Selected} selection @param {string} basis */
function undatedCount(all, selection, basis) {
  const from = basis === "reports" ? all.reported : all.day;
  let count = 0;
  for (let i = 0; i < all.count; i++)
    if (selection.bars[i] && all.isEvent[i] && from[i] === UNDATED) count += 1;
  return count;
}

/**
 * @param {Element} plot
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {Bins | null} bins
 * @param {State} state
 * @param {number} width
 */
function drawBars(plot, all, selection, bins, state, width) {
  plot.setAttribute("width", String(width));
  plot.setAttribute("aria-label", t("histogram"));
  if (!bins) {
    plot.replaceChildren(svg("text", { x: 8, y: PLOT / 2 + 4, class: "axis" }, t("noDates")));
    return;
  }
  const { sure, rough } = barsOf(all, selection, bins, state.basis);
  const most = Math.max(1, ...sure.map((each, place) => each + rough[place]));
  const step = width / bins.starts.length;
  const gap = step > 5 ? 1 : 0;
  const bars = bins.starts.flatMap((start, place) => {
    const last = barEnd(bins, place);
    const inside = last >= (state.from ?? -Infinity) && start <= (state.to ?? Infinity);
    const bar = (/** @type {number} */ count, /** @type {number} */ under, kind = "") => {
      if (!count) return [];
      const height = Math.max(1.5, (PLOT * count) / most);
      const y = PLOT - height - (PLOT * under) / most;
      const className = `bar${kind}${inside ? "" : " bar-out"}`;
      return [
        svg("rect", { x: place * step, y, width: Math.max(1, step - gap), height, class: className }),
      ];
    };
    return [...bar(sure[place], 0), ...bar(rough[place], sure[place], " bar-rough")];
  });
  const some = rough.some((each) => each > 0);
  plot.replaceChildren(
    ...bars,
    svg("line", { x1: 0, x2: width, y1: PLOT + 0.5, y2: PLOT + 0.5, class: "axis-line" }),
    ...ticks(bins, width),
    ...(some
      ? [svg("title", {}, t("roughDates"))]
      : []),
  );
}

/** @param {Bins} bins @param {number} width */
function ticks(bins, width) {
  const count = bins.starts.length;
  const fitting = Math.max(1, Math.min(TICKS, Math.floor(width / 110), count));
  const every = Math.ceil(count / fitting);
  const marks = [];
  for (let place = 0; place < count; place += every) {
    const x = ((place + 0.5) * width) / count;
    const edge = x < 30 ? "start" : x > width - 30 ? "end" : "middle";
    const at = edge === "start" ? 0 : edge === "end" ? width : x;
    marks.push(
      svg("text", { x: at, y: PLOT + 14, "text-anchor": edge, class: "axis" },
        tickWords(bins.starts[place], bins.unit)),
    );
  }
  return marks;
}

/** @param {number} day @param {string} unit */
function tickWords(day, unit) {
  const parts = dayParts(day);
  if (unit === "year") return String(parts.year);
  const month = language === "en" ? String(parts.month).slice(0, 3) : parts.month;
  return unit === "day" || unit === "week"
    ? `${parts.day} ${month} ${parts.year}`
    : `${month} ${parts.year}`;
}
