// Time: a histogram with a brush and a play button, under the map.

const PLOT = 46; // pixels of height for the bars
const TICKS = 6;
const LEAST = 16; // bars, where each is a day
const STEP = 800; // milliseconds a bar stays when played

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

/** @param {Incidents} all @param {Store} store */
function makeTimeline(all, store) {
  /** @type {{bins: Bins?, basis: string, timer: number, width: number}} */
  const now = { bins: null, basis: "", timer: 0, width: 0 };
  const plot = svg("svg", { class: "plot", role: "img", height: PLOT + 18 });
  const frame = el("div", { class: "plot-frame", dir: "ltr" }, plot);
  const handles = [0, 1].map((side) => makeHandle(side, frame, store, () => now.bins));
  const inputs = { from: dayInput("from", store), to: dayInput("to", store) };
  const play = el("button", { type: "button", class: "play" });
  const all_days = el("button", { type: "button", class: "plain" });
  const undated = choice("checkbox", "undated", "", true, (on) => store.set({ undated: on }));
  const stop = () => {
    clearInterval(now.timer);
    now.timer = 0;
    play.textContent = `▶ ${t("play")}`;
    play.setAttribute("aria-pressed", "false");
  };
  const step = () => {
    const { from, to } = store.state();
    if (!now.bins) return stop();
    const next = nextWindow(now.bins, from, to);
    return next ? store.set(next) : stop();
  };
  play.addEventListener("click", () => {
    if (now.timer) return stop();
    const { bins } = now;
    if (!bins) return undefined;
    const { from, to } = store.state();
    if (from === null || to === null || to >= bins.end - 1)
      store.set({ from: bins.first, to: barEnd(bins, windowLength(bins, from, to) - 1) });
    play.textContent = `❚❚ ${t("pause")}`;
    play.setAttribute("aria-pressed", "true");
    now.timer = window.setInterval(step, STEP);
    return undefined;
  });
  all_days.addEventListener("click", () => {
    stop();
    store.set({ from: null, to: null });
  });
  brushOn(frame, store, () => now.bins, stop);
  const paint = (/** @type {View} */ { state, selection }) => {
    if (state.basis !== now.basis) {
      now.basis = state.basis;
      now.bins = makeBins(all, state.basis);
    }
    now.width = frame.clientWidth || 600;
    drawBars(plot, all, selection, now.bins, state, now.width);
    handles.forEach((handle) => handle.place(state));
    inputs.from.value = state.from === null ? "" : isoOf(state.from);
    inputs.to.value = state.to === null ? "" : isoOf(state.to);
    const count = undatedCount(all, selection, state.basis);
    const [box, words] = undated.children;
    /** @type {HTMLInputElement} */ (box).checked = state.undated;
    words.textContent = t("undatedToggle", { n: grouped(count) });
    undated.classList.toggle("gone", !count && state.undated);
    all_days.classList.toggle("gone", state.from === null && state.to === null);
  };
  return {
    draw() {
      stop();
      const section = byId("time");
      section.setAttribute("aria-label", t("time"));
      all_days.textContent = t("wholePeriod");
      section.replaceChildren(
        el(
          "div",
          { class: "time-row" },
          play,
          el("label", { class: "day" }, el("span", {}, t("from")), inputs.from),
          el("label", { class: "day" }, el("span", {}, t("to")), inputs.to),
          all_days,
          undated,
          picker("basis", ["events", "reports"], store),
        ),
        frame,
      );
      paint(store.view());
    },
    update: paint,
    resize: () => paint(store.view()),
  };
}

/** @param {"from" | "to"} name @param {Store} store */
function dayInput(name, store) {
  const input = /** @type {HTMLInputElement} */ (el("input", { type: "date", name }));
  input.addEventListener("change", () => store.set({ [name]: dayOfIso(input.value) }));
  return input;
}

/** The last day of a bar. @param {Bins} bins @param {number} place */
function barEnd(bins, place) {
  return (bins.starts[place + 1] ?? bins.end) - 1;
}

/** How many bars a range of days covers; one where there is none.
 * @param {Bins} bins @param {number?} from @param {number?} to */
function windowLength(bins, from, to) {
  if (from === null || to === null) return 1;
  return Math.max(1, placeOf(bins, to) - placeOf(bins, from) + 1);
}

/** @param {Bins} bins @param {number} day */
function placeOf(bins, day) {
  return bins.places[Math.max(0, Math.min(bins.places.length - 1, day - bins.first))];
}

/** The range one bar later, null at the end. @param {Bins} bins @param {number?} from
 * @param {number?} to */
