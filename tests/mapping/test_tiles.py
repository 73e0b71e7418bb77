"""A base map from the network is opened for its host alone, and only on demand."""

from __future__ import annotations

import pytest

from mapper.errors import TilesError
from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
from mapper.mapping.tiles import _host, tiles_row
from mapping.blocks import block, html_of


def test_only_the_host_named_is_opened(gazetteer: Gazetteer) -> None:
    html = html_of(build_map([], tiles="openstreetmap mapnik", gazetteer=gazetteer))
    assert "img-src data: https://tile.openstreetmap.org;" in html
    assert "connect-src 'none'" in html
    tiles = block(html, "scene")["tiles"]
    assert tiles["hosts"] == ["https://tile.openstreetmap.org"]
    assert "OpenStreetMap" in tiles["attribution"]


def test_every_subdomain_is_named() -> None:
    assert tiles_row("OpenTopoMap")["hosts"] == [
        f"https://{each}.tile.opentopomap.org" for each in "abc"
    ]


@pytest.mark.parametrize(
    ("name", "words"), [("Nowhere.Land", "no base map"), ("Thunderforest", "no base map")]
)
def test_a_base_map_that_is_not_there_is_told(name: str, words: str) -> None:
    with pytest.raises(TilesError, match=words):
        tiles_row(name)


def test_a_base_map_with_a_key_is_refused() -> None:
    with pytest.raises(TilesError, match="wants a key"):
        tiles_row("Thunderforest.OpenCycleMap")


@pytest.mark.parametrize("url", ["http://tiles.example.org/1", "https://a b;c/x", "https:///x"])
def test_a_host_that_would_widen_the_policy_is_refused(url: str) -> None:
    with pytest.raises(TilesError, match="not served over https"):
        _host(url)
