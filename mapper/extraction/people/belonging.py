"""Whose men people are: those of a force, of an officer, of one told of before."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Role

__all__ = ["of_a_force", "of_his_men", "of_one_told_of"]

_BANNED = 40  # characters that hold "of an outlawed militant organisation"
_POST_WORDS = 2  # words from a force to what of it was attacked ("Levies check post")
_HIS = frozenset(["his", "her", "their"])
_OF_POSTS = frozenset(["check", "of"])
_ATTACKED = frozenset(["on", "a", "an", "the"])  # from "attack" to whose post it was


def of_a_force(text: Scan, sentence: Sentence, group: Group) -> Group:
    """Give "five men of the banned BLA" the side of those they belong to."""
    # "A Frontier Corps (FC) man", "six Pakistan Army officials".
    if group.noun in grammar("men_of_a_force"):
        force = (a for a in sentence.of("actor") if a.end <= group.end)
        beside = next((a for a in force if text.words(a.end, group.end) == [group.noun]), None)
        if beside is not None:
            return replace(group, role=beside.record["side"])
    noun = group.noun.rpartition(" ")[2]  # "senior leader"
    if noun not in grammar("men_of_a_group"):
        return group
    if noun in grammar("leaders") and _fights_for_a_group(text, sentence, group):
        return replace(group, role="militants")
    for actor in sentence.of("actor"):
        words = text.words(group.end, actor.start) if actor.start > group.end else []
        if words[:1] == ["of"] and grammar("of_a_force").issuperset(words):
            return replace(group, end=actor.end, role=actor.record["side"])
        if group.noun in grammar("officials") and _is_a_post_attacked(text, sentence, group, actor):
            return replace(group, role=actor.record["side"])
        hit = actor.end < group.start or _is_attacked_behind(text, sentence, group, actor)
        after = text.words(actor.end, sentence.end)[:_POST_WORDS] if hit else []
        theirs = text.words(group.end, sentence.end)[:1] != ["of"]  # "of the forest department"
        if theirs and group.noun in grammar("officials") and not grammar("posts").isdisjoint(after):
            return replace(group, role=actor.record["side"])  # "attacked a Levies post, killing an"
    return group


def _fights_for_a_group(text: Scan, sentence: Sentence, leader: Group) -> bool:
    """Tell "the leader of a banned group was killed in a clash" from one whom gunmen shot."""
    words = text.words(leader.end, min(sentence.end, leader.end + _BANNED))
    banned = words[:1] == ["of"] and words[1:2] in (["a"], ["an"], ["the"])
    banned = banned and not grammar("banned").isdisjoint(words[2:3])
    return banned and any(item.record["type"] == "Battles" for item in sentence.of("event"))


def _is_attacked_behind(text: Scan, sentence: Sentence, group: Group, actor: Item) -> bool:
    """Tell "an official was killed in an attack on a Levies post" from one killed near a post."""
    deeds = [i for i in sentence.of("event") if group.end <= i.start < actor.start]
    words = text.words(deeds[-1].end, actor.start) if deeds else []
    return bool(words) and _ATTACKED.issuperset(words)


def _is_a_post_attacked(text: Scan, sentence: Sentence, group: Group, actor: Item) -> bool:
    """Tell "an official died in an attack on a check post of the Levies" from other posts."""
    deeds = [i for i in sentence.of("event") if group.end <= i.start < actor.start]
    words = text.words(deeds[-1].end, actor.start) if deeds else []
    posts = grammar("posts").intersection(words)
    return bool(posts) and "of" in words and (_ATTACKED | _OF_POSTS | posts).issuperset(words)


def of_his_men(text: Scan, before: list[Group], group: Group) -> Group:
    """Give "13 of his men" and "his two gunmen" the side of the major before them."""
    words = text.words(max(0, group.start - len("their ")), group.end)
    if not before or _HIS.isdisjoint(words):
        return group
    force, _, noun = group.noun.rpartition(" ")
    if noun in grammar("retinue") and not (force and group.role == "security"):  # "police guard"
        side: Role = "security" if before[-1].role == "security" else "civilians"
        return replace(group, role=side)
    said = group.role == "militants" or group.noun in grammar("kin")  # "two of his cousins"
    of_them = "of" in words and not said
    return replace(group, role=before[-1].role) if of_them else group


def of_one_told_of(text: Scan, before: list[Group], group: Group) -> Group:
    """Give "the guard", after a captain and his guard, and "two other officials" their side."""
    said = text.between(group.start - len("the "), group.start) == "the "
    same = [each for each in before if each.noun == group.noun and said and group.bare]
    words = text.words(group.start, group.end)
    if before and group.noun in grammar("other_officials") and words[-2:-1] == ["other"]:
        linked = text.between(before[-1].end, group.start) in (" and ", " along with ", ", ")
        same = before[-1:] if linked else []
    return replace(group, role="security") if any(e.role == "security" for e in same) else group
