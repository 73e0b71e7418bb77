"""People in a sentence: how many, and on which side.

A group is a quantity and a noun ("three Pakistani soldiers"), a noun alone for
one person ("the driver"), or a bare number where the noun is understood
("injured 25").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.alleged import as_described
from mapper.extraction.people.belonging import of_a_force, of_his_men, of_one_told_of
from mapper.extraction.people.group import Group
from mapper.extraction.people.introduced import introduced
from mapper.extraction.people.leading import with_leading_names
from mapper.extraction.people.nounless import nounless
from mapper.extraction.people.pairs import without_pairs
from mapper.extraction.people.persons import (
    HIS_NAME,
    NAMES,
    aged,
    are_names,
    end_of_names,
    name_end,
)
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count, Role

__all__ = ["mentioned"]

_SPEAKER = 24  # characters from "said" to the speaker behind it
_BESIDE = 2  # characters between a speaker and his verb
_CITED = 5  # characters from "according to" to whom it cites
_BRACKET_REACH = 80  # characters
_TO_BE = 12  # characters that hold "to have" or "earlier as"
_STILL = frozenset(["other", "others", "more", "already", "people", "of", "the"])
_ORIGIN = 10  # characters that hold "ethnicity"
_AS_MANY = re.compile(r"(?:^|\s)(as many|an equal number of|the same number of) (?:other )?$")
_TWO = 2
_GAP = 4  # words between a number and its noun ("three unarmed Punjabi labourers")

_CALLED = re.compile(r",? (?:identified|named) as ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})")
_ACRONYM = re.compile(r"\([A-Z]{2,6}\)")
# ", son of Ghulam Nabi": whose son somebody named before is.
_SON_OF = re.compile(r",? (?:son|daughter) of (?:late )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}")


def mentioned(
    text: Scan, sentence: Sentence, numbers: list[Quantity], wordings: Lexicon
) -> list[Group]:
    """Return the people whom a sentence names or counts, in text order, each mention by itself."""
    nouns = [item for item in sentence.of("people") if not _is_compound(text, item, wordings)]
    nouns = [item for item in nouns if not _is_of_the_next(text, item, nouns)]
    nouns = [item for item in nouns if not _is_a_verb(text, item)]
    nouns = [item for item in nouns if not _is_an_origin(text, item)]
    nouns = [item for item in nouns if not _is_their_force(text, sentence, item, nouns)]
    free = list(numbers)
    found = [_counted(text, sentence, noun, free) for noun in nouns]
    found = [group for i, group in enumerate(found) if not _is_a_name(found[:i], group)]
    found = [group for group in found if not _speaks(text, sentence, group)]
    found = [group for group in found if not (group.bare and _is_no_one(text, group))]
    found = _without_descriptions(text, found)
    found = [of_a_force(text, sentence, _by_name_alone(text, sentence, g)) for g in found]
    for i, person in enumerate(found):  # of "his guard and his driver" both are on his side
        found[i] = of_his_men(text, found[:i], person)
        found[i] = of_one_told_of(text, found[:i], found[i])
    found = [_as_many(text, found[:i], group) for i, group in enumerate(found)]
    found += [group for number in free if (group := nounless(text, sentence, number, wordings))]
    found += list(_aged(text, sentence, found))
    found.sort(key=lambda group: group.start)
    found = [*as_described(text, found)]
    found = introduced(text, sentence, _partitives(text, found))
    return list(with_leading_names(text, sentence, found))


def _aged(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    """Read "50-year-old Gul Khan", of whom nothing else is said, as one."""
    for start, end in aged(text, sentence.start, sentence.end):
        known = any(group.start < end and start - _BESIDE <= group.end for group in found)
        name = text.between(start, end)
        if not known and are_names(name):
            one = Group(start, end, Count.exactly(1), "civilians", name)
            yield replace(one, inferred=True, named=True)


def _partitives(text: Scan, found: list[Group]) -> list[Group]:
    """Read "one of the five labourers" as one, who is of the five."""
    kept: list[Group] = []
    for group in found:
        some = kept[-1] if kept else None
        if some and group.count and _is_some_of(text, some, group):
            kept[-1] = replace(
                some, end=group.end, role=group.role, noun=group.noun or "of them", of=group.count
            )
        else:
            kept.append(group)
    return kept


def _is_some_of(text: Scan, some: Group, whole: Group) -> bool:
    if some.noun or some.count is None or whole.count is None or whole.bare:
        return False
    words = text.words(some.end, whole.start)
    words = words[1:] if words[:1] == ["out"] else words
    if words == ["of"] and text.words(some.end, whole.start)[:1] == ["out"]:
        words = ["of", "the"]  # "three out of five miners"
    return words in (["of", "the"], ["of", "those"]) and some.count.best < whole.count.best


def _by_name_alone(text: Scan, sentence: Sentence, group: Group) -> Group:
    """Take "a person identified as Gul Khan" for a civilian, as if the name stood alone."""
    name = _CALLED.match(text.report.text, group.end, sentence.end)
    if group.noun not in grammar("of_no_kind") or group.count != Count.exactly(1) or not name:
        return group
    titled = any(name.start(1) <= who.start < name.end() for who in sentence.of("people"))
    return group if titled else replace(group, role="civilians", inferred=True)


def _as_many(text: Scan, before: list[Group], group: Group) -> Group:
    """Count "two policemen and as many passers-by", "and an equal number of civilians"."""
    if not before or before[-1].count is None or group.count is not None:
        return group
    said = text.between(before[-1].end, group.start)
    match = _AS_MANY.search(said)
    if match is None:
        return group
    return replace(group, start=before[-1].end + match.start(1), count=before[-1].count)


def _without_descriptions(text: Scan, found: list[Group]) -> list[Group]:
    """Leave out whose son and of which town those named are."""
    kept: list[Group] = []
    for group in found:
        if not _describes(text, kept, group):
            kept.append(group)
    return kept


def _describes(text: Scan, before: list[Group], group: Group) -> bool:
    """Tell ", 36, a resident of Surab" and ", son of Noor Khan" from others who were hit."""
    if before and _are_a_pair(text, before[-1], group):
        return True
    if not before or before[-1].count != Count.exactly(1):
        return False
    name = HIS_NAME.match(text.report.text, before[-1].end, group.start)
    start = name.end() if name else before[-1].end
    if _is_a_fathers(text, group):
        return text.between(start, group.start) in (", ", " ")
    if group.noun not in grammar("natives"):
        return False
    father = _SON_OF.match(text.report.text, start, group.start)
    start = father.end() if father else start
    words = text.words(start, group.start)
    apart = father is not None or text.between(start, group.end)[:1] in ",("
    others = father is None and name is not None and "and" in words  # "Sher Ali, and a resident"
    told = all(word.isdigit() or word in ("aged", "a", "and") for word in words)
    return apart and told and not others


def _are_a_pair(text: Scan, two: Group, group: Group) -> bool:
    """Tell "two children, brother and sister," from two children and two others."""
    if two.count != Count.exactly(_TWO) or two.bare:
        return False
    start = two.end + (len(", ") if text.between(two.end, two.end + 2) == ", " else len(" "))
    pair = next((p for p in grammar("pairs_of_kin") if text.folded.startswith(p, start)), "")
    return start <= group.start < start + len(pair)


def _is_a_fathers(text: Scan, group: Group) -> bool:
    """Tell "Nasir, son of Ghulam Nabi", one man, from the elder's son."""
    return group.bare and bool(_SON_OF.match(text.report.text, group.start - 1))


