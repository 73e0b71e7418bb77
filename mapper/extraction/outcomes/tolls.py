"""The number a toll comes to, which counts everybody so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from mapper.extraction.people.group import Group
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Role

__all__ = ["LATER", "Relation", "are_brought_to", "has_risen", "is_former", "toll", "toll_number"]

Relation = Literal[
    "plain",
    "part",
    "total",
    "superseded",
    "sides",
    "moved",
    "counted",
    "succumbed",
    "bomber",
    "sum",
    "season",
    "rival",
    "all",
    "shared",
    "put",
    "update",
    "buried",
]

#: Of people told of as hurt who died later.
LATER: tuple[Relation, ...] = ("moved", "counted")
# Right before the number, however many words stand between it and "toll".
_FAR: tuple[list[str], ...] = (["to"], ["at"], ["reached"], ["reaches"], ["became"])
_NEAR: tuple[list[str], ...] = (["of"], ["is"], ["was"], [], ["hits"], ["hit"])
_SO_LONG = (["in", "last"], ["in", "past"], ["over", "last"], ["over", "past"], ["during", "last"])
_ITS = frozenset(["its", "their"])
_NEAR_WORDS = 2
_ELSEWHERE = 70  # characters from a toll to what it is of
_OF_MANY = (" in such ", *(f" {all_over} the country" for all_over in ("across", "parts of")))
_NAME_REACH = 10  # characters that hold the "monsoon" of "the monsoon toll"
_BRING_REACH = 24  # characters that hold "bringing the number of" before the dead
_FORMER = 24  # characters that hold "preliminary figure of"
_SEASON = 5  # words of "lost in the monsoon since"
_BROUGHT_TO = re.compile(
    r"\b(?:taking|bringing|raising|increasing|pushing|took|brought|raised|increased|pushed) "
    r"(?:the )?(?:total |overall )?(?:number of )?"
    r"(?:casualties|casualty figures?|toll|figures?|tally)"
    r" to [\w-]+ (?:dead|killed|martyred|deaths)(?: and [\w-]+ (?:injured|wounded|hurt|injuries))?"
)
_AT_REACH = 6  # characters that hold "at" before a number


def toll(
    text: Scan, sentence: Sentence, numbers: Sequence[Quantity], item: Item
) -> tuple[list[Group], Relation]:
    """Read the number a toll comes to ("taking the toll of the attack to 10").

    The toll of a season is none of the event's.
    """
    number = toll_number(text, numbers, item)
    between = text.words(item.end, number.start) if number else []
    if number is None:
        return [], "plain"
    after = [word for word in text.words(number.end, number.end + 24) if word != "the"]
    last = max(number.end, item.end)
    told = text.between(last, min(sentence.end, last + _ELSEWHERE)).partition(",")[0]
    told += text.between(item.end, number.start)
    if after[:2] in _SO_LONG or any(of_many in told for of_many in _OF_MANY):
        return [], "plain"  # "to 41 in the last four days", "in such attacks across the country"
    named = text.words(max(sentence.start, item.start - _NAME_REACH), item.start)[-1:]
    behind = text.words(last, last + len(told)) if number.end < item.start else []
    so_far = [w for w in between if w != "since"] if "since" in between[1:2] else between
    season = not grammar("season").isdisjoint([*so_far, *named])  # but "has since gone up to six"
    if after[:1] == ["since"] or season or _is_of_a_season(behind):
        return [Group(number.start, number.end, number.count, "unknown")], "season"
    before = text.words(max(sentence.start, item.start - 24), item.start)[-2:]
    revised = sentence.of("cue:revised")
    old = any(cue.start <= item.start and item.end <= cue.end for cue in revised)
    first = "as" in between[-1:] and not grammar("initially").isdisjoint(between)
    old = (
        old
        or first
        or not grammar("former").isdisjoint(before)
        or _had_been_given(text, sentence, item)
    )
    role = _side(text, sentence, item, number)
    noun = text.words(item.start, item.end)[-1] if role == "security" else ""
    group = Group(number.start, number.end, number.count, role, noun)
    if not old and _is_put(text, sentence, item, number):
        return [group], "put"
    return [group], "superseded" if old else "total"


def has_risen(text: Scan, sentence: Sentence, numbers: Sequence[Quantity], item: Item) -> bool:
    """Tell "fatalities in the blast have climbed to 11", a toll, from 11 fatalities more.

    And "bringing the fatalities to 11", "the dead numbered 11", and "he put the dead at 11".
    """
    number = _behind(text, numbers, item)
    words = text.words(item.end, number.start) if number else []
    told = sentence.of("outcome")
    if number and any(item.end <= other.start < number.start for other in told):
        return False
    before = text.words(max(0, item.start - _BRING_REACH), item.start)[-2:]
    if words == ["to"]:
        return not grammar("brings").isdisjoint(before)
    if words == ["at"]:
        return not grammar("puts_at").isdisjoint(before)
    if not grammar("numbers").isdisjoint(words[-1:]) or _are_told(text, item, words):
        return True
    several = text.between(item.end - 1, item.end) == "s"
    return several and words[-1:] == ["to"] and not grammar("has_risen").isdisjoint(words[-2:-1])


def are_brought_to(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell the six and the nine of "bringing the number of casualties to six dead and nine hurt".

    They are all so far, and not more of them.
    """
    found = _BROUGHT_TO.finditer(text.folded, sentence.start, sentence.end)
    return any(said.start() <= group.start < said.end() for said in found)


