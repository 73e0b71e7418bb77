"""People who are told of together: joined by commas and "and", some a part of others.

What stands between two of them says whether the list goes on: brackets of age and home,
a name in apposition, whose people they are, who leads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import dropwhile, pairwise

from mapper.extraction.people.described import are_theirs_too
from mapper.extraction.people.group import Group
from mapper.extraction.people.listed import (
    CUE_GAP,
    OTHERS,
    is_introduced,
    is_with_them,
    trailed,
    with_additions,
    with_cues,
    with_sums,
)
from mapper.extraction.people.persons import leader
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = ["chains"]

_STOPS = (*";().", ",”", ',"', "”,", '",')  # a quotation's end: who follows speaks
_THERE = 5  # words of "in the van and"
_SOURCE_GAP = 30  # characters of "on the complaint of the"
_PERSON_GAP = 10  # words of age and home between two named persons
_THEN_HIS = (", his ", ", her ", ", their ")
_OF_HIS = (" of his ", " of her ")
_AGENT_GAP = 8  # characters that hold "by" before who did it
_VERB_GAP = 24  # characters that hold the word before a verb
_OBJECT_GAP = 3  # words from a verb to whom it hit
_BEFORE_AFTER = 2  # words before "after" where it opens the sentence ("just a day after")
_GOVERNING = frozenset(["who", "that", "which", "for", "of", "in"])  # before a verb of no clause
_APPOSED_NAME = re.compile(
    r",\s(?:(?:identified|named) as )?(?:[A-Z][\w.'’-]*\s?){1,6}(?:\([^()\n]{0,60}\))?,"
)
# "Six people belonging to one tribe, two brothers among them": the comma joins.
_BELONGS = re.compile(
    r" +(?:belonging to|hailing from|of|from|working (?:for|in|at)) [^,;:.()]{1,40}(?=,)"
)
# "Four members of one community and a passer-by".
_OF_WHOM = re.compile(
    r" +(?:of|from|belonging to) (?:the )?"
    r"(?:(?!(?:was|were|is|are|be|had|has|have|who|when|that|which|to"
    r"|dead|injured|wounded|hurt)\b)[\w-]+ +){1,4}?(?=and |along with |together with )"
)
# "The driver of an oil tanker and his helper".
_WHOSE = re.compile(r" of (?:\w+ ){1,4}and (?:his|her|their|its|an?|one|the) (?:\w+ )?")
# "Captain Imran Ali, who was leading his men, and": the comma joins.
_WHO = re.compile(r",? who [^,;.]{1,80},(?= and )")
_BRACKETS = re.compile(r" ?\([^()]{0,80}\)")


def chains(text: Scan, sentence: Sentence, found: list[Group]) -> list[list[Group]]:
    """Group people joined by commas and "and", with the parts of another marked.

    "13 people, 10 militants and three soldiers" is one chain, whose last two
    are parts of the first because they sum to it; after "including" and "of
    them" all that follows in the chain is a part.
    """
    linked: list[list[Group]] = []
    for group in _with_leaders(text, sentence, _without_asides(text, found)):
        last = linked[-1] if linked else []
        goes_on = bool(last) and _continues(text, sentence, last[-1], group)
        apart = goes_on and (
            _is_next(text, sentence, last, group)
            or _has_own_verb(text, sentence, last, group)
            or _are_those_hurt(text, sentence, group)
            or _is_of_a_toll(text, last[-1])
            or _opens_the_main_clause(text, sentence, last[-1], group)
        )
        if goes_on and not apart:
            linked[-1].append(group)
        else:
            linked.append([group])
    marked = (with_sums(text, with_cues(text, sentence, chain)) for chain in linked)
    return [with_additions(text, chain) for chain in marked]


def _without_asides(text: Scan, found: list[Group]) -> Iterator[Group]:
    """Leave out uncounted people of ", who was leading his troops," behind a name."""
    end = -1
    for group in found:
        if group.start < end and group.count is None:
            continue
        if group.named:
            brackets = _BRACKETS.match(text.folded, group.end)
            aside = _WHO.match(text.folded, brackets.end() if brackets else group.end)
            end = aside.end() if aside else end
        yield group


def _with_leaders(text: Scan, sentence: Sentence, found: Iterable[Group]) -> Iterator[Group]:
    """Count the one by name of "Gul Khan, who led them, and three others" with the others.

    And the one of "Nasir and two of his sons".
    """
    end = sentence.start
    for group in found:
        others = group.more and group.noun in OTHERS
        his = group.count is not None and any(
            of in text.between(group.start, group.end) for of in _OF_HIS
        )
        named = leader(text, end, group.start) if others or his else None
        if named and not _is_taken(sentence, *named[:2]):
            start, name_end, told = named
            name = text.between(start, name_end)
            one = Count.exactly(1)
            yield Group(start, told, one, "civilians", name, inferred=True, named=True)
        end = group.end
        yield group


def _is_taken(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a place, a group, a force or a source stands there, which is no person."""
    return any(
        item.start < end and start < item.end
        for item in sentence.of_any("place", "actor", "source", "people", "date", "event")
    )


