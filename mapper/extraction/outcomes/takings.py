"""Who was taken away, and what is only an errand: people to a hospital, a car, a report.

And whom a blast "claimed", which of anybody else is a verb of saying, or a patrol "lost".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.people.things import takes_a_thing
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Role

__all__ = ["fallen", "is_no_taking"]

_RAIDS = (["in", "a", "raid"], ["during", "a", "raid"])
_OWNER = 16  # characters that hold who "lost" people
_ARMED: tuple[Role, ...] = ("security", "militants")
_THEIR = frozenset(["its", "their", "our", "his"])
_ELSEWHERE = frozenset(["to", "for", "out"])
_WHENCE = 4  # words from "taken" to "from" ("during prayers from a mosque")
_BY_GAP = 40  # characters from "taken" to those who took ("on Friday by armed men")
_DEED_REACH = 120  # characters from "a blast near Kach in the district of" to "claimed"


def is_no_taking(text: Scan, sentence: Sentence, item: Item, taken: list[Group]) -> bool:
    """Tell an errand, and a car that was snatched, from people who were taken.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    item : Item
        The word of taking.
    taken : list of Group
        The people right behind it, if there are any.
    """
    if item.record.get("along") == "deed":
        return not _is_of_a_deed(text, sentence, item, taken)
    if item.record.get("along") == "own":
        return not fallen(text, sentence, item, taken)
    if item.record.get("along"):
        return not _is_along(text, sentence, item, taken)
    if not item.record.get("of_things"):
        return False
    # "seized two shotguns": no noun of people that a lexicon knows
    unknown = bool(taken) and all(group.inferred and not group.named for group in taken)
    return unknown or takes_a_thing(text, sentence, item)


def _is_along(text: Scan, sentence: Sentence, item: Item, taken: list[Group]) -> bool:
    """Tell "took nine men with them (into the hills)" from "took nine men to hospital"."""
    if item.record["along"] == "by gunmen":
        return _is_by_armed_men(text, sentence)
    where = {"held": "held_as", "to hell": "to_hell"}.get(item.record["along"], "taken_along")
    held = where != "taken_along"
    if where == "held_as" and _is_of_a_robbery(sentence):
        return False
    if is_passive(text, sentence, item):
        return not held and _is_by_gunmen(text, sentence, item)
    after = text.words(_end_of_homes(text, sentence, taken), sentence.end)[:3] if taken else []
    joined = " ".join(after)
    along = any(joined.startswith(words) for words in grammar(where))
    return along or (not held and _is_taken_from(text, sentence, item, taken))


def _is_taken_from(text: Scan, sentence: Sentence, item: Item, taken: list[Group]) -> bool:
    """Tell "forces took two students from a hostel" from "took the wounded from Mand to Turbat"."""
    behind = text.words(taken[-1].end, sentence.end) if taken else []
    if behind[:1] != ["from"] or not grammar("no_captives").isdisjoint(behind):
        return False
    places = (place for place in sentence.of("place") if place.start >= taken[-1].end)
    near = any(text.words(taken[-1].end, place.start) == ["from"] for place in places)
    at_home = not grammar("taken_from").isdisjoint(behind[1:_WHENCE])
    carried = "to" in behind and grammar("of_no_name").isdisjoint(behind)
    return (near or at_home) and not carried and _may_take(text, sentence, item)


def _may_take(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell forces, gunmen and "unknown persons" from whoever else takes somebody along."""
    by_whom = set(_sides_before(text, sentence, item))
    words = text.words(sentence.start, item.start)
    takers = grammar("arresting") | grammar("of_no_name")
    return not (by_whom.isdisjoint(_ARMED) and takers.isdisjoint(words))


def _is_of_a_robbery(sentence: Sentence) -> bool:
    """Tell staff held hostage while a bank was robbed or a post burnt from people taken away."""
    return any(i.record["sub_type"] == "Looting/property destruction" for i in sentence.of("event"))


def _end_of_homes(text: Scan, sentence: Sentence, taken: list[Group]) -> int:
    """Return where those taken are told of, with the "from Punjab" of "nine men from Punjab"."""
    end = taken[-1].end
    homes = (p.end for p in sentence.of("place") if p.start > end)
    return next((home for home in homes if text.words(end, home)[:1] == ["from"]), end)


