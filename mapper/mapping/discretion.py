"""What is left out of a map that goes to people who must not know all of it.

After OCHA's data responsibility guidelines: positions can be made coarse, and what
looks like a private person's name can be left out.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mapper.model import Incident, Report
from mapper.model.precision import DISTRICT, LINE
from mapper.packaged import toml_table

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["coarsened", "redacted"]

GONE = "[…]"
WORD = re.compile(r"(?<!\w)[^\W\d_a-z][\w'’.-]*\w|(?<!\w)[A-Z]\b\.?")
RUN = re.compile(rf"{re.escape(GONE)}(?:[ -]+(?:(?:al|bin|e|ud|ul|ur)[ -]+)?{re.escape(GONE)})+")
"""Names that stand together, and what joins the parts of one."""


def coarsened(incident: Incident) -> Incident:
    """Return an incident that is known to its district, or to less, and has no point.

    The quoted sentences are kept as they were printed, and may name the place.
    """
    precision = incident.where_precision
    if incident.district and (precision < DISTRICT or precision == LINE):
        precision = DISTRICT
    known = precision == DISTRICT and incident.place and incident.place.kind == "district"
    return dataclasses.replace(
        incident,
        place=incident.place if known else None,
        place_text=incident.district or incident.province,
        tehsil_pcode=incident.tehsil_pcode,
        latitude=None,
        longitude=None,
        where_precision=precision,
        uncertainty_km=None,
    )


def redacted(
    incidents: Sequence[Incident], reports: Sequence[Report], gazetteer: Gazetteer
) -> tuple[list[Incident], list[Report]]:
    """Return incidents and reports without what looks like a private person's name.

    Words with a capital are taken for names, unless they are placed by the gazetteer,
    are written in capitals, or stand in the lexicons of reports or in
    `public_words.toml`: rather a word too many than a name. Addresses of sources
    are cut to their host, for they often hold the headline. Text in a script without
    capitals, such as Urdu, is left out whole.
    """
    redactor = _Redactor(gazetteer)
    return (
        [redactor.incident(each) for each in incidents],
        [redactor.report(each) for each in reports],
    )


class _Redactor:
    """Leaves out names; the words of public bodies and places stay."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._public = _public_words()

    def text(self, text: str) -> str:
        """Return a text with `[…]` for each run of words that looks like a name."""
        places = self._places(text)

        def replaced(match: re.Match[str]) -> str:
            word = match[0]
            known = word.isupper() and sum(map(str.isalpha, word)) > 1
            held = any(start <= match.start() and match.end() <= end for start, end in places)
            return word if known or held or self._is_public(word) else GONE

        return RUN.sub(GONE, WORD.sub(replaced, text))

    def _places(self, text: str) -> list[tuple[int, int]]:
        return [
            (mention.start, mention.end)
            for mention in self._gazetteer.mentions(text)
            if mention.location and mention.role != "name_part"
        ]

    def _is_public(self, word: str) -> bool:
        parts = [part for part in re.split(r"[-'’.]", word.lower()) if len(part) > 1]
        return bool(parts) and all(part in self._public for part in parts)

    def incident(self, incident: Incident) -> Incident:
        """Return an incident without names in its texts."""
        change = dataclasses.replace
        return change(
            incident,
            actors=tuple(change(each, name=self.text(each.name)) for each in incident.actors),
            claims=tuple(change(each, by=self.text(each.by)) for each in incident.claims),
            evidence=tuple(change(each, text=self.text(each.text)) for each in incident.evidence),
        )

    def report(self, report: Report) -> Report:
        """Return a report without names in its title and address."""
        host = urlsplit(report.url or "")
        url = f"{host.scheme}://{host.netloc}/" if host.netloc else None
        title = report.title and self.text(report.title)
        return dataclasses.replace(report, title=title, url=url)


@cache
def _public_words() -> frozenset[str]:
    """Return words that name nobody: ours, and those that reports are read by."""
    ours = toml_table("mapping", "public_words.toml")
    words = {word for group in ours.values() for word in group}
    for table in files("mapper.extraction").joinpath("lexicon").iterdir():
        if table.name not in ("actors.toml", "tribes.toml"):  # people are called after them
            words |= set(re.findall(r"[a-z]{2,}", table.read_text(encoding="utf-8")))
    return frozenset(words)
