from __future__ import annotations

import csv
import dataclasses
from pathlib import Path

import pytest

from mapper.exporting import About
from mapper.exporting.acled import acled_columns, to_acled
from mapper.exporting.acled_terms import disorder_type, event_types
from mapper.model import Actor, Casualties, Incident

TEHSILS = {"PK23001": "Quetta City"}
# As ACLED exports them (ACLED codebook, "Data columns").
ACLED = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]


def read(incidents: list[Incident], about: About) -> list[dict[str, str]]:
    return list(csv.DictReader("".join(to_acled(incidents, about, TEHSILS)).splitlines()))


def one(incident: Incident, about: About) -> dict[str, str]:
    (line,) = read([incident], about)
    return line


def test_the_columns_are_acleds_and_then_ours(attack: Incident, about: About) -> None:
    names = list(one(attack, about))
    assert names[: len(ACLED)] == ACLED
    assert names == [column.name for column in acled_columns()]


def test_deaths_that_nobody_states_are_empty_and_not_none(attack: Incident, about: About) -> None:
    assert one(dataclasses.replace(attack, casualties=Casualties()), about)["fatalities"] == ""


def test_only_events_are_rows(incidents: list[Incident], about: About) -> None:
    assert [line["event_id_cnty"][0] for line in read(incidents, about)] == ["a", "c"]


def test_an_event_at_the_province_is_kept_without_a_point(raids: Incident, about: About) -> None:
    line = one(dataclasses.replace(raids, kind="event"), about)
    assert (line["latitude"], line["longitude"], line["geo_precision"]) == ("", "", "3")
    assert (line["admin1"], line["admin2"]) == ("Balochistan", "")


def test_the_attack_in_acleds_terms(attack: Incident, about: About) -> None:
    line = one(attack, about)
    assert (line["event_date"], line["year"], line["time_precision"]) == ("2024-05-09", "2024", "1")
    assert (line["disorder_type"], line["iso"]) == ("Political violence", "586")
    assert (line["actor1"], line["inter1"]) == ("BLA", "Rebel group")
    assert line["interaction"] == "Rebel group only"
    assert (line["admin2"], line["location"], line["geo_precision"]) == ("Kech", "Turbat", "1")
    assert (line["fatalities"], line["fatalities_low"], line["fatalities_high"]) == ("7", "7", "")
    assert (line["source"], line["sources"]) == ("The Daily", "The Daily (2024-05-10)")
    assert line["notes"] == " … ".join(quote.text for quote in attack.evidence)
    assert line["claims"] == "BLA: 9 security killed (asserted)"


def test_the_protest_in_acleds_terms(protest: Incident, about: About) -> None:
    line = one(protest, about)
    assert line["disorder_type"] == "Political violence; Demonstrations"
    assert (line["actor1"], line["actor2"], line["assoc_actor_2"]) == (
        "police",
        "students",
        "residents",
    )
    assert line["interaction"] == "State forces-Protesters"
    assert line["civilian_targeting"] == "Civilian targeting"
    assert (line["time_precision"], line["geo_precision"]) == ("2", "3")
    assert (line["admin3"], line["location"]) == ("Quetta City", "'-the old bazaar")
    figures = (line["fatalities_low"], line["fatalities"], line["fatalities_high"])
    assert figures == ("3", "4", "5")  # no report states a total: civilians and unknown together
    assert line["source"] == ""


def test_who_responds_is_second_where_no_target_is_named(attack: Incident, about: About) -> None:
    actors = (
        Actor("levies", "responder", "State forces"),
        Actor("BLA", "perpetrator", "Rebel group"),
        Actor("BLA", "claimant", "Rebel group"),
    )
    line = one(dataclasses.replace(attack, actors=actors), about)
    assert (line["actor1"], line["actor2"]) == ("BLA", "levies")
    assert line["interaction"] == "State forces-Rebel group"  # in the order of ACLED's codes


def test_nobody_named_is_empty(attack: Incident, about: About) -> None:
    line = one(dataclasses.replace(attack, actors=()), about)
    assert [line[name] for name in ("actor1", "inter1", "actor2", "inter2", "interaction")] == [
        ""
    ] * 5


@pytest.mark.parametrize(("ucdp", "acled"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (None, "")])
def test_date_precision(ucdp: int | None, acled: object, attack: Incident, about: About) -> None:
    line = one(dataclasses.replace(attack, date_precision=ucdp), about)
    assert (line["time_precision"], line["date_precision"]) == (str(acled), str(ucdp or ""))


@pytest.mark.parametrize(("ucdp", "acled"), [(1, 1), (2, 2), (3, 3), (4, 3), (5, 3), (6, 3)])
def test_place_precision(ucdp: int, acled: int, attack: Incident, about: About) -> None:
    line = one(dataclasses.replace(attack, where_precision=ucdp), about)
    assert (line["geo_precision"], line["where_precision"]) == (str(acled), str(ucdp))


def test_an_event_without_a_day_has_none(attack: Incident, about: About) -> None:
    line = one(dataclasses.replace(attack, date_start=None), about)
    assert (line["event_date"], line["year"]) == ("", "")


@pytest.mark.parametrize(
    ("types", "disorder"),
    [
        (("Battles", "Armed clash"), "Political violence"),
        (("Riots", "Mob violence"), "Political violence"),
        (("Riots", "Violent demonstration"), "Demonstrations"),
        (("Protests", "Peaceful protest"), "Demonstrations"),
        (("Strategic developments", "Other"), "Strategic developments"),
        (("Accident", "Other"), ""),
        (("Natural hazard", "Flood"), ""),
        (("Something new", "Else"), ""),
    ],
)
def test_disorder_types(types: tuple[str, str], disorder: str) -> None:
    assert disorder_type(*types) == disorder


def test_every_type_that_the_lexicon_reads_is_known() -> None:
    import tomllib

    import mapper.extraction

    lexicon = Path(mapper.extraction.__file__).parent / "lexicon" / "events.toml"
    known = set(event_types())
    said = tomllib.loads(lexicon.read_text("utf-8"))
    read = {*_named(said, "type"), *_named(said, "sub_type")} - {""}
    assert len(read) > 20 and read <= known


def _named(value: object, key: str) -> list[str]:
    if isinstance(value, dict):
        own = [value[key]] if isinstance(value.get(key), str) else []
        return own + [name for each in value.values() for name in _named(each, key)]
    return [name for each in value for name in _named(each, key)] if isinstance(value, list) else []
