// Everything together: one scene from one set of data.

/**
 * Draw the page. folium's own layers may be added to the map that is returned.
 * @param {string} name the variable that folium's layers call the map by
 */
function openIncidentMap(name) {
  WORDS = JSON.parse(byId("mapper-words").textContent ?? "{}");
  /** @type {Scene} */
  const scene = readBlock("mapper-scene");
  const first = stateOf(location.hash, initialState(scene), []);
  speak(first.language);
  wear(first.theme);
  drawFrame(scene);
  const map = createMap(name, scene);
  const begun = (/** @type {IncidentBlock} */ block) => begin(map, scene, block);
  arrived(readBlock("mapper-incidents"), begun, () => drawDistricts(map, scene, { open() {} }));
  return map;
}

/** Go on with a block, at once where it is there. @param {any} block
 * @param {(block: any) => void} next @param {() => void} failed */
function arrived(block, next, failed) {
  if (!(block instanceof Promise)) return next(block);
  byId("list").replaceChildren(el("p", { class: "loading" }, t("loading")));
  block.then(next).catch((error) => {
    byId("list").replaceChildren(el("p", { class: "loading" }, t(canUnpack() ? "broken" : "tooOld")));
    console.error(error);
    failed();
  });
  return undefined;
}

function canUnpack() {
  return typeof DecompressionStream === "function";
}

/** @param {string} theme */
function wear(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** What the page says in words of its own. @param {Scene} scene */
function drawFrame(scene) {
  drawTitle(scene);
  for (const node of document.querySelectorAll("[data-words]"))
    node.textContent = t(/** @type {HTMLElement} */ (node).dataset.words ?? "");
  for (const node of document.querySelectorAll("[data-label]"))
    node.setAttribute("aria-label", t(/** @type {HTMLElement} */ (node).dataset.label ?? ""));
}

/**
 * @param {any} map
 * @param {Scene} scene
 * @param {IncidentBlock} block
 */
function begin(map, scene, block) {
  const all = makeIncidents(block, scene);
  const facets = makeFacets(all, scene);
  const initial = initialState(scene);
  const names = facets.map((facet) => facet.id);
  const read = () => stateOf(location.hash, initial, names);
  const store = makeStore(initial, read(), (state) => select(all, facets, state));
  const parts = makeParts(map, scene, all, facets, store);
  const drawAll = () => {
    const { language: wanted, theme } = store.state();
    speak(wanted);
    wear(theme);
    drawFrame(scene);
    drawControls(store);
    for (const part of [parts.key, parts.choices, parts.timeline, parts.table]) part.draw();
    drawDownloads(scene, all, store);
    drawTexts(all);
    parts.panel.draw();
  };
  store.listen((view) => {
    if (view.changed.has("language") || view.changed.has("theme")) drawAll();
    updateAll(view, scene, all, parts);
  });
  drawAll();
  updateAll({ ...store.view(), changed: new Set(["all"]) }, scene, all, parts);
  fitOrRestore(map, scene, store);
  watch(map, scene, store, parts, read);
  readTexts(all, store, parts);
}

/** @typedef {{panel: ReturnType<typeof makePanel>, roads: any,
 *   districts: ReturnType<typeof drawDistricts>, incidents: ReturnType<typeof drawIncidents>,
 *   labels: ReturnType<typeof drawLabels>, key: ReturnType<typeof makeKey>,
 *   timeline: ReturnType<typeof makeTimeline>, choices: ReturnType<typeof makeChoices>,
 *   table: ReturnType<typeof makeTable>}} Parts */

/** @param {any} map @param {Scene} scene @param {Incidents} all @param {Facet[]} facets
 * @param {Store} store @returns {Parts} */
function makeParts(map, scene, all, facets, store) {
  /** @type {any} */
  const parts = {};
  let asked = 0;
  parts.panel = makePanel(scene, all, { choose: (number) => parts.incidents.choose(number) });
  parts.districts = drawDistricts(map, scene, {
    open: (number) => openDistrict(number, scene, all, store, parts),
  });
  parts.roads = drawRoads(map, scene);
  parts.incidents = drawIncidents(map, scene, all, {
    openOne: parts.panel.openOne,
    openSome: (members) => openSpotList(members, parts),
    drawn: () => {
      cancelAnimationFrame(asked);
      if (onPaper.matches) return parts.labels?.place(); // paper waits for no frame
      asked = requestAnimationFrame(() => parts.labels.place());
      return undefined;
    },
  });
  parts.labels = drawLabels(map, scene, parts.incidents.boxes);
  const layers = {
    districts: { ...layerSwitch(parts.districts.layer, map) },
    incidents: parts.incidents.layer,
    uncertainty: parts.incidents.rings,
    roads: layerSwitch(parts.roads, map),
    labels: layerSwitch(parts.labels.layer, map),
  };
  parts.key = makeKey(scene, store, () => layers);
  parts.timeline = makeTimeline(all, store);
  parts.choices = makeChoices(scene, all, facets, store);
  parts.table = makeTable(scene, all, store, parts.panel.openOne);
  return parts;
}

/** @param {any} layer @param {any} map */
function layerSwitch(layer, map) {
  return { addTo: () => layer.addTo(map), remove: () => layer.remove() };
}

/** Everything that shows the selection, at once. @param {View} view @param {Scene} scene
 * @param {Incidents} all @param {Parts} parts */
function updateAll(view, scene, all, parts) {
  const { changed, selection, state } = view;
  const anew = ["all", "language", "theme", ...FILTERING].some((name) => changed.has(name));
  document.body.classList.toggle("as-table", state.view === "table");
  parts.key.update(parts.districts.update(view, all), view);
  if (anew) {
    parts.labels.update(parts.districts.figures().map((each) => each !== null));
    parts.incidents.update(selection);
    drawTotals(all, selection);
    drawLegend(scene, all, selection, all.count > 20 || parts.incidents.someMixed());
    parts.timeline.update(view);
    parts.choices.update(view);
    drawList(scene, all, selection, parts.panel.openOne);
  }
  if (changed.has("method") || anew) drawMethod(scene, state);
  parts.table.update();
}

/** The reader's language, colours, and map or table. @param {Store} store */
function drawControls(store) {
  const state = store.state();
  const views = ["map", "table"].map((view) =>
    choice("radio", "view", t(view), state.view === view, () => store.set({ view }), view),
  );
  byId("views").replaceChildren(el("legend", {}, t("views")), ...views);
  const languages = /** @type {HTMLSelectElement} */ (
    el("select", { "aria-label": t("language") })
  );
  for (const [value, words] of Object.entries(LANGUAGES))
    languages.append(el("option", { value, lang: value }, words));
  languages.value = state.language;
  languages.addEventListener("change", () => store.set({ language: languages.value }));
  const themes = /** @type {HTMLSelectElement} */ (el("select", { "aria-label": t("theme") }));
  for (const value of ["auto", "light", "dark"])
    themes.append(el("option", { value }, t(`theme.${value}`)));
  themes.value = state.theme;
  themes.addEventListener("change", () => store.set({ theme: themes.value }));
  byId("controls").replaceChildren(languages, themes);
}

/** @param {any} map @param {Scene} scene @param {Store} store */
function fitOrRestore(map, scene, store) {
  map.invalidateSize({ animate: false });
  const [zoom, north, east] = store.state().at.split("/").map(Number);
  if ([zoom, north, east].every(Number.isFinite) && store.state().at)
    map.setView([north, east], zoom, { animate: false });
  else fitProvince(map, scene);
}

/** @param {any} map @param {Scene} scene @param {Store} store @param {Parts} parts
 * @param {() => State} read the address */
function watch(map, scene, store, parts, read) {
  let moved = false;
  map.on("dragend zoomend", () => {
    if (!moved) return;
    const { lat, lng } = map.getCenter();
    store.set({ at: `${map.getZoom()}/${lat.toFixed(3)}/${lng.toFixed(3)}` });
  });
  for (const kind of ["pointerdown", "wheel", "keydown"])
    map.getContainer().addEventListener(kind, () => (moved = true), { capture: true, passive: true });
  let size = map.getSize();
  const fit = () => {
    map.invalidateSize({ animate: false });
    if (map.getSize().equals(size)) return;
    size = map.getSize();
    if (!moved && !store.state().at) fitProvince(map, scene);
  };
  new ResizeObserver(fit).observe(map.getContainer());
  window.matchMedia("print").addEventListener("change", () => {
    map.invalidateSize({ animate: false });
    fitProvince(map, scene);
  });
  darkWanted.addEventListener("change", () => store.set({ theme: store.state().theme }));
  window.addEventListener("hashchange", () => store.replace(read()));
  byId("key").addEventListener("submit", (event) => event.preventDefault());
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault(); // the address holds the view
    byId(store.state().view === "table" ? "grid" : "list").focus();
  });
  window.addEventListener("resize", parts.timeline.resize);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    parts.incidents.gather();
    parts.panel.close();
  });
}

