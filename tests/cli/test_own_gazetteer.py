"""One's own places and outlines, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mapper.gazetteer import Gazetteer

from .conftest import Run

HEADER = "name,kind,latitude,longitude,source,licence"
REPORT = "Two policemen were killed by a bomb in Shapatkor on 5 June 2024, officials said.\n"


pytestmark = pytest.mark.usefixtures("own_data")


@pytest.fixture
def places(elsewhere: Path) -> Path:
    file = elsewhere / "mine.csv"
    file.write_text(f"{HEADER}\nShapatkor,village,25.9,63.1,Survey of 2026,CC BY 4.0\n")
    return file


@pytest.fixture
def report(elsewhere: Path) -> Path:
    file = elsewhere / "report.txt"
    file.write_text(REPORT)
    return file


def test_added_places_are_listed_used_and_removed(run: Run, places: Path, report: Path) -> None:
    assert run("gazetteer", "own").err == "Nothing was added; the gazetteer is as it came.\n"
    assert run("gazetteer", "add", places).err == "1 place added: Shapatkor.\n"
    assert "own:shapatkor-village-pk21103" in run("gazetteer", "own").out
    assert "Shapatkor" in run("gazetteer", "find", "Shapatkor").out
    assert incident_places(run, report) == ["Shapatkor"]
    removed = run("gazetteer", "remove", "own:shapatkor-village-pk21103")
    assert removed.err == "1 place removed.\n"
    assert incident_places(run, report) == []


def incident_places(run: Run, report: Path, *words: str | Path) -> list[str | None]:
    read = json.loads(run("extract", report, *words).out)["reports"]
    places = [incident["place"] for each in read for incident in each["incidents"]]
    return [place["name"] if place else None for place in places]


def test_a_replaced_place_is_named(run: Run, elsewhere: Path) -> None:
    file = elsewhere / "mine.csv"
    file.write_text(f"{HEADER}\nNoshki,town,29.56,66.02,Survey,CC0\n")
    found = Gazetteer.default().find("Nushki")
    town = next(each.location.place for each in found if each.location.level == "town")
    assert run("gazetteer", "add", file).err == f"1 place replaced: Noshki (Nushki, {town.id}).\n"


def test_a_table_can_serve_one_run_alone(run: Run, places: Path, report: Path) -> None:
    assert incident_places(run, report, "--gazetteer", places) == ["Shapatkor"]
    assert incident_places(run, report) == []


def test_the_map_names_whose_places_were_added(
    run: Run, places: Path, report: Path, elsewhere: Path
) -> None:
    outcome = run("map", report, "--gazetteer", places, "-o", "map.html")
    assert outcome.status == 0
    page = (elsewhere / "map.html").read_text(encoding="utf-8")
    assert "Places added: Survey of 2026, CC BY 4.0." in page
    assert "+own." in page


def test_names_not_placed_are_listed_with_what_they_may_be(run: Run, elsewhere: Path) -> None:
    report = elsewhere / "zaram.txt"
    report.write_text("Two men were shot dead in the Zaram area on Tuesday, officials said.\n")
    shown = " ".join(run("places", report).out.split())
    assert "Not placed Name as written Reason It may be" in shown
    assert "Zaram a name that counts only where its district is named nearby Zaram (" in shown


def test_each_fault_of_a_table_is_a_line(run: Run, places: Path) -> None:
    places.write_text(f"{HEADER}\nA,village,25.9,63.1,x,y\nShapatkor,village,63.1,25.9,x,y\n")
    for words in (("gazetteer", "add", places), ("extract", "-", "--gazetteer", places)):
        outcome = run(*words)
        assert outcome.status == 1
        assert outcome.out == ""
        first, second = outcome.err.splitlines()
        assert "line 2: 'A' is no name" in first
        assert "line 3: latitude 63.1 and longitude 25.9 are swapped" in second


def test_remove_needs_ids_or_all(run: Run, places: Path, own_data: Path) -> None:
    run("gazetteer", "add", places)
    assert run("gazetteer", "remove").status == 2
    assert run("gazetteer", "remove", "own:nothing").status == 1
    assert (own_data / "gazetteer" / "places.csv").exists()
    assert run("gazetteer", "remove", "--all").status == 0
    assert not (own_data / "gazetteer" / "places.csv").exists()


def test_imported_outlines_are_used_and_credited(
    run: Run, report: Path, elsewhere: Path, official_outlines: Path
) -> None:
    outcome = run("gazetteer", "import-boundaries", official_outlines)
    assert outcome.status == 0
    assert "It was in WGS 84 / UTM zone 42N and is now in degrees" in outcome.err
    assert outcome.err.endswith(f"103 outlines in use from {official_outlines}.\n")
    assert "OCHA COD-AB Pakistan, CC BY 3.0 IGO" in run("gazetteer", "own").out
    assert run("gazetteer", "check").status == 0
    run("map", report, "-o", "map.html")
    page = (elsewhere / "map.html").read_text(encoding="utf-8")
    assert "P-codes: OCHA COD-AB Pakistan, CC BY 3.0 IGO." in page
    assert run("gazetteer", "reset-boundaries").status == 0
    assert run("gazetteer", "own").err == "Nothing was added; the gazetteer is as it came.\n"


def test_unfit_outlines_leave_those_in_use(run: Run, elsewhere: Path, own_data: Path) -> None:
    (elsewhere / "a.geojson").write_text("{")
    outcome = run("gazetteer", "import-boundaries", "a.geojson")
    assert outcome.status == 1
    assert outcome.err == "a.geojson cannot be read as outlines; save it anew.\n"
    assert not own_data.exists()
