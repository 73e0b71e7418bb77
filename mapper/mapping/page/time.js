// Time: a histogram with a brush and a play button, under the map.

const STEP = 800; // milliseconds a bar stays when played

/** @param {Incidents} all @param {Store} store */
function makeTimeline(all, store) {
  /** @type {{bins: Bins?, basis: string}} */
  const now = { bins: null, basis: "" };
  const binsNow = () => now.bins;
  const plot = svg("svg", { class: "plot", role: "img", height: PLOT + 18 });
  const frame = el("div", { class: "plot-frame", dir: "ltr" }, plot);
  const handles = [0, 1].map((side) => makeHandle(side, frame, store, binsNow));
  const player = makePlayer(store, binsNow);
  const controls = makeTimeControls(all, store, player.stop);
  brushOn(frame, store, binsNow, player.stop);
  const paint = (/** @type {View} */ view) => {
    const { state, selection } = view;
    if (state.basis !== now.basis) {
      now.basis = state.basis;
      now.bins = makeBins(all, state.basis);
    }
    drawBars(plot, all, selection, now.bins, state, frame.clientWidth || 600);
    handles.forEach((handle) => handle.place(state));
    controls.update(view);
  };
  return {
    draw() {
      player.stop();
      const section = byId("time");
      section.setAttribute("aria-label", t("time"));
      section.replaceChildren(controls.row(player.button), frame);
      paint(store.view());
    },
    update: paint,
    resize: () => paint(store.view()),
  };
}

/**
 * The button that moves the range on, bar by bar.
 * @param {Store} store
 * @param {() => Bins | null} binsNow
 */
function makePlayer(store, binsNow) {
  let timer = 0;
  const button = el("button", { type: "button", class: "play" });
  const show = (/** @type {boolean} */ playing) => {
    button.textContent = playing ? `❚❚ ${t("pause")}` : `▶ ${t("play")}`;
    button.setAttribute("aria-pressed", String(playing));
  };
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    show(false);
  };
  const step = () => {
    const { from, to } = store.state();
    const bins = binsNow();
    const next = bins && nextWindow(bins, from, to);
    if (next) store.set(next);
    else stop();
  };
  button.addEventListener("click", () => {
    if (timer) return stop();
    const bins = binsNow();
    if (!bins) return undefined;
    const { from, to } = store.state();
    if (from === null || to === null || to >= bins.end - 1)
      store.set({ from: bins.first, to: barEnd(bins, windowLength(bins, from, to) - 1) });
    show(true);
    timer = window.setInterval(step, STEP);
    return undefined;
  });
  return { button, stop };
}

/**
 * First and last day, the way back to all of them, undated incidents, and which days count.
 * @param {Incidents} all
 * @param {Store} store
 * @param {() => void} stop
 */
function makeTimeControls(all, store, stop) {
  const inputs = { from: dayInput("from", store), to: dayInput("to", store) };
  const whole = el("button", { type: "button", class: "plain" });
  const undated = choice("checkbox", "undated", "", true, (on) => store.set({ undated: on }));
  whole.addEventListener("click", () => {
    stop();
    store.set({ from: null, to: null });
  });
  return {
    /** @param {HTMLElement} play */
    row(play) {
      whole.textContent = t("wholePeriod");
      return el(
        "div",
        { class: "time-row" },
        play,
        el("label", { class: "day" }, el("span", {}, t("from")), inputs.from),
        el("label", { class: "day" }, el("span", {}, t("to")), inputs.to),
        whole,
        undated,
        picker("basis", ["events", "reports"], store),
      );
    },
    /** @param {View} view */
    update({ state, selection }) {
      inputs.from.value = state.from === null ? "" : isoOf(state.from);
      inputs.to.value = state.to === null ? "" : isoOf(state.to);
      const count = undatedCount(all, selection, state.basis);
      const [box, words] = undated.children;
      /** @type {HTMLInputElement} */ (box).checked = state.undated;
      words.textContent = t("undatedToggle", { n: grouped(count) });
      undated.classList.toggle("gone", !count && state.undated);
      whole.classList.toggle("gone", state.from === null && state.to === null);
    },
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
  const node = el("span", {
    class: `handle handle-${END_NAMES[side]}`,
    role: "slider",
    tabindex: "0",
  });
  frame.append(node);
  const move = (/** @type {Bins} */ bins, /** @type {number} */ wanted) => {
    const range = rangeWith(side, bins, wanted, store.state());
    if (range.from <= range.to) store.set(range);
  };
  node.addEventListener("keydown", (event) => {
    const bins = binsNow();
    const wanted = bins && keyedPlace(event.key, endPlace(side, bins, store.state()), bins);
    if (!bins || wanted === undefined || wanted === null) return;
    event.preventDefault();
    move(bins, wanted);
  });
  node.addEventListener("pointerdown", (event) => {
    node.setPointerCapture(event.pointerId);
    node.onpointermove = ({ clientX }) => {
      const bins = binsNow();
      const box = frame.getBoundingClientRect();
      if (bins) move(bins, Math.floor(((clientX - box.left) / box.width) * bins.starts.length));
    };
    node.onpointerup = () => (node.onpointermove = null);
  });
  return {
    /** @param {State} state */
    place(state) {
      const bins = binsNow();
      node.classList.toggle("gone", !bins);
      if (bins) placeHandle(node, side, bins, endPlace(side, bins, state));
    },
  };
}

const END_NAMES = /** @type {const} */ (["from", "to"]);

/** The bar that an end of the range is at. @param {number} side @param {Bins} bins
 * @param {State} state */
function endPlace(side, bins, state) {
  return placeOf(bins, state[END_NAMES[side]] ?? (side ? bins.end - 1 : bins.first));
}

/** The range with one end at another bar. @param {number} side @param {Bins} bins
 * @param {number} wanted @param {State} state */
function rangeWith(side, bins, wanted, state) {
  const place = Math.max(0, Math.min(bins.starts.length - 1, wanted));
  return {
    from: side ? (state.from ?? bins.first) : bins.starts[place],
    to: side ? barEnd(bins, place) : (state.to ?? bins.end - 1),
  };
}

/** The bar that a key leads to, if it leads to one. @param {string} key @param {number} place
 * @param {Bins} bins @returns {number | undefined} */
function keyedPlace(key, place, bins) {
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
  return places[/** @type {"Home"} */ (key)];
}

/** @param {HTMLElement} node @param {number} side @param {Bins} bins @param {number} place */
function placeHandle(node, side, bins, place) {
  const count = bins.starts.length;
  const day = side ? barEnd(bins, place) : bins.starts[place];
  node.style.left = `${(100 * (place + side)) / count}%`;
  node.setAttribute("aria-label", t(side ? "rangeEnd" : "rangeStart"));
  node.setAttribute("aria-valuemin", "0");
  node.setAttribute("aria-valuemax", String(count - 1));
  node.setAttribute("aria-valuenow", String(place));
  node.setAttribute("aria-valuetext", dayWords(day));
}
