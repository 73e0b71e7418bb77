// The table: the map's twin, every incident shown in a row, drawn only where it is looked at.

const ROW = 34; // pixels
const SPARE = 8; // rows drawn above and below what is seen
const PRINTED = 300; // rows on paper

/** @typedef {{id: string, wide: number, number?: boolean,
 *   rank: (all: Incidents) => (number: number) => number,
 *   words: (incident: Incident) => Child}} Column wide: share of the width */

/** @param {Scene} scene @returns {Column[]} */
function tableColumns(scene) {
  return [
    { id: "date", wide: 2, rank: (all) => (number) => all.day[number], words: shortDateWords },
    {
      id: "place",
      wide: 2.2,
      rank: (all) => rankOf(all.columns.place, (value) => value[0]),
      words: (incident) => quoted(placeWords(incident)),
    },
    districtColumn(scene),
    typeColumn(scene),
    figureColumn("killed"),
    figureColumn("injured"),
    figureColumn("abducted"),
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

/** @param {Scene} scene @returns {Column} */
function districtColumn(scene) {
  return {
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
  };
}

/** @param {Scene} scene @returns {Column} */
function typeColumn(scene) {
  return {
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
  };
}

/** @param {string} measure @returns {Column} */
function figureColumn(measure) {
  return {
    id: measure,
    wide: 1.1,
    number: true,
    rank: (all) => (number) => bestOf(all, number, MEASURES.indexOf(measure), 0),
    words: (incident) => {
      const total = totalOf(incident.casualties, measure);
      return total ? grouped(total[1]) : el("span", { class: "quiet", title: t("notStated") }, "–");
    },
  };
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

/** @typedef {{columns: Column[], all: Incidents, store: Store, open: (number: number) => void,
 *   head: HTMLElement, rows: HTMLElement, grid: HTMLElement, foot: HTMLElement,
 *   order: Uint32Array, active: number, selection: Selected?, key: string}} Sheet
 * order: the incidents as sorted; active: the place in it that the keys are at;
 * key: what it is sorted by, and the language */

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Store} store
 * @param {(number: number) => void} open
 */
function makeTable(scene, all, store, open) {
  const sheet = makeSheet(tableColumns(scene), all, store, open);
  const { columns, head, rows, grid, foot } = sheet;
  grid.append(el("div", { role: "rowgroup" }, head), rows);
  grid.addEventListener("scroll", () => requestAnimationFrame(() => drawSeen(sheet)));
  grid.addEventListener("keydown", (event) => followKey(sheet, event));
  window.addEventListener("beforeprint", () => {
    arrange(sheet);
    drawRows(sheet, 0, Math.min(PRINTED, sheet.order.length));
  });
  window.addEventListener("afterprint", () => drawSeen(sheet));
  return {
    draw() {
      head.replaceChildren(...columns.map((column) => headCell(column, store)));
      grid.setAttribute("aria-label", t("tableCaption"));
      grid.setAttribute("aria-colcount", String(columns.length));
      byId("table").replaceChildren(grid, foot);
      sheet.key = "";
    },
    update() {
      if (store.state().view !== "table") return;
      arrange(sheet);
      drawSeen(sheet);
    },
  };
}

/** @param {Column[]} columns @param {Incidents} all @param {Store} store
 * @param {(number: number) => void} open @returns {Sheet} */
function makeSheet(columns, all, store, open) {
  return {
    columns,
    all,
    store,
    open,
    head: el("div", { role: "row", class: "table-head", "aria-rowindex": "1" }),
    rows: el("div", { role: "rowgroup", class: "table-rows" }),
    grid: el("div", { role: "grid", class: "grid", tabindex: "0", id: "grid" }),
    foot: el("p", { class: "quiet printed" }),
    order: new Uint32Array(),
    active: 0,
    selection: null,
    key: "",
  };
}

/** Sort what is shown where that or the order has changed, and make room for it.
 * @param {Sheet} sheet */
function arrange(sheet) {
  const { store, grid, rows, foot } = sheet;
  const key = `${store.state().sort} ${language}`;
  if (sheet.key !== key || sheet.selection !== store.view().selection) {
    sheet.selection = store.view().selection;
    sheet.key = key;
    sortRows(sheet, sheet.selection);
  }
  const count = sheet.order.length;
  grid.setAttribute("aria-rowcount", String(count + 1));
  rows.style.height = `${count * ROW}px`;
  const printed = Math.min(PRINTED, count);
  foot.textContent = t("printedRows", { n: grouped(printed), all: grouped(count) });
  foot.classList.toggle("gone", count <= PRINTED);
}

/** @param {Sheet} sheet @param {Selected} selection */
function sortRows(sheet, selection) {
  const { columns, all, store, head } = sheet;
  const [id, way] = (store.state().sort || "date-down").split("-");
  const column = columns.find((each) => each.id === id) ?? columns[0];
  const rank = column.rank(all);
  const keys = new Float64Array(all.count);
  for (const number of selection.numbers) keys[number] = rank(number);
  const sign = way === "up" ? 1 : -1;
  sheet.order = selection.numbers
    .slice()
    .sort((one, other) => sign * (keys[one] - keys[other]) || one - other);
  sheet.active = 0;
  const sorted = way === "up" ? "ascending" : "descending";
  for (const cell of head.children) {
    const by = /** @type {HTMLElement} */ (cell).dataset.column === column.id;
    cell.setAttribute("aria-sort", by ? sorted : "none");
  }
}

/** The rows that are looked at. @param {Sheet} sheet */
function drawSeen(sheet) {
  const { grid, order } = sheet;
  const first = Math.max(0, Math.floor(grid.scrollTop / ROW) - SPARE);
  const seen = Math.ceil((grid.clientHeight || 400) / ROW) + 2 * SPARE;
  drawRows(sheet, first, Math.min(order.length, first + seen));
}

/** @param {Sheet} sheet @param {number} first @param {number} last */
function drawRows(sheet, first, last) {
  const { grid, rows, order, active } = sheet;
  rows.replaceChildren();
  for (let place = first; place < last; place++) rows.append(rowAt(sheet, place));
  if (order.length) grid.setAttribute("aria-activedescendant", `row-${active}`);
  else grid.removeAttribute("aria-activedescendant");
}

/** @param {Sheet} sheet @param {number} place */
function rowAt(sheet, place) {
  const incident = incidentAt(sheet.all, sheet.order[place]);
  const node = el(
    "div",
    {
      role: "row",
      class: place === sheet.active ? "table-row active" : "table-row",
      id: `row-${place}`,
      "aria-rowindex": String(place + 2),
      "data-incident": String(incident.number),
    },
    sheet.columns.map((column) =>
      el("div", { role: "gridcell", class: cellClass(column) }, column.words(incident)),
    ),
  );
  node.style.top = `${place * ROW}px`;
  node.addEventListener("click", () => {
    sheet.active = place;
    drawSeen(sheet);
    sheet.open(incident.number);
  });
  return node;
}

/** @param {Sheet} sheet @param {KeyboardEvent} event */
function followKey(sheet, event) {
  const { grid, order, active } = sheet;
  if (event.target !== grid) return;
  const page = Math.max(1, Math.floor(grid.clientHeight / ROW) - 2);
  const places = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: order.length - 1,
  };
  const wanted = places[/** @type {"Home"} */ (event.key)];
  if (wanted !== undefined) goToRow(sheet, wanted);
  else if (event.key === "Enter" && order.length) sheet.open(order[active]);
  else return;
  event.preventDefault();
}

/** @param {Sheet} sheet @param {number} place */
function goToRow(sheet, place) {
  const { grid, head, order } = sheet;
  sheet.active = Math.max(0, Math.min(order.length - 1, place));
  const top = sheet.active * ROW;
  const room = grid.clientHeight - head.offsetHeight - ROW;
  if (top < grid.scrollTop) grid.scrollTop = top;
  if (top > grid.scrollTop + room) grid.scrollTop = top - room;
  drawSeen(sheet);
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
