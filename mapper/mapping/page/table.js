// The table: the map's twin, every incident shown in a row, drawn only where it is looked at.

const ROW = 34; // pixels
const SPARE = 8; // rows drawn above and below what is seen
const PRINTED = 300; // rows on paper

/** @typedef {{id: string, wide: number, number?: boolean,
 *   rank: (all: Incidents) => (number: number) => number,
 *   words: (incident: Incident) => Child}} Column wide: share of the width */

/** @param {Scene} scene @returns {Column[]} */
function tableColumns(scene) {
  const figure = (/** @type {string} */ measure) => ({
    id: measure,
    wide: 1.1,
    number: true,
    rank: (/** @type {Incidents} */ all) => (/** @type {number} */ number) =>
      bestOf(all, number, MEASURES.indexOf(measure), 0),
    words: (/** @type {Incident} */ incident) => {
      const total = totalOf(incident.casualties, measure);
      return total ? grouped(total[1]) : el("span", { class: "quiet", title: t("notStated") }, "–");
    },
  });
  return [
    {
      id: "date",
      wide: 2,
      rank: (all) => (number) => all.day[number],
      words: shortDateWords,
    },
    {
      id: "place",
      wide: 2.2,
      rank: (all) => rankOf(all.columns.place, (value) => value[0]),
      words: (incident) => quoted(placeWords(incident)),
    },
    {
      id: "district",
      wide: 1.7,
      rank: (all) => {
        const ranks = ranked(scene.districts.map((each) => each.name));
        return (number) => ranks[all.district[number]] ?? -1;
      },
      words: ({ district, district_name }) =>
        district === null
          ? quoted(clip(district_name ?? ""))
          : districtName(scene.districts[district]),
    },
    {
      id: "type",
      wide: 2.6,
      rank: (all) => (number) => all.type[number],
      words: (incident) =>
        el(
          "span",
          { class: "type-cell" },
          drawSign(scene.types[incident.type], signStyle(incident.precision), 7),
          quoted(finestWords(incident, scene.types[incident.type])),
        ),
    },
    figure("killed"),
    figure("injured"),
    figure("abducted"),
    {
      id: "precision",
      wide: 1.7,
      rank: (all) => (number) => precisionPlace(all.precision[number]),
      words: ({ precision }) => t(`short.${PRECISIONS[precisionPlace(precision)]}`),
    },
    {
      id: "confidence",
      wide: 1.1,
      number: true,
      rank: (all) => (number) => all.columns.confidence[number],
      words: ({ confidence }) => confidence.toFixed(2),
    },
  ];
}

/** @param {string[]} words */
function ranked(words) {
  const order = words.map((_, place) => place);
  order.sort((one, other) => words[one].localeCompare(words[other], "en"));
  const ranks = new Int32Array(words.length);
  order.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

/** @param {Table} table @param {(value: any) => string} words */
function rankOf(table, words) {
  const ranks = ranked(table.values.map((value) => words(value) ?? ""));
  return (/** @type {number} */ number) => ranks[table.codes[number]];
}

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Store} store
 * @param {(number: number) => void} open
 */
