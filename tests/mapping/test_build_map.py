"""One file, the same bytes every time, small enough to mail."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import folium
import pytest

from mapper.errors import GazetteerError, MapperError, OutputError
from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
from mapper.mapping.land import town_rows
from mapper.mapping.offline import leaflet_links, resource
from mapper.model import Place
from mapping import samples

AGAIN = """
import sys
sys.path.insert(0, sys.argv[1])
from mapping import samples
from mapper.mapping import build_map
build_map(samples.real_day(), sys.argv[2], reports=[samples.report()])
"""


def data_of(drawn: folium.Map) -> Any:
    html = drawn.get_root().render()
    start = html.index('id="mapper-data">') + len('id="mapper-data">')
    return json.loads(html[start : html.index("</script>", start)])


def rows(gazetteer: Gazetteer, *incidents: Any) -> Any:
    return data_of(build_map(incidents, gazetteer=gazetteer))["incidents"]


def test_the_file_is_the_page_and_is_small(tmp_path: Path, gazetteer: Gazetteer) -> None:
    out = tmp_path / "new" / "map.html"
    drawn = build_map(samples.real_day(), out, reports=[samples.report()], gazetteer=gazetteer)
    assert isinstance(drawn, folium.Map)
    assert out.read_text(encoding="utf-8") == drawn.get_root().render()
    assert out.stat().st_size < 500_000
    build_map(samples.many(300), out, gazetteer=gazetteer)
    assert out.stat().st_size < 700_000


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path: Path, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "map.html"
    out.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        build_map(samples.real_day(), out, gazetteer=gazetteer)
    assert out.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["map.html"]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, gazetteer: Gazetteer) -> None:
    first, second = tmp_path / "1.html", tmp_path / "2.html"
    for out in (first, second):
        build_map(samples.many(60), out, reports=[samples.report()], gazetteer=gazetteer)
    assert first.read_bytes() == second.read_bytes()


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    outs = [tmp_path / f"{seed}.html" for seed in (1, 2)]
    for seed, out in enumerate(outs, start=1):
        arguments = [sys.executable, "-c", AGAIN, str(Path(__file__).parents[1]), str(out)]
        subprocess.run(arguments, check=True, env={**os.environ, "PYTHONHASHSEED": f"{seed}"})
    assert outs[0].read_bytes() == outs[1].read_bytes()


def test_saving_again_with_a_layer_of_folium_s_own(gazetteer: Gazetteer, tmp_path: Path) -> None:
    drawn = build_map(samples.real_day(), gazetteer=gazetteer)
    plain = drawn.get_root().render()
    folium.CircleMarker([29.0, 66.0]).add_to(drawn)
    drawn.save(str(tmp_path / "more.html"))
    more = (tmp_path / "more.html").read_text(encoding="utf-8")
    assert "L.circleMarker" in more.replace(plain, "")
    assert more == drawn.get_root().render()


def test_a_plugin_s_script_is_put_in(gazetteer: Gazetteer) -> None:
    from folium.plugins import MarkerCluster

    drawn = build_map([], gazetteer=gazetteer)
    MarkerCluster().add_to(drawn)  # type: ignore[no-untyped-call]
    html = drawn.get_root().render()
    assert "markerClusterGroup" in html
    assert "<script src" not in html
    assert '<link rel="stylesheet"' not in html


def test_jquery_comes_only_with_what_needs_it(gazetteer: Gazetteer) -> None:
    drawn = build_map([], gazetteer=gazetteer)
    assert "jQuery" not in drawn.get_root().render()
    folium.Marker([29.0, 66.0], popup=folium.Popup("mine")).add_to(drawn)
    assert "jQuery" in drawn.get_root().render()


def test_a_folium_of_another_make_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("folium.folium._default_js", [])
    with pytest.raises(MapperError, match="names no 'leaflet'; install a version"):
        leaflet_links()


def test_a_town_without_coordinates_is_told() -> None:
    class Stub:
        def place(self, name: str) -> Place:
            return Place(name, "Nowhere", "town")

    with pytest.raises(GazetteerError, match=r"Nowhere \(geonames:\d+\) has no coordinates"):
        town_rows(Stub())  # type: ignore[arg-type]


def test_a_script_that_is_not_packaged_is_named() -> None:
    with pytest.raises(MapperError, match=r"needs https://example\.org/x\.js, which"):
        resource("https://example.org/x.js")


def test_a_notebook_shows_the_whole_page(gazetteer: Gazetteer) -> None:
    shown = build_map([], gazetteer=gazetteer)._repr_html_()
    assert shown.startswith("<iframe srcdoc=")
    assert "Content-Security-Policy" in shown


def test_incidents_are_drawn_as_exactly_as_they_are_known(gazetteer: Gazetteer) -> None:
    drawn = [row["drawn"] for row in rows(gazetteer, *samples.real_day(), samples.recalled())]
    assert drawn == ["list", "point", "district", "point", "list", "list"]


def test_a_district_incident_with_a_point_is_not_a_pin(gazetteer: Gazetteer) -> None:
    pinned = dataclasses.replace(samples.nushki(), latitude=29.55, longitude=66.02)
    assert rows(gazetteer, pinned)[0]["drawn"] == "district"


@pytest.mark.parametrize("latitude", [math.nan, math.inf, 91.0, None])
def test_a_point_off_the_globe_is_not_drawn(gazetteer: Gazetteer, latitude: float | None) -> None:
    off = dataclasses.replace(samples.gwadar(), latitude=latitude)
    (row,) = rows(gazetteer, off)
    assert (row["at"], row["drawn"]) == (None, "district")


def test_a_district_that_is_not_in_the_set_is_listed(gazetteer: Gazetteer) -> None:
    unknown = dataclasses.replace(samples.nushki(), district="Nowhere")
    assert rows(gazetteer, unknown)[0]["drawn"] == "list"


def test_the_sign_of_a_district_lies_in_it_and_off_its_towns(gazetteer: Gazetteer) -> None:
    from geopy.distance import geodesic
    from shapely import Point

    data = data_of(build_map(samples.real_day(), gazetteer=gazetteer))
    outlines = gazetteer.boundaries().set_index("district").geometry
    signs = {row["name"]: row["sign"] for row in data["districts"]}
    assert len(signs) == len(outlines)
    for name, (latitude, longitude) in signs.items():
        assert outlines[name].contains(Point(longitude, latitude)), name
    assert geodesic(signs["Nushki"], (29.552, 66.023)).km > 10


def test_sources_and_quotes_meet(gazetteer: Gazetteer) -> None:
    data = data_of(build_map(samples.real_day(), reports=[samples.report()], gazetteer=gazetteer))
    assert data["incidents"][1]["quotes"][0]["report"] == 0
    assert data["reports"][0]["publisher"] == "The Invented Gazette"
    assert data["incidents"][0]["includes"] == [1, 2, 3]


def test_a_source_that_was_not_given_is_told(gazetteer: Gazetteer) -> None:
    assert rows(gazetteer, samples.gwadar())[0]["quotes"][0]["report"] is None


def test_an_event_type_nobody_knows_still_has_a_sign(gazetteer: Gazetteer) -> None:
    odd = dataclasses.replace(samples.gwadar(), event_type="Meteorite")
    data = data_of(build_map([odd], gazetteer=gazetteer))
    assert data["types"][data["incidents"][0]["type"]]["name"] == "Meteorite"


def test_a_name_that_could_not_be_placed_is_listed_once(gazetteer: Gazetteer) -> None:
    drawn = build_map([], unresolved=samples.unplaced() * 2, gazetteer=gazetteer)
    assert data_of(drawn)["unresolved"] == [
        {"text": "Killi Nowhere", "reason": "no place of that name"}
    ]


def test_the_page_knows_the_types_that_python_writes() -> None:
    """Each TypedDict field is named in the JSDoc types of data.js, and no other."""
    import re

    from mapper.mapping import data
    from mapper.mapping.page_files import page_text

    script = page_text("data.js").replace("\n *", " ")
    names = {"IncidentRow": "Incident"}
    for row in data.__all__:
        if not isinstance(getattr(data, row), type):
            continue
        fields = getattr(data, row).__annotations__
        (body,) = re.findall(r"\{\{(.*?)\}\}\s+" + names.get(row, row) + r"\b", script)
        assert set(re.findall(r"(\w+): ", body)) == set(fields), row
