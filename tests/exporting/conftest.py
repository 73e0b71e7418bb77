"""Incidents, their reports, and what files of them say of themselves."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable

import pytest

from mapper.exporting import About
from mapper.gazetteer import Gazetteer
from mapper.model import Actor, Casualties, Count, Evidence, Incident, Report, Tally

REPORTS = (
    Report("r" * 64, "", title="Clash", publisher="The Daily", published=dt.date(2024, 5, 10)),
    Report("s" * 64, "", title="Raids, a week on", published=dt.date(2024, 5, 17)),
    Report("t" * 64, "", title="Not used", publisher="Nobody", published=dt.date(2024, 5, 18)),
)


@pytest.fixture
def protest() -> Incident:
    """Return a protest in a district whose point lies west of Greenwich, to see signs kept."""
    return Incident(
        id="c" * 16,
        kind="event",
        event_type="Protests",
        sub_event_type="Excessive force against protesters",
        date_start=dt.date(2024, 5, 14),
        date_end=dt.date(2024, 5, 16),
        date_precision=2,
        place_text="-the old bazaar",
        district="Quetta",
        district_pcode="PK230",
        tehsil_pcode="PK23001",
        latitude=-0.125,
        longitude=-1.5,
        where_precision=3,
        uncertainty_km=40.5,
        casualties=Casualties(killed=Tally(civilians=Count(2, 3, 4), unknown=Count(1, 1, 1))),
        actors=(
            Actor("police", "perpetrator", "State forces"),
            Actor("students", "target", "Protesters"),
            Actor("residents", "target", "Civilians"),
        ),
        evidence=(Evidence("s" * 64, 3, 9, '=HYPERLINK("http://example.org")'),),
        confidence=0.25,
        flags=("unverified", "claim only"),
    )


@pytest.fixture
def recalled(attack: Incident) -> Incident:
    return dataclasses.replace(
        attack,
        id="d" * 16,
        kind="background",
        date_start=dt.date(1998, 5, 28),
        date_end=None,
        casualties=Casualties(),
    )


@pytest.fixture
def incidents(
    attack: Incident, raids: Incident, protest: Incident, recalled: Incident
) -> list[Incident]:
    return [attack, raids, protest, recalled]


Tell = Callable[[list[Incident]], About]


@pytest.fixture
def tell(gazetteer: Gazetteer) -> Tell:
    return lambda incidents: About.of(incidents, REPORTS, gazetteer=gazetteer)


@pytest.fixture
def about(incidents: list[Incident], tell: Tell) -> About:
    return tell(incidents)
