"""One file, the same bytes every time, small enough to mail."""

from __future__ import annotations

import dataclasses
import datetime as dt
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
from mapper.model import Casualties, Count, Place, PlaceReference, Tally
from mapping import samples
from mapping.blocks import block, columns_of, html_of

AGAIN = """
import sys
sys.path.insert(0, sys.argv[1])
from mapping import samples
from mapping.blocks import block, columns_of, html_of
from mapper.mapping import build_map
build_map(samples.real_day(), sys.argv[2], reports=[samples.report()])
"""


def scene_of(drawn: folium.Map) -> Any:
    return block(html_of(drawn), "scene")


def texts_of(drawn: folium.Map) -> Any:
    return block(html_of(drawn), "texts")


def columns(gazetteer: Gazetteer, *incidents: Any, **options: Any) -> Any:
    return columns_of(build_map(incidents, gazetteer=gazetteer, **options))


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
    drawn = columns(gazetteer, *samples.real_day(), samples.recalled())["drawn"]
    assert drawn == ["list", "point", "district", "point", "list", "list"]


def test_a_district_incident_with_a_point_is_not_a_pin(gazetteer: Gazetteer) -> None:
    pinned = dataclasses.replace(samples.nushki(), latitude=29.55, longitude=66.02)
    assert columns(gazetteer, pinned)["drawn"] == ["district"]


@pytest.mark.parametrize("latitude", [math.nan, math.inf, 91.0, None])
def test_a_point_off_the_globe_is_not_drawn(gazetteer: Gazetteer, latitude: float | None) -> None:
    off = dataclasses.replace(samples.gwadar(), latitude=latitude)
    found = columns(gazetteer, off)
    assert (found["north"], found["east"], found["drawn"]) == ([None], [None], ["district"])


def test_a_district_that_is_not_in_the_set_is_listed(gazetteer: Gazetteer) -> None:
    unknown = dataclasses.replace(samples.nushki(), district="Nowhere")
    assert columns(gazetteer, unknown)["drawn"] == ["list"]


def test_the_sign_of_a_district_lies_in_it_and_off_its_towns(gazetteer: Gazetteer) -> None:
    from geopy.distance import geodesic
    from shapely import Point

    scene = scene_of(build_map(samples.real_day(), gazetteer=gazetteer))
    outlines = gazetteer.boundaries().set_index("district").geometry
    signs = {row["name"]: row["sign"] for row in scene["districts"]}
    assert len(signs) == len(outlines)
    for name, (latitude, longitude) in signs.items():
        assert outlines[name].contains(Point(longitude, latitude)), name
    assert geodesic(signs["Nushki"], (29.552, 66.023)).km > 10


def test_sources_and_quotes_meet(gazetteer: Gazetteer) -> None:
    drawn = build_map(samples.real_day(), reports=[samples.report()], gazetteer=gazetteer)
    assert columns_of(drawn)["quotes"][1][0] == ["Eleven labourers died in their camp.", 0]
    assert texts_of(drawn)["reports"][0]["publisher"] == "The Invented Gazette"
    assert columns_of(drawn)["includes"][0] == [1, 2, 3]
    assert columns_of(drawn)["publishers"][1] == [0]


def test_a_source_that_was_not_given_is_told(gazetteer: Gazetteer) -> None:
    assert columns(gazetteer, samples.gwadar())["quotes"][0][0][1] is None


def test_an_event_type_nobody_knows_still_has_a_sign(gazetteer: Gazetteer) -> None:
    odd = dataclasses.replace(samples.gwadar(), event_type="Meteorite")
    drawn = build_map([odd], gazetteer=gazetteer)
    assert scene_of(drawn)["types"][columns_of(drawn)["type"][0]]["name"] == "Meteorite"


def test_a_name_that_could_not_be_placed_is_listed_once(gazetteer: Gazetteer) -> None:
    drawn = build_map([], unresolved=samples.unplaced() * 2, gazetteer=gazetteer)
    assert texts_of(drawn)["unresolved"] == [
        {"text": "Killi Nowhere", "reason": "no place of that name"}
    ]


