"""Agreement with the hand-annotated reports beside the checkout."""

from __future__ import annotations

import datetime as dt
from typing import Any

from mapper.gazetteer import Gazetteer
from mapper.model import Location

Gold = list[tuple[str, str, dict[str, Any]]]


def scenes(gazetteer: Gazetteer, text: str, truth: dict[str, Any]) -> list[tuple[str, Location]]:
    published = truth["published"]
    on = dt.date.fromisoformat(published) if published else None
    return [
        (mention.text, mention.location)
        for mention in gazetteer.mentions(text, on=on)
        if mention.role == "location" and mention.location
    ]


def test_the_district_of_every_incident_is_among_the_scenes(
    gazetteer: Gazetteer, gold: Gold
) -> None:
    names = {district.id: district.name for district in gazetteer.districts()}
    missed, wanted = [], 0
    for report, text, truth in gold:
        found = {names.get(place.district_id or "") for _, place in scenes(gazetteer, text, truth)}
        districts = [i["district"] for i in truth["incidents"] if i["district"]]
        wanted += len(districts)
        missed += [(report, district) for district in districts if district not in found]
    assert len(missed) <= 0.03 * wanted, missed


def test_places_without_an_incident_are_no_scenes(gazetteer: Gazetteer, gold: Gold) -> None:
    wrong = []
    for report, text, truth in gold:
        banned = {name.lower() for name in truth["not_incident_places"]}
        wrong += [
            (report, written)
            for written, place in scenes(gazetteer, text, truth)
            if written.lower() in banned or place.place.name.lower() in banned
        ]
    assert len(wrong) <= 3, wrong


def test_foreign_reports_have_no_scene_here(gazetteer: Gazetteer, gold: Gold) -> None:
    for report, text, truth in gold:
        if not truth["incidents"]:
            assert scenes(gazetteer, text, truth) == [], report
