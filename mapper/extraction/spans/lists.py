"""Lists: a sentence that ends on a colon, and a line for each place or case below it."""

from __future__ import annotations

import re

from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["MARK", "is_item", "opens_list"]

MARK = r"(?:[-–*•▪●◦]|\(?\d{1,2}[.)]) "
_ITEM = re.compile(MARK)
_FIRST_ITEM = re.compile(rf":\s*\n\s*{MARK}")


def opens_list(text: Scan, sentence: Sentence) -> bool:
    """Tell "the roads were blocked at these points:" above the first line of a list.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    """
    return bool(_FIRST_ITEM.match(text.report.text, sentence.end - 1))


def is_item(text: Scan, sentence: Sentence) -> bool:
    """Tell a line of a list, behind its dash, its dot or its number."""
    return bool(_ITEM.match(text.report.text, sentence.start))
