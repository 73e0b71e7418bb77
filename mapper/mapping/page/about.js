// What the page is: title, period, totals, sources, names not placed, how it was made.

const TOTALS = ["killed", "injured", "abducted"];
const LISTED_AT_ONCE = 40; // sources and names shown at first

/** @param {Scene} scene */
function drawTitle(scene) {
  const { about } = scene;
  const title = clip(about.title ?? t("title"), 200);
  document.title = title;
  byId("title").replaceChildren(quoted(title));
  const [from, to] = (about.period ?? []).map(dayOfIso);
  const period = typeof from === "number" && typeof to === "number" && spanWords(from, to);
  byId("subtitle").textContent = [
    period || t("noPeriod"),
    counted(about.reports, "report"),
    counted(about.events, "incident"),
  ].join(" · ");
  byId("machine").replaceChildren(el("strong", {}, t("machine")), ` ${t("machineCheck")}`);
}

/** Totals of what is shown. @param {Incidents} all @param {Selected} selection */
function drawTotals(all, selection) {
  const totals = byId("totals");
  totals.setAttribute("aria-label", t("totals"));
  totals.replaceChildren(
    ...TOTALS.flatMap((measure) =>
      totalTile(totalOver(all, selection.numbers, measure), t(`total.${measure}`)),
    ),
  );
}

/** @param {Figure | undefined} figure @param {string} word */
function totalTile(figure, word) {
  if (!figure) return [];
  const words = figure[2] === null ? t("orMore", { word }) : word;
  return [el("div", {}, el("dt", {}, words), el("dd", {}, grouped(figure[1])))];
}

/**
 * A list that shows some at first.
 * @param {string} tag
 * @param {any[]} entries
 * @param {(entry: any) => HTMLElement} row
 */
function longList(tag, entries, row) {
  const list = el(tag, {}, entries.slice(0, LISTED_AT_ONCE).map(row));
  const rest = entries.slice(LISTED_AT_ONCE);
  if (!rest.length) return [list];
  const more = el("button", { type: "button", class: "plain" }, t("more", { n: grouped(rest.length) }));
  more.addEventListener("click", () => {
    list.append(...rest.map(row));
    more.remove();
  });
  return [list, more];
}

/** @param {Incidents} all */
function drawSources(all) {
  const reports = all.texts?.reports ?? [];
  const row = (/** @type {ReportRow} */ report) =>
    el(
      "li",
      {},
      sourceLine(report),
      report.notes.map((note) => el("span", { class: "quiet" }, quoted(clip(note, 300)))),
    );
  byId("sources").replaceChildren(
    el("h2", {}, t("sources")),
    ...(reports.length ? longList("ol", reports, row) : [el("p", {}, t("noSources"))]),
  );
}

/** @param {Incidents} all */
function drawUnplaced(all) {
  const names = all.texts?.unresolved ?? [];
  const row = (/** @type {UnresolvedRow} */ name) =>
    el(
      "li",
      {},
      quoted(clip(name.text, 120)),
      el("span", { class: "quiet" }, quoted(clip(name.reason, 200))),
    );
  byId("unplaced").replaceChildren(
    el("h2", {}, t("unplaced")),
    ...(names.length ? longList("ul", names, row) : [el("p", {}, t("none"))]),
  );
}

/** @param {Scene} scene @param {State} state */
function drawMethod(scene, state) {
  const { about, tiles } = scene;
  const day = dayOfIso(about.districts_on);
  const hosts = tiles ? tiles.hosts.map((each) => each.replace("https://", "")).join(", ") : "";
  const lines = [
    t("about.1"),
    t("about.2"),
    t("about.3", { method: t(`method.${state.method}`) }),
    scene.districts.some((each) => !each.outline.length) && t("noOutlines"),
    about.coarse && t("about.coarse"),
    about.redacted && t("about.redacted"),
    tiles && t("about.tiles", { name: tiles.name, hosts }),
    t("about.urdu"),
    t("about.made", {
      day: day === null ? about.districts_on : dayWords(day),
      gazetteer: about.gazetteer,
      program: about.program,
    }),
  ].filter(Boolean);
  byId("method").replaceChildren(
    el("h2", {}, t("about")),
    ...lines.map((words) => el("p", {}, words)),
    el("h3", {}, t("licences")),
    el(
      "ul",
      {},
      about.licences.map((licence) => el("li", { dir: "auto" }, licence)),
    ),
  );
}
