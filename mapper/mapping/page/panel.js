// The panel: everything that is known of one incident, and who says so.

const LONG = 1200; // characters above which a sentence scrolls in a box of its own
const LONG_QUOTE = { class: "long", tabindex: "0" };

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {{choose: (number: number | null) => void}} handlers
 */
function makePanel(scene, all, handlers) {
  const panel = byId("panel");
  const side = byId("side");
  /** @type {Element | null} */
  let opener = null;
  /** @type {(() => void) | null} */
  let again = null;
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
    again = null;
    side.classList.remove("reading-one");
    handlers.choose(null);
    const target = opener && document.contains(opener) ? opener : byId("list");
    /** @type {HTMLElement} */ (target).focus({ preventScroll: true });
  };
  const openOne = (/** @type {number} */ number) => {
    again = () => show(incidentArticle(scene, all, number, openOne));
    handlers.choose(number);
    again();
  };
  const openSome = (
    /** @type {() => string} */ heading,
    /** @type {() => string} */ words,
    /** @type {number[]} */ numbers,
  ) => {
    handlers.choose(null);
    const list = () => incidentList(scene, all, newestFirst(all, [...numbers]), openOne);
    again = () => show(el("h2", {}, heading()), el("p", { class: "quiet" }, words()), list());
    again();
  };
  return { openOne, openSome, close, draw: () => again?.(), isOpen: () => !panel.hidden };
}

/** @param {() => void} close */
function backButton(close) {
  const arrow = el("span", { class: "arrow", "aria-hidden": "true" }, "←");
  const button = el("button", { type: "button", class: "back" }, arrow, t("back"));
  button.addEventListener("click", close);
  return button;
}

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {number} number
 * @param {(number: number) => void} open another incident
 */
