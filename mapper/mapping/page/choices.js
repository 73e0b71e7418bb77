// The choices: search, filters with live counts, what is chosen, and the way back.

const SHORT_LIST = 8; // choices of a filter shown at first

/** @typedef {{scene: Scene, store: Store, box: HTMLElement, long: Set<string>}} Filters
 * long: the filters of which every choice is listed */

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Facet[]} facets
 * @param {Store} store
 */
function makeChoices(scene, all, facets, store) {
  const box = el("div", { class: "facets", id: "facets" });
  const filters = { scene, store, box, long: new Set() };
  const chips = el("ul", { class: "chips" });
  const open = unfoldButton(box);
  const reset = el("button", { type: "button", class: "plain reset" });
  const status = el("p", { class: "status", role: "status" });
  const search = makeSearch(store);
  reset.addEventListener("click", () => {
    store.reset();
    search.input.focus();
  });
  return {
    draw() {
      search.draw();
      reset.textContent = t("reset");
      box.replaceChildren(...facets.map(facetSection));
      byId("tools").replaceChildren(
        el("div", { class: "tool-row" }, search.input, open),
        el("div", { class: "tool-row" }, status, el("p", { id: "downloads", class: "downloads" })),
        el("div", { class: "chip-row" }, chips, reset),
        ...(scene.marks_new && !hasNew(all) ? [el("p", { class: "quiet" }, nothingNew(scene))] : []),
        box,
      );
      this.update(store.view());
    },
    /** @param {View} view */
    update(view) {
      search.update(view.state);
      open.textContent = filterWords(view.state);
      reset.classList.toggle("gone", !view.filtered);
      status.textContent = statusWords(scene, view);
      facets.forEach((facet) => fillFacet(filters, facet, view));
      chips.replaceChildren(...chipsOf(scene, facets, view, store));
    },
  };
}

/** The button that shows and hides the filters. @param {HTMLElement} box */
function unfoldButton(box) {
  const open = el("button", { type: "button", class: "open-filters", "aria-controls": "facets" });
  const show = (/** @type {boolean} */ on) => {
    box.classList.toggle("gone", !on);
    open.setAttribute("aria-expanded", String(on));
  };
  open.addEventListener("click", () => show(box.classList.contains("gone")));
  show(false);
  return open;
}

/** @param {Store} store */
function makeSearch(store) {
  const input = /** @type {HTMLInputElement} */ (
    el("input", { type: "search", class: "search", autocomplete: "off", spellcheck: "false" })
  );
  let typing = 0; // what was typed and is not looked for yet must not be overwritten
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      typing = 0;
      store.set({ q: input.value });
    }, 150);
  });
  return {
    input,
    draw() {
      input.placeholder = t("search");
      input.setAttribute("aria-label", t("search"));
    },
    /** @param {State} state */
    update({ q }) {
      if (!typing && input.value !== q) input.value = q;
    },
  };
}

/** @param {State} state */
function filterWords({ chosen }) {
  const count = Object.values(chosen).reduce((sum, each) => sum + each.size, 0);
  return count ? t("filtersActive", { n: count }) : t("filters");
}

/** @param {Scene} scene @param {View} view */
function statusWords({ about }, { selection, filtered }) {
  return filtered
    ? t("ofAll", { n: grouped(selection.events), all: grouped(about.events) })
    : counted(about.events, "incident");
}

/** @param {Facet} facet */
function facetSection(facet) {
  return el(
    "details",
    {},
    el("summary", {}, t(`facet.${facet.id}`), el("span", { class: "picked" })),
    el("ul", { "data-facet": facet.id }),
  );
}

/** @param {Filters} filters @param {Facet} facet @param {View} view */
function fillFacet(filters, facet, { state, selection }) {
  const list = filters.box.querySelector(`ul[data-facet="${facet.id}"]`);
  if (!list) return;
  const chosen = state.chosen[facet.id] ?? new Set();
  const counts = selection.counts[facet.id];
  const order = choiceOrder(facet, counts, chosen);
  const most = filters.long.has(facet.id) ? order.length : Math.max(SHORT_LIST, chosen.size);
  const focused = document.activeElement?.getAttribute("value");
  const hadFocus = list.contains(document.activeElement);
  const rows = order
    .slice(0, most)
    .map((place) => facetChoice(filters, facet, facet.choices[place], counts[place], chosen));
  list.replaceChildren(
    ...rows,
    order.length > rows.length ? moreButton(filters, facet, order.length) : "",
  );
  list.previousElementSibling?.querySelector(".picked")?.replaceChildren(
    chosen.size ? grouped(chosen.size) : "",
  );
  if (hadFocus)
    for (const input of list.querySelectorAll("input"))
      if (input.value === focused) input.focus({ preventScroll: true });
}