function nextWindow(bins, from, to) {
  if (from === null || to === null) return null;
  const first = placeOf(bins, from) + 1;
  const last = placeOf(bins, to) + 1;
  return last < bins.starts.length ? { from: bins.starts[first], to: barEnd(bins, last) } : null;
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

/**
 * Choose a range by dragging; a click chooses one bar, and again gives the range up.
 * @param {HTMLElement} frame
 * @param {Store} store
 * @param {() => Bins | null} binsNow
 * @param {() => void} stop
 */
function brushOn(frame, store, binsNow, stop) {
  let start = -1;
  let frameAsked = 0;
  const placeAt = (/** @type {PointerEvent} */ event) => {
    const box = frame.getBoundingClientRect();
    const count = binsNow()?.starts.length ?? 1;
    const part = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(count - 1, Math.floor(part * count)));
  };
  const choose = (/** @type {number} */ one, /** @type {number} */ other) => {
    const bins = binsNow();
    if (!bins) return;
    const [first, last] = one < other ? [one, other] : [other, one];
    store.set({ from: bins.starts[first], to: barEnd(bins, last) });
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.button || /** @type {Element} */ (event.target).closest(".handle")) return;
    stop();
    start = placeAt(event);
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener("pointermove", (event) => {
    if (start < 0) return;
    cancelAnimationFrame(frameAsked);
    const place = placeAt(event);
    if (place !== start) frameAsked = requestAnimationFrame(() => choose(start, place));
  });
  frame.addEventListener("pointerup", (event) => {
    if (start < 0) return;
    cancelAnimationFrame(frameAsked);
    const place = placeAt(event);
    const bins = binsNow();
    const { from, to } = store.state();
    const same = bins && from === bins.starts[place] && to === barEnd(bins, place);
    if (place === start && same) store.set({ from: null, to: null });
    else choose(start, place);
    start = -1;
  });
  frame.addEventListener("pointercancel", () => (start = -1));
}

/**
 * One end of the range, to drag or to move with the arrow keys.
 * @param {number} side 0 the first day, 1 the last
 * @param {HTMLElement} frame
 * @param {Store} store
 * @param {() => Bins | null} binsNow
 */
function makeHandle(side, frame, store, binsNow) {
  const name = side ? "to" : "from";
  const node = el("span", { class: `handle handle-${name}`, role: "slider", tabindex: "0" });
  frame.append(node);
  const current = (/** @type {State} */ state, /** @type {Bins} */ bins) => {
    const day = state[name] ?? (side ? bins.end - 1 : bins.first);
    return placeOf(bins, day);
  };
  const move = (/** @type {number} */ wanted) => {
    const bins = binsNow();
    if (!bins) return;
    const state = store.state();
    const place = Math.max(0, Math.min(bins.starts.length - 1, wanted));
    const from = side ? (state.from ?? bins.first) : bins.starts[place];
    const to = side ? barEnd(bins, place) : (state.to ?? bins.end - 1);
    if (from <= to) store.set({ from, to });
  };
  node.addEventListener("keydown", (event) => {
    const bins = binsNow();
    if (!bins) return;
    const place = current(store.state(), bins);
    const places = {
      ArrowLeft: place - 1,
      ArrowDown: place - 1,
      ArrowRight: place + 1,
      ArrowUp: place + 1,
      PageUp: place + 6,
      PageDown: place - 6,
      Home: 0,
      End: bins.starts.length - 1,
    };
    const wanted = places[/** @type {"Home"} */ (event.key)];
    if (wanted === undefined) return;
    event.preventDefault();
    move(wanted);
  });
  node.addEventListener("pointerdown", (event) => {
    node.setPointerCapture(event.pointerId);
    node.onpointermove = ({ clientX }) => {
      const box = frame.getBoundingClientRect();
      const count = binsNow()?.starts.length ?? 1;
      move(Math.floor(((clientX - box.left) / box.width) * count));
    };
    node.onpointerup = () => (node.onpointermove = null);
  });
  return {
    /** @param {State} state */
    place(state) {
      const bins = binsNow();
      node.classList.toggle("gone", !bins);
      if (!bins) return;
      const place = current(state, bins);
      const count = bins.starts.length;
      const day = side ? barEnd(bins, place) : bins.starts[place];
      node.style.left = `${(100 * (place + side)) / count}%`;
      node.setAttribute("aria-label", t(side ? "rangeEnd" : "rangeStart"));
      node.setAttribute("aria-valuemin", "0");
      node.setAttribute("aria-valuemax", String(count - 1));
      node.setAttribute("aria-valuenow", String(place));
      node.setAttribute("aria-valuetext", dayWords(day));
    },
  };
}
