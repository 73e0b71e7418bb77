"""Those told of by their wounds: left with burns, brought in with injuries, who died of them."""

from __future__ import annotations

from bisect import bisect_left

from mapper.extraction.people.group import Group
from mapper.extraction.people.subjects import Chains, is_passive, subject_of
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["are_others", "died_of_wounds", "were_hurt", "with_wounds"]

_THEIR = frozenset(["his", "her", "their", "a", "the"])
_LEFT_GAP = 40  # characters from those left to "with burns"
_VERB = 8  # words from people to the verb of "was the lone survivor and was taken to hospital"
_SUBJECT = 2  # words of "the injured" and "the wounded"
_BEHIND = 40  # characters behind "died" that may say of what or where
_HAVE = frozenset(["have", "has", "had"])


def with_wounds(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Return who was left, or brought to a hospital, with wounds; not bodies.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    linked : list of list of Group
        Its people, in chains.
    item : Item
        The words for the wounds.
    """
    return _left(text, sentence, linked, item) or _brought(text, sentence, linked, item)


def _left(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "leaving three tourists and a waiter with burns"."""
    for chain in reversed(linked):
        before = text.words(max(0, chain[0].start - 16), chain[0].start)
        near = chain[-1].end <= item.start and item.start - chain[-1].end < _LEFT_GAP
        dead = next((i.end for i in reversed(sentence.of("outcome")) if i.end < chain[0].start), 0)
        beside = text.words(dead, chain[0].start) if dead else []
        if near and beside[:1] == ["and"] and _THEIR.issuperset(beside[1:]):
            return chain  # "leaving four children dead and their grandmother with burns"
        if near and before[-2:] == ["dead", "and"]:
            return chain  # "left a woman dead and two children with injuries"
        if near and not grammar("leaving").isdisjoint(before[-2:]):
            return chain
    return []


def _brought(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "12 people had been brought in with injuries", "12 with injuries were brought in"."""
    chain = subject_of(text, sentence, linked, item)
    if not chain or any(i.end <= chain[0].start for i in _bodies(sentence)):
        return []
    end = max(group.end for group in chain)
    verb = (text.words(end, item.start) or text.words(item.end, sentence.end))[:_VERB]
    passive = not (grammar("be") | _HAVE).isdisjoint(verb[:1])
    if passive and verb[1:2] == ["in"] and "hospital" in verb:
        return chain  # "two others are in the district hospital with fractures"
    if "," in text.between(end, item.start):
        return []  # "20 people were brought in, some with minor injuries"
    return chain if passive and not grammar("brought_in").isdisjoint(verb) else []


def _bodies(sentence: Sentence) -> list[Item]:
    """Return the words for the dead whom a sentence speaks of ("the bodies of two men")."""
    return [item for item in sentence.of("outcome") if "of" in item.form.split()]


def are_others(text: Scan, sentence: Sentence, group: Group, item: Item) -> bool:
    """Tell "(two died and) four are in critical condition" from four of those counted before."""
    if group.part or _are_known_hurt(text, sentence, group, item):
        return False
    if not grammar("survivors").isdisjoint(text.words(group.start, item.start)):
        return True  # "a boy was the lone survivor", "two were rescued in critical condition"
    before = [i for i in sentence.of("outcome") if i.end <= group.start]
    return group.more or (bool(before) and before[-1].record["measure"] == "killed")


def _are_known_hurt(text: Scan, sentence: Sentence, group: Group, item: Item) -> bool:
    """Tell "the condition of another is critical", of several told of as hurt."""
    here = [each for each in text.sentences if each.paragraph == sentence.paragraph]
    before = [each for each in here if each.start < sentence.start]
    hurt = any(i.record["measure"] == "injured" for each in before for i in each.of("outcome"))
    return hurt and group.more and text.words(item.start, item.end)[-1:] == ["of"]


def were_hurt(text: Scan, sentence: Sentence, group: Group, item: Item) -> bool:
    """Tell "three of the injured died", and "one who was hurt": they were counted before."""
    hurt = [i for i in sentence.of("outcome") if i.end <= group.start]
    wounded = bool(hurt) and hurt[-1].record["measure"] == "injured"
    if _are_of_them(text, group) and (wounded or _were_they_hurt(text, sentence)):
        return True  # "took the wounded away, where one of them died"
    if not (group.noun or group.more) and _were_carried(text, sentence, group):
        return True
    if wounded and _are_of_the_hurt(text, sentence, group, item):
        return True
    if text.between(item.start, item.end) == "death of" and _is_beside_wounds(text, group):
        return True
    aside = text.words(group.end, item.start)
    while aside and aside[0].endswith("ly"):
        aside.pop(0)  # "the five critically injured died"
    if aside[:2] in (["among", "the"], ["among", "those"]):
        aside = aside[2:]  # "a child among the injured died"
    if aside[:1] in (["injured"], ["wounded"], ["hurt"]) or aside[:2] == ["hit", "by"]:
        return True  # "two people wounded in the attack died"
    if aside[:1] == ["who"] and not grammar("wounds").isdisjoint(aside):
        return True
    # "two critically injured men died", whoever had told of them
    return not grammar("of_the_injured").isdisjoint(text.words(group.start, group.end))


def _is_beside_wounds(text: Scan, group: Group) -> bool:
    """Tell "the death of two injured (men)" from "the death of two men"."""
    behind = text.words(group.end, group.end + len(" wounded"))[:1]
    return not grammar("of_the_injured").isdisjoint([*text.words(group.start, group.end), *behind])


def _are_of_the_hurt(text: Scan, sentence: Sentence, group: Group, item: Item) -> bool:
    """Tell the two of "eleven were burnt, two fatally", and one of "of the six injured, one died".

    And the daughter of "his wife and a daughter were hurt, and the daughter died".
    """
    if not (group.noun or group.more):
        if text.words(sentence.start, group.start)[:2] == ["of", "the"]:
            told = [i.end for i in sentence.of("outcome") if i.end <= group.start]
            return "," not in text.between(sentence.start, told[-1])
        return text.between(item.start, item.end) == "fatally"
    the = text.words(max(0, group.start - len("the ")), group.start) == ["the"]
    before = [who for who in sentence.of("people") if who.end <= group.start]
    same = [who.end for who in before if text.between(who.start, who.end) == group.noun]
    hurt = [i.start for i in sentence.of("outcome") if i.end <= group.start]
    return the and group.bare and bool(same) and same[-1] <= hurt[-1]


def _are_of_them(text: Scan, group: Group) -> bool:
    """Tell "two of them" and "two of them, Sepoy Ali and Naik Gul," from two sepoys."""
    own = text.words(group.start, group.end)
    return group.noun in ("of them", "of whom") or own[1:3] in (["of", "them"], ["of", "whom"])


def _are_some(text: Scan, group: Group, item: Item) -> bool:
    """Tell "one of them", "one of the sepoys", "one, Sepoy Ali," and "a girl among them".

    Those before were hurt or killed: what is told of them says which.
    """
    own = text.words(group.start, group.end)
    of_them = group.noun == "of them" or (group.part and _are_of_them(text, group))
    by_name = text.between(group.start, group.start + len("one,")) == "one,"
    among = text.words(group.end, item.start)[:2] == ["among", "them"]
    before = text.words(max(0, group.start - len("the injured ")), group.start)
    the_hurt = before[:1] == ["the"] and not grammar("of_the_injured").isdisjoint(before[1:])
    if group.bare and the_hurt:
        return True  # "the injured constable"
    some = by_name or among or own[1:3] == ["of", "the"]
    return of_them or (some and not _at_once(text, item))


def _at_once(text: Scan, item: Item) -> bool:
    """Tell "three of the passengers died on the spot", who were not hurt first."""
    return any(text.folded.startswith(f" {said}", item.end) for said in grammar("at_once"))


def _were_carried(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell "the three were taken to a hospital, where one died": one of those who were hurt."""
    words = text.words(sentence.start, group.start)
    return words[-1:] == ["where"] and not grammar("carried").isdisjoint(words)


def _were_they_hurt(text: Scan, sentence: Sentence) -> bool:
    """Tell "The injured guards were flown out. One of them died": of those who were hurt."""
    here = bisect_left(text.sentences, sentence.start, key=lambda each: each.start)
    before = text.sentences[here - 1] if here else None
    if before is None or before.paragraph != sentence.paragraph:
        return False
    words = text.words(before.start, before.end)[:_SUBJECT]
    killed = any(item.record["measure"] == "killed" for item in before.of("outcome"))
    return words[:1] == ["the"] and not killed and not grammar("of_the_injured").isdisjoint(words)


def died_of_wounds(text: Scan, sentence: Sentence, group: Group, item: Item) -> bool:
    """Tell "two succumbed to their injuries", who may have been counted among the hurt."""
    forms = item.form.split()
    dead = "adjective" in forms and is_passive(text, sentence, item)  # "was pronounced dead"
    if "subject" not in forms and not dead:
        return False
    if _are_some(text, group, item):
        return True
    if dead:
        return False
    if not grammar("for_life").isdisjoint(text.words(item.start, item.end)):
        return True  # "lost his battle for life", "could not survive"
    behind = text.words(item.end, min(sentence.end, item.end + _BEHIND))
    hurt = [i for i in sentence.of("outcome") if group.end <= i.end <= item.start]
    if hurt and hurt[-1].record["measure"] == "injured":
        joint = text.words(hurt[-1].end, item.start)
        if is_passive(text, sentence, hurt[-1]) or joint[-1:] in (["and"], ["but"]):
            return True  # "was hurt in the firing and died on the way"
    while behind and behind[0] in grammar("of_wounds"):
        behind = behind[1:]
    return behind[:1] != [] and behind[0] in grammar("wounds")
