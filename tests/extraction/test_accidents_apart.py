"""Accidents of one report in parts of districts that the tables know only roughly.

Read on Monday 14 July 2025.
"""

from __future__ import annotations

from extraction.telling import Read


def test_places_whose_tehsil_is_unknown_do_not_lie_in_one_another(read: Read) -> None:
    told = read(
        "QUETTA: Three people died and four others were hurt on Sunday when a lorry hit a bus near"
        " the Mithri area of Sibi district.\n\nIn the Dak area of Nushki district, a jeep"
        " overturned, killing a man and injuring seven."
    )
    tolls = {
        incident.district: incident.casualties.killed.total.best
        for incident in told
        if incident.casualties.killed.total
    }
    assert tolls == {"Sibi": 3, "Nushki": 1}


def test_a_town_lies_in_its_tehsil_still(read: Read) -> None:
    (incident,) = read(
        "QUETTA: Three people died on Sunday when a lorry hit a bus in Dasht tehsil of Mastung"
        " district.\n\nThe crash took place in Dasht, Levies said."
    )
    assert incident.district == "Mastung"