def _are_told(text: Scan, item: Item, words: Sequence[str]) -> bool:
    """Tell "the dead confirmed so far are 35", a toll, from "the dead are two guards"."""
    dead = text.between(item.start, item.end) == "dead"
    return dead and words[-1:] == ["are"] and grammar("known_so_far").issuperset(words)


def _side(text: Scan, sentence: Sentence, item: Item, number: Quantity) -> Role:
    """Tell "the number of slain terrorists has reached nine" from the toll of everybody."""
    if not _ITS.isdisjoint(text.words(item.start, item.end)):
        own = [actor for actor in sentence.of("actor") if actor.end <= item.start]
        return own[-1].record["side"] if own else "unknown"  # "the army put its dead at five"
    start, end = sorted((item.start, number.start))
    people = [person for person in sentence.of("people") if start <= person.start < end]
    counted = {person.record["role"] for person in people}
    if counted == {"militants"}:
        return "militants"
    inside = all(person.start < item.end for person in people)  # "number of martyred soldiers"
    return "security" if inside and counted == {"security"} else "unknown"


def _had_been_given(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "officials had given a toll of 13", which holds no more."""
    before = text.words(max(sentence.start, item.start - 40), item.start)[-5:]
    return "had" in before and not grammar("gives_a_toll").isdisjoint(before)


def _is_of_a_season(behind: Sequence[str]) -> bool:
    """Tell "bringing to 14 the number of lives lost (in rains) since July" from one event's."""
    return "since" in behind and behind.index("since") <= _SEASON


def _is_put(text: Scan, sentence: Sentence, item: Item, number: Quantity) -> bool:
    """Tell "a doctor put the number of bodies at 16", his count, from a toll that rose to 16.

    He may put "at 16 the number of bodies" too. Where he "later put" it, the number has risen.
    """
    first = min(item.start, number.start)
    before = text.words(max(sentence.start, first - 24), first)[-3:]
    if number.start < item.start:
        return before[-1:] == ["at"] and not grammar("puts_at").isdisjoint(before)
    if sentence.of("cue:revised"):
        return False  # "put the dead at nine, revising an earlier toll of six"
    link = text.words(item.end, number.start)[-1:]
    died = any(i.record["measure"] == "killed" and i.end < first for i in sentence.of("outcome"))
    if (before[-2:-1] == ["putting"] and died) or not grammar("risen_since").isdisjoint(before):
        return False  # "another also died, putting the number of the dead at six"
    return link in (["at"], ["as"]) and not grammar("puts_at").isdisjoint(before)


def is_former(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell "the earlier figure of 140 injured", which holds no more."""
    before = text.words(max(sentence.start, group.start - _FORMER), group.start)
    of_number = before[-1:] == ["of"] and not grammar("figures").isdisjoint(before[-2:-1])
    return of_number and not grammar("former").isdisjoint(before[-3:-2])


def toll_number(text: Scan, numbers: Sequence[Quantity], item: Item) -> Quantity | None:
    """Return the number that a word for a toll comes to, behind it or before it.

    "Putting at four the number of those killed and at 17 that of the injured": before it.
    """
    before = _before(text, numbers, item)
    goes_on = text.folded.startswith("and ", item.start)  # "at six and of the wounded at nine"
    if before and not goes_on and text.words(before.start - _AT_REACH, before.start)[-1:] == ["at"]:
        return before
    return _behind(text, numbers, item) or before


def _raised_again(text: Scan, after: Sequence[Quantity], number: Quantity) -> Quantity:
    """Return the ten of "rose to eight as three more died, and to ten by Sunday"."""
    again = [n for n in after if n.start > number.end and _is_to_again(text, number.end, n.start)]
    return again[-1] if again else number


def _is_to_again(text: Scan, start: int, end: int) -> bool:
    return text.words(start, end)[-2:] in (["and", "to"], ["then", "to"], ["later", "to"])


def _behind(text: Scan, numbers: Sequence[Quantity], item: Item) -> Quantity | None:
    after = [n for n in numbers if n.start >= item.end and n.form != "article"]
    for number in after:
        last = _but_now(text.words(item.end, number.start))[-1:]
        if last in _FAR or not grammar("numbers").isdisjoint(last):
            return _raised_again(text, after, number) if last == ["to"] else number
        if _are_told(text, item, text.words(item.end, number.start)):
            return number
    for number in after:
        words = _but_now(text.words(item.end, number.start))
        if words[-1:] == ["as"] and not grammar("gives_a_toll").isdisjoint(words[-2:-1]):
            return number  # "was initially given as six"
        if (len(words) <= _NEAR_WORDS and words[-1:] in _NEAR) or words == ["as"]:
            return number
    return None


def _but_now(words: list[str]) -> list[str]:
    """Leave out the "now" of "the toll is now nine", right before the number."""
    return words[:-1] if words[-1:] and words[-1] in grammar("by_now") else words


def _before(text: Scan, numbers: Sequence[Quantity], item: Item) -> Quantity | None:
    """Read "revised down to 81 the number of people killed"."""
    for number in reversed([number for number in numbers if number.end < item.start]):
        words = text.words(number.end, item.start)
        is_toll = "toll" in item.form.split() and words in ([], ["the"])
        if is_toll or words[:3] == ["the", "number", "of"]:
            return number
    return None
