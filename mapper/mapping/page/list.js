// The list of all incidents: on the map by district, known only roughly, recalled.

/**
 * @param {PageData} data
 * @param {number[]} numbers
 * @param {(number: number) => void} open
 */
function incidentList(data, numbers, open) {
  return el(
    "ul",
    { class: "entries" },
    numbers.map((number) => el("li", {}, entry(data, number, open))),
  );
}

/** @param {PageData} data @param {number} number @param {(number: number) => void} open */
function entry(data, number, open) {
  const incident = data.incidents[number];
  const type = data.types[incident.type];
  const kind = KIND_WORDS[incident.kind];
  const button = el(
    "button",
    { type: "button", class: "entry", "data-incident": String(number) },
    drawSign(type, signStyle(incident.precision), 9),
    el(
      "span",
      { class: "entry-words" },
      el("span", { class: "entry-place" }, quoted(placeWords(incident))),
      el("span", { class: "entry-date" }, dateWords(incident)),
      el("span", { class: "entry-type" }, clip(finest(incident, type))),
      el("span", { class: "entry-toll" }, tollWords(incident)),
      kind && el("span", { class: "entry-kind" }, kind),
    ),
  );
  button.addEventListener("click", () => open(number));
  return button;
}

/** "Attack" says more than "Violence against civilians", "Other" says less than "Accident". */
function finest(/** @type {Incident} */ incident, /** @type {TypeRow} */ type) {
  return incident.sub_type && incident.sub_type !== "Other" ? incident.sub_type : type.name;
}

/** @param {PageData} data @param {(number: number) => void} open */
function drawList(data, open) {
  const numbers = data.incidents.map((_, number) => number);
  const list = byId("list");
  list.append(el("h2", {}, plural(data.about.events, "incident")));
  if (!numbers.length) {
    list.append(
      el("p", {}, "No incident was read in these reports. The map shows the districts only."),
    );
    return;
  }
  const pick = (/** @type {(incident: Incident) => boolean} */ wanted) =>
    numbers.filter((number) => wanted(data.incidents[number]));
  const onMap = pick((each) => each.drawn !== "list");
  for (const [name, members] of byDistrict(data, onMap))
    list.append(listGroup(name, members, data, open));
  const rough = pick((each) => each.drawn === "list" && each.kind !== "background");
  const recalled = pick((each) => each.kind === "background");
  list.append(
    listGroup(
      "Known to the province only",
      rough,
      data,
      open,
      "Listed here, not drawn: no place on the map would be true.",
    ),
    listGroup(
      "Recalled from earlier",
      recalled,
      data,
      open,
      "Older events that a report mentions. Not counted.",
    ),
  );
}

/** @param {PageData} data @param {number[]} numbers @returns {[string, number[]][]} */
function byDistrict(data, numbers) {
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const number of numbers) {
    const { district } = data.incidents[number];
    const name =
      district === null ? "On the map, outside the districts" : data.districts[district].name;
    groups.set(name, [...(groups.get(name) ?? []), number]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other, "en"));
}

/**
 * @param {string} heading
 * @param {number[]} members
 * @param {PageData} data
 * @param {(number: number) => void} open
 * @param {string} [note]
 */
function listGroup(heading, members, data, open, note) {
  if (!members.length) return "";
  const dated = [...members].sort(
    (one, other) =>
      (data.incidents[other].date_start ?? "").localeCompare(
        data.incidents[one].date_start ?? "",
      ) || one - other,
  );
  return el(
    "section",
    { class: "list-group" },
    el("h3", {}, heading),
    note && el("p", { class: "quiet" }, note),
    incidentList(data, dated, open),
  );
}
