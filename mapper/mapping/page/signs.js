// The sign of an incident: shape and colour by type, size by killed, outline by precision.

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

/** How a sign is drawn for a precision of place. @param {number} precision */
function signStyle(precision) {
  return { 2: "near", 3: "district", 5: "line" }[precision] ?? "exact";
}

/**
 * Draw a sign.
 * @param {TypeRow} type
 * @param {string} style exact, near, district or line
 * @param {number} radius pixels
 * @param {number} [count] how many incidents it stands for
 */
function drawSign(type, style, radius, count = 1) {
  const size = 2 * radius + 8;
  const half = size / 2;
  const node = svg("svg", {
    width: size,
    height: size,
    viewBox: `${-half} ${-half} ${size} ${size}`,
    class: `sign sign-${style}`,
    "aria-hidden": "true",
    focusable: "false",
  });
  const scale = `scale(${radius * 0.86})`;
  const halo = svg("path", { d: type.path, transform: scale, class: "sign-halo" });
  const shape = svg("path", {
    d: type.path,
    transform: scale,
    class: "sign-shape",
    stroke: type.colour,
    fill: style === "exact" || style === "near" ? type.colour : "#fff",
  });
  node.append(halo, shape);
  if (count > 1) node.append(countBadge(count, radius));
  return node;
}

/**
 * Several incidents of unlike types or precisions: their number, ringed by their types' shares.
 * @param {string[]} colours one for each incident, alike ones together
 * @param {string} text
 * @param {number} radius pixels
 */
function drawSeveral(colours, text, radius) {
  const size = 2 * radius + 8;
  const half = size / 2;
  const share = 100 / colours.length;
  const arcs = colours.map((stroke, place) =>
    svg("circle", {
      r: radius - 2,
      stroke,
      pathLength: 100,
      "stroke-dasharray": `${share} ${100 - share}`,
      "stroke-dashoffset": -place * share,
      class: "arc",
    }),
  );
  return svg(
    "svg",
    {
      width: size,
      height: size,
      viewBox: `${-half} ${-half} ${size} ${size}`,
      class: "sign several",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("circle", { r: radius + 1, class: "sign-halo" }),
    ...arcs,
    svg("text", { y: 4.5, "text-anchor": "middle" }, text),
  );
}

/**
 * The number of incidents at one place, at the sign's corner.
 * @param {number} count
 * @param {number} radius
 */
function countBadge(count, radius) {
  const text = String(count);
  const width = 9 + 6 * text.length;
  const x = Math.min(radius * 0.55, radius + 4 - width / 2);
  return svg(
    "g",
    { class: "sign-count", transform: `translate(${x} ${-radius * 0.6})` },
    svg("rect", { x: -width / 2, y: -7.5, width, height: 15, rx: 7.5 }),
    svg("text", { y: 3.8, "text-anchor": "middle" }, text),
  );
}