def _is_by_armed_men(text: Scan, sentence: Sentence) -> bool:
    """Tell "gunmen led away six" and "they led away six" from what police and rescuers do."""
    men = any(item.record["role"] == "militants" for item in sentence.of("people"))
    armed = men or any(item.record["type"] in ARMED_GROUPS for item in sentence.of("actor"))
    return armed or not grammar("they").isdisjoint(text.words(sentence.start, sentence.end))


def _is_by_gunmen(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "were taken on Friday by armed men" from "were taken to hospital"."""
    near = text.words(item.end, min(sentence.end, item.end + _BY_GAP))
    hit = next((i.start for i in sentence.of("outcome") if i.start >= item.end), sentence.end)
    men = (i for i in sentence.of("people") if i.record["role"] == "militants" and i.start < hit)
    whence = near.index("from") if "from" in near[:_WHENCE] else len(near)
    straight = _ELSEWHERE.isdisjoint(near[:whence])  # nor "to Quetta from his house"
    at_home = straight and not grammar("taken_from").isdisjoint(near[whence + 1 : whence + 4])
    words = text.words(sentence.start, sentence.end)
    at_home = at_home and grammar("no_captives").isdisjoint(words)
    by_forces = near[:1] == ["by"] and not grammar("arresting").isdisjoint(near[1:4])
    if ((at_home or by_forces) and "hospital" not in near) or near[:3] in _RAIDS:
        return True
    return "by" in near and any(0 < man.start - item.end < _BY_GAP for man in men)


def fallen(text: Scan, sentence: Sentence, item: Item, lost: list[Group]) -> list[Group]:
    """Return the six of "the patrol lost six of its men", with the side of the patrol.

    And all of "the army lost an officer and two soldiers", and "the firm lost two drivers in
    an attack".

    A father who lost two sons, and who lost votes, are none.
    """
    if not lost or lost[0].count is None:
        return []
    owner = next((side for side in _sides_before(text, sentence, item) if side in _ARMED), None)
    words = text.words(lost[0].start, lost[0].end)
    theirs = not _THEIR.isdisjoint(words) or words[-1:] in (["men"], ["man"])
    if _are_employed(text, sentence, item, lost):
        return lost
    if lost[0].role in _ARMED:
        return [group for group in lost if group.role == lost[0].role]
    return [replace(lost[0], role=owner)] if theirs and owner else []


def _are_employed(text: Scan, sentence: Sentence, item: Item, lost: list[Group]) -> bool:
    """Tell the labourers whom a company lost in an attack from those whom it lost to another."""
    owner = text.words(max(sentence.start, item.start - _OWNER), item.start)[-1:]
    deed = any(event.start >= lost[-1].end for event in sentence.of("event"))
    within = text.words(lost[-1].end, sentence.end)[:1] == ["in"]
    at_work = not grammar("employers").isdisjoint(owner) and lost[0].role == "civilians"
    return at_work and deed and within


def _sides_before(text: Scan, sentence: Sentence, item: Item) -> Iterator[Role]:
    """Yield the sides of those named before a verb, but not of speakers and of who did it."""
    for who in sentence.of_any("people", "actor"):
        says = any(0 < verb.start - who.end <= 1 for verb in sentence.of("says"))
        by = text.words(max(sentence.start, who.start - len("by the ")), who.start)
        if who.end <= item.start and not says and "by" not in by:
            yield who.record.get("side") or who.record.get("role")


def _is_of_a_deed(text: Scan, sentence: Sentence, item: Item, hit: list[Group]) -> bool:
    """Tell "a blast near Kach claimed three guards" from "police claimed three guards were hit"."""
    if not hit or hit[0].count is None or text.words(item.end, hit[0].start):
        return False
    if text.words(max(sentence.start, item.start - len("and ")), item.start) == ["and"]:
        return False  # "carried out a raid and claimed": who did it goes on
    told = sentence.of("outcome")
    dead = any(hit[-1].end <= each.start < hit[-1].end + _BY_GAP for each in told)
    deeds = [each for each in sentence.of("event") if each.end <= item.start]
    if dead or not deeds or item.start - deeds[-1].end > _DEED_REACH:
        return False
    others = sentence.of_any("people", "source", "says", "outcome", "actor", "clause")
    return not any(deeds[-1].end <= each.start < item.start for each in others)
