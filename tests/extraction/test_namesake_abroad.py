"""A place here that a distance tells from its namesake abroad is where something happened."""

from __future__ import annotations

import pytest

from mapper.extraction import analyse
from mapper.reading import read_report


@pytest.mark.parametrize(
    "where",
    [
        "A mine blew up a van as it was passing through Khost, 15km from Harnai town, on Monday.",
        "A bomb struck a convoy as it passed through Khost, some 20km from Harnai town, on Monday.",
        "Gunmen opened fire on a coach in Khost, about 16km from Harnai, on Monday.",
    ],
)
def test_the_dead_are_where_the_distance_puts_them(where: str) -> None:
    report = read_report(text=f"{where} Five miners lost their lives.", published="2017-08-15")
    [incident] = analyse(report).incidents
    assert incident.district == "Harnai"
    assert incident.casualties.killed.total and incident.casualties.killed.total.best == 5


@pytest.mark.parametrize(
    "where",
    [
        "A mine blew up a van in Khost in Afghanistan on Monday. Five people died.",
        "Five miners were killed in Harnai on Monday. A bomb hurt six in Khost, Afghanistan.",
    ],
)
def test_the_town_abroad_stays_abroad(where: str) -> None:
    read = analyse(read_report(text=where, published="2017-08-15"))
    assert not any("Khoast" in (each.place.name if each.place else "") for each in read.incidents)
