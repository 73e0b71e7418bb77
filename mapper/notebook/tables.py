"""What a run of the notebook shows, as tables."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.packaged import sample_reports

if TYPE_CHECKING:
    import pandas as pd

    from mapper.gazetteer import Gazetteer
    from mapper.model import Extraction
    from mapper.store import Added, Difference, Store

__all__ = [
    "changes_table",
    "corrections_table",
    "names_table",
    "reports_table",
    "review_table",
    "with_samples",
]

REPORTS = ("report", "publisher", "published", "what became of it", "incidents", "note", "file")
CHANGES = ("what", "read as", "before", "also", "incident")
REVIEW = ("this run", "read as", "sentences", "doubts", "confidence", "incident")
NAMES = ("name as written", "reason", "it may be", "file")
CORRECTIONS = ("number", "by", "what", "to be", "why", "undone")
SINCE_ORDER = ("new", "changed", "")


def with_samples(new_reports: Sequence[str], store: str | Path) -> tuple[list[str], Path]:
    """Return what to read and where to keep it: the samples, where there is nothing else.

    The samples are kept in a store that is gone when Python ends, never in one of yours.

    Parameters
    ----------
    new_reports : sequence of str
        Files, folders and patterns.
    store : str or Path
        The store's file.
    """
    if new_reports or Path(store).exists():
        return list(new_reports), Path(store)
    folder = tempfile.mkdtemp(prefix="mapper-samples-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return [str(sample_reports())], Path(folder, "samples.gpkg")


def reports_table(extractions: Iterable[Extraction], added: Iterable[Added]) -> pd.DataFrame:
    """Return a row for each report that was added, in order.

    Parameters
    ----------
    extractions : iterable of Extraction
        What was read.
    added : iterable of Added
        What `Store.add` returned for them.
    """
    import pandas as pd

    rows = [
        (
            each.report.title,
            each.report.publisher,
            each.report.published,
            told.outcome,
            len(each.incidents),
            " ".join(dict.fromkeys((*each.report.notes, *each.notes))),
            Path(each.report.source).name,
        )
        for each, told in zip(extractions, added, strict=True)
    ]
    return pd.DataFrame(rows, columns=REPORTS)


def changes_table(difference: Difference) -> pd.DataFrame:
    """Return what is new, changed, merged and removed, in this order.

    Parameters
    ----------
    difference : Difference
        What `Store.diff` returned.
    """
    import pandas as pd

    return pd.DataFrame(list(_changes(difference)), columns=CHANGES)


def _changes(difference: Difference) -> Iterator[tuple[str, ...]]:
    from mapper.exporting.changes import other_changes
    from mapper.exporting.review import in_words

    for incident in difference.new:
        yield "new", in_words(incident), "", "", incident.id
    for was, now in difference.changed:
        before = in_words(was)
        told = "" if before == in_words(now) else before
        yield "changed", in_words(now), told, "; ".join(other_changes(was, now)), now.id
    for gone, heir in difference.merged:
        yield "merged", "", "", f"now part of {heir}", gone
    for incident in difference.removed:
        yield "removed", "", in_words(incident), "", incident.id


def review_table(store: Store, since: int = 0, most: int | None = None) -> pd.DataFrame:
    """Return the doubtful incidents with their sentences, those of the latest runs first.

    Parameters
    ----------
    store : Store
        The store.
    since : int
        The run after which an incident counts as new or changed.
    most : int, optional
        How many rows; None is all.
    """
    import pandas as pd

    from mapper.exporting.review import in_words
    from mapper.extraction.incidents.review import doubt_of
    from mapper.store.sheet import incident_in

    incidents = {incident.id: incident for incident in store.incidents()}
    difference = store.diff(since)
    what = dict.fromkeys((now.id for _, now in difference.changed), "changed")
    what |= dict.fromkeys((incident.id for incident in difference.new), "new")
    rows = []
    for row in store.review():
        incident = incidents[incident_in(row["incident"])]
        doubts = "\n".join(f"{flag}: {doubt_of(flag).reason}" for flag in incident.flags)
        told = (row["sentences"], doubts, incident.confidence, incident.id)
        rows.append((what.get(incident.id, ""), in_words(incident), *told))
    rows.sort(key=lambda row: SINCE_ORDER.index(row[0]))
    return pd.DataFrame(rows[:most], columns=REVIEW)


def names_table(extractions: Iterable[Extraction], gazetteer: Gazetteer) -> pd.DataFrame:
    """Return the names that look like places and could not be placed, with the reason.

    Parameters
    ----------
    extractions : iterable of Extraction
        What was read.
    gazetteer : Gazetteer
        The one it was read with.
    """
    import pandas as pd

    rows = [
        (
            name.text,
            name.reason,
            ", ".join(gazetteer.described(name.candidates)),
            Path(each.report.source).name,
        )
        for each in extractions
        for name in each.unresolved
    ]
    return pd.DataFrame(list(dict.fromkeys(rows)), columns=NAMES)


def corrections_table(store: Store) -> pd.DataFrame:
    """Return what people corrected, those undone too.

    Parameters
    ----------
    store : Store
        The store.
    """
    import pandas as pd

    rows = [
        (
            each.number,
            each.by,
            each.action,
            "\n".join(_to_be(each.values)),
            each.why,
            "yes" if each.undone else "",
        )
        for each in store.corrections()
    ]
    return pd.DataFrame(rows, columns=CORRECTIONS)


def _to_be(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield in words what a correction sets, a line each."""
    if "place_text" in values or "place" in values:
        place = values.get("place") or {}
        yield ", ".join(filter(None, (place.get("name"), values.get("district"))))
    if values.get("latitude") is not None:
        yield f"{values['latitude']:g}, {values['longitude']:g}"
    if "event_type" in values:
        yield f"{values['event_type']}: {values['sub_event_type']}"
    if "date_start" in values:
        yield " to ".join(dict.fromkeys((values["date_start"], values["date_end"])))
    for name, number in values.get("figures", {}).items():
        yield f"{name.replace('_', ', ')}: {'not stated' if number is None else number}"
