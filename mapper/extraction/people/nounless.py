"""Numbers that count people whom no noun names ("injured 25", "three unarmed Punjabis")."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import name_end
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Scan, Sentence
from mapper.model import Count, Role

__all__ = ["nounless"]

# "(The third), Gul Khan, (is in hospital)".
_HIS_NAME = re.compile(r", [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3},")
_TWO = 2  # sides, the former and the latter
_GAP = 4  # words between a number and its noun ("three unarmed Punjabi labourers")


def nounless(text: Scan, sentence: Sentence, number: Quantity, wordings: Lexicon) -> Group | None:
    """Return a bare number, or a number with a noun no lexicon knows, as people."""
    written = text.between(number.start, number.end)
    near = number.form == "article" and number.more
    if near and (_outcome_near(text, sentence, number) or _is_placed(text, sentence, number)):
        one = Group(number.start, number.end, number.count, "unknown", "another", more=True)
        return replace(one, nth=number.nth)
    if written == "both":
        both = Group(number.start, number.end, number.count, "unknown", "of them")
        return both if _is_object(text, sentence, number) else None
    if number.form == "article":
        return None
    stop = min(sentence.end, number.end + 60)
    rest = text.report.text[number.end : stop]
    words = text.words(number.end, stop)
    if words[:3] in (["of", "the", "former"], ["of", "the", "latter"]):
        role = _one_of_two(text, sentence, number, words[2])
        return Group(number.start, number.end, number.count, role, more=number.more)
    if words[:2] == ["of", "the"] and _are_of_a_party(text, sentence, number, words):
        return Group(number.start, number.end, number.count, "unknown", more=number.more)
    if _is_of_things(text, sentence, number.end, stop, wordings):
        return None
    if (
        not words
        or not rest[:1].isspace()
        or words[0] in grammar("after_bare_number")
        or _outcome_at(text, sentence, number)
    ):
        end = number.end + len(" more") if words[:1] == ["more"] else number.end
        kind = "more" if written.startswith("another ") else ""
        return Group(number.start, end, number.count, "unknown", kind, more=number.more)
    noun = _unknown_noun(text, number.end, stop, wordings, single=written == "one")
    noun = noun or _somebody(text, number)
    if noun is None:
        return None
    end, word = noun
    return Group(
        number.start, end, number.count, "civilians", word, more=number.more, inferred=True
    )


def _is_of_things(text: Scan, sentence: Sentence, start: int, stop: int, wordings: Lexicon) -> bool:
    """Tell "one of the escort cars" from "one of the bus passengers"."""
    words = text.words(start, stop)[:_GAP]
    thing = next((word for word in words if word in wordings.things), None)
    if words[:1] != ["of"] or thing is None:
        return False
    end = text.folded.index(thing, start) + len(thing)
    return not any(0 < item.start - end <= len("'s ") for item in sentence.of("people"))


def _one_of_two(text: Scan, sentence: Sentence, number: Quantity, which: str) -> Role:
    """Return the side of "police clashed with robbers, and six of the latter were killed".

    They are told of in this sentence, or in the one before where this one names nobody.
    """
    here = bisect_left(text.sentences, sentence.start, key=lambda each: each.start)
    for each in (sentence, *text.sentences[max(0, here - 1) : here]):
        told: list[Role] = [
            item.record.get("role") or item.record["side"]
            for item in each.of_any("people", "actor")
            if item.end <= number.start
        ]
        sides = [*dict.fromkeys(role for role in told if role != "unknown")]
        if len(sides) == _TWO:
            return sides[-1] if which == "latter" else sides[0]
        if told:
            break
    return "unknown"


def _are_of_a_party(text: Scan, sentence: Sentence, number: Quantity, words: list[str]) -> bool:
    """Tell "15 of the party were hurt" from "15 of the party workers" and "15 of the cars"."""
    behind = words[3:4]
    hit = any(text.words(number.end, i.start) == words[:3] for i in sentence.of("outcome"))
    known = not grammar("parties").isdisjoint(words[2:3])
    return known and (hit or not grammar("be").isdisjoint(behind))


def _somebody(text: Scan, number: Quantity) -> tuple[int, str] | None:
    """Find the name in "one Samiullah was hurt"."""
    end = name_end(text, number.end)
    one = number.count == Count.exactly(1) and text.between(number.start, number.end) == "one"
    return (end, text.between(number.end, end).strip()) if one and end > number.end else None


def _is_object(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "wounded another" and "killed both" from "wounded both men"; "both died" is none."""
    hit = any(0 < number.start - i.end <= 1 for i in sentence.of("outcome"))
    behind = text.words(number.end, min(sentence.end, number.end + 16))[:1]
    return hit and (not behind or behind[0] in grammar("object_stops"))


def _outcome_near(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "another (was badly) injured" and "wounded another" from "another attack"."""
    if _is_object(text, sentence, number):
        return True
    outcome = next((i for i in sentence.of("outcome") if i.start >= number.end), None)
    name = _HIS_NAME.match(text.report.text, number.end) if number.nth else None
    start = name.end() if name else number.end
    words = text.words(start, outcome.start) if outcome else ["none"]
    if outcome and text.between(outcome.start, outcome.end).startswith("with "):
        return words[:2] == ["is", "in"] and "hospital" in words  # "is in hospital with burns"
    who = words[:1] == ["who"]  # "a sixth, who had been wounded, died"
    return (grammar("be") | grammar("before_participle")).issuperset(words[who:])


def _is_placed(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell "one was killed in Pishin and another in Loralai"."""
    place = next((i for i in sentence.of("place") if i.start >= number.end), None)
    words = text.words(number.end, place.start) if place else []
    told = any(item.end <= number.start for item in sentence.of("outcome"))
    return told and words in (["in"], ["at"], ["near"], ["from"])


def _outcome_at(text: Scan, sentence: Sentence, number: Quantity) -> bool:
    """Tell whether a word such as "injured" follows the number at once."""
    items = sentence.of_any("outcome", "cue:part")
    item = next((item for item in items if item.start > number.end), None)
    return item is not None and not text.between(number.end, item.start).strip(" ,")


def _unknown_noun(
    text: Scan, start: int, stop: int, wordings: Lexicon, *, single: bool
) -> tuple[int, str] | None:
    """Find a plural noun within a few words ("three sweet sellers"), or "one herdsman"."""
    position = start
    for word in text.words(start, stop)[:_GAP]:
        position = text.folded.index(word, position)
        if word in grammar("noun_stops") or text.between(start, position).strip(
            " abcdefghijklmnopqrstuvwxyz'"
        ):
            return None
        if word in wordings.things or word in wordings.units:
            return None
        position += len(word)
        plural = word.endswith("s") and not word.endswith(("ss", "us", "'s"))
        if len(word) > 3 and (plural or word.endswith("men") or (single and word.endswith("man"))):
            return position, word
    return None
