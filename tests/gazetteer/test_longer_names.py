"""A common noun of the land that ends an unknown name is not the place of that name."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Clashes were reported from the Zarrin Wadh area on Friday.", "Zarrin Wadh"),
        ("Two men were killed at Gurri Dasht on Friday.", "Gurri Dasht"),
        ("The convoy was hit near Sangi Kaur in Mashkai.", "Sangi Kaur"),
    ],
)
def test_it_is_listed_whole_and_not_placed(gazetteer: Gazetteer, text: str, name: str) -> None:
    names = gazetteer.names(text)
    assert name.split(" ")[1] not in {mention.text for mention in names.mentions}
    placed = [mention for mention in names.mentions if mention.text == name]
    assert placed or [each.text for each in names.unresolved] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men were killed in Wadh on Friday.", "Wadh"),
        ("Tehsildar Wadh Abdul Qadir said two men were killed.", "Wadh"),
        ("Gunmen fled to Mach, Mand and Nal on Friday.", "Mand"),
        ("A bomb went off in Turbat, Dasht and Tump on Friday.", "Tump"),
        ("Gunmen Attack Police Post In Wadh", "Wadh"),
    ],
)
def test_alone_it_is_the_place(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert name in {mention.text for mention in gazetteer.mentions(text)}


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("Loti area", "Loti"),
        ("Pasni town", "Pasni"),
        ("Sangsillah area", "Sangsila"),
        ("Barshonki area", "Barshonki"),
    ],
)
def test_a_search_passes_over_the_words_for_an_area(
    gazetteer: Gazetteer, query: str, place: str
) -> None:
    assert gazetteer.find(query)[0].location.place.name == place


def test_a_search_takes_no_name_with_another_first_letter(gazetteer: Gazetteer) -> None:
    assert all(c.location.place.name[0] in "MN" for c in gazetteer.find("Muchh town"))
