"""Read reports for a command: what is wrong is said and counted, and the others go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from mapper.errors import ReportError
from mapper.terminal import counted, say

if TYPE_CHECKING:
    from mapper.gazetteer.fallback import Nominatim
    from mapper.model import Extraction, Report

__all__ = ["Reading"]


class Reading:
    """Read reports one after another, and say and count what is wrong with them."""

    def __init__(self, server: Nominatim | None = None) -> None:
        self.failed = 0
        self._server = server

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

    def extractions(self, sources: Sequence[str], published: dt.date | None) -> list[Extraction]:
        """Return what was read from each report; leave with status 1 if there is none."""
        from mapper.extraction import analyse
        from mapper.gazetteer import Gazetteer

        gazetteer = Gazetteer.default()
        if self._server:
            gazetteer = gazetteer.with_fallback(self._server)
        reports = counted(self.reports(sources, published), "reports read")
        extractions = [analyse(report, gazetteer=gazetteer) for report in reports]
        if self._server and self._server.note:
            say(self._server.note)
        for extraction in extractions:
            for note in dict.fromkeys((*extraction.report.notes, *extraction.notes)):
                say(f"{extraction.report.source}: {note}")
        if not extractions:
            say("No report could be read, so nothing was written.")
            raise typer.Exit(1)
        return extractions

    def finish(self) -> None:
        """Leave with status 1 if some report failed."""
        raise typer.Exit(1 if self.failed else 0)
