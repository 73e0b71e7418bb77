"""Read back what `mapper extract` wrote: JSON and JSON Lines."""

from __future__ import annotations

import datetime as dt
import json
import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn

from mapper.errors import ExportError
from mapper.model import Extraction, Incident, Report

__all__ = ["read_extracted"]


def read_extracted(path: Path) -> Iterator[Extraction]:
    """Read a file that `mapper extract --format json` or `jsonl` wrote.

    Parameters
    ----------
    path : Path
        The file; a name that ends in `.jsonl` has a report a line.

    Yields
    ------
    Extraction
        A report with its incidents, without its text and place names.

    Raises
    ------
    ExportError
        If the file cannot be read or is not of that form; nothing after that is read.
    """
    try:
        with path.open(encoding="utf-8") as stream:
            for number, entry in enumerate(_entries(path, stream), 1):
                yield _extraction(entry, path, number)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or "it is no JSON in UTF-8"
        raise ExportError(f"{path} cannot be read ({reason}); check the file.") from error


def _entries(path: Path, stream: Any) -> Iterator[Any]:
    if path.suffix.lower() == ".jsonl":
        for number, line in enumerate(stream, 1):
            if line.strip():
                yield _parsed(line, f"{path}, line {number}")
        return
    document = _parsed(stream.read(), str(path))
    if not isinstance(document, dict) or not isinstance(document.get("reports"), list):
        raise ExportError(f"{path} has no list of reports; give what mapper extract wrote.")
    yield from document["reports"]


def _parsed(text: str, where: str) -> Any:
    try:
        value = json.loads(text, parse_constant=_refuse)
        if "\\ud" in text.lower():
            json.dumps(value, ensure_ascii=False).encode()  # half a pair of codes is no letter
        return value
    except ValueError as error:
        raise ExportError(f"{where} is no JSON ({error}); write it anew.") from error


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _extraction(entry: Any, path: Path, number: int) -> Extraction:
    try:
        incidents = tuple(map(_incident, entry["incidents"]))
        return Extraction(_report(entry, str(path)), incidents=incidents)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ExportError(
            f"{path}, report {number}, is not in the form of mapper extract "
            f"({_told(error)}); write it anew."
        ) from error


def _report(entry: Mapping[str, Any], source: str) -> Report:
    published = entry.get("published")
    return Report(
        str(_text(entry["id"], "id")),
        "",
        title=_text(entry.get("title"), "title"),
        publisher=_text(entry.get("publisher"), "publisher"),
        url=_text(entry.get("url"), "url"),
        published=dt.date.fromisoformat(published) if published is not None else None,
        source=source,
    )


def _text(value: Any, name: str) -> str | None:
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value


def _incident(plain: Mapping[str, Any]) -> Incident:
    incident = Incident.from_dict(plain)
    latitude, longitude = incident.latitude, incident.longitude
    if not (_within(latitude, 90) and _within(longitude, 180)):
        raise ValueError(f"{latitude}, {longitude} is no point on earth")
    return incident


def _within(degrees: float | None, most: int) -> bool:
    return degrees is None or (math.isfinite(degrees) and abs(degrees) <= most)


def _told(error: Exception) -> str:
    """Return the first thing wrong, in a few words."""
    errors = getattr(error, "errors", None)
    if callable(errors):  # of pydantic
        first = errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
