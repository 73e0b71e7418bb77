"""Read reports for a command: what is wrong is said and counted, and the others go on."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mapper.errors import ReportError
from mapper.terminal import counted, say

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer
    from mapper.gazetteer.fallback import Nominatim
    from mapper.model import Extraction, Report

__all__ = ["Reading"]


class Reading:
    """Read reports one after another, and say and count what is wrong with them.

    Parameters
    ----------
    server : Nominatim, optional
        Asked for the places that the gazetteer lacks.
    places : Path, optional
        A table of the user's own places, laid over the gazetteer.
    """

    def __init__(self, server: Nominatim | None = None, places: Path | None = None) -> None:
        self.failed = 0
        self._server = server
        self._places = places

    @functools.cached_property
    def gazetteer(self) -> Gazetteer:
        """The gazetteer that the reports are read with."""
        from mapper.gazetteer import Gazetteer

        gazetteer = Gazetteer.default()
        if self._places:
            gazetteer = gazetteer.with_places(self._places)
        return gazetteer.with_fallback(self._server) if self._server else gazetteer

    def fail(self, error: ReportError) -> None:
        """Say what is wrong with one report; the others go on."""
        say(str(error))
        self.failed += 1

    def reports(self, sources: Sequence[str], published: dt.date | None) -> Iterator[Report]:
        """Yield the reports that can be read, each story once."""
        from mapper.reading import read_reports

        seen: dict[str, str] = {}
        for report in read_reports(sources, published=published, on_error=self.fail):
            if report.id in seen:
                say(f"{report.source}: the same story as {seen[report.id]}, so it counts once.")
                continue
            seen[report.id] = report.source
            yield report

    def extractions(
        self, sources: Sequence[str], published: dt.date | None
    ) -> Iterator[Extraction]:
        """Yield what was read from each report; leave with status 1 if there is none."""
        from mapper.extraction import analyse

        gazetteer, extraction = self.gazetteer, None
        for report in counted(self.reports(sources, published), "reports read"):
            extraction = analyse(report, gazetteer=gazetteer)
            for note in dict.fromkeys((*report.notes, *extraction.notes)):
                say(f"{report.source}: {note}")
            yield extraction
        if self._server and self._server.note:
            say(self._server.note)
        if extraction is None:
            say("No report could be read, so nothing was written.")
            raise typer.Exit(1)

    def finish(self) -> None:
        """Leave with status 1 if some report failed."""
        raise typer.Exit(1 if self.failed else 0)