def _continues(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    start = _after_brackets(text, first, second.start)
    between = text.between(start, second.start)
    if any(mark in between for mark in _STOPS) or _opens_a_clause(text, first, second):
        return False
    if _is_source_of(text, sentence, first, between):
        return False
    if (first.bare and _WHOSE.fullmatch(between)) or _share_a_verb(text, sentence, first, second):
        return True
    start = _after_belonging(text, sentence, start, first, second)
    if is_with_them(text, start, second):
        return True
    words = _without_age(text.words(start, second.start))
    words = [w for w in words if w not in grammar("chain_joints")]
    if (first.named or start > first.end) and len(words) < _PERSON_GAP:
        written = text.report.text[start : second.start]
        told = grammar("of_a_person")
        words = [w for w in words if w not in told and not w.isdigit() and w in written]
    if second.bare and words and words == text.words(start, second.start)[-1:]:
        words = []  # one word more: "including the stall owner"
    cues = [i for i in sentence.of("cue:part") if first.end <= i.start and i.end <= second.start]
    for cue in cues:
        for word in text.words(cue.start, cue.end):
            if word in words:
                words.remove(word)
    joined = bool(cues) or any(mark in f"{between} " for mark in (",", ":", " and ", " or "))
    return not words and joined


def _is_source_of(text: Scan, sentence: Sentence, first: Group, between: str) -> bool:
    """Tell "on the complaint of the SHO, the couple was" from two who are listed."""
    before = text.words(max(sentence.start, first.start - _SOURCE_GAP), first.start)
    while before and before[-1] in grammar("determiners"):
        before.pop()
    said = before[-1:] == ["of"] and not grammar("told_by").isdisjoint(before[-2:-1])
    return said and between.strip().startswith(",")


def _are_the_others(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell "six passengers in the coach and two others (died)", whom no verb has told of yet."""
    if not second.more or second.noun not in OTHERS or first.count is None:
        return False
    words = text.words(first.end, second.start)
    told = any(item.start < second.start for item in sentence.of_any("outcome", "event"))
    spoken = any(first.end <= item.start < second.start for item in sentence.of("says"))
    return words[-1:] == ["and"] and len(words) <= _PERSON_GAP and not told and not spoken


def _share_a_verb(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell whether people have the verb of those before them, whatever stands between."""
    others = _are_the_others(text, sentence, first, second)
    theirs = others or are_theirs_too(text, sentence, first, second)
    return theirs or _are_there_too(text, sentence, first, second)


def _are_there_too(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell "all seven policemen in the van and 23 bystanders (were killed)": of one verb."""
    words = text.words(first.end, second.start)
    if first.count is None or second.count is None or len(words) > _THERE:
        return False
    placed = not grammar("prepositions").isdisjoint(words[:1]) and words[-1:] == ["and"]
    if not placed or "," in text.between(first.end, second.start):
        return False
    told = sentence.of_any("outcome", "event", "says", "place")
    between = any(first.end <= item.start < second.start for item in told)
    before = any(0 <= first.start - item.end <= 1 for item in sentence.of("outcome"))
    return not between and not before


def _opens_a_clause(text: Scan, agent: Group, second: Group) -> bool:
    """Tell "was hit by a bomber and four guards were killed": the first did it.

    And "the toll had reached nine, as five of the wounded died".
    """
    first, *rest = [*text.words(agent.end, second.start), ""]
    if first == "as" and rest[0] not in ("well", "also", "many"):
        return True
    done = text.words(max(0, agent.start - _AGENT_GAP), agent.start)[-1:] == ["by"]
    return done and not grammar("be").isdisjoint(text.words(second.end, second.end + 10)[:1])


def _is_next(text: Scan, sentence: Sentence, parts: list[Group], others: Group) -> bool:
    """Tell "(nine died,) including two guards, and six others were hurt": the next.

    So are those behind "a woman among them,".
    """
    if not others.more or others.noun not in OTHERS:
        return False
    apart = "," in text.between(parts[-1].end, others.start)
    introduced = is_introduced(sentence, max(0, parts[0].start - CUE_GAP), parts[0])
    return apart and (introduced or trailed(text, sentence, parts[-1]))


def _has_own_verb(text: Scan, sentence: Sentence, hit: list[Group], second: Group) -> bool:
    """Tell "(a blast) killed a child and three others were hurt": the three are no object."""
    verbs = sentence.of_any("outcome", "taking")
    verb = next((i for i in reversed(verbs) if i.end <= hit[0].start), None)
    own = next((i for i in sentence.of("outcome") if i.start >= second.end), None)
    if verb is None or own is None or not _takes_objects(text, sentence, verb, hit[0]):
        return False
    link = text.words(second.end, own.start)
    feared = not grammar("feared").isdisjoint(link)  # "killed six, and nine others are feared dead"
    if {verb.record["measure"], own.record["measure"]} != {"killed", "injured"} and not feared:
        return False
    if not (grammar("be") | grammar("before_participle")).issuperset(link):
        return False
    beside = "past" in own.form.split()  # "kills five people, 12 injured"
    return beside or "subject" in own.form.split() or not grammar("be").isdisjoint(link)


def _are_those_hurt(text: Scan, sentence: Sentence, second: Group) -> bool:
    """Tell "(has risen to 79), with 180 others wounded" from more of those counted before."""
    before = text.words(max(sentence.start, second.start - len("with ")), second.start)[-1:]
    hurt = (i for i in sentence.of("outcome") if i.record["measure"] == "injured")
    return before == ["with"] and any(0 <= item.start - second.end <= 1 for item in hurt)


def _is_of_a_toll(text: Scan, first: Group) -> bool:
    """Tell "the toll had gone up to 357 and 520 people were hurt" from a list.

    And "the wounded numbered 24, and nine had died".
    """
    before = text.words(max(0, first.start - _SOURCE_GAP), first.start)[-1:]
    return not first.noun and (before == ["to"] or not grammar("numbers").isdisjoint(before))


def _opens_the_main_clause(text: Scan, sentence: Sentence, hit: Group, second: Group) -> bool:
    """Tell "a day after a blast claimed the lives of ten guards, two men were shot": no list."""
    opening = next(iter(sentence.of_any("days after", "clause")), None)
    if opening is None or len(text.words(sentence.start, opening.start)) > _BEFORE_AFTER:
        return False
    if text.between(hit.end, second.start).strip() != ",":
        return False
    told = sentence.of("outcome")
    before = any(opening.end <= item.start < hit.start for item in told)
    own = next((item for item in told if item.start >= second.end), None)
    return before and own is not None and is_passive(text, sentence, own)


def _takes_objects(text: Scan, sentence: Sentence, verb: Item, hit: Group) -> bool:
    """Tell "killed a child" from "who killed a child", "was killed" and "for killing"."""
    before = text.words(max(sentence.start, verb.start - _VERB_GAP), verb.start)[-1:]
    governed = not before or before[0] in grammar("be") | _GOVERNING
    forms = {"past", "active"} & set(verb.form.split())
    return bool(forms) and not governed and len(text.words(verb.end, hit.start)) <= _OBJECT_GAP


def _without_age(words: list[str]) -> list[str]:
    """Leave out the age of "a woman and her six-year-old son" and of "a man aged 45 and"."""
    if words[:1] == ["aged"]:
        return [*dropwhile(lambda word: word.isdigit() or word in grammar("ages"), words)]
    for position, pair in enumerate(pairwise(words)):
        if pair in (("year", "old"), ("month", "old"), ("day", "old")):
            return words[: max(0, position - 1)] + words[position + 2 :]
    return words


def _after_belonging(
    text: Scan, sentence: Sentence, start: int, first: Group, second: Group
) -> int:
    """Return where the text goes on after whose people the first are ("of one tribe")."""
    modified = _BELONGS.match(text.folded, start, second.start)
    if modified and any(start <= i.start < modified.end() for i in sentence.of("outcome")):
        modified = None  # "from one family were killed,"
    his = text.between(modified.end(), second.start) in _THEN_HIS if modified else False
    if modified and (his or trailed(text, sentence, second) or sentence.of("cue:part")):
        return modified.end()
    if first.count and second.count and (whose := _OF_WHOM.match(text.folded, start)):
        told = any(start <= i.start < whose.end() for i in sentence.of("outcome"))
        return start if told else min(whose.end(), second.start)
    return start


def _after_brackets(text: Scan, person: Group, stop: int) -> int:
    """Return where the text goes on after "(age 38 years, of Attock)" behind a name.

    And after the name itself of one person ("a driver, Imran Ali, and two guards").
    """
    if person.count == Count.exactly(1):
        name = _APPOSED_NAME.match(text.report.text, person.end, stop)
        if name:
            return name.end() - 1  # the comma joins
    alone = person.named or person.count == Count.exactly(1)  # "a woman (unidentified) and"
    match = _BRACKETS.match(text.folded, person.end, stop) if alone else None
    end = match.end() if match else person.end
    who = _WHO.match(text.folded, end, stop) if person.named else None
    return who.end() - 1 if who else end
