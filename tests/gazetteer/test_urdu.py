"""Names in Urdu script, alone and in mixed text."""

from __future__ import annotations

import pytest

from mapper.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("بلوچستان کے ضلع نوشکی میں دھماکہ", ["province:balochistan", "district:nushki"]),
        ("ڈيرہ بگٹي میں فائرنگ", ["geonames:1180295"]),
        ("ضلع ڈیرہ\u200cبگٹی میں فائرنگ", ["district:dera-bugti"]),
        ("گوادر Gwadar میں حملہ", ["geonames:1177446", "geonames:1177446"]),
        ("کوئٹہ: تربت میں دو افراد ہلاک", ["geonames:1167528", "geonames:1163054"]),
    ],
)
def test_urdu_names_are_found(gazetteer: Gazetteer, text: str, places: list[str]) -> None:
    assert [mention.place_id for mention in gazetteer.mentions(text)] == places


def test_the_offsets_are_those_of_the_urdu_text(gazetteer: Gazetteer) -> None:
    text = "کل ضلع قـلات میں دھماکہ ہوا"
    (mention,) = gazetteer.mentions(text)
    assert mention.text == text[mention.start : mention.end] == "قـلات"


def test_an_urdu_dateline_is_no_scene(gazetteer: Gazetteer) -> None:
    roles = {m.text: m.role for m in gazetteer.mentions("کوئٹہ: تربت میں دو افراد ہلاک")}
    assert roles == {"کوئٹہ": "dateline", "تربت": "location"}
