"""Names that look like places and are in no table: matched when near enough, else listed."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

from .conftest import Placed


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Floods hit Hernai district.", "Hernai", "Harnai"),
        ("Floods hit Kahlu district.", "Kahlu", "Kohlu"),
        ("A mine went off in the Pidrakk area of Kech district.", "Pidrakk", "Pidarak"),
    ],
)
def test_a_misspelled_place_is_matched_where_a_place_is_meant(
    placed: Placed, text: str, written: str, name: str
) -> None:
    mention = placed(text, written)
    assert mention.location is not None
    assert mention.location.place.name == name
    assert mention.score < 1
    assert "spelled in a way no table holds" in mention.reasons


def test_a_misspelled_place_is_left_alone_elsewhere(gazetteer: Gazetteer) -> None:
    assert gazetteer.mentions("Hernai and Kahlu played well.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two were shot in the Zorwaqt area of Panjgur.", "Zorwaqt"),
        ("Two were shot in Qxelabad tehsil.", "Qxelabad"),
        ("Two were shot in the village of Wuzmangi in Zhob district.", "Wuzmangi"),
        ("Two were shot at Ghumbaro Lak in Washuk district.", "Ghumbaro Lak"),
        ("Police searched Killi Xandar in Quetta.", "Killi Xandar"),
        ("Workers were seized at the Wurgai dam.", "Wurgai"),
    ],
)
def test_an_unknown_place_is_listed(gazetteer: Gazetteer, text: str, name: str) -> None:
    (unresolved,) = gazetteer.names(text).unresolved
    assert unresolved.text == text[unresolved.start : unresolved.end] == name
    assert unresolved.reason


@pytest.mark.parametrize(
    "text",
    [
        "The Frontier Corps and the Levies searched the area.",
        "Prime Minister Shahbaz Khan spoke on Monday in Quetta.",
        "Police Officer Adil Jan said that the National Highway was open.",
        "The Baloch Yakjehti Committee met in Turbat.",
        "On Friday the District Police Officer came.",
        "Three Men Killed By Gunmen In Remote Hamlet Area",
    ],
)
def test_ordinary_capitalised_words_are_not_listed(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.names(text).unresolved == ()


def test_near_names_are_offered(gazetteer: Gazetteer) -> None:
    (unresolved,) = gazetteer.names("Two were shot in the Gwarga Kor area of Panjgur.").unresolved
    assert unresolved.candidates


def test_a_text_without_names_gives_nothing(gazetteer: Gazetteer) -> None:
    names = gazetteer.names("Nothing happened.")
    assert (names.mentions, names.unresolved) == ((), ())
    assert gazetteer.mentions("") == []
