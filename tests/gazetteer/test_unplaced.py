"""Names that look like places and are in no table: matched when near enough, else listed."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer

from .conftest import Placed


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Floods hit Harnei district.", "Harnei", "Harnai"),
        ("Floods hit Kahlu district.", "Kahlu", "Kohlu"),
        ("A mine went off in the Pidrakk area of Kech district.", "Pidrakk", "Pidarak"),
        ("A bomb went off in Khuzdaar district on Monday.", "Khuzdaar", "Khuzdar"),
        ("Levies found two bodies in Washik district.", "Washik", "Washuk"),
        ("Militants stormed a camp in Jhal Magsee district.", "Jhal Magsee", "Jhal Magsi"),
        ("A roadside bomb in Sohbatpoor district wounded four.", "Sohbatpoor", "Sohbatpur"),
        ("Gunmen opened fire in Suraab district.", "Suraab", "Surab"),
        ("A grenade was thrown in Lorallai district.", "Lorallai", "Loralai"),
        ("A bridge fell in Zhobe district.", "Zhobe", "Zhob"),
        ("A lorry was burnt in the Mangochhar area of Kalat.", "Mangochhar", "Mangochar"),
        ("An attack in the Maschh area of Bolan killed two.", "Maschh", "Mach"),
        ("A vehicle was hit near the Tumpp area of Kech.", "Tumpp", "Tump"),
        ("A post was attacked in Awarran district.", "Awarran", "Awaran"),
        ("Two men were kidnapped in Dallbandin town of Chagai.", "Dallbandin", "Dalbandin"),
        ("A convoy was attacked in the Hoshaab area of Kech.", "Hoshaab", "Hoshab"),
        ("The miners were abducted in Barkhaan district.", "Barkhaan", "Barkhan"),
        ("A body was found in the Pashni area of Gwadar.", "Pashni", "Pasni"),
        ("The post stood in the Besimma area of Washuk.", "Besimma", "Besima"),
        ("A lorry was set on fire in Pishhin district.", "Pishhin", "Pishin"),
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


@pytest.mark.parametrize(
    "text",
    [
        "Harnei and Kahlu played well.",
        "Harnal told the court that he was innocent.",
        "Mr Gwadari said the fund was empty.",
        "The Kalatt brothers own the shop.",
        "A man named Sibbi was arrested.",
        "The Turbatis won the match.",
        "Nushka Ltd signed the contract.",
        "Kechu Khan was shot dead.",
        "The Dalbandy family fled.",
        "Justice Pishini heard the case.",
        "Hubb and Spoke opened an office.",
        "Zehrri spoke to reporters after the meeting.",
        "Barkhano tribesmen met.",
        "The Ziaratwal clan held a jirga.",
        "The Mastungi vote split.",
        "Coach Lehro praised his players.",
        "Kohluk said that nobody was hurt.",
        "Senator Rindani left the hall.",
        "Chamani traders protested.",
        "Surabi women attended the protest.",
    ],
)
def test_a_misspelled_place_is_left_alone_elsewhere(gazetteer: Gazetteer, text: str) -> None:
    assert not [mention for mention in gazetteer.mentions(text) if mention.location]


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


@pytest.mark.parametrize("village", ["Zaram", "Ghulam Muhammad Qumbrani"])
def test_a_village_far_from_its_district_is_listed_with_its_places(
    gazetteer: Gazetteer, village: str
) -> None:
    text = f"Two men were shot dead in the {village} area on Tuesday."
    names = gazetteer.names(text)
    listed = [name for name in names.unresolved if name.text == village]
    assert [name.reason for name in listed] == [
        "a name that counts only where its district is named nearby"
    ]
    assert all(gazetteer.place(each).kind == "village" for each in listed[0].candidates)


def test_a_text_without_names_gives_nothing(gazetteer: Gazetteer) -> None:
    names = gazetteer.names("Nothing happened.")
    assert (names.mentions, names.unresolved) == ((), ())
    assert gazetteer.mentions("") == []