function makeTable(scene, all, store, open) {
  const columns = tableColumns(scene);
  const head = el("div", { role: "row", class: "table-head", "aria-rowindex": "1" });
  const rows = el("div", { role: "rowgroup", class: "table-rows" });
  const grid = el("div", { role: "grid", class: "grid", tabindex: "0", id: "grid" });
  const foot = el("p", { class: "quiet printed" });
  /** @type {{order: Uint32Array, active: number, selection: Selected?, key: string}} */
  const now = { order: new Uint32Array(), active: 0, selection: null, key: "" };
  grid.append(el("div", { role: "rowgroup" }, head), rows);

  const sort = () => {
    const { selection } = now;
    if (!selection) return;
    const [id, way] = (store.state().sort || "date-down").split("-");
    const column = columns.find((each) => each.id === id) ?? columns[0];
    const rank = column.rank(all);
    const keys = new Float64Array(all.count);
    for (const number of selection.numbers) keys[number] = rank(number);
    const sign = way === "up" ? 1 : -1;
    now.order = selection.numbers
      .slice()
      .sort((one, other) => sign * (keys[one] - keys[other]) || one - other);
    now.active = 0;
    for (const cell of head.children)
      cell.setAttribute(
        "aria-sort",
        /** @type {HTMLElement} */ (cell).dataset.column !== column.id
          ? "none"
          : sign > 0
            ? "ascending"
            : "descending",
      );
  };
  const drawRows = (/** @type {number} */ first, /** @type {number} */ last) => {
    rows.replaceChildren();
    for (let place = first; place < last; place++) rows.append(row(place));
    grid.setAttribute("aria-activedescendant", now.order.length ? `row-${now.active}` : "");
    if (!now.order.length) grid.removeAttribute("aria-activedescendant");
  };
  const row = (/** @type {number} */ place) => {
    const incident = incidentAt(all, now.order[place]);
    const node = el(
      "div",
      {
        role: "row",
        class: place === now.active ? "table-row active" : "table-row",
        id: `row-${place}`,
        "aria-rowindex": String(place + 2),
        "data-incident": String(incident.number),
      },
      columns.map((column) =>
        el(
          "div",
          { role: "gridcell", class: cellClass(column) },
          column.words(incident),
        ),
      ),
    );
    node.style.top = `${place * ROW}px`;
    node.addEventListener("click", () => {
      now.active = place;
      window_();
      open(incident.number);
    });
    return node;
  };
  const window_ = () => {
    const first = Math.max(0, Math.floor(grid.scrollTop / ROW) - SPARE);
    const seen = Math.ceil((grid.clientHeight || 400) / ROW) + 2 * SPARE;
    drawRows(first, Math.min(now.order.length, first + seen));
  };
  const move = (/** @type {number} */ place) => {
    now.active = Math.max(0, Math.min(now.order.length - 1, place));
    const top = now.active * ROW;
    const room = grid.clientHeight - head.offsetHeight - ROW;
    if (top < grid.scrollTop) grid.scrollTop = top;
    if (top > grid.scrollTop + room) grid.scrollTop = top - room;
    window_();
  };
  grid.addEventListener("scroll", () => requestAnimationFrame(window_));
  grid.addEventListener("keydown", (event) => {
    if (event.target !== grid) return;
    const page = Math.max(1, Math.floor(grid.clientHeight / ROW) - 2);
    const places = {
      ArrowDown: now.active + 1,
      ArrowUp: now.active - 1,
      PageDown: now.active + page,
      PageUp: now.active - page,
      Home: 0,
      End: now.order.length - 1,
    };
    const wanted = places[/** @type {"Home"} */ (event.key)];
    if (wanted !== undefined) move(wanted);
    else if (event.key === "Enter" && now.order.length) open(now.order[now.active]);
    else return;
    event.preventDefault();
  });
  window.addEventListener("beforeprint", () => {
    refreshNow();
    drawRows(0, Math.min(PRINTED, now.order.length));
  });
  window.addEventListener("afterprint", () => window_());

  const refreshNow = () => {
    const key = `${store.state().sort} ${language}`;
    if (now.key !== key || now.selection !== store.view().selection) {
      now.selection = store.view().selection;
      now.key = key;
      sort();
    }
    const count = now.order.length;
    grid.setAttribute("aria-rowcount", String(count + 1));
    rows.style.height = `${count * ROW}px`;
    const printed = Math.min(PRINTED, count);
    foot.textContent = t("printedRows", { n: grouped(printed), all: grouped(count) });
    foot.classList.toggle("gone", count <= PRINTED);
  };
  return {
    draw() {
      head.replaceChildren(...columns.map((column) => headCell(column, store)));
      grid.setAttribute("aria-label", t("tableCaption"));
      grid.setAttribute("aria-colcount", String(columns.length));
      byId("table").replaceChildren(grid, foot);
      now.key = "";
    },
    update() {
      if (store.state().view !== "table") return;
      refreshNow();
      window_();
    },
  };
}

/** @param {Column} column */
function cellClass({ id, number }) {
  return `cell cell-${id}${number ? " cell-number" : ""}`;
}

/** @param {Column} column @param {Store} store */
function headCell(column, store) {
  const name = t(`column.${column.id}`);
  const button = el("button", { type: "button", "aria-label": t("sortBy", { name }) }, name);
  button.addEventListener("click", () => {
    const { sort } = store.state();
    const down = `${column.id}-down`;
    const first = column.number || column.id === "date" ? down : `${column.id}-up`;
    const second = first === down ? `${column.id}-up` : down;
    store.set({ sort: sort === first ? second : first });
  });
  return el(
    "div",
    { role: "columnheader", class: cellClass(column), "data-column": column.id, "aria-sort": "none" },
    button,
  );
}
