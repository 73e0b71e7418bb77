"""The list of doubtful incidents: reading, sentence, reason, the least sure first."""

from __future__ import annotations

import dataclasses

import pytest

from mapper.exporting import to_review
from mapper.exporting.review import in_words
from mapper.model import Casualties, Count, Extraction, Incident, Report, Tally, Unresolved

REPORT = Report("r" * 64, "…", "A title", source="june/report.txt")


def test_a_doubtful_incident_stands_with_reading_sentence_and_reason(attack: Incident) -> None:
    (block,) = to_review([Extraction(REPORT, incidents=(attack,))])
    first, *others = block.splitlines()
    assert first == (
        "0.90  2024-05-09, Armed clash, Turbat, Kech: killed 7 or more (3 civilians, "
        "0 of the security forces, 4 or more militants); injured 12 or more civilians"
    )
    assert others[0] == "  june/report.txt: “Gunmen attacked تربت, killing three.”"
    assert others[1] == "  june/report.txt: “The BLA said it had killed nine.”"
    assert others[2] == "  - unverified: The report itself says that it is not confirmed."


def test_the_least_sure_comes_first_and_what_is_sure_is_left_out(attack: Incident) -> None:
    sure = dataclasses.replace(attack, id="1" * 16, flags=())
    doubtful = dataclasses.replace(attack, id="2" * 16, confidence=0.3, place_text="X")
    blocks = list(to_review([Extraction(REPORT, incidents=(sure, attack, doubtful))]))
    assert [block[:4] for block in blocks] == ["0.30", "0.90"]


def test_names_not_placed_end_the_list(attack: Incident) -> None:
    name = Unresolved("Zorwaqt", 0, 7, "called area, and in no table")
    *_, last = to_review([Extraction(REPORT, unresolved=(name,), incidents=(attack,))])
    assert last.splitlines() == [
        "Names not placed, where an incident may be missing:",
        "  june/report.txt: Zorwaqt (called area, and in no table)",
    ]


def test_nothing_doubtful_gives_nothing(attack: Incident) -> None:
    sure = dataclasses.replace(attack, flags=())
    assert list(to_review([Extraction(REPORT, incidents=(sure,))])) == []


@pytest.mark.parametrize(
    ("tally", "words"),
    [
        (Tally(), "no figures"),
        (Tally(Count.exactly(3)), "killed 3"),
        (Tally(Count.exactly(1), civilians=Count.exactly(1)), "killed 1 civilian"),
        (Tally(civilians=Count.exactly(2)), "killed 2 civilians"),
        (Tally(Count(2, 3, 4)), "killed 2 to 4"),
        (Tally(Count.exactly(0)), "killed 0"),
        (
            Tally(Count.exactly(3), security=Count.exactly(1), unknown=Count.exactly(2)),
            "killed 3 (1 of the security forces, 2 of no known side)",
        ),
    ],
)
def test_figures_in_words(raids: Incident, tally: Tally, words: str) -> None:
    incident = dataclasses.replace(raids, casualties=Casualties(killed=tally))
    assert in_words(incident) == f"no day, Armed clash (rollup), no place: {words}"
