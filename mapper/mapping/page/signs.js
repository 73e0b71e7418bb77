// The sign of an incident: shape and colour by type, size by killed, outline by precision.
// Drawn twice alike: on the map's canvas, and as SVG in lists and legends.

const SMALLEST = 8; // pixels from the middle to the edge
const LARGEST = 26;

/**
 * The radius of a sign in pixels; its area grows with the dead.
 * @param {number} dead
 * @param {number} scale
 */
function signRadius(dead, scale = 1) {
  return Math.min(LARGEST * scale, SMALLEST + 1.9 * scale * Math.sqrt(dead));
}

/** The radius of a sign for several incidents. @param {number} count @param {number} scale */
function severalRadius(count, scale = 1) {
  return Math.min(24, 11 + 2.6 * Math.log10(count) * 1.6) * (0.4 + 0.6 * scale);
}

/** How a sign is drawn for a precision of place. @param {number} precision */
function signStyle(precision) {
  return { 2: "near", 3: "district", 5: "line" }[precision] ?? "exact";
}

/** @param {TypeRow} type */
function typeColour(type) {
  return isDark() ? type.dark : type.colour;
}

/** Whether the page is dark now. */
function isDark() {
  if (onPaper.matches) return false;
  const { theme } = document.documentElement.dataset;
  return theme === "dark" || (theme !== "light" && darkWanted.matches);
}

const darkWanted = window.matchMedia("(prefers-color-scheme: dark)");

/**
 * A sign in a list or legend.
 * @param {TypeRow} type
 * @param {string} style exact, near, district or line
 * @param {number} radius pixels
 */
