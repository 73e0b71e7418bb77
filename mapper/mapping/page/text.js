// Elements and text. Text becomes a text node here and nowhere becomes markup.

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Make an HTML element.
 * @param {string} tag
 * @param {Record<string, string>} attributes written as they are; never `style` or `on…`
 * @param {...(Child | Child[])} children text becomes text nodes
 * @returns {HTMLElement}
 */
function el(tag, attributes = {}, ...children) {
  return /** @type {HTMLElement} */ (fill(document.createElement(tag), attributes, children));
}

/**
 * Make an SVG element.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...Child} children
 * @returns {SVGElement}
 */
function svg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  return /** @type {SVGElement} */ (fill(node, attributes, children));
}

/**
 * @param {Element} node
 * @param {Record<string, string | number>} attributes
 * @param {(Child | Child[])[]} children
 */
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  for (const child of children.flat()) {
    if (child || child === 0) node.append(child instanceof Node ? child : String(child));
  }
  return node;
}

/** Text of a report, kept apart from the direction of the text around it. @param {string} text */
function quoted(text) {
  return el("bdi", {}, text);
}

/** Shorten a name that is not one. @param {string} text @param {number} length */
function clip(text, length = 80) {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

/**
 * A link to a source, with its host shown; anything but http and https stays text.
 * @param {string} address
 */
function link(address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return quoted(clip(address));
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return quoted(clip(address));
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, clip(url.host));
}

/** The element of that id, which the page's own HTML holds. @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}
