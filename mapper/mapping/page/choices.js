// The choices: search, filters with live counts, what is chosen, and the way back.

const SHORT_LIST = 8; // choices of a filter shown at first

/**
 * @param {Scene} scene
 * @param {Incidents} all
 * @param {Facet[]} facets
 * @param {Store} store
 */
function makeChoices(scene, all, facets, store) {
  /** @type {Set<string>} */
  const long = new Set();
  const box = el("div", { class: "facets", id: "facets" });
  const chips = el("ul", { class: "chips" });
  const open = el("button", { type: "button", class: "open-filters", "aria-controls": "facets" });
  const reset = el("button", { type: "button", class: "plain reset" });
  const status = el("p", { class: "status", role: "status" });
  const search = /** @type {HTMLInputElement} */ (
    el("input", { type: "search", class: "search", autocomplete: "off", spellcheck: "false" })
  );
  let typing = 0; // what was typed and is not looked for yet must not be overwritten
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      typing = 0;
      store.set({ q: search.value });
    }, 150);
  });
  reset.addEventListener("click", () => {
    store.reset();
    search.focus();
  });
  open.addEventListener("click", () => show(box.classList.contains("gone")));
  const show = (/** @type {boolean} */ on) => {
    box.classList.toggle("gone", !on);
    open.setAttribute("aria-expanded", String(on));
  };
  show(false);

  const words = (/** @type {Facet} */ facet, /** @type {string} */ name) =>
    choiceWords(scene, facet.id, name);

  const drawFacet = (/** @type {Facet} */ facet) => {
    const list = el("ul", { "data-facet": facet.id });
    const section = el(
      "details",
      {},
      el("summary", {}, t(`facet.${facet.id}`), el("span", { class: "picked" })),
      list,
    );
    return section;
  };

  const fillFacet = (/** @type {Facet} */ facet, /** @type {View} */ { state, selection }) => {
    const list = box.querySelector(`ul[data-facet="${facet.id}"]`);
    if (!list) return;
    const chosen = state.chosen[facet.id] ?? new Set();
    const counts = selection.counts[facet.id];
    const order = choiceOrder(facet, counts, chosen);
    const some = long.has(facet.id) ? order : order.slice(0, Math.max(SHORT_LIST, chosen.size));
    const focused = document.activeElement?.getAttribute("value");
    const hadFocus = list.contains(document.activeElement);
    const rows = some.map((place) => {
      const name = facet.choices[place];
      const row = choice(
        "checkbox",
        facet.id,
        "",
        chosen.has(name),
        (on) => store.choose(facet.id, name, on),
        name,
      );
      row.lastElementChild?.append(quoted(clip(words(facet, name), 60)));
      row.append(el("span", { class: "count" }, grouped(counts[place])));
      return el("li", { class: counts[place] || chosen.has(name) ? "" : "nothing" }, row);
    });
    const rest = order.length - some.length;
    list.replaceChildren(...rows, rest > 0 ? moreButton(facet, order.length) : "");
    list.previousElementSibling?.querySelector(".picked")?.replaceChildren(
      chosen.size ? grouped(chosen.size) : "",
    );
    if (hadFocus)
      for (const input of list.querySelectorAll("input"))
        if (input.value === focused) input.focus({ preventScroll: true });
  };

  const moreButton = (/** @type {Facet} */ facet, /** @type {number} */ count) => {
    const button = el(
      "button",
      { type: "button", class: "plain" },
      t("moreChoices", { n: grouped(count) }),
    );
    button.addEventListener("click", () => {
      long.add(facet.id);
      const list = box.querySelector(`ul[data-facet="${facet.id}"]`);
      fillFacet(facet, store.view());
      /** @type {HTMLElement?} */ (list?.querySelectorAll("input")[SHORT_LIST] ?? null)?.focus();
    });
    return el("li", {}, button);
  };

  return {
    draw() {
      search.placeholder = t("search");
      search.setAttribute("aria-label", t("search"));
      reset.textContent = t("reset");
      box.replaceChildren(...facets.map(drawFacet));
      byId("tools").replaceChildren(
        el("div", { class: "tool-row" }, search, open),
        el("div", { class: "tool-row" }, status, el("p", { id: "downloads", class: "downloads" })),
        el("div", { class: "chip-row" }, chips, reset),
        ...(scene.marks_new && !hasNew(all) ? [el("p", { class: "quiet" }, nothingNew(scene))] : []),
        box,
      );
      this.update(store.view());
    },
    /** @param {View} view */
    update(view) {
      const { state, selection, filtered } = view;
      const total = scene.about.events;
      if (!typing && search.value !== state.q) search.value = state.q;
      const count = Object.values(state.chosen).reduce((sum, each) => sum + each.size, 0);
      open.textContent = count ? t("filtersActive", { n: count }) : t("filters");
      reset.classList.toggle("gone", !filtered);
      status.textContent = filtered
        ? t("ofAll", { n: grouped(selection.events), all: grouped(total) })
        : counted(total, "incident");
      facets.forEach((facet) => fillFacet(facet, view));
      chips.replaceChildren(...chipsOf(scene, facets, view, store));
    },
  };
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
