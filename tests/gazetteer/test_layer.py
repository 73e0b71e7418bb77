"""A user's own data are kept between runs, whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import threading
from pathlib import Path
from typing import Any

import pytest

from mapper.errors import GazetteerError, OutputError
from mapper.gazetteer import Gazetteer
from mapper.gazetteer import layer as layers
from mapper.gazetteer.boundaries import Boundaries
from mapper.gazetteer.check import check_tables
from mapper.gazetteer.layer import Layer
from mapper.gazetteer.tables import Tables

HEADER = "name,kind,latitude,longitude,source,licence"
SHAPATKOR = "Shapatkor,village,25.9,63.1,Survey,CC BY 4.0"
HOSHKAB = "Hoshkab,village,26.1,63.2,Survey,CC0"


@pytest.fixture
def layer(own_data: Path) -> Layer:
    """Return the layer that every command of this test uses."""
    return Layer.default()


def table(folder: Path, *lines: str) -> Path:
    path = folder / "mine.csv"
    path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return path


def is_known(name: str) -> bool:
    found = Gazetteer.default().find(name)
    return bool(found) and found[0].location.place.name == name


def test_what_is_added_stays(layer: Layer, packaged: Tables, tmp_path: Path) -> None:
    assert not is_known("Shapatkor")
    assert layer.add(table(tmp_path, SHAPATKOR), packaged) == (["Shapatkor"], [])
    assert is_known("Shapatkor")
    layer.add(table(tmp_path, HOSHKAB), packaged)
    assert is_known("Shapatkor") and is_known("Hoshkab")
    assert check_tables(layer.over(packaged)) == []


def test_what_is_added_again_is_replaced(layer: Layer, packaged: Tables, tmp_path: Path) -> None:
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    added = layer.add(table(tmp_path, SHAPATKOR.replace("25.9", "25.95")), packaged)
    assert added == ([], ["Shapatkor (Shapatkor, own:shapatkor-village-pk21103)"])
    own = layer.places(packaged)
    assert own and own.column("latitude") == ["25.95"]


def test_what_is_removed_is_gone(layer: Layer, packaged: Tables, tmp_path: Path) -> None:
    layer.add(table(tmp_path, SHAPATKOR, HOSHKAB), packaged)
    own = layer.places(packaged)
    assert own
    layer.remove([own.row(0)["id"]], packaged)
    assert is_known("Shapatkor") and not is_known("Hoshkab")
    layer.remove_all()
    assert not is_known("Shapatkor")
    assert Gazetteer.default().version == packaged.version


def test_a_packaged_place_is_back_when_its_override_goes(
    layer: Layer, packaged: Tables, tmp_path: Path
) -> None:
    packaged_place = Gazetteer.default().find("Turbat")[0].location.place
    layer.add(table(tmp_path, "Turbat,city,26.01,63.05,Survey,CC0"), packaged)
    assert Gazetteer.default().place(packaged_place.id).latitude == 26.01
    layer.remove([packaged_place.id], packaged)
    assert Gazetteer.default().place(packaged_place.id) == packaged_place


def test_removing_what_is_not_there_removes_nothing(
    layer: Layer, packaged: Tables, tmp_path: Path
) -> None:
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    own = layer.places(packaged)
    assert own
    with pytest.raises(GazetteerError, match="own:nowhere is no place of your own"):
        layer.remove([own.row(0)["id"], "own:nowhere"], packaged)
    assert is_known("Shapatkor")


def test_an_unsound_table_leaves_all_as_it_was(
    layer: Layer, packaged: Tables, tmp_path: Path
) -> None:
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    before = contents(layer)
    with pytest.raises(GazetteerError, match="swapped"):
        layer.add(table(tmp_path, HOSHKAB, "Bad,village,63,26,Survey,CC0"), packaged)
    assert contents(layer) == before
    assert not is_known("Hoshkab")


@pytest.mark.parametrize("step", ["fsync", "replace", "fdopen"])
def test_a_disk_that_fills_up_leaves_all_as_it_was(
    layer: Layer, packaged: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    before = contents(layer)

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    owner = Path if step == "replace" else os
    monkeypatch.setattr(owner, step, full)
    with pytest.raises(OutputError, match="No space left"):
        layer.add(table(tmp_path, HOSHKAB), packaged)
    monkeypatch.undo()
    monkeypatch.setenv("MAPPER_DATA", str(layer.folder.parent))
    assert contents(layer) == before
    assert is_known("Shapatkor") and not is_known("Hoshkab")


def contents(layer: Layer) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in layer.folder.iterdir() if p.name != ".lock"}


def test_two_who_add_at_once_lose_nothing(
    layer: Layer, packaged: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layers, "_WAIT", 120)  # seconds, for a machine with more to do

    def add(number: int) -> None:
        path = tmp_path / f"{number}.csv"
        path.write_text(f"{HEADER}\n{SHAPATKOR.replace('tkor', f'tkor {number}0')}")
        layer.add(path, packaged)

    threads = [threading.Thread(target=add, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    own = layer.places(packaged)
    assert own and len(own) == 6


def test_a_layer_that_stays_locked_is_told(
    layer: Layer, packaged: Tables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from filelock import FileLock

    monkeypatch.setattr(layers, "_WAIT", 0.1)
    layer.folder.mkdir(parents=True)
    with (
        FileLock(layer.folder / ".lock"),
        pytest.raises(OutputError, match="Another program has been writing"),
    ):
        layer.add(table(tmp_path, SHAPATKOR), packaged)


def test_a_folder_that_cannot_be_made_is_told(packaged: Tables, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="set MAPPER_DATA to another folder"):
        Layer(tmp_path / "file" / "gazetteer").add(table(tmp_path, SHAPATKOR), packaged)


@pytest.mark.parametrize("spoiled", ["", "no,columns\n1,2\n", f"{HEADER}\nx,village,1,2,s,l\n"])
def test_a_spoiled_layer_says_how_to_mend_it(
    layer: Layer, packaged: Tables, tmp_path: Path, spoiled: str
) -> None:
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    (layer.folder / "places.csv").write_text(spoiled)
    with pytest.raises(GazetteerError, match="mapper gazetteer remove --all"):
        Gazetteer.default()
    layer.remove_all()
    assert Gazetteer.default().version == packaged.version


def outlines_of(packaged: Tables) -> dict[str, Any]:
    return {**packaged.outlines(), "source": "A survey", "licence": "CC0"}


def test_imported_outlines_are_in_use_until_reset(layer: Layer, packaged: Tables) -> None:
    packaged_version = Gazetteer.default().version
    layer.import_boundaries(Boundaries(outlines_of(packaged), ()))
    assert Gazetteer.default().outlines_credit == "A survey, CC0"
    assert Gazetteer.default().version.startswith(f"{packaged_version}+own.")
    layer.reset_boundaries()
    assert Gazetteer.default().outlines_credit is None
    assert Gazetteer.default().version == packaged_version


def test_places_and_outlines_stand_together(layer: Layer, packaged: Tables, tmp_path: Path) -> None:
    layer.import_boundaries(Boundaries(outlines_of(packaged), ()))
    layer.add(table(tmp_path, SHAPATKOR), packaged)
    gazetteer = Gazetteer.default()
    assert gazetteer.outlines_credit == "A survey, CC0"
    assert gazetteer.credits == ("Places added: Survey, CC BY 4.0.",)


@pytest.mark.parametrize("spoiled", ["", "{}", "[]", '{"features": [{"properties": {}}]}'])
def test_spoiled_outlines_say_how_to_mend_them(
    layer: Layer, packaged: Tables, spoiled: str
) -> None:
    layer.import_boundaries(Boundaries(outlines_of(packaged), ()))
    (layer.folder / "tehsil_outlines.geojson").write_text(spoiled)
    with pytest.raises(GazetteerError, match="mapper gazetteer reset-boundaries"):
        Gazetteer.default()


def test_outlines_that_lack_a_tehsil_are_refused(layer: Layer, packaged: Tables) -> None:
    outlines = outlines_of(packaged)
    short = {**outlines, "features": outlines["features"][1:]}
    layer.folder.mkdir(parents=True)
    (layer.folder / "tehsil_outlines.geojson").write_text(json.dumps(short))
    with pytest.raises(GazetteerError, match="does not hold the outlines of the tehsils"):
        Gazetteer.default()
