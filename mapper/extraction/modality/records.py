"""An older event by which a report measures its own ("the worst violence since …")."""

from __future__ import annotations

from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_of_a_record"]

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


def _reaches(text: Scan, cue: Item, position: int) -> bool:
    if cue.end > position:
        return False
    comma = text.folded.rfind(",", cue.end, position)
    return comma < 0 or text.words(comma, position)[:1] in _THEN
