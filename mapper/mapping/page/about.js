// What the page is: title, period, totals, sources, names not placed, how it was made.

const METHOD = [
  "A program read the reports named above; no person has checked it. Figures and places can be " +
    "wrong. Read the quoted sentence and its source before you use one.",
  "Totals count everyone once: a province-wide total and the incidents it contains are not added " +
    "up. A party's own claims are listed as claims and not counted. Incidents recalled from " +
    "earlier are not counted.",
  "Classes are steps of 1, 2, 5, 10, 20, 50 … people or incidents. White: incidents, but none of " +
    "the measure reported. Hatched: no report, which does not mean that nothing happened.",
];
const TOTALS = [
  ["killed", "killed"],
  ["injured", "injured"],
  ["abducted", "abducted"],
];

/** @param {PageData} data */
function drawHeader(data) {
  const { about } = data;
  const title = clip(about.title ?? "Incidents reported in Balochistan", 200);
  document.title = title;
  byId("title").replaceChildren(quoted(title));
  const period = about.period ? spanWords(about.period[0], about.period[1]) : "No dated incident";
  byId("subtitle").replaceChildren(
    [period, plural(data.reports.length, "report"), plural(about.events, "incident")].join(" · "),
  );
  byId("totals").append(
    ...TOTALS.flatMap(([measure, word]) => totalTile(totalOf(data.totals, measure), word)),
  );
}

/** @param {Figure | undefined} figure @param {string} word */
function totalTile(figure, word) {
  if (!figure) return [];
  const open = figure[2] === null ? "or more " : "";
  return [el("div", {}, el("dt", {}, open + word), el("dd", {}, grouped(figure[1])))];
}

/** @param {PageData} data */
function drawSources(data) {
  const rows = data.reports.map((report) =>
    el(
      "li",
      {},
      sourceLine(report),
      report.notes.map((note) => el("span", { class: "quiet" }, quoted(clip(note, 300)))),
    ),
  );
  byId("sources").append(
    el("h2", {}, "Sources"),
    rows.length ? el("ol", {}, rows) : el("p", {}, "No report was given with this map."),
  );
}

/** @param {PageData} data */
function drawUnplaced(data) {
  const rows = data.unresolved.map((name) =>
    el(
      "li",
      {},
      quoted(clip(name.text, 120)),
      el("span", { class: "quiet" }, quoted(clip(name.reason, 200))),
    ),
  );
  byId("unplaced").append(
    el("h2", {}, "Names that could not be placed"),
    rows.length ? el("ul", {}, rows) : el("p", {}, "None."),
  );
}

/** @param {PageData} data */
function drawMethod(data) {
  const { about } = data;
  const made =
    `Districts as of ${dayWords(about.districts_on)}. Gazetteer ${about.gazetteer}. ` +
    `Incident mapper ${about.program}.`;
  byId("method").append(
    el("h2", {}, "About this map"),
    ...[...METHOD, made].map((words) => el("p", {}, words)),
    el(
      "ul",
      {},
      about.licences.map((licence) => el("li", {}, licence)),
    ),
  );
}