def _is_a_name(before: list[Group], group: Group) -> bool:
    """Tell "Imam Bakhsh" among the names of those counted from an imam."""
    return bool(before) and before[-1].start < group.start < before[-1].end


def _is_a_verb(text: Scan, item: Item) -> bool:
    """Tell "had to dig" from a DIG of the police."""
    return text.report.text[item.start : item.end] == "dig"


def _is_an_origin(text: Scan, item: Item) -> bool:
    """Tell "both of Punjabi origin" from a Punjabi."""
    return text.words(item.end, item.end + _ORIGIN)[:1] in (["origin"], ["descent"], ["ethnicity"])


def _is_their_force(text: Scan, sentence: Sentence, item: Item, nouns: list[Item]) -> bool:
    """Tell the FC of "seven soldiers of FC and two guards" from its men."""
    force = any(a.start <= item.start and item.end <= a.end for a in sentence.of("actor"))
    before = (text.words(noun.end, item.start) for noun in nouns if noun.end < item.start)
    return force and any(words in (["of"], ["of", "the"]) for words in before)


def _is_no_one(text: Scan, group: Group) -> bool:
    """Tell "held two drivers hostage", and what stands in brackets, from somebody who was hit."""
    return group.noun == "hostage" or _in_brackets(text, group)


def _in_brackets(text: Scan, group: Group) -> bool:
    """Tell "(age 34, resident of Mianwali)", which describes the person before it."""
    start = text.folded.rfind("(", max(0, group.start - _BRACKET_REACH), group.start)
    closed = text.folded.rfind(")", max(0, group.start - _BRACKET_REACH), group.start)
    return start > closed