function drawSign(type, style, radius) {
  const size = 2 * radius + 8;
  return svg(
    "svg",
    {
      width: size,
      height: size,
      viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`,
      class: `sign sign-${style}`,
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("path", {
      d: type.path,
      transform: `scale(${radius * 0.86})`,
      class: "sign-shape",
      stroke: typeColour(type),
      fill: style === "exact" || style === "near" ? typeColour(type) : "none",
    }),
  );
}

/**
 * Several incidents of unlike types: their number, ringed by their types' shares.
 * @param {[string, number][]} shares colours, with how many there are of each
 * @param {number} radius pixels
 */
function drawSeveral(shares, radius) {
  const size = 2 * radius + 8;
  const count = shares.reduce((sum, [, each]) => sum + each, 0);
  let start = 0;
  const arcs = shares.map(([stroke, each]) => {
    const share = (100 * each) / count;
    const arc = svg("circle", {
      r: radius - 2,
      stroke,
      pathLength: 100,
      "stroke-dasharray": `${share} ${100 - share}`,
      "stroke-dashoffset": -start,
      class: "arc",
    });
    start += share;
    return arc;
  });
  return svg(
    "svg",
    {
      width: size,
      height: size,
      viewBox: `${-size / 2} ${-size / 2} ${size} ${size}`,
      class: "sign several",
      "aria-hidden": "true",
      focusable: "false",
    },
    ...arcs,
    svg("text", { y: 4.5, "text-anchor": "middle" }, grouped(count)),
  );
}

/** The dot of what is new, for the legend. */
function drawNewDot() {
  return svg(
    "svg",
    { width: 14, height: 14, viewBox: "-7 -7 14 14", class: "sign", "aria-hidden": "true" },
    svg("circle", { r: 4.5, class: "new-dot" }),
  );
}

/** @type {Map<string, Path2D>} */
const PATHS = new Map();

/** @param {string} path in the square from -1 to 1 */
function shapeOf(path) {
  if (!PATHS.has(path)) PATHS.set(path, new Path2D(path));
  return /** @type {Path2D} */ (PATHS.get(path));
}

/** @typedef {{ink: string, paper: string, accent: string, font: string}} Inks */

/**
 * One sign on the canvas.
 * @param {CanvasRenderingContext2D} ink
 * @param {{x: number, y: number, radius: number}} at
 * @param {TypeRow} type
 * @param {string} style
 * @param {Inks} inks
 * @param {boolean} chosen
 */
function paintSign(ink, at, type, style, inks, chosen) {
  const scale = at.radius * 0.86;
  const stroke = (/** @type {number} */ width) => (ink.lineWidth = width / scale);
  ink.save();
  ink.translate(at.x, at.y);
  ink.scale(scale, scale);
  ink.lineJoin = "round";
  const shape = shapeOf(type.path);
  ink.strokeStyle = ink.fillStyle = chosen ? inks.ink : inks.paper;
  stroke(chosen ? 6.5 : 4.5);
  ink.stroke(shape);
  ink.fillStyle = inks.paper;
  ink.fill(shape);
  const colour = typeColour(type);
  ink.strokeStyle = ink.fillStyle = colour;
  if (style === "exact" || style === "near") {
    ink.globalAlpha = style === "near" ? 0.5 : 1;
    ink.fill(shape);
    ink.globalAlpha = 1;
  }
  if (style === "line") ink.setLineDash([3 / scale, 2 / scale]);
  stroke({ exact: 1, near: 1.5, district: 2.4, line: 2 }[style] ?? 1);
  ink.stroke(shape);
  ink.restore();
}

/**
 * A ring of types' shares with a number in it; hollow for incidents known to a district only.
 * @param {CanvasRenderingContext2D} ink
 * @param {Spot} spot
 * @param {[string, number][]} shares
 * @param {Inks} inks
 * @param {boolean} chosen
 */
function paintSeveral(ink, spot, shares, inks, chosen) {
  const { x, y, radius, count } = spot;
  const hollow = spot.district >= 0;
  ink.beginPath();
  ink.arc(x, y, radius + 2, 0, 2 * Math.PI);
  ink.fillStyle = inks.paper;
  ink.fill();
  if (chosen) {
    ink.lineWidth = 3;
    ink.strokeStyle = inks.ink;
    ink.stroke();
  }
  let start = -Math.PI / 2;
  ink.lineWidth = hollow ? 2.4 : Math.max(4, radius * 0.3);
  if (hollow) ink.setLineDash([5, 2.5]);
  for (const [colour, each] of shares) {
    const end = start + (2 * Math.PI * each) / count;
    ink.beginPath();
    ink.arc(x, y, radius - ink.lineWidth / 2, start, end);
    ink.strokeStyle = colour;
    ink.stroke();
    start = end;
  }
  ink.setLineDash([]);
  const text = shortCount(count);
  ink.fillStyle = inks.ink;
  ink.font = `700 ${text.length > 3 ? 10.5 : 12}px ${inks.font}`;
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.fillText(text, x, y + 0.5);
}

/**
 * The number of incidents at one place, at the sign's corner.
 * @param {CanvasRenderingContext2D} ink
 * @param {{x: number, y: number, radius: number}} at
 * @param {number} count
 * @param {Inks} inks
 */
function paintBadge(ink, at, count, inks) {
  const text = shortCount(count);
  const width = 9 + 6.4 * text.length;
  const x = at.x + Math.min(at.radius * 0.55, at.radius + 4 - width / 2);
  const y = at.y - at.radius * 0.6;
  ink.beginPath();
  ink.roundRect(x - width / 2, y - 7.5, width, 15, 7.5);
  ink.fillStyle = inks.ink;
  ink.strokeStyle = inks.paper;
  ink.lineWidth = 1.5;
  ink.fill();
  ink.stroke();
  ink.fillStyle = inks.paper;
  ink.font = `700 11px ${inks.font}`;
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.fillText(text, x, y + 0.5);
}

/** @param {number} count */
function shortCount(count) {
  if (count < 10_000) return grouped(count);
  return `${Math.round(count / 1000)}k`;
}

/** @type {Map<string, Inks>} */
const INKS = new Map();
const onPaper = window.matchMedia("print");

/** The page's own inks, as its theme has them; asked for once a theme. @returns {Inks} */
function pageInks() {
  const key = `${onPaper.matches} ${isDark()} ${language}`;
  if (!INKS.has(key)) {
    const style = getComputedStyle(document.documentElement);
    const of = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    const font = getComputedStyle(document.body).fontFamily;
    INKS.set(key, { ink: of("--ink"), paper: of("--halo"), accent: of("--accent"), font });
  }
  return /** @type {Inks} */ (INKS.get(key));
}