/** @param {Filters} filters @param {Facet} facet @param {string} name @param {number} count
 * @param {Set<string>} chosen */
function facetChoice({ scene, store }, facet, name, count, chosen) {
  const on = chosen.has(name);
  const choose = (/** @type {boolean} */ wanted) => store.choose(facet.id, name, wanted);
  const row = choice("checkbox", facet.id, "", on, choose, name);
  row.lastElementChild?.append(quoted(clip(choiceWords(scene, facet.id, name), 60)));
  row.append(el("span", { class: "count" }, grouped(count)));
  return el("li", { class: count || on ? "" : "nothing" }, row);
}

/** @param {Filters} filters @param {Facet} facet @param {number} count */
function moreButton(filters, facet, count) {
  const words = t("moreChoices", { n: grouped(count) });
  const button = el("button", { type: "button", class: "plain" }, words);
  button.addEventListener("click", () => {
    filters.long.add(facet.id);
    fillFacet(filters, facet, filters.store.view());
    const list = filters.box.querySelector(`ul[data-facet="${facet.id}"]`);
    list?.querySelectorAll("input")[SHORT_LIST]?.focus();
  });
  return el("li", {}, button);
}

/** @param {Scene} scene */
function nothingNew({ about: { since } }) {
  return since ? t("nothingNewSince", { since: clip(since, 40) }) : t("nothingNew");
}

/** @param {Scene} scene @param {string} facet @param {string} name */
function choiceWords(scene, facet, name) {
  if (facet === "type") return known("type", name);
  if (facet === "role") return t(`role.${name}`);
  if (facet === "new")
    return scene.about.since
      ? t("choice.new.new", { since: clip(scene.about.since, 40) })
      : t("choice.new.plain");
  if (facet === "district") {
    const district = scene.districts.find((each) => each.name === name);
    if (district) return districtName(district);
  }
  return known(`choice.${facet}`, name);
}

/** Chosen ones first, then by how many incidents they have.
 * @param {Facet} facet @param {Uint32Array} counts @param {Set<string>} chosen */
function choiceOrder(facet, counts, chosen) {
  const places = facet.choices.map((_, place) => place);
  if (["casualties", "role", "precision", "confidence", "new"].includes(facet.id)) return places;
  const first = (/** @type {number} */ place) => Number(chosen.has(facet.choices[place]));
  return places.sort((one, other) => first(other) - first(one) || counts[other] - counts[one]);
}

/**
 * What is chosen, each to be taken away.
 * @param {Scene} scene
 * @param {Facet[]} facets
 * @param {View} view
 * @param {Store} store
 */
function chipsOf(scene, facets, { state }, store) {
  const chip = (/** @type {string} */ words, /** @type {() => void} */ remove) => {
    const label = t("remove", { name: words });
    const button = el(
      "button",
      { type: "button", class: "chip", "aria-label": label },
      quoted(clip(words, 50)),
      el("span", { "aria-hidden": "true" }, "×"),
    );
    button.addEventListener("click", () => {
      remove();
      /** @type {HTMLElement?} */ (document.querySelector(".search"))?.focus();
    });
    return el("li", {}, button);
  };
  const chosen = facets.flatMap(({ id }) =>
    [...(state.chosen[id] ?? [])].map((name) =>
      chip(choiceWords(scene, id, name), () => store.choose(id, name, false)),
    ),
  );
  const ranged = state.from !== null || state.to !== null;
  const days =
    state.from !== null && state.to !== null
      ? spanWords(state.from, state.to)
      : `${state.from === null ? "…" : dayWords(state.from)} – ${state.to === null ? "…" : dayWords(state.to)}`;
  return [
    ...(state.q.trim() ? [chip(`“${state.q.trim()}”`, () => store.set({ q: "" }))] : []),
    ...(ranged ? [chip(days, () => store.set({ from: null, to: null }))] : []),
    ...(state.undated ? [] : [chip(t("withoutUndated"), () => store.set({ undated: true }))]),
    ...chosen,
  ];
}
