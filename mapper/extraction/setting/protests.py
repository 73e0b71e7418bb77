"""Where people protest: the town that they came or brought their dead to."""

from __future__ import annotations

from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.unnamed import capital_at
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.gazetteer import Gazetteer

__all__ = ["where_they_protest"]

_THERE = 24  # characters from "staged a sit-in" to "near the Governor House"
_WHERE = 8  # characters that hold ", where"
_PROTESTS = ("Protests", "Riots")


def where_they_protest(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the place of a protest that a sentence names as no scene of a deed.

    "The bodies were brought to Hub, where relatives blocked the road"; "brought the bodies from
    Hub and sat in outside the Governor House", which stands in the capital alone.
    """
    return _in_town(text, sentence) or _at_an_institution(text, sentence, gazetteer)


def _in_town(text: Scan, sentence: Sentence) -> list[Scene]:
    for place in sentence.of("place"):
        mention = place.mention
        if mention is None or mention.location is None or mention.role == "location":
            continue
        where = text.words(place.end, place.end + _WHERE)[:1] == ["where"]
        if where and _is_of_protest(_first_told(sentence, place.end)):
            return [Scene(place.start, place.end, mention.location, mention.score)]
    return []


def _at_an_institution(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    cue = next((item for item in sentence.of("cue:capital") if item.form in ("any", "own")), None)
    if cue is None:
        return []
    before = [item for item in sentence.of("event") if item.end <= cue.start]
    near = bool(before) and cue.start - before[-1].end <= _THERE
    return capital_at(text, sentence, cue, gazetteer) if near and _is_of_protest(before[-1]) else []


def _first_told(sentence: Sentence, start: int) -> Item | None:
    told = (item for item in sentence.of_any("event", "outcome") if item.start >= start)
    return next(told, None)


def _is_of_protest(item: Item | None) -> bool:
    return item is not None and item.kind == "event" and item.record["type"] in _PROTESTS