def test_days_are_counted_and_a_range_keeps_both_ends(gazetteer: Gazetteer) -> None:
    day = dt.date(2025, 3, 4)
    week = dataclasses.replace(samples.gwadar(), date_start=day, date_end=day + dt.timedelta(6))
    ended = dataclasses.replace(samples.gwadar(), id="e", date_start=None, date_end=day)
    undated = dataclasses.replace(samples.gwadar(), id="u", date_start=None, date_end=None)
    found = columns(gazetteer, week, ended, undated)
    ordinal = (day - dt.date(1970, 1, 1)).days
    assert found["day"] == [ordinal, ordinal, None]
    assert found["days"] == [6, 0, 0]


def test_an_incident_on_a_road_has_its_stretch(gazetteer: Gazetteer) -> None:
    road = next(each for each in gazetteer.roads if each.id == "road:n-25")
    north, east = road.line[1]
    on_it = dataclasses.replace(
        samples.quetta(),
        place=PlaceReference(road.id, road.name, "road"),
        latitude=north,
        longitude=east,
        where_precision=5,
        uncertainty_km=30.0,
    )
    elsewhere = dataclasses.replace(on_it, id="off", latitude=26.0, longitude=61.9)
    stretch, none = columns(gazetteer, on_it, elsewhere)["stretch"]
    assert len(stretch) >= 4
    assert abs(stretch[0] / 10_000 - north) < 0.5
    assert none == []


def test_what_is_new_and_how_tolls_moved_are_carried(gazetteer: Gazetteer) -> None:
    early = Casualties(killed=Tally(total=Count.exactly(5)))
    found = columns(
        gazetteer,
        samples.gwadar(),
        samples.nushki(),
        reports=[samples.report()],
        new={"nushki"},
        tolls={"gwadar": [(samples.SOURCE, early), ("unknown", samples.gwadar().casualties)]},
    )
    assert found["new"] == [False, True]
    assert found["tolls"][0][0] == [0, {"killed": {"total": [5, 5, 5]}}]
    assert found["tolls"][0][1][0] is None
    assert found["tolls"][1] == []


def test_places_have_their_urdu_names_and_strange_ones_none(gazetteer: Gazetteer) -> None:
    strange = dataclasses.replace(samples.gwadar(), place=PlaceReference("osm:1", "Where", "town"))
    nushki, unknown = columns(gazetteer, samples.nushki(), strange)["place"]
    assert nushki == ["Nushki", "district", gazetteer.district("district:nushki").name_ur]
    assert unknown == ["Where", "town", None]


def test_the_opening_classes_are_mapclassify_s(gazetteer: Gazetteer) -> None:
    scene = scene_of(build_map(samples.real_day(), gazetteer=gazetteer, measure="incidents"))
    assert scene["classes"] == {
        "measure": "incidents",
        "method": "fisher_jenks",
        "bounds": [1.0],
    }


def test_an_unknown_method_is_named(gazetteer: Gazetteer) -> None:
    with pytest.raises(ValueError, match="'magic' is none of fisher_jenks, quantiles"):
        build_map([], method="magic", gazetteer=gazetteer)  # type: ignore[arg-type]


def test_a_district_set_without_outlines_still_gives_a_page(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from shapely import Polygon

    empty = gazetteer.boundaries()
    empty["geometry"] = [Polygon()] * len(empty)
    monkeypatch.setattr(gazetteer, "boundaries", lambda on=None: empty.copy())
    drawn = build_map(samples.real_day(), gazetteer=gazetteer)
    assert {len(row["outline"]) for row in scene_of(drawn)["districts"]} == {0}
    (south, _), (north, _) = scene_of(drawn)["bounds"]
    assert 24 < south < 26 < 31 < north < 33


def test_the_page_knows_the_types_that_python_writes() -> None:
    """Each TypedDict field is named in the JSDoc types of data.js, and no other."""
    import re

    from mapper.mapping import data
    from mapper.mapping.page_files import page_text

    script = page_text("data.js").replace("\n *", " ")
    for row in data.__all__:
        if not hasattr(getattr(data, row), "__annotations__") or not row[0].isupper():
            continue
        fields = getattr(data, row).__annotations__
        if row == "PageData":
            continue
        (body,) = re.findall(r"\{\{([^@]*?)\}\}\s+" + row + r"\b", script)
        assert set(re.findall(r"(\w+): ", body)) == set(fields), row
