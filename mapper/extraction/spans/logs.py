"""Logs of a news channel: a line an item, behind its time of day and its town."""

from __future__ import annotations

import re
from bisect import bisect_right

from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["is_log", "is_of_an_unknown_town", "is_timed"]

_LABEL = re.compile(r"[A-Z][A-Z .’'-]{2,30}:")  # the town of an item
_TOP = 4  # sentences at the head of a text


def is_log(text: Scan) -> bool:
    """Tell whether the first lines below the title stand behind their time of day.

    Parameters
    ----------
    text : Scan
        The report.
    """
    return any(is_timed(text, sentence) for sentence in text.sentences[:_TOP])


def is_timed(text: Scan, sentence: Sentence) -> bool:
    """Tell a line of a log, behind its time of day.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    """
    parts = text.report.parts
    last = bisect_right(parts, sentence.start, key=lambda part: part.end) - 1
    if last < 0 or parts[last].kind != "ticker":
        return False
    return "\n" not in text.report.text[parts[last].end : sentence.start]


def is_of_an_unknown_town(text: Scan, sentence: Sentence) -> bool:
    """Tell "LAHORE: Two killed in a fire", a line of a log, from what goes on above.

    Parameters
    ----------
    text, sentence
        The scan and the sentence, which names no place of the gazetteer.
    """
    label = _LABEL.match(text.report.text, sentence.start)
    return label is not None and is_timed(text, sentence)
