from __future__ import annotations

import dataclasses
import datetime as dt

from mapper.exporting import About
from mapper.gazetteer import Gazetteer
from mapper.model import Evidence, Incident

from .conftest import REPORTS


def test_only_the_reports_that_incidents_rest_on_are_named(about: About) -> None:
    assert list(about.reports) == ["r" * 64, "s" * 64]


def test_an_incident_has_its_sources_by_publisher_and_day(
    about: About, attack: Incident, protest: Incident, raids: Incident
) -> None:
    assert about.sources(attack) == "The Daily (2024-05-10)"
    assert about.sources(protest) == "Raids, a week on (2024-05-17)"  # no publisher: the title
    assert about.sources(raids) == ""
    both = dataclasses.replace(attack, evidence=(*protest.evidence, *attack.evidence))
    assert about.sources(both) == "Raids, a week on (2024-05-17); The Daily (2024-05-10)"
    assert about.publishers(both) == "The Daily"


def test_a_report_that_is_not_known_is_not_made_up(about: About, attack: Incident) -> None:
    unknown = dataclasses.replace(attack, evidence=(Evidence("x" * 64, 0, 1, "A."),))
    assert about.sources(unknown) == ""


def test_the_period_is_that_of_the_events(
    about: About, recalled: Incident, raids: Incident, gazetteer: Gazetteer
) -> None:
    assert about.period == "2024-05-09 to 2024-05-16"
    only_recalled = About.of([recalled], REPORTS, gazetteer=gazetteer)
    assert only_recalled.period == "1998-05-28"
    assert About.of([raids], REPORTS, gazetteer=gazetteer).period == ""


def test_events_are_counted_apart(about: About) -> None:
    assert (about.incidents, about.events) == (4, 2)


def test_imported_outlines_and_own_places_are_credited(
    about: About, incidents: list[Incident], gazetteer: Gazetteer
) -> None:
    class Own:
        version = "2026.11+own.1"
        outlines_credit = "The Survey, by permission"
        credits = ("Mines: the Company, ODbL.",)

    own = About.of(incidents, REPORTS, gazetteer=Own())  # type: ignore[arg-type]
    assert own.licences[:2] == (
        "District outlines and P-codes: The Survey, by permission.",
        "Mines: the Company, ODbL.",
    )
    assert "OCHA" in about.licences[0] and "OCHA" not in " ".join(own.licences)
    assert own.to_dict()["gazetteer"]["version"] == "2026.11+own.1"


def test_title_and_selection_are_told(incidents: list[Incident], gazetteer: Gazetteer) -> None:
    said = About.of(incidents, (), gazetteer=gazetteer, title="Kech", selection="district Kech")
    assert (said.to_dict()["title"], said.to_dict()["selection"]) == ("Kech", "district Kech")
    assert said.to_dict()["sources"] == []
    assert said.first == dt.date(2024, 5, 9)
