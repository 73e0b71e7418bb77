// Everything together: one scene from one block of data.

/**
 * Draw the page. folium's own layers may be added to the map that is returned.
 * @param {string} name the variable that folium's layers call the map by
 */
function openIncidentMap(name) {
  const data = readData();
  drawHeader(data);
  const map = createMap(name, data);
  /** @type {any} */
  let incidents;
  const panel = makePanel(data, { choose: (number) => incidents.choose(number) });
  const districts = drawDistricts(map, data, {
    open: (number) => openDistrict(number, data, panel),
  });
  incidents = drawIncidents(map, data, { open: (members) => openSpot(members, data, panel) });
  const labels = drawLabels(map, data, incidents.spots);
  drawKey(map, data, districts.colour, {
    Districts: districts.layer,
    Incidents: incidents.layer,
    Uncertainty: incidents.rings,
    Labels: labels.layer,
  });
  drawLegend(data, someUnlike(data, map));
  const fit = () => {
    map.invalidateSize({ animate: false });
    fitProvince(map, data);
  };
  fit();
  window.matchMedia("print").addEventListener("change", fit);
  drawList(data, panel.openOne);
  drawSources(data);
  drawUnplaced(data);
  drawMethod(data);
  return map;
}

/** @param {number} number @param {PageData} data @param {any} panel */
function openDistrict(number, data, panel) {
  const district = data.districts[number];
  const members = data.incidents.flatMap((each, place) =>
    each.district === number && each.kind === "event" ? [place] : [],
  );
  panel.openSome(`${district.name} district`, districtWords(district), members);
}

/** @param {number[]} members @param {PageData} data @param {any} panel */
function openSpot(members, data, panel) {
  if (members.length === 1) return panel.openOne(members[0]);
  return panel.openSome(
    plural(members.length, "incident"),
    "At one place, or so near that their signs meet at this zoom.",
    members,
  );
}