/** The texts come last: they are the most, and nothing on the map needs them.
 * @param {Incidents} all @param {Store} store @param {Parts} parts */
function readTexts(all, store, parts) {
  const take = (/** @type {TextBlock} */ block) => {
    all.texts = makeTexts(block);
    drawTexts(all);
    parts.panel.draw();
    if (store.state().q) store.set({ q: store.state().q });
  };
  const start = () => {
    const block = readBlock("mapper-texts");
    if (block instanceof Promise) block.then(take).catch(console.error);
    else take(block);
  };
  if (all.count < 2000) start();
  else setTimeout(start, 60);
}

/** @param {Incidents} all */
function drawTexts(all) {
  drawSources(all);
  drawUnplaced(all);
}

/** @param {number} number @param {Scene} scene @param {Incidents} all @param {Store} store
 * @param {Parts} parts */
function openDistrict(number, scene, all, store, parts) {
  const { selection } = store.view();
  const members = [...selection.numbers].filter(
    (each) => all.district[each] === number && all.isEvent[each],
  );
  parts.panel.openSome(
    () => t("district", { name: districtName(scene.districts[number]) }),
    () => figureLine(parts.districts.figures()[number]),
    members,
  );
}

/** @param {number[]} members @param {Parts} parts */
function openSpotList(members, parts) {
  parts.panel.openSome(
    () => counted(members.length, "incident"),
    () => t("atOnePlace"),
    members,
  );
}
