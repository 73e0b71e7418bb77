"""Reports written for the tests of the store."""

from __future__ import annotations

import mapper
from mapper.model import Report


def report(text: str, published: str = "2024-05-15", **facts: str) -> Report:
    """Return a report with a title, publisher or address as front matter gives it."""
    front = "".join(f"{name}: {value}\n" for name, value in facts.items())
    return mapper.read_report(
        text=f"---\n{front}---\n{text}" if front else text, published=published
    )


BLAST = "A roadside bomb killed five policemen near Loralai on Tuesday morning, police said."
REVISED = (
    "The death toll of Tuesday's roadside bombing of a police van near Loralai rose to seven, "
    "hospital officials said on Wednesday."
)
MINERS = "Gunmen shot dead three coal miners in Duki on Tuesday night, Levies officials said."


def outcomes(store: mapper.Store, *reports: mapper.Report) -> list[str]:
    """Add reports, and return what became of each."""
    return [added.outcome for added in store.add(reports)]
