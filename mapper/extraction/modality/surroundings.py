"""What stands around a story on its page: pictures above it, other stories below it."""

from __future__ import annotations

import re
from bisect import bisect_right

from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["is_of_a_picture", "opens_other_stories"]

_FILE = re.compile(r"\S+\.(?:jpe?g|png|webp|gif)\s", re.IGNORECASE)
_MARKS = "()[]—–-/|. \t"


def opens_other_stories(text: Scan, sentence: Sentence) -> bool:
    """Tell "Opinion" and "Latest News", below which a page shows what else it has."""
    words = text.report.text[sentence.start : sentence.end].strip(_MARKS).casefold()
    return sentence.part == "heading" and words in grammar("page_sections")


def is_of_a_picture(text: Scan, sentence: Sentence) -> bool:
    """Tell what a picture shows, which an agency's name follows ("at a post in Zhob. EPA").

    Or that stands below the name of its file.
    """
    if sentence.part != "body":
        return False
    if _FILE.match(text.report.text, sentence.start, sentence.end):
        return True
    at = bisect_right(text.sentences, sentence.start, key=lambda each: each.start)
    behind = text.sentences[at : at + 1]
    if not behind or behind[0].part != "body":
        return False
    line = text.report.text[behind[0].start : behind[0].end].split("\n")[0]
    return line.strip(_MARKS).casefold() in grammar("picture_agencies")
