// Downloads: exactly what is filtered, for a spreadsheet and for a map program.

const ENDS = ["low", "best", "high"];

/**
 * One incident as a flat row, named as `mapper extract --format csv` names its columns.
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {number} number
 * @returns {Record<string, string | number | null>}
 */
function flatRow(scene, all, number) {
  const incident = incidentAt(all, number);
  const texts = textsAt(all, number);
  const drawn = incident.district === null ? null : scene.districts[incident.district];
  const iso = (/** @type {number?} */ day) => (day === null ? null : isoOf(day));
  const sources = texts.quotes.map(([, report]) =>
    report === null ? null : (all.texts?.reports[report] ?? null),
  );
  return {
    kind: incident.kind,
    event_type: scene.types[incident.type].name,
    sub_event_type: incident.sub_type,
    date_start: iso(incident.day),
    date_end: iso(incident.last),
    date_precision: incident.date_precision,
    place_name: incident.place,
    place_kind: incident.place_kind,
    place_text: texts.place_text,
    district: incident.district_name,
    district_pcode: drawn?.pcode ?? null,
    district_on_date: incident.district_on_date,
    province: incident.province,
    latitude: incident.at ? incident.at[0] : null,
    longitude: incident.at ? incident.at[1] : null,
    where_precision: incident.precision,
    uncertainty_km: incident.uncertainty_km,
    ...flatFigures(incident.casualties),
    claims: texts.claims.map(claimText).join("; "),
    actors: incident.actors.map(([name, role, type]) => `${name} (${role}, ${type})`).join("; "),
    claimed_by: incident.claimed_by,
    evidence: texts.quotes.map(([text]) => text).join(" … "),
    sources: [...new Set(sources.map(sourceText))].filter(Boolean).join("; "),
    confidence: incident.confidence,
    flags: incident.flags.join("; "),
  };
}

/** @param {Figures} casualties */
function flatFigures(casualties) {
  return Object.fromEntries(
    MEASURES.flatMap((measure) =>
      ["total", ...ROLES].flatMap((role) =>
        ENDS.map((end, place) => [
          `${measure}_${role}_${end}`,
          /** @type {number?} */ (casualties[measure]?.[role]?.[place] ?? null),
        ]),
      ),
    ),
  );
}

/** @param {[string, string, string, Figure, string]} claim */
function claimText([by, measure, role, figure, status]) {
  return `${by}: ${figure[1]} ${role} ${measure} (${status})`;
}

/** @param {ReportRow | null} report */
function sourceText(report) {
  if (!report) return "";
  return [report.publisher, report.title, report.published, report.url].filter(Boolean).join(", ");
}

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay.
 * @param {string | number | null} value
 */
function csvCell(value) {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {Scene} scene @param {Incidents} all @param {ArrayLike<number>} numbers */
function toCsv(scene, all, numbers) {
  const rows = Array.from(numbers, (number) => flatRow(scene, all, number));
  const names = Object.keys(rows[0] ?? flatFigures({}));
  const lines = rows.map((row) => names.map((name) => csvCell(row[name])).join(","));
  return `${[names.join(","), ...lines].join("\r\n")}\r\n`;
}

/** RFC 7946: longitude first. @param {Scene} scene @param {Incidents} all
 * @param {ArrayLike<number>} numbers */
function toGeoJson(scene, all, numbers) {
  const features = Array.from(numbers, (number) => {
    const { latitude, longitude, ...properties } = flatRow(scene, all, number);
    const exact = latitude !== null && all.drawn[number] === AT_POINT;
    return {
      type: "Feature",
      geometry: exact ? { type: "Point", coordinates: [longitude, latitude] } : null,
      properties,
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** @param {string} text @param {string} kind @param {string} name */
function offer(text, kind, name) {
  const href = URL.createObjectURL(new Blob([text], { type: kind }));
  const anchor = /** @type {HTMLAnchorElement} */ (el("a", { href, download: name }));
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Store} store
 */
function drawDownloads(scene, all, store) {
  const button = (
    /** @type {string} */ words,
    /** @type {string} */ title,
    /** @type {() => void} */ give,
  ) => {
    const label = `${title}: ${words}`;
    const node = el("button", { type: "button", class: "plain", title, "aria-label": label });
    node.append(el("span", { "aria-hidden": "true" }, "↓ "), words);
    node.addEventListener("click", give);
    return node;
  };
  const numbers = () => store.view().selection.numbers;
  byId("downloads").replaceChildren(
    button(t("downloadCsv"), t("download"), () =>
      offer(toCsv(scene, all, numbers()), "text/csv", "incidents.csv"),
    ),
    button(t("downloadJson"), t("download"), () =>
      offer(toGeoJson(scene, all, numbers()), "application/geo+json", "incidents.geojson"),
    ),
  );
}
