"""An older event by which a report measures its own ("the worst violence since …")."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.setting.when import When
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_of_a_record", "is_since_when"]

_THEN = (["when"], ["in"], ["after"])  # behind the comma of ", when 90 people were killed"


def is_of_a_record(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "the first attack since a leader was killed" from ", and killed five".

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    position : int
        Offset of what may be of the older event.
    """
    return any(_reaches(text, cue, position) for cue in sentence.of("cue:record"))


def is_since_when(text: Scan, sentence: Sentence, dates: Sequence[When]) -> bool:
    """Tell what "tension has run high since Thursday, when two leaders were shot" only recalls."""
    told = min((item.start for item in sentence.of_any("event", "outcome")), default=0)
    return any(
        text.between(max(sentence.start, when.start - len("since ")), when.end).startswith("since ")
        and text.folded.startswith(", when ", when.end)
        and when.end < told
        for when in dates
    )


def _reaches(text: Scan, cue: Item, position: int) -> bool:
    if cue.end > position:
        return False
    comma = text.folded.rfind(",", cue.end, position)
    return comma < 0 or text.words(comma, position)[:1] in _THEN
