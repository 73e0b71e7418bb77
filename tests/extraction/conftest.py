"""Short ways to read a text."""

from __future__ import annotations

import datetime as dt

import pytest

from extraction.telling import Read
from mapper.extraction import extract
from mapper.gazetteer import Gazetteer
from mapper.model import Incident
from mapper.reading import read_report


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer) -> Read:
    """Read incidents from a text published on Monday 14 July 2025."""

    def reader(text: str, published: str | None = "2025-07-14") -> list[Incident]:
        day = dt.date.fromisoformat(published) if published else None
        return extract(read_report(text=text, published=day), gazetteer=gazetteer)

    return reader
