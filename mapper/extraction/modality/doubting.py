"""Event words that tell of nothing where their sentence lacks what they need.

A word whose lexicon record has a doubt (`weapon`, `weather`, `by_vehicle` …) counts only
where that doubt does not hold.
"""

from __future__ import annotations

from collections.abc import Callable

from mapper.extraction.people.things import takes_a_thing
from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar, lexicon
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_doubted"]

_EXPLOSIONS = "Explosions/Remote violence"
_HARM = ("killed", "injured", "missing")
_CRASHES = ("Road accident", "Rail accident")  # said of a boat or an aircraft too
_AFTER = 40  # characters that surely hold the words beside
_ARMS = 70  # characters from "recovered" to the arms ("12 rockets, five landmines and")
_ROAD_REACH = 60  # characters that surely hold the words below
_ROAD_WORDS = 7  # words from "blocked" to the road ("the main Quetta-Karachi national highway")
_LISTED = 10  # words from a cache to the bombs in it, and from these to "were recovered"
_PASSIVE = 3  # words from a road to "blocked" ("the N-25 has remained blocked")
_AGENT = 60  # characters from the vehicle to whom it hit
_BY_REACH = 5  # words from "hit by" to the vehicle


def is_doubted(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell whether one of the doubts of a word's record holds in its sentence."""
    if item.record["type"] == _EXPLOSIONS and _only_seized(text, sentence, item):
        return True
    if item.record["sub_type"] == "Earthquake" and _is_merely_felt(text, sentence, item):
        return True
    if _DOUBTED.isdisjoint(item.record):  # as most words
        return False
    return any(item.record.get(key) and holds(text, sentence, item) for key, holds in _DOUBTS)


def _is_merely_felt(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "tremors were felt as far as Karachi" from the quake where it did harm."""
    if sentence.of("outcome"):
        return False
    return "felt" in text.words(item.end, min(sentence.end, item.end + 30))


def _by_no_vehicle(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a stone that hit a car and a guard hit by bullets from a lorry that hit somebody."""
    if any(each.record["type"] in ARMED_GROUPS for each in sentence.of("actor")):
        return True
    if any(each.record["role"] == "militants" for each in sentence.of("people")):
        return True
    words = text.words(item.start, item.end)
    if words[-1] == "death":
        return grammar("vehicles").isdisjoint(text.words(sentence.start, sentence.end))
    before = text.words(max(sentence.start, item.start - _AGENT), item.start)
    after = text.words(item.end, min(sentence.end, item.end + _AGENT))
    if words[-1] == "by" or after[:1] == ["by"]:
        return grammar("vehicles").isdisjoint(after[:_BY_REACH])
    return not grammar("be").isdisjoint(before[-1:]) or grammar("vehicles").isdisjoint(before)


def _of_no_harm(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a visit to a coal mine from the mine in which somebody died or was trapped.

    A mine that fell in needs no more words.
    """
    words = text.words(sentence.start, sentence.end)
    if item.record.get("falls") and not grammar("mines").isdisjoint(words):
        return False
    return grammar("rescued").isdisjoint(words) and not _of_harm(text, sentence, item)


def _of_harm(_: Scan, sentence: Sentence, __: Item) -> bool:
    """Tell a bomb that went off in the hands of those who defused it."""
    return any(each.record.get("measure") in _HARM for each in sentence.of("outcome"))


def _of_no_crash(_: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a boat or an aircraft on its way from one to which something happened."""
    accidents = (i for i in sentence.of("event") if i.record["type"] == "Accident")
    return not any(i.record["sub_type"] in _CRASHES for i in accidents if i is not item)


def _are_not_seized(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell arms that a group has or gives to another from those of which police got hold."""
    return grammar("gets_hold_of").isdisjoint(text.words(sentence.start, sentence.end))


def _is_idle(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell whether nothing in a sentence says that a bomb or a bomber struck."""
    return grammar("strikes").isdisjoint(text.words(sentence.start, sentence.end))


def _of_no_things(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell "people burn wood" from lorries or houses that were burnt."""
    words = text.words(sentence.start, sentence.end)
    return (lexicon().things | grammar("goods")).isdisjoint(words)


def _of_no_vehicle(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell prices that fell and a country "plunged into darkness" from a coach that did."""
    return grammar("vehicles").isdisjoint(text.words(sentence.start, sentence.end))


def _of_no_shops(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell roads that stayed shut, and shops on a holiday, from a strike."""
    words = text.words(sentence.start, sentence.end)
    still = grammar("shops").isdisjoint(words) and "call" not in words
    return still or not grammar("no_strike").isdisjoint(words)


def _for_no_strike(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell markets that were closed for a feast or a flood from those of a strike."""
    words = text.words(sentence.start, sentence.end)
    called = not grammar("for_a_strike").isdisjoint(words)
    return not called or not grammar("no_strike").isdisjoint(words)


def _is_of_faith(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell the processions of Muharram from those of people who protest."""
    return not grammar("holy").isdisjoint(text.words(sentence.start, sentence.end))


def _of_no_road(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a drain that is blocked, and a road that snow blocks, from one that people block."""
    if any(each.record["type"] == "Natural hazard" for each in sentence.of("event")):
        return True
    after = text.words(item.end, min(sentence.end, item.end + _ROAD_REACH))[:_ROAD_WORDS]
    if not grammar("roads").isdisjoint(after):
        subject = sentence.of_any("people", "cue:townspeople", "cue:crowd", "actor")
        return not any(who.start < item.start for who in subject)
    before = text.words(max(sentence.start, item.start - _ROAD_REACH), item.start)
    if grammar("linking").isdisjoint(before):
        before = before[-_PASSIVE:]
    shut = text.between(item.start, item.end) == "blocked"
    by_itself = after[:1] == ["by"] and not grammar("shut_by").isdisjoint(after)
    return not shut or by_itself or grammar("roads").isdisjoint(before)


def _does_no_harm(text: Scan, sentence: Sentence, _: Item) -> bool:
    """Tell the weather of the day from a storm that struck."""
    words = text.words(sentence.start, sentence.end)
    return not sentence.of("outcome") and grammar("harm").isdisjoint(words)


def _only_persons(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell bombers who have entered the city, or whom a raid killed, from one who struck."""
    if _is_idle(text, sentence, item) and _is_an_object(text, sentence, item):
        return True
    others = [i for i in (*sentence.of("event"), *sentence.of("outcome")) if i is not item]
    words = text.words(sentence.start, sentence.end)
    return not others and grammar("strikes").isdisjoint(words)


def _is_an_object(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "killed six, including two bombers" and a bomber who was shot from one who killed."""
    after = text.words(item.end, min(sentence.end, item.end + _AFTER))[:_PASSIVE]
    if not grammar("be").isdisjoint(after[:2]) or after[:2] == ["among", "them"]:
        return True
    before = text.words(max(sentence.start, item.start - _AFTER), item.start)
    if before[-1:] == ["the"]:
        return False  # "26 died, among them the bomber"
    while before and (before[-1] in grammar("determiners") or before[-1] in grammar("held_to_be")):
        before.pop()
    return not grammar("as_object").isdisjoint(before[-1:])


def _found_no_arms(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell bodies that were recovered, and posts that militants seized, from arms found."""
    gunmen = (who for who in sentence.of("people") if who.record["role"] == "militants")
    if any(who.end <= item.start for who in gunmen):
        return True
    start = max(sentence.start, item.start - _ARMS)
    near = text.words(start, item.start) + text.words(item.end, item.end + _ARMS)
    return grammar("arms").isdisjoint(near)


def _robs_of_nothing(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a child who was snatched from a car that was."""
    return not takes_a_thing(text, sentence, item)


def _only_flies(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell drones that were flown, or shot down, from one that struck."""
    after = text.words(item.end, min(sentence.end, item.end + _AFTER))[:_PASSIVE]
    before = text.words(max(sentence.start, item.start - _AFTER), item.start)[-_PASSIVE:]
    struck = grammar("be").isdisjoint(after) and not grammar("from_above").isdisjoint(after)
    return not struck and "by" not in before


def _only_seized(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "two bombs were seized" from a bomb that killed: nobody is hurt, nothing bursts.

    Or it is told as one of the arms found after a fight ("three were killed, and a cache of arms
    including two bombs was recovered").
    """
    before = text.words(max(sentence.start, item.start - _ARMS), item.start)[-_LISTED:]
    after = text.words(item.end, sentence.end)[:_LISTED]
    turned_up = "found" in after and not grammar("be").isdisjoint(after)
    stores = not grammar("stores").isdisjoint([*before, *after])
    whole = grammar("bursts").isdisjoint(after)
    if stores and whole and (turned_up or not grammar("stores_found").isdisjoint(after)):
        return True
    words = text.words(sentence.start, sentence.end)
    hurt = any(not each.record.get("of_things") for each in sentence.of("outcome"))
    harmless = not hurt and grammar("bursts").isdisjoint(words)
    return harmless and (turned_up or not grammar("seized").isdisjoint(words))


def _left(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell men who "went off" from a bomb that did."""
    return grammar("goes_off").isdisjoint(text.words(sentence.start, item.start))


def _is_not_used(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "nine rockets were recovered" from rockets that were fired."""
    words = text.words(sentence.start, sentence.end)
    found = not grammar("found").isdisjoint(words)
    return found or _is_carried(text, sentence, item) or _is_among_arms(text, sentence, item)


def _is_among_arms(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell a fight "with rockets and grenades" from a grenade attack."""
    before = text.words(max(sentence.start, item.start - _ARMS), item.start)[-2:]
    behind = text.words(item.end, min(sentence.end, item.end + _ARMS))[:3]
    joined = before[1:] == ["and"] and before[0] in grammar("other_arms")
    return joined or (behind[:1] == ["and"] and not grammar("other_arms").isdisjoint(behind[1:]))


def _is_carried(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "gunmen armed with rifles and grenades" from "threw grenades"."""
    start = max(sentence.start, item.start - _ARMS)
    told = (i.end for i in sentence.of_any("outcome", "event", "clause") if i.end <= item.start)
    weapons = (i.end for i in sentence.of("event") if i.record.get("weapon"))
    start = max(start, *set(told).difference(weapons), start)
    if not grammar("thrown").isdisjoint(text.words(item.end, sentence.end)):
        return False  # "carrying a grenade, he hurled it at a shop"
    return any(f" {words} " in text.between(start, item.start) for words in grammar("carrying"))


# A doubt of the lexicon's records, and what tells whether it holds.
_DOUBTS: tuple[tuple[str, Callable[[Scan, Sentence, Item], bool]], ...] = (
    ("person", _only_persons),
    ("weather", _does_no_harm),
    ("of_arms", _found_no_arms),
    ("got_hold_of", _are_not_seized),
    ("robs", _robs_of_nothing),
    ("flies", _only_flies),
    ("by_vehicle", _by_no_vehicle),
    ("of_harm", _of_no_harm),
    ("of_no_harm", _of_harm),
    ("crashes", _of_no_crash),
    ("worn", _is_idle),
    ("of_shops", _of_no_shops),
    ("for_strike", _for_no_strike),
    ("secular", _is_of_faith),
    ("of_roads", _of_no_road),
    ("of_vehicles", _of_no_vehicle),
    ("of_things", _of_no_things),
    ("goes_off", _left),
    ("weapon", _is_not_used),
)
_DOUBTED = frozenset(key for key, _ in _DOUBTS)
