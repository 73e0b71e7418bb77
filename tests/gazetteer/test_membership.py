"""Which ids the gazetteer holds."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("place_id", "held"),
    [("district:nushki", True), ("geonames:1167528", True), ("osm:1", False), (7, False)],
)
def test_an_id_is_in_the_gazetteer_or_not(place_id: object, held: bool) -> None:
    assert (place_id in Gazetteer.default()) is held
