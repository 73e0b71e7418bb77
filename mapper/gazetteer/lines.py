"""Places along a line: between two towns, on a stretch of a road, on a border.

A town named beside a road stays the place and is given the stretch of the road near
it; a district cuts the road to the stretch within it; a road alone is the place where
the words say that something happened on it.
"""

from __future__ import annotations

from mapper.gazetteer.between import Between
from mapper.gazetteer.borders import Borders
from mapper.gazetteer.locations import ROAD
from mapper.gazetteer.named_roads import NamedRoads
from mapper.gazetteer.passage import Passage

__all__ = ["read_lines"]


def read_lines(passage: Passage) -> None:
    """Read each road, border and stretch between two places of one report.

    Parameters
    ----------
    passage : Passage
        The report; what is read is written there.
    """
    highways = [m for m in passage.mentions if m and m.location and ROAD in m.location.flags]
    if not highways and not passage.cues.may_draw(passage.words):
        return
    roads, between = NamedRoads(passage), Between(passage)
    for index in range(len(passage.mentions)):
        if passage.is_full:
            return
        roads.read(index)
        between.read(index)
    Borders(passage).read()
