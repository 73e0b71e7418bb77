"""One report a line, written as it is read: for more reports than fit in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from mapper.model import Extraction

__all__ = ["to_jsonl"]


def to_jsonl(extractions: Iterable[Extraction]) -> Iterator[str]:
    r"""Write each report as one line of JSON (JSON Lines).

    Parameters
    ----------
    extractions : iterable of Extraction
        Taken one after another, so that any number of them needs the memory of one.

    Yields
    ------
    str
        One entry of `reports` in the form of docs/design.md, and a line feed. A line
        feed inside a text is written as `\n`.
    """
    for extraction in extractions:
        yield json.dumps(extraction.to_dict(), ensure_ascii=False, allow_nan=False) + "\n"