function incidentArticle(scene, all, number, open) {
  const incident = incidentAt(all, number);
  const texts = textsAt(all, number);
  const type = scene.types[incident.type];
  return el(
    "div",
    { class: "incident" },
    el(
      "p",
      { class: "type" },
      drawSign(type, signStyle(incident.precision), 9),
      known("type", type.name),
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
    badges(scene, incident),
    whereLines(scene, incident, texts),
    section(t("casualties"), casualtyTable(incident)),
    section(t("tolls"), tollTable(all, texts)),
    section(t("claims"), claimList(texts)),
    section(t("actors"), actorLines(incident)),
    section(
      t("contains"),
      incident.includes.length ? incidentList(scene, all, incident.includes, open) : null,
    ),
    section(t("quotes"), quoteList(all, texts)),
    !all.texts && el("p", { class: "quiet" }, t("readingTexts")),
    el(
      "p",
      { class: "quiet" },
      t("confidence", { words: confidenceWords(incident.confidence) }),
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

/** @param {Scene} scene @param {Incident} incident */
function badges(scene, incident) {
  const { since } = scene.about;
  const fresh = incident.isNew
    ? [since ? t("newSince", { since: clip(since, 40) }) : t("newBadge")]
    : [];
  const words = [...fresh, t(`kind.${incident.kind}`), ...incident.flags].filter(Boolean);
  return (
    words.length > 0 &&
    el(
      "ul",
      { class: "badges" },
      words.map((each) => el("li", {}, quoted(clip(each, 120)))),
    )
  );
}

/** @param {Scene} scene @param {Incident} incident @param {IncidentTexts} texts */
function whereLines(scene, incident, texts) {
  const { place, place_ur, district_name, district_on_date, province } = incident;
  const district = district_name && t("district", { name: clip(district_name) });
  const renamed = district_on_date && t("onThatDay", { name: clip(district_on_date) });
  const drawn = incident.district === null ? null : scene.districts[incident.district];
  const resolved = [place, district, renamed, province].filter(Boolean);
  const urdu = [place_ur, drawn?.name_ur].filter(Boolean);
  return el(
    "dl",
    { class: "facts" },
    ...fact(t("asWritten"), texts.place_text && quoted(`“${clip(texts.place_text, 400)}”`)),
    ...fact(t("readAs"), quoted(clip([...new Set(resolved)].join(", "), 400))),
    ...fact(
      t("inUrdu"),
      urdu.length > 0 && el("bdi", { lang: "ur" }, clip([...new Set(urdu)].join("، "), 200)),
    ),
    ...fact(t("howExact"), placePrecisionWords(incident)),
  );
}

/** @param {string} term @param {Child} words */
function fact(term, words) {
  return words ? [el("dt", {}, term), el("dd", {}, words)] : [];
}

/** What is stated of people, measure by measure, then role by role: low, best, high.
 * @param {Incident} incident */
function casualtyTable({ casualties }) {
  const stated = MEASURES.filter((measure) => casualties[measure]);
  const silent = MEASURES.filter((measure) => !casualties[measure]).map((measure) =>
    t(`word.${measure}`),
  );
  return el(
    "div",
    {},
    stated.length > 0 &&
      el(
        "table",
        { class: "figures" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("td", {}),
            ["low", "best", "high"].map((end) => el("th", { scope: "col" }, t(end))),
          ),
        ),
        stated.map((measure) => measureRows(casualties, measure)),
      ),
    silent.length > 0 &&
      el("p", { class: "quiet" }, t("silent", { measures: silent.join(t("comma")) })),
  );
}

/** @param {Figures} figures @param {string} measure */
function measureRows(figures, measure) {
  const tally = figures[measure];
  const roles = ROLES.filter((role) => tally[role]);
  const summed = !tally.total && roles.length > 1 ? ` (${t("sum")})` : "";
  return el(
    "tbody",
    {},
    figureRow(`${t(`measure.${measure}`)}${summed}`, "rowgroup", totalOf(figures, measure)),
    roles.map((role) => figureRow(t(`role.${role}`), "row", tally[role])),
  );
}

/** @param {string} heading @param {string} scope @param {Figure | undefined} figure */
function figureRow(heading, scope, figure) {
  const [low, best, high, words] = figure ?? [0, 0, 0];
  return el(
    "tr",
    { class: scope },
    el("th", { scope }, heading, words && el("span", { class: "vague" }, quoted(`“${clip(words, 40)}”`))),
    el("td", {}, grouped(low)),
    el("td", {}, grouped(best)),
    el("td", {}, high === null ? el("span", { class: "quiet" }, t("open")) : grouped(high)),
  );
}

/** What each report said, the oldest first. @param {Incidents} all @param {IncidentTexts} texts */
function tollTable(all, { tolls }) {
  if (!tolls.length) return null;
  return el(
    "ol",
    { class: "tolls" },
    tolls.map(([report, figures]) => {
      const source = report === null ? null : all.texts?.reports[report];
      const day = dayOfIso(source?.published ?? null);
      return el(
        "li",
        {},
        el("span", { class: "quiet" }, day === null ? "" : dayWords(day)),
        el("span", {}, tollWords(figures)),
        el("span", { class: "quiet" }, quoted(clip(source?.publisher ?? source?.title ?? "", 80))),
      );
    }),
  );
}

/** @param {IncidentTexts} texts */
function claimList({ claims }) {
  return claims.length ? el("ul", { class: "claims" }, claims.map(claimLine)) : null;
}

/** @param {[string, string, string, Figure, string]} claim */
function claimLine([by, measure, role, figure, status]) {
  const whom = role === "unknown" ? t("role.people") : t(`role.${role}`).toLowerCase();
  return el(
    "li",
    {},
    el("strong", {}, quoted(clip(by, 120))),
    `: ${figureWords(figure)} ${whom} ${t(`word.${measure}`)} `,
    el("em", {}, known("status", status)),
  );
}

/** @param {Incident} incident */
function actorLines(incident) {
  const lines = incident.actors.map(([name, role, type]) =>
    fact(
      known("actor", role),
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
    ? fact(t("claimedBy"), quoted(clip(incident.claimed_by, 200)))
    : [];
  const all = [...lines.flat(), ...claimed];
  return all.length ? el("dl", { class: "facts" }, all) : null;
}

/** @param {Incidents} all @param {IncidentTexts} texts */
function quoteList(all, { quotes }) {
  if (!quotes.length) return null;
  return el(
    "div",
    {},
    quotes.map(([text, report]) =>
      el(
        "figure",
        { class: "quote" },
        el("blockquote", { dir: "auto", ...(text.length > LONG ? LONG_QUOTE : {}) }, text),
        el(
          "figcaption",
          {},
          sourceLine(report === null ? null : (all.texts?.reports[report] ?? null)),
        ),
      ),
    ),
  );
}

/** Publisher, title, date and link of a source. @param {ReportRow | null} report */
function sourceLine(report) {
  if (!report) return el("span", {}, t("reportMissing"));
  const words = [report.publisher, report.title]
    .filter(Boolean)
    .map((each) => quoted(clip(/** @type {string} */ (each), 240)));
  const day = dayOfIso(report.published);
  const parts = [...words, day !== null && dayWords(day), report.url && link(report.url)].filter(
    Boolean,
  );
  return el(
    "span",
    {},
    parts.flatMap((part, place) => (place ? [" · ", part] : [part])),
  );
}
