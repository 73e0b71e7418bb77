// The panel: everything that is known of one incident, and who says so.

/**
 * @param {PageData} data
 * @param {{choose: (number: number | null) => void}} handlers
 */
function makePanel(data, handlers) {
  const panel = byId("panel");
  const side = byId("side");
  /** @type {Element | null} */
  let opener = null;
  const show = (/** @type {Node[]} */ ...content) => {
    if (panel.hidden) opener = document.activeElement;
    panel.replaceChildren(backButton(close), ...content);
    panel.hidden = false;
    side.classList.add("reading-one");
    panel.scrollTop = 0;
    side.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };
  const close = () => {
    if (panel.hidden) return;
    panel.hidden = true;
    side.classList.remove("reading-one");
    handlers.choose(null);
    const target = opener && document.contains(opener) ? opener : byId("list");
    /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  const openOne = (/** @type {number} */ number) => {
    handlers.choose(number);
    show(incidentArticle(data, number, openOne));
  };
  const openSome = (
    /** @type {string} */ heading,
    /** @type {string} */ words,
    /** @type {number[]} */ numbers,
  ) => {
    handlers.choose(null);
    show(
      el("h2", {}, heading),
      el("p", { class: "quiet" }, words),
      incidentList(data, numbers, openOne),
    );
  };
  return { openOne, openSome, close };
}

/** @param {() => void} close */
function backButton(close) {
  const button = el("button", { type: "button", class: "back" }, "← All incidents");
  button.addEventListener("click", close);
  return button;
}

/**
 * @param {PageData} data
 * @param {number} number
 * @param {(number: number) => void} open another incident
 */
function incidentArticle(data, number, open) {
  const incident = data.incidents[number];
  const type = data.types[incident.type];
  return el(
    "div",
    { class: "incident" },
    el(
      "p",
      { class: "type" },
      drawSign(type, signStyle(incident.precision), 9),
      type.name,
      incident.sub_type && el("span", { class: "quiet" }, quoted(clip(incident.sub_type))),
    ),
    el("h2", {}, quoted(placeWords(incident))),
    el(
      "p",
      { class: "when" },
      dateWords(incident),
      " · ",
      el("span", { class: "quiet" }, datePrecisionWords(incident)),
    ),
    badges(incident),
    whereLines(incident),
    section("Casualties", casualtyTable(incident)),
    section("Claims, and who makes them", claimList(incident)),
    section("Who", actorLines(incident)),
    section("Contains", containedList(data, incident, open)),
    section("As reported", quoteList(data, incident)),
    el(
      "p",
      { class: "quiet" },
      `Confidence of the reading: ${confidenceWords(incident.confidence)}.`,
    ),
  );
}

/**
 * A heading and its content, or nothing when there is no content.
 * @param {string} heading
 * @param {Node | null} content
 */
function section(heading, content) {
  return content && el("section", {}, el("h3", {}, heading), content);
}

/** @param {Incident} incident */
function badges(incident) {
  const words = [KIND_WORDS[incident.kind], ...incident.flags].filter(Boolean);
  return (
    words.length > 0 &&
    el(
      "ul",
      { class: "badges" },
      words.map((each) => el("li", {}, quoted(clip(each, 120)))),
    )
  );
}

/** @param {Incident} incident */
function whereLines(incident) {
  const renamed = incident.district_on_date && `${incident.district_on_date} district on that day`;
  const district = incident.district_name && `${incident.district_name} district`;
  const resolved = [incident.place, district, renamed, incident.province].filter(Boolean);
  return el(
    "dl",
    { class: "facts" },
    ...fact("As written", incident.place_text && quoted(`“${clip(incident.place_text, 400)}”`)),
    ...fact("Read as", quoted(clip([...new Set(resolved)].join(", "), 400))),
    ...fact("How exact", placePrecisionWords(incident)),
  );
}

/** @param {string} term @param {Child} words */
function fact(term, words) {
  return words ? [el("dt", {}, term), el("dd", {}, words)] : [];
}

/** What is stated of people, measure by measure, then role by role. @param {Incident} incident */
function casualtyTable(incident) {
  const { casualties } = incident;
  const stated = MEASURES.filter((measure) => casualties[measure]);
  const silent = MEASURES.filter((measure) => !casualties[measure]).join(", ");
  return el(
    "div",
    {},
    stated.length > 0 &&
      el(
        "table",
        {},
        stated.map((measure) => measureRows(casualties, measure)),
      ),
    silent && el("p", { class: "quiet" }, `Not stated: ${silent}.`),
  );
}

/**
 * @param {Figures} figures
 * @param {string} measure
 */
function measureRows(figures, measure) {
  const tally = figures[measure];
  const total = totalOf(figures, measure);
  const summed = !tally.total && Object.keys(tally).length > 1 && " (sum)";
  return el(
    "tbody",
    {},
    figureRow(capital(measure), "rowgroup", [figureWords(total), summed]),
    ROLES.filter((role) => tally[role]).map((role) =>
      figureRow(ROLE_WORDS[role], "row", [figureWords(tally[role])]),
    ),
  );
}

/**
 * @param {string} heading
 * @param {string} scope
 * @param {Child[]} words
 */
function figureRow(heading, scope, words) {
  return el("tr", { class: scope }, el("th", { scope }, heading), el("td", {}, words));
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {Incident} incident */
function claimList(incident) {
  if (!incident.claims.length) return null;
  return el("ul", { class: "claims" }, incident.claims.map(claimLine));
}

/** @param {ClaimRow} claim */
function claimLine(claim) {
  const whom = claim.role === "unknown" ? "people" : ROLE_WORDS[claim.role].toLowerCase();
  return el(
    "li",
    {},
    el("strong", {}, quoted(clip(claim.by, 120))),
    `: ${figureWords(claim.figure)} ${whom} ${claim.measure} `,
    el("em", {}, STATUS_WORDS[claim.status] ?? claim.status),
  );
}

/** @param {Incident} incident */
function actorLines(incident) {
  const lines = incident.actors.map(([name, role, type]) =>
    fact(
      ACTOR_WORDS[role] ?? role,
      el(
        "span",
        {},
        quoted(clip(name, 200)),
        " · ",
        el("span", { class: "quiet" }, quoted(clip(type, 120))),
      ),
    ),
  );
  const claimed = incident.claimed_by
    ? fact("Responsibility claimed by", quoted(clip(incident.claimed_by, 200)))
    : [];
  const all = [...lines.flat(), ...claimed];
  return all.length ? el("dl", { class: "facts" }, all) : null;
}

/** @param {PageData} data @param {Incident} incident @param {(number: number) => void} open */
function containedList(data, incident, open) {
  return incident.includes.length ? incidentList(data, incident.includes, open) : null;
}

/** @param {PageData} data @param {Incident} incident */
function quoteList(data, incident) {
  if (!incident.quotes.length) return null;
  return el(
    "div",
    {},
    incident.quotes.map((quote) =>
      el(
        "figure",
        { class: "quote" },
        el("blockquote", { dir: "auto" }, quote.text),
        el("figcaption", {}, sourceLine(quote.report === null ? null : data.reports[quote.report])),
      ),
    ),
  );
}

/** Publisher, title, date and link of a source. @param {ReportRow | null} report */
function sourceLine(report) {
  if (!report) return el("span", {}, "The report is not among the sources given.");
  const words = [report.publisher, report.title]
    .filter(Boolean)
    .map((each) => quoted(clip(/** @type {string} */ (each), 240)));
  const parts = [
    ...words,
    report.published && dayWords(report.published),
    report.url && link(report.url),
  ].filter(Boolean);
  return el(
    "span",
    {},
    parts.flatMap((part, place) => (place ? [" · ", part] : [part])),
  );
}
