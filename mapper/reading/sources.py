"""Where reports come from: files, folders, patterns, standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from mapper.errors import ReportError, ReportNotFoundError, ReportTooLargeError

__all__ = ["HTML_SUFFIXES", "MAX_BYTES", "STDIN", "SUFFIXES", "find_reports", "read_bytes"]

MAX_BYTES = 20 * 1024 * 1024
"""Bytes (20 MB) that a report may have."""

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = (".txt", ".md", ".markdown", *HTML_SUFFIXES)
"""What a report's file name ends with, when a whole folder is read."""

STDIN = "-"


def read_bytes(source: str) -> bytes:
    """Return the bytes of a file, or of standard input for `-`.

    Raises
    ------
    ReportError
        If there is no such file, it cannot be read, or it is too large; a
        sentence that names it.
    """
    if source == STDIN:
        return _limited(sys.stdin.buffer, "Standard input")
    if source.lower().startswith(("http://", "https://")):
        raise ReportError(f"{source} is a web address; save the page first and give the file.")
    try:
        return _read_file(Path(source))
    except ReportError:
        raise
    except FileNotFoundError as error:
        raise ReportNotFoundError(f"{source} does not exist; check the spelling.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReportError(
            f"{source} could not be read ({reason}); check the name and its permissions."
        ) from error


def _read_file(path: Path) -> bytes:
    if path.is_dir():
        raise IsADirectoryError(None, "it is a folder, give its files or read it as a folder")
    if path.exists() and not path.is_file():  # a pipe may never end
        raise OSError(None, "it is no regular file, give it as standard input with -")
    if path.stat().st_size > MAX_BYTES:
        raise _too_large(str(path))
    with path.open("rb") as stream:
        return _limited(stream, str(path))


def _limited(stream: BinaryIO, name: str) -> bytes:
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise _too_large(name)
    return raw


def _too_large(name: str) -> ReportTooLargeError:
    return ReportTooLargeError(
        f"{name} is larger than {MAX_BYTES // 1024**2} MB; split it, or save the article alone."
    )


def find_reports(sources: Iterable[str]) -> Iterator[str | ReportError]:
    """Return the reports that files, folders and patterns stand for, each once.

    Folders are searched to the bottom, in order of name, for the suffixes in
    `SUFFIXES`; what begins with a dot is skipped. A source that stands for
    nothing is returned as an error, in its place.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _expand(source):
            if isinstance(found, ReportError):
                yield found
                continue
            identity = found if found == STDIN else os.path.realpath(found)
            if identity not in seen:
                seen.add(identity)
                yield found


def _expand(source: str) -> Iterator[str | ReportError]:
    if source == STDIN:
        yield source
    elif Path(source).is_dir():
        yield from _folder(source)
    elif glob.has_magic(source) and not os.path.lexists(source):
        yield from _pattern(source)
    else:
        yield source


def _folder(folder: str) -> Iterator[str | ReportError]:
    closed: list[OSError] = []
    found = []
    for parent, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [str(Path(parent, name)) for name in names if _is_report_name(name)]
    for error in closed:
        yield ReportError(
            f"{error.filename} could not be opened ({error.strerror}); check its permissions."
        )
    yield from sorted(found)
    if not found and not closed:
        yield ReportNotFoundError(
            f"{folder} holds no report; put files there that end in {', '.join(SUFFIXES)}."
        )


def _is_report_name(name: str) -> bool:
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def _pattern(pattern: str) -> Iterator[str | ReportError]:
    matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - takes absolute patterns
    if not matches:
        yield ReportNotFoundError(f"{pattern} matches no file; check the pattern.")
    for match in matches:
        if not Path(match).is_dir():
            yield match
