"""Places of a sentence of which each has an event of its own, though it is told once.

A strike held in three towns, "two pylons, one near Bela and the other in Uthal", "three
operations in Kech, Panjgur and Zhob".
"""

from __future__ import annotations

from mapper.extraction.frames.frame import OF_ARMS, Figure, Frame, only_protests
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import are_listed
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan

__all__ = [
    "OTHER",
    "SHARED",
    "are_as_many",
    "from_the_first_apiece",
    "is_held_in_each",
    "is_of_each",
    "is_one_apiece",
]

SHARED = frozenset(["killed", "injured", "missing"])  # one event word counts them everywhere
_FEW = 12  # towns of one strike that are told of one by one; more are a tally
_SMALL = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_NUMBERED = 3  # words from "three" to its events ("three separate road accidents")
_PLACING = 7  # words from "one" to its place ("the other in the port city of")
_DAY = 4  # words of "on Friday night and"
_APIECE = 40  # characters from "one" to its place
_WHOLE_AND_PART = ("plain", "part")
OTHER = frozenset(["other", "another", "second", "third"])


def is_held_in_each(text: Scan, frame: Frame, scenes: list[Scene]) -> bool:
    """Tell a strike observed in three towns, which is one of each, from one toll of three."""
    few = len(scenes) <= _FEW and not any(scene.is_wide for scene in scenes)
    held = only_protests(frame) or _is_shut(frame)
    return few and (held or _is_without_figures(text, frame))


def _is_shut(frame: Frame) -> bool:
    """Tell highways that people block in several towns."""
    return bool(frame.triggers) and all(item.record.get("blocks") for item in frame.triggers)


def _is_without_figures(text: Scan, frame: Frame) -> bool:
    """Tell "posts in Mastung and Kalat were attacked" from a toll of both, or of what was told."""
    told = frame.refers_to_several or frame.refers_back or frame.is_claim or frame.background
    told = told or "total" in frame.cues  # "several towns, Hub and Bela among them"
    told = told or "each" in text.words(frame.start, frame.end)  # "with six attacks each"
    struck = any(
        item.record["type"] in OF_ARMS and not item.record.get("operation")
        for item in frame.triggers
    )
    return struck and not any(map(_number, frame.figures)) and not told


def _number(figure: Figure) -> int:
    """Return how many people a figure counts; of nobody, none."""
    count = figure.statement.group.count
    return count.best if count else 1


def is_of_each(text: Scan, frame: Frame) -> bool:
    """Tell "one person each was killed in Kech and Gwadar" from one killed in all."""
    people = [figure.statement.group for figure in frame.figures]
    return any(text.words(group.end, group.end + 6)[:1] == ["each"] for group in people)


def is_one_apiece(text: Scan, frame: Frame, scenes: list[Scene]) -> bool:
    """Tell "two pylons, one near Bela and the other in Uthal, were blown up": one event each."""
    if not frame.triggers or len(scenes) < 2 or _has_each_its_own(frame, scenes):
        return False
    before = [text.words(max(frame.start, s.start - _APIECE), s.start)[-_PLACING:] for s in scenes]
    first = "one" in before[0] or (not frame.figures and _is_one_more(text, scenes))
    return first and all(not OTHER.isdisjoint(words) for words in before[1:])


def _has_each_its_own(frame: Frame, scenes: list[Scene]) -> bool:
    """Tell "a flood killed one man in Bela and another one in Uthal": a figure of each place.

    And "two guards were killed, one in Bela and another in Uthal", whom it counts before.
    """
    starts = [frame.start, *(scene.end for scene in scenes)]
    told = [figure.statement for figure in frame.figures]
    told = told[1:] if [each.relation for each in told[:2]] == [*_WHOLE_AND_PART] else told
    own = [
        [each for each in told if start <= each.group.start < scene.start]
        for start, scene in zip(starts, scenes, strict=False)
    ]
    hit = all(each.measure in SHARED for each in told)
    return hit and len(told) == len(scenes) and all(len(each) == 1 for each in own)


def _is_one_more(text: Scan, scenes: list[Scene]) -> bool:
    """Tell "attacked a post in Hub and another in the Winder area of Bela"."""
    words = text.words(scenes[0].end, scenes[1].start)
    at = words.index("another") if "another" in words else 0
    return 0 < at <= _DAY and words[at - 1] == "and" and len(words) - at <= _PLACING


def from_the_first_apiece(text: Scan, frame: Frame, scenes: list[Scene]) -> list[Scene]:
    """Leave out what is named before "two pipelines, one in Loti and the other in Uch"."""
    for number in range(1, len(scenes) - 1):
        if is_one_apiece(text, frame, scenes[number:]):
            return scenes[number:]
    return scenes


def are_as_many(text: Scan, frame: Frame, scenes: list[Scene]) -> bool:
    """Tell "in three separate operations in Kech, Panjgur and Zhob", which are one of each."""
    if len(scenes) < 2 or any(scene.is_wide for scene in scenes):
        return False
    if not are_listed(text, frame.sentence, scenes):
        return False
    number = (str(len(scenes)), _SMALL.get(len(scenes)))
    for item in frame.triggers:
        plural = text.between(item.start, item.end).endswith("s")
        before = text.words(max(frame.start, item.start - _PLACING * 6), item.start)[-_NUMBERED:]
        apart = not grammar("apart").isdisjoint(before)
        if plural and apart and any(word in number for word in before):
            return True
    return False