def _is_compound(text: Scan, item: Item, wordings: Lexicon) -> bool:
    if text.report.text[max(0, item.start - 1) : item.start] == "(":
        return True  # the acronym of a name just spelt out: "Frontier Corps (FC) personnel"
    if text.words(item.start - 4, item.end) == ["on", "guard"]:
        return True  # what a policeman is, not who
    after = text.words(item.end, item.end + 24)[:2]
    apart = text.report.text[item.end : item.end + 1] in ",.;:("
    if text.between(item.start, item.end) == "other" and after and _is_number(after[0], wordings):
        return True  # "the other 18"
    written = text.report.text[item.end + 1 : item.end + 2]
    if len(after) == 2 and written.isupper() and after[1] in wordings.heads:
        return not apart  # "the Shia Hazara community"
    return not apart and bool(after) and after[0] in wordings.heads


def _is_of_the_next(text: Scan, item: Item, nouns: list[Item]) -> bool:
    """Tell "five other (suspected) attackers" from "five others"."""
    if text.between(item.start, item.end) != "other":
        return False
    after = next((noun for noun in nouns if noun.start > item.end), None)
    between = text.between(item.end, after.start) if after else ","
    words = between.split()
    plain = between.replace(" ", "").isalpha() and grammar("noun_stops").isdisjoint(words)
    return not between.strip() or (plain and len(words) == 1)


def _is_number(word: str, wordings: Lexicon) -> bool:
    return word.isdigit() or word in wordings.numbers["cardinals"]


def _is_passive(text: Scan, verb: Item) -> bool:
    """Tell "said to be labourers" and ", reported (earlier) as missing," from who says so."""
    words = text.words(verb.end, verb.end + _TO_BE)
    if words[:2] in (["to", "be"], ["to", "have"]):
        return True
    behind_comma = text.folded.startswith(", ", verb.start - len(", "))
    return behind_comma and "as" in words[:2] and text.between(verb.start, verb.end) == "reported"


