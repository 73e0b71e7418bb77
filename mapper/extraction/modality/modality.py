"""How a sentence is meant: its cues, and the places and events it only speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, pairwise

from mapper.extraction.modality.records import is_of_a_record
from mapper.extraction.modality.speakers import Attribution, speaker_at
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["cues_of", "is_beside_the_event", "is_of_those_known", "refers"]

_CRIME_REACH = 30  # characters from a place to the crime it names ("the Duki coal mine attack")
_PROTESTS = ("Protests", "Riots")
_REFERRING = 32  # characters from "the (deadly pre-dawn)" to "attack"
_RESUMED = frozenset(["was", "were"])  # the main verb after what somebody meant to do
_FEW = frozenset(["two", "three", "four", "five", "six"])
_AREA = 14  # characters that hold "general area" before a place
_OWNED = frozenset(["a", "an", "the", "no", "its", "their", "his", "her", "to", "any"])
_ONE_MORE = frozenset(["a", "an", "another", "separate"])
_ATTACKS = ("Explosions/Remote violence", "Violence against civilians", "Battles")
_OF_WHOM = 3  # words, "on a hospital and a", from a deed to the next, which is not of one attack
_AND_IN_ONE = frozenset(["and", "in", *_ONE_MORE])
_AMONG = re.compile(r"(?:(?:is|are|was|were) )?(?:also )?among(?: the \w+)?")
_CUES = {
    f"cue:{flag}": flag
    for flag in (
        "earlier",
        "shortly_before",
        "occasion",
        "drawn_out",
        "total",
        "several",
        "unverified",
        "claims_responsibility",
        "claimed_by",
        "no_claim",
    )
}


def cues_of(text: Scan, sentence: Sentence, sources: list[Attribution]) -> frozenset[str]:
    """Return the cues of a sentence; a group that tells of its own deed claims it."""
    found = {_CUES[kind] for kind in sentence.kinds & _CUES.keys()}
    if _is_pluperfect(text.words(sentence.start, sentence.end)):
        found.add("had")
    for deed in sentence.of("own deed"):
        speaker = speaker_at(sources, deed.start)
        if speaker is not None and speaker.stands == "party":
            found.add("claims_responsibility")
    if _are_two_mishaps(text, sentence) or _are_two_attacks(text, sentence):
        found.add("several")
    return frozenset(found)


def _are_two_mishaps(text: Scan, sentence: Sentence) -> bool:
    """Tell "in a gas explosion and in a drowning incident", which are two, from a blast and fire.

    Two kinds of violence may be of one attack ("a bombing and a shooting").
    """
    for first, second in combinations(sentence.of("event"), 2):
        link = text.words(first.end, second.start)
        joined = link[:1] == ["and"] and link[-1] in _ONE_MORE and set(link) <= _AND_IN_ONE
        types = {item.record["type"] for item in (first, second)}
        mishaps = not types.isdisjoint(("Accident", "Natural hazard"))
        if joined and mishaps and first.record["sub_type"] != second.record["sub_type"]:
            return True
    return False


def _are_two_attacks(text: Scan, sentence: Sentence) -> bool:
    """Tell "a bombing near a bus and an attack on a hospital left 22 dead", told of together.

    "A suicide bombing and a gun battle" may be one, and so may what has verbs of its own.
    """
    deeds = [i for i in sentence.of("event") if i.record["type"] in _ATTACKS and _is_new(text, i)]
    for first, second in pairwise(deeds):
        link = text.words(first.end, second.start)
        joined = link[-2:-1] == ["and"] and len(link) > _OF_WHOM
        told = sentence.of("outcome")
        counted = any(item.start > second.end for item in told)
        apart = any(item.start < second.start for item in sentence.of_any("outcome", "clause"))
        if joined and counted and not apart:
            return True
    return False


def _is_new(text: Scan, deed: Item) -> bool:
    return not _ONE_MORE.isdisjoint(text.words(deed.start - len("another "), deed.start)[-1:])


def _is_pluperfect(words: list[str]) -> bool:
    """Tell "shops had been shut" from "the town (also) had a complete shutdown"."""
    words = [word for word in words if word != "also"]
    return any(word == "had" and after not in _OWNED for word, after in pairwise([*words, ""]))


def is_beside_the_event(
    text: Scan, sentence: Sentence, told: Sequence[Item], position: int
) -> bool:
    """Tell a place that only a threat or an aside names from where the event was.

    "Traders rallied and said the strike would be extended to Nal"; "a sit-in for a boy
    who was kidnapped in Quetta".
    """
    if is_of_a_record(text, sentence, position):
        return True  # "the worst since a minister was killed in Sibi"
    if not told:
        return False
    area = text.words(position - _AREA, position)[-2:] == ["general", "area"]
    charge = [] if area else sentence.of("cue:charge")  # "the hideout in general area Mand"
    if any(told[-1].end <= cue.start < position for cue in charge):
        # "weapons were found on the men, who were involved in attacks at Surab"
        return not _is_of_the_arrest(sentence, told, position)
    if sentence.of("outcome") and told[-1].record["type"] not in _PROTESTS:
        return False
    last = max(item.end for item in told)
    if last > position or told[-1].record.get("prevents"):
        return False  # "foiled a bid to blow up the track in Dera Murad"
    threats = (i for i in sentence.of_any("cue:hypothetical", "cue:planned") if last <= i.start)
    if any(
        threat.end <= position and _RESUMED.isdisjoint(text.words(threat.end, position))
        for threat in threats
    ):
        return True  # but "men attempting to plant a bomb were caught in Duki"
    if any(last <= cue.start < position for cue in sentence.of("days after")):
        return False  # "a week after gunmen killed four in Nal": a frame of its own
    asides = [i for i in sentence.of("clause") if last <= i.start < position]
    hit = (i for i in sentence.of_any("outcome", "event") if last <= i.start < position)
    return told[-1].record["type"] in _PROTESTS and any(
        aside.entry.form and aside.start < item.start for item in hit for aside in asides
    )


def _is_of_the_arrest(sentence: Sentence, told: Sequence[Item], position: int) -> bool:
    """Tell "arrested two men involved in the Surab blast from Kalat": Kalat names no crime."""
    named = any(0 <= i.start - position < _CRIME_REACH for i in sentence.of("event"))
    return not named and all(item.record["sub_type"] == "Arrests" for item in told)


def _start_of_its_place(text: Scan, sentence: Sentence, start: int) -> int:
    """Return where the town right before an event word starts, or the word itself."""
    places = (item for item in sentence.of("place") if item.end < start)
    return next((p.start for p in places if text.between(p.end, start) == " "), start)


def is_of_those_known(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell where those told of before had been, in an aside that tells of nothing else.

    "The workers, who were laying a line near Uthal, were asleep when gunmen came" names a place
    of another time, where it is known where the gunmen came. "A former mayor of Sibi was among
    the dead" tells who he was.
    """
    among = [
        cue for cue in sentence.of("cue:part") if _AMONG.fullmatch(text.between(cue.start, cue.end))
    ]
    opens = text.between(sentence.start, position) in ("in ", "at ", "near ")
    if any(position < cue.start for cue in among) and not (opens or sentence.of("event")):
        return True
    first = next(iter(sentence.of("people")), None)
    opens = first is not None and first.start == sentence.start + len("the ")
    if first is None or not opens or text.between(sentence.start, first.start) != "the ":
        return False
    if not text.folded.startswith(", who ", first.end):
        return False
    end = text.folded.find(",", first.end + 1, sentence.end)
    inside = (i for i in sentence.of_any("event", "outcome") if first.end < i.start < end)
    told = (i for i in sentence.of_any("event", "outcome") if i.start > end)
    return position < end and not any(inside) and any(told)


def refers(text: Scan, sentence: Sentence, *, several: bool) -> bool:
    """Tell whether "the assault" or, of several, "Saturday's attacks" means what was told."""
    for item in sentence.of("event"):
        start = _start_of_its_place(text, sentence, item.start)  # "the Mastung bomb"
        before = text.words(max(sentence.start, start - _REFERRING), start)
        while before and before[-1] in grammar("of_an_attack"):
            before.pop()
        if several and before and before[-1] in _FEW:
            before.pop()  # "all three incidents"
        before = before[-1:]
        known = not grammar("referring").isdisjoint(before)
        known = known or bool(before and before[0].endswith("'s"))
        plural = text.between(item.start, item.end).endswith("s")
        if known and plural == several and (item.record.get("generic") or not several):
            return True
    return False
