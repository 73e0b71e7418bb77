// The ground: a Leaflet map without tiles, the sea, the neighbours, the scale bar.

/* global L */

const PANES = {
  context: 200,
  districts: 300,
  outlines: 350,
  uncertainty: 380,
  labels: 450,
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

/**
 * @param {string} name the variable that folium's own layers call the map by
 * @param {PageData} data
 */
function createMap(name, data) {
  const container = byId("map");
  container.id = name;
  const map = L.map(container, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0.25,
    zoomDelta: 0.75,
    wheelPxPerZoomLevel: 90,
    minZoom: 4.5,
    maxZoom: 12,
    maxBoundsViscosity: 0.8,
    zoomAnimation: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
  for (const [pane, level] of Object.entries(PANES)) {
    map.createPane(pane).style.zIndex = String(level);
  }
  map.getPane("labels").style.pointerEvents = "none";
  L.control.zoom({ position: "topright" }).addTo(map);
  L.control.scale({ position: "bottomright", imperial: false, maxWidth: 140 }).addTo(map);
  fitProvince(map, data);
  map.setMaxBounds(L.latLngBounds(data.bounds).pad(0.6));
  drawContext(map, data);
  useEmbeddedPin();
  return map;
}

/** @param {any} map @param {PageData} data */
function fitProvince(map, data) {
  const wide = map.getSize().x > 720;
  map.fitBounds(data.bounds, {
    animate: false,
    paddingTopLeft: wide ? [24, 20] : [6, 10],
    paddingBottomRight: wide ? [24, 30] : [6, 34],
  });
}

/** @param {any} map @param {PageData} data */
function drawContext(map, data) {
  const renderer = L.svg({ pane: "context", padding: 1 });
  for (const place of data.context) {
    const outline = decodeOutline(place.outline, data.scale);
    L.polygon(outline, {
      renderer,
      pane: "context",
      interactive: false,
      className: `land land-${place.kind}`,
    }).addTo(map);
  }
}
