"""Why no incident was read in a report, in a sentence for its reader."""

from __future__ import annotations

from mapper.gazetteer import Names
from mapper.model import Report

__all__ = ["is_local", "why_nothing"]

_MOST = 0.5  # of the letters
_ARABIC = ("\u0600", "\u06ff")  # the block that holds Urdu's letters
_KINDS = ("body", "heading", "table")


def why_nothing(report: Report, names: Names) -> str:
    """Say why no incident was read, by the first cause that holds.

    Parameters
    ----------
    report : Report
        A report in which no incident was read.
    names : Names
        Its place names.
    """
    if _is_in_urdu(report.text):
        return (
            "Most of it is in Urdu script, and sentences are read in English only; "
            "see with `mapper places` which places it names."
        )
    if _is_table(report):
        return (
            "Most of it is a table, and only sentences are read; "
            "take its figures from the table yourself."
        )
    if not is_local(names):
        return (
            "It names no known place of Balochistan where something happened; "
            "see what was found with `mapper places`."
        )
    return (
        "It names places of Balochistan, and no incident was read in it; read it yourself, "
        "and see with `mapper places` which names count as scenes."
    )


def is_local(names: Names) -> bool:
    """Tell whether a place of the province is named as a scene, or as the dateline ("here")."""
    return any(
        mention.role in ("location", "dateline")
        and mention.location is not None
        and mention.location.place.province == "Balochistan"
        and mention.location.place.country == "PK"
        for mention in names.mentions
    )


def _is_in_urdu(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    first, last = _ARABIC
    return sum(first <= letter <= last for letter in letters) > _MOST * len(letters)


def _is_table(report: Report) -> bool:
    length = {kind: sum(p.end - p.start for p in report.parts if p.kind == kind) for kind in _KINDS}
    return length["table"] > _MOST * sum(length.values())
