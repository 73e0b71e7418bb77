// The ground: a Leaflet map, the sea, the neighbours, the main roads, the scale bar.

/* global L */

const PANES = {
  context: 200,
  districts: 300,
  roads: 320,
  outlines: 350,
  uncertainty: 380,
  labels: 450,
  signs: 590,
  incidents: 600,
};

const NO_SHADOW = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

/** Give the pins of folium's own markers the image that Leaflet's packaged style holds. */
function useEmbeddedPin() {
  const probe = el("div", { class: "leaflet-default-icon-path" });
  document.body.append(probe);
  const iconUrl = getComputedStyle(probe).backgroundImage.replace(/^url\("?|"?\)$/g, "");
  probe.remove();
  L.Icon.Default.imagePath = "";
  L.Icon.Default.mergeOptions({ iconUrl, iconRetinaUrl: iconUrl, shadowUrl: NO_SHADOW });
}

/** Whether the reader wants no movement. */
function calm() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * @param {string} name the variable that folium's own layers call the map by
 * @param {Scene} scene
 */
function createMap(name, scene) {
  const container = byId("map");
  container.id = name;
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 90,
    minZoom: 4.5,
    maxZoom: scene.tiles ? Math.min(16, scene.tiles.max_zoom) : 12,
    maxBoundsViscosity: 0.8,
    zoomAnimation: !calm(),
  });
  for (const [pane, level] of Object.entries(PANES)) {
    map.createPane(pane).style.zIndex = String(level);
  }
  for (const pane of ["labels", "signs", "uncertainty", "roads"])
    map.getPane(pane).style.pointerEvents = "none";
  L.control
    .zoom({ position: "topright", zoomInTitle: t("zoomIn"), zoomOutTitle: t("zoomOut") })
    .addTo(map);
  L.control.scale({ position: "bottomright", imperial: false, maxWidth: 140 }).addTo(map);
  fitProvince(map, scene);
  map.setMaxBounds(L.latLngBounds(scene.bounds).pad(0.6));
  if (scene.tiles) drawTiles(map, scene.tiles);
  else drawContext(map, scene);
  useEmbeddedPin();
  return map;
}

/** @param {any} map @param {Scene} scene */
function fitProvince(map, scene) {
  const wide = map.getSize().x > 720;
  map.fitBounds(scene.bounds, {
    animate: false,
    paddingTopLeft: wide ? [24, 20] : [6, 10],
    paddingBottomRight: wide ? [24, 30] : [6, 34],
  });
}

/** @param {any} map @param {Scene} scene */
function drawContext(map, scene) {
  const renderer = L.svg({ pane: "context", padding: 1 });
  for (const place of scene.context) {
    L.polygon(decodeOutline(place.outline, scene.scale), {
      renderer,
      pane: "context",
      interactive: false,
      className: `land land-${place.kind}`,
    }).addTo(map);
  }
}

/** Images from the network, for who asked for them. @param {any} map @param {Tiles} tiles */
function drawTiles(map, tiles) {
  L.tileLayer(tiles.url, {
    pane: "context",
    subdomains: tiles.subdomains,
    maxZoom: tiles.max_zoom,
    className: "tile",
  }).addTo(map);
  map.getContainer().classList.add("tiled");
  const hosts = tiles.hosts.map((host) => host.replace("https://", "")).join(", ");
  L.control.attribution({ position: "bottomleft", prefix: false }).addTo(map);
  const notice = map.getContainer().querySelector(".leaflet-control-attribution");
  notice.replaceChildren(el("span", {}, tiles.attribution), el("strong", {}, t("tilesNotice", { hosts })));
}

/** The main roads, as they run from town to town. @param {any} map @param {Scene} scene */
function drawRoads(map, scene) {
  const renderer = L.svg({ pane: "roads", padding: 1 });
  const group = L.layerGroup().addTo(map);
  for (const road of scene.roads) {
    L.polyline(decodeLine(road.line, scene.scale), {
      renderer,
      pane: "roads",
      interactive: false,
      className: "road",
    }).addTo(group);
  }
  return group;
}