def _speaks(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell "police officer Ali Khan said", "said DC Juma Dad" and "according to the official".

    They are none of the people who were hit.
    """
    verbs = [v for v in sentence.of("says") if not _is_passive(text, v)]
    hit = {item.start for item in sentence.of("outcome")}
    before = any(
        0 < verb.start - group.end <= _BESIDE
        and not hit & {verb.end + 1, verb.end + 2}
        and not _is_inverted(text, sentence, group, verb)
        for verb in verbs
    )
    behind = any(0 < group.start - verb.end <= _BESIDE for verb in verbs)
    cited = any(
        text.between(verb.start, verb.end) == "according to"
        and 0 < group.start - verb.end <= _CITED
        and not set(text.words(verb.end, group.start)) - {"the", "a", "an"}
        for verb in verbs
    )
    inserted = any(
        text.folded.startswith(", ", group.start - len(", "))
        and 0 < verb.start - group.end <= _BESIDE
        and text.folded.startswith(", ", verb.end)
        for verb in verbs
    )  # "the two men, a police officer said, died"
    last = text.report.text[group.end : group.end + 1] in ",.;"
    return before or inserted or (((behind and group.named) or cited) and last)


def _is_inverted(text: Scan, sentence: Sentence, group: Group, verb: Item) -> bool:
    """Tell "three women and two children, said the police chief": he speaks who follows."""
    speaks = any(0 < item.start - verb.end <= _SPEAKER for item in sentence.of("source"))
    return text.between(group.end, verb.start).startswith(",") and speaks and not group.named


def _counted(text: Scan, sentence: Sentence, noun: Item, free: list[Quantity]) -> Group:
    """Join a noun with the number before it, which is then taken."""
    role: Role = noun.record["role"]
    name = text.between(noun.start, noun.end)
    office, kind = bool(noun.record.get("office")), noun.record["group"]
    number = next((n for n in reversed(free) if n.end <= noun.start), None)
    if number and _belongs(text, number, noun) and not _is_parted(text, sentence, number, noun):
        free.remove(number)
        start, count, more = number.start, number.count, number.more
        count = _times(count, noun.record.get("each", 1))
        end = end_of_names(text, noun.end, count, free)
        counted = Group(start, end, count, role, name, more=more, office=office, kind=kind)
        return replace(counted, nth=number.nth) if number.nth else counted
    if noun.form == "many":
        names = NAMES.match(text.report.text, noun.end)
        if names is None:
            return Group(noun.start, noun.end, None, role, name, office=office, kind=kind)
        people = Count.exactly(names.group(1).count(",") + 2)
        return Group(noun.start, names.end(1), people, role, name, named=True, office=office)
    end = name_end(text, noun.end)
    named = end > noun.end
    people = Count.exactly(noun.record.get("each", 1))
    one = Group(noun.start, end, people, role, name, named=named, office=office, bare=True)
    return replace(one, kind=kind)


def _is_parted(text: Scan, sentence: Sentence, number: Quantity, noun: Item) -> bool:
    """Tell "a bomb killed Constable Gul Khan" from "a badly wounded constable"."""
    done = [i.start for i in sentence.of("outcome") if number.end <= i.start < noun.start]
    shot = text.folded.find(" shot ", number.end, noun.start)
    if not done and shot < 0:
        return False
    before = text.words(number.end, min(done, default=shot + 1))
    return any(not word.endswith("ly") and word not in _STILL for word in before)


def _times(count: Count, each: int) -> Count:
    """Return the people of "two couples"."""
    if each == 1:
        return count
    high = None if count.high is None else count.high * each
    return Count(count.low * each, count.best * each, high, count.words)


def _is_one_of_many(text: Scan, number: Quantity, noun: Item) -> bool:
    """Tell "another of the injured" and "a police personnel", who are one, from plurals."""
    of_them = number.more and text.folded.startswith("of the ", noun.start)
    return of_them or text.between(noun.start, noun.end).endswith("personnel")


def _belongs(text: Scan, number: Quantity, noun: Item) -> bool:
    between = _ACRONYM.sub("", text.report.text[number.end : noun.start])
    if any(mark in between for mark in ",;:().") or "\n" in between:
        return False
    words = text.words(number.end, noun.start)
    if number.form == "article" and noun.form == "many":
        return not words and _is_one_of_many(text, number, noun)
    if words[:1] in (["members"], ["member"]) or (words[:1] == ["of"] and noun.form == "many"):
        return set(words) <= grammar("of_members") | grammar("of_these")
    words = without_pairs(words)
    return len(words) <= _GAP and grammar("noun_stops").isdisjoint(words)
