"""What a person should look at first, as text to read beside the reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mapper.extraction.incidents.review import Doubtful, doubtful
from mapper.model import MEASURES, ROLES, Count, Extraction, Incident, Role, Tally

__all__ = ["to_review"]


def to_review(extractions: Iterable[Extraction]) -> Iterator[str]:
    """List the doubtful incidents, the least sure first.

    Parameters
    ----------
    extractions : iterable of Extraction
        What `mapper.extraction.analyse` returned, one a report.

    Yields
    ------
    str
        A block of lines for each incident with a flag: its confidence and what was
        read, the sentences it rests on with their report, and a line for each reason.
        A block for the names that were not placed ends the list.
    """
    extractions = list(extractions)
    sources = {each.report.id: each.report.source for each in extractions}
    incidents = (incident for each in extractions for incident in each.incidents)
    for item in doubtful(incidents):
        yield _block(item, sources)
    names = [
        f"  {each.report.source}: {name.text} ({name.reason})"
        for each in extractions
        for name in each.unresolved
    ]
    if names:
        yield "\n".join(["Names not placed, where an incident may be missing:", *names, ""])


def _block(item: Doubtful, sources: dict[str, str]) -> str:
    incident = item.incident
    lines = [f"{incident.confidence:.2f}  {in_words(incident)}"]
    lines += [
        f"  {sources.get(e.report, e.report)}: “{_one_line(e.text)}”" for e in incident.evidence
    ]
    lines += [f"  - {doubt.flag}: {doubt.reason}" for doubt in item.doubts]
    return "\n".join([*lines, ""])


def in_words(incident: Incident) -> str:
    """Return what was read of an incident: day, kind, place and figures."""
    day = incident.date_start.isoformat() if incident.date_start else "no day"
    if incident.date_end and incident.date_end != incident.date_start:
        day += f" to {incident.date_end.isoformat()}"
    kind = "" if incident.kind == "event" else f" ({incident.kind})"
    named = incident.place.name if incident.place else incident.place_text
    places = [place for place in (named, incident.district) if place]
    where = ", ".join(dict.fromkeys(places)) or "no place"
    read = [
        f"{measure} {_tally(tally)}"
        for measure in MEASURES
        if (tally := incident.casualties.measure(measure))
    ]
    figures = "; ".join(read) or "no figures"
    return f"{day}, {incident.sub_event_type}{kind}, {where}: {figures}"


def _tally(tally: Tally) -> str:
    counts = {role: count for role in ROLES if (count := tally.role(role))}
    parts = [f"{_count(count)} {_side(role, count)}" for role, count in counts.items()]
    if tally.total is None or list(counts.values()) == [tally.total]:
        return ", ".join(parts)
    total = _count(tally.total)
    return f"{total} ({', '.join(parts)})" if parts else total


def _side(role: Role, count: Count) -> str:
    words = {"security": "of the security forces", "unknown": "of no known side"}
    return words.get(role) or (role if count.high != 1 else role.removesuffix("s"))


def _count(count: Count) -> str:
    if count.high is None:
        return f"{count.low} or more"
    return str(count.best) if count.low == count.high else f"{count.low} to {count.high}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
