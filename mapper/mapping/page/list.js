// The list of the incidents shown: on the map by district, known only roughly, recalled.

const OPENED = 60; // incidents up to which every group of the list is open
const BATCH = 50; // entries shown at a time

/**
 * Entries, some at a time.
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {number[]} numbers
 * @param {(number: number) => void} open
 */
function incidentList(scene, all, numbers, open) {
  const list = el("ul", { class: "entries" });
  let shown = 0;
  const more = el("button", { type: "button", class: "plain more" });
  const add = () => {
    const batch = numbers.slice(shown, shown + BATCH);
    list.append(...batch.map((number) => el("li", {}, entry(scene, all, number, open))));
    shown += batch.length;
    more.textContent = t("more", { n: grouped(Math.min(BATCH, numbers.length - shown)) });
    more.classList.toggle("gone", shown >= numbers.length);
  };
  more.addEventListener("click", () => {
    const next = shown;
    add();
    /** @type {HTMLElement?} */ (list.children[next]?.querySelector("button") ?? null)?.focus();
  });
  add();
  return el("div", {}, list, more);
}

/** @param {Scene} scene @param {Incidents} all @param {number} number
 * @param {(number: number) => void} open */
function entry(scene, all, number, open) {
  const incident = incidentAt(all, number);
  const type = scene.types[incident.type];
  const kind = t(`kind.${incident.kind}`);
  const button = el(
    "button",
    { type: "button", class: "entry", "data-incident": String(number) },
    drawSign(type, signStyle(incident.precision), 9),
    el(
      "span",
      { class: "entry-words" },
      el("span", { class: "entry-place" }, quoted(placeWords(incident))),
      el("span", { class: "entry-date" }, dateWords(incident)),
      el("span", { class: "entry-type" }, quoted(finestWords(incident, type))),
      el("span", { class: "entry-toll" }, tollWords(incident.casualties)),
      kind && el("span", { class: "entry-kind" }, kind),
      incident.isNew && el("span", { class: "entry-kind" }, t("newBadge")),
    ),
  );
  button.addEventListener("click", () => open(number));
  return button;
}

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Selected} selection
 * @param {(number: number) => void} open
 */
function drawList(scene, all, selection, open) {
  const list = byId("list");
  if (!selection.numbers.length) {
    list.replaceChildren(el("p", {}, t(all.count ? "nothingShown" : "noIncidents")));
    return;
  }
  const { kind } = all.columns;
  const numbers = [...selection.numbers];
  const isRecalled = (/** @type {number} */ each) => valueAt(kind, each) === "background";
  const rough = numbers.filter((each) => all.drawn[each] === LISTED && !isRecalled(each));
  const recalled = numbers.filter(isRecalled);
  const opened = numbers.length <= OPENED;
  const group = (/** @type {string} */ name, /** @type {number[]} */ members, note = "") =>
    members.length ? listGroup(name, newestFirst(all, members), { scene, all, open, opened, note }) : "";
  list.replaceChildren(
    ...byDistrict(scene, all, numbers).map(([name, members]) => group(name, members)),
    group(t("group.province"), rough, t("group.provinceNote")),
    group(t("group.recalled"), recalled, t("group.recalledNote")),
  );
}

/** The incidents on the map by district: the districts with most first, or by name when few.
 * @param {Scene} scene @param {Incidents} all @param {number[]} numbers
 * @returns {[string, number[]][]} */
function byDistrict(scene, all, numbers) {
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const number of numbers) {
    if (all.drawn[number] === LISTED) continue;
    const district = all.district[number];
    const members = groups.get(district);
    if (members) members.push(number);
    else groups.set(district, [number]);
  }
  const named = [...groups].map(([district, members]) => {
    const name = district < 0 ? t("group.outside") : districtName(scene.districts[district]);
    return /** @type {[string, number[]]} */ ([name, members]);
  });
  const byName = named.sort(([one], [other]) => one.localeCompare(other, language));
  if (numbers.length <= OPENED) return byName;
  return byName.sort(([, one], [, other]) => other.length - one.length);
}

/** @param {Incidents} all @param {number[]} members */
function newestFirst(all, members) {
  return members.sort((one, other) => all.day[other] - all.day[one] || one - other);
}

/**
 * @param {string} heading
 * @param {number[]} members
 * @param {{scene: Scene, all: Incidents, open: (number: number) => void, opened: boolean,
 *   note: string}} options
 */
function listGroup(heading, members, { scene, all, open, opened, note }) {
  const details = /** @type {HTMLDetailsElement} */ (
    el(
      "details",
      { class: "list-group" },
      el("summary", {}, el("h3", {}, heading), el("span", { class: "count" }, grouped(members.length))),
      note && el("p", { class: "quiet" }, note),
    )
  );
  const fill = () => {
    if (details.open && !details.querySelector(".entries"))
      details.append(incidentList(scene, all, members, open));
  };
  details.addEventListener("toggle", fill);
  if (opened) {
    details.open = true;
    fill();
  }
  return details;
}
