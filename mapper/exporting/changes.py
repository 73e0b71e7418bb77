"""What became of an incident between two states of a store, in words."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.exporting.review import in_words
from mapper.model import Incident

__all__ = ["changed_in_words", "other_changes"]

CORRECTED = "corrected"  # the one flag that is no doubt


def changed_in_words(was: Incident, now: Incident) -> str:
    """Return what differs between two states of an incident, on one line."""
    before, after = in_words(was), in_words(now)
    read = after if before == after else f"{before} → {after}"
    return "; ".join([read, *other_changes(was, now)])


def other_changes(was: Incident, now: Incident) -> Iterator[str]:
    """Yield what differs beside the reading itself: reports, parts of a total, doubts."""
    reports = [len({quote.report for quote in each.evidence}) for each in (was, now)]
    if reports[0] != reports[1]:
        yield f"{reports[0]} → {reports[1]} reports"
    if len(was.includes) != len(now.includes):
        yield f"contains {len(now.includes)} incidents, {len(was.includes)} before"
    before, after = ([flag for flag in each.flags if flag != CORRECTED] for each in (was, now))
    if before != after:
        yield f"doubts: {', '.join(after) or 'none'}"
    if (CORRECTED in was.flags) != (CORRECTED in now.flags):
        yield "corrected" if CORRECTED in now.flags else "no longer corrected"
