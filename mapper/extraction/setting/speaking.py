"""Towns of those who speak of an event, told from the place where it happened.

"Police in Hub said", "told reporters in Quetta", "said a doctor in Bela".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapper.extraction.setting.scene import Scene
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.gazetteer import Gazetteer

__all__ = ["is_speakers", "is_where_doctors_speak", "spoken_at"]

_REPORTED = (["reporters", "in"], ["media", "in"], ["journalists", "in"])
_CAPITAL = re.compile(r", (?:the|a) [a-z ]{0,30}(?:capital|town|city),")
_SOURCE_GAP = 4  # words from a speaker to his town ("a police officer in the town of Hub")
_LIVES_REACH = 24  # characters from "claimed" to "lives"
_SAID_GAP = 2  # words from that town to "said"


def spoken_at(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> tuple[Scene, ...]:
    """Return the town of "a police officer in Sui said", where officials speak of their own.

    Those in the provincial capital speak of everything.
    """
    for item in sentence.of("place"):
        location = item.mention.location if item.mention else None
        if item.mention is None or location is None:
            continue
        if item.mention.role not in ("location", "context"):
            continue
        scene = Scene(item.start, item.end, location, item.mention.score)
        local = not (scene.is_wide or scene.is_foreign or location == gazetteer.capital)
        reported = text.words(max(sentence.start, item.start - 24), item.start)[-2:] in _REPORTED
        if local and not reported and is_speakers(text, sentence, item):
            return (scene,)
    return ()


def is_speakers(text: Scan, sentence: Sentence, place: Item) -> bool:
    """Tell "police in Hub said" and "told reporters in Quetta" from where it happened."""
    verbs = [verb for verb in sentence.of("says") if not _takes_lives(text, verb)]
    deeds = sentence.of_any("outcome", "event")
    if not any(deed.end <= place.start for deed in deeds) and _is_said_there(text, place, verbs):
        return True
    for source in sentence.of("source"):
        if source.record.get("beside") or any(
            source.end <= deed.start < place.start for deed in deeds
        ):
            continue  # "police killed two men in Hub, officials said"
        if source.end <= place.start and len(text.words(source.end, place.start)) <= _SOURCE_GAP:
            marks = text.between(source.end, place.start)
            after = [v for v in verbs if v.start >= place.end]
            said = after and len(text.words(place.end, after[0].start)) <= _SAID_GAP
            said = said and not _speaks_himself(sentence, place.end, after[0].start)
            if said and "," not in marks:
                return True
    before = text.words(max(sentence.start, place.start - 24), place.start)[-2:]
    return before in _REPORTED


def _is_said_there(text: Scan, place: Item, verbs: Sequence[Item]) -> bool:
    """Tell "a correspondent in Quetta, the provincial capital, says" by the verb behind it."""
    capital = _CAPITAL.match(text.folded, place.end)
    end = capital.end() if capital else place.end
    before = text.words(max(0, place.start - 4), place.start)[-1:]
    return before == ["in"] and any(text.between(end, verb.start) == " " for verb in verbs)


def _speaks_himself(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "outside the FC fort in Chaman, hospital sources said": another than the FC."""
    return any(start <= source.start < end for source in sentence.of("source"))


def _takes_lives(text: Scan, verb: Item) -> bool:
    """Tell a blast that "claimed three lives" from somebody who claimed something."""
    return not {"lives", "life"}.isdisjoint(text.words(verb.end, verb.end + _LIVES_REACH))


def is_where_doctors_speak(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "“we received six bodies,” said a doctor in Hub", to whom they were brought."""
    said = sentence.of("says")
    for source in sentence.of("source"):
        before = (text.words(verb.end, source.start) for verb in said if verb.end <= source.start)
        speaks = any(words in ([], ["a"], ["the"]) for words in before)
        beside = text.words(source.end, position) in (["in"], ["at"]) if speaks else False
        if beside and source.record["name"] == "hospital":
            return True
    return False
