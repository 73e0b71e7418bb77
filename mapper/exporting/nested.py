"""Everything that was read, nested as in docs/design.md."""

from __future__ import annotations

import json
from collections.abc import Iterable

from mapper.model import Extraction

__all__ = ["to_json"]


def to_json(extractions: Iterable[Extraction]) -> str:
    """Write reports with their place names and incidents as JSON.

    Parameters
    ----------
    extractions : iterable of Extraction
        What `mapper.extraction.analyse` returned, one a report.

    Returns
    -------
    str
        `{"reports": [...]}`, which validates against docs/incident.schema.json.
        Keys keep the order of that document and letters are written as they
        are (UTF-8 when encoded), so the same reports give the same bytes.
    """
    document = {"reports": [extraction.to_dict() for extraction in extractions]}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
