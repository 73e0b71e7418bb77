"""AMBIGUITIES.md, section 5: across the border."""

from __future__ import annotations

import pytest

from ..conftest import Placed

ABROAD = [
    ("Taliban fighters overran a post in Qalat, the capital of Zabul province.", "Qalat", "AF"),
    ("Kalat-i-Ghilzai lies on the road from Kandahar to Kabul.", "Kalat-i-Ghilzai", "AF"),
    ("Afghan officials said a bomb went off in Khost.", "Khost", "AF"),
    ("Iranian border guards opened fire in Pishin, Iran.", "Pishin", "IR"),
    ("Two policemen were killed in Zahedan.", "Zahedan", "IR"),
    ("Jaish al-Adl attacked a court in Zahedan, Sistan-Baluchestan.", "Zahedan", "IR"),
    ("Nine Pakistani labourers were killed in Saravan, Iran.", "Saravan", "IR"),
    ("Gunmen attacked a station in Rask, in Iran's southeast.", "Rask", "IR"),
    ("Traffic was halted at Mirjaveh.", "Mirjaveh", "IR"),
    ("A ship reached Chabahar.", "Chabahar", "IR"),
    ("A storm closed schools in Zabol.", "Zabol", "IR"),
    ("Shelling hit Spin Boldak.", "Spin Boldak", "AF"),
    ("A blast shook Kandahar.", "Kandahar", "AF"),
]
HERE = [
    ("Troops killed four men in Kalat.", "Kalat", "kalat"),
    ("Coal miners were abducted in Khost, Harnai district.", "Khost", "harnai"),
    ("A Levies man was shot in Pishin.", "Pishin", "pishin"),
    ("Customs seized fuel in Taftan town.", "Taftan", "chagai"),
    ("An Afghan refugee was shot dead in Chaman.", "Chaman", "chaman"),
]


@pytest.mark.parametrize(("text", "name", "country"), ABROAD)
def test_the_namesake_or_town_abroad_is_abroad(
    placed: Placed, text: str, name: str, country: str
) -> None:
    mention = placed(text, name)
    assert mention.role != "location"
    assert mention.location is not None
    assert mention.location.place.country == country


@pytest.mark.parametrize(("text", "name", "district"), HERE)
def test_ours_is_ours(placed: Placed, text: str, name: str, district: str) -> None:
    mention = placed(text, name)
    assert mention.role == "location"
    assert mention.location is not None
    assert mention.location.district_id == f"district:{district}"


@pytest.mark.parametrize(
    "name", ["Iranian Balochistan", "Sistan-Baluchestan", "Sistan and Baluchestan"]
)
def test_the_other_balochistan_is_not_ours(placed: Placed, name: str) -> None:
    mention = placed(f"Two guards died in {name}.", name)
    assert mention.role == "context"
