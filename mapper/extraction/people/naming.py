"""People of whom only a name, or one noun that no lexicon knows, is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mapper.extraction.people.group import Group
from mapper.extraction.people.persons import JOINT, are_names, sources
from mapper.extraction.people.subjects import Chains, is_passive, last_before
from mapper.extraction.spans.lexicon import grammar, lexicon
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Count

__all__ = [
    "bare_body",
    "name_before",
    "named_after",
    "named_behind",
    "named_between",
    "named_object",
    "named_of_them",
    "named_subject",
    "named_target",
    "one_hit",
    "one_struck",
]

# The next word of a name ("Barkat alias Chota", "Ismail s/o Ibrahim").
_NEXT = r" (?:(?:s/o|d/o|w/o|alias|aka|urf) )?[A-Z][\w'’-]+"
_FULL = rf"[A-Z][\w'’.-]+(?:{_NEXT}){{1,3}}"
_SOME = rf"[A-Z][\w'’.-]+(?:{_NEXT}){{0,3}}"
# A name of two words or more right before "was" and its participle.
_NAME_WAS = re.compile(
    rf"([A-Z][\w'’.-]+(?:{_NEXT}){{1,4}})(?:, \d\d| himself| herself)?,? "
    r"(?:was|has been|had been|is) (?:\w+ly )?(?:also |found )?$"
)
# A name of two words or more, and who he was, right before a verb such as "died".
_NAME_DIED = re.compile(
    rf"([A-Z][\w'’-]+(?:{_NEXT}){{1,4}})"
    r"(?:(?:, (?:\d\d|(?:an?|son|daughter|resident) [^,;:]{1,60}|who [^;:]{1,120}))+,)? $"
)
# Two names or more, some of one word, and whose they are, right before "were" and its participle.
_NAMES_WERE = re.compile(
    rf"((?:{_SOME}, )*{_SOME},? and {_SOME})(?:, [^,.;:]{{1,60}},|,)? "
    r"(?:were|have been|had been) (?:\w+ly )?$"
)
# "(One was killed) and Abdul Wahab injured".
_NAME_BESIDE = re.compile(rf" (?:and|while) ({_FULL}) $")
# Two names or more right before a verb such as "died".
_NAMES_DIED = re.compile(rf"((?:{_SOME}, )*{_SOME},? and {_SOME}) $")
# "Gul Khan, who fell off a cart, came under its wheels and (died)": he opens the sentence.
_NAME_AND_DIED = re.compile(rf"({_FULL})(?:, who [^,;:]{{1,80}},)? (?=[a-z])[^,;:]{{1,80}} and $")
# Two names or more right behind the verb.
_NAMES_HIT = re.compile(rf" ((?:{_FULL}, )*{_FULL} and {_FULL})")
_SOME_HIT = re.compile(rf" ((?:{_SOME}, )*{_SOME} and {_SOME})")
_OF_HIM = re.compile(r" (?:of|from|in|at|who|identified|named|called|hailing|belonging) ")
# A name of two words or more right behind the verb.
_NAMED = re.compile(rf" ([A-Z][\w'’-]+(?:{_NEXT}){{1,3}})")
# One of a single word, where nothing of him follows: "killing Ali and injuring Nasir."
_ALONE = re.compile(
    r" ([A-Z][\w'’-]{2,})"
    r"(?=[.;]|$|, (?:while|and|before)\b| on the spot| instantly| and [a-z]+ing\b)"
)
# "(The killing of) homeopath Gul Khan".
_TRADE_AND_NAME = re.compile(rf" [a-z]{{4,14}} ([A-Z][\w'’-]+(?:{_NEXT}){{1,3}})")
# "A wrestler of Bela was": one person whom no lexicon knows.
_ONE_WAS = re.compile(
    r"(?:^|[,;:] |\b(?:when|after|as|and|while) )"
    r"(an? (?:[\w'-]+ ){1,6})(?:was|has been|had been) (?:\w+ly )?$"
)
# "(Killed in Hub) were Gul Khan and Noor Jan".
_WAS_NAMED = re.compile(rf" (?:was|were) ((?:{_FULL}, )*(?:{_FULL} and )?{_FULL})")
# "(Gunmen) shot Gul Khan (dead)", "leaving Nasir (dead)".
_SHOT = re.compile(rf" (?:shot|leaving|left) ({_SOME}) $")
# "(The injured), Gul Khan and Noor Jan, (were)", "(the dead) were identified as Ali and Adil".
_WHO_THEY_ARE = re.compile(
    r"(?:,| (?:were|have been) (?:\w+ )?(?:identified|named) as|, (?:identified|named) as)"
    rf" ((?:{_SOME}, )*{_SOME},? and {_SOME})(?=,? (?:were|have|are)\b|[.;]|$)"
)
_THEY_ARE = re.compile(
    r"They (?:are|were|have been identified as|were identified as|were named as)"
    rf" ((?:{_SOME}, )*{_SOME},? and {_SOME})(?=[.;]|$)"
)
# "(Armed motorcyclists) targeted Gul Khan": by a verb that nobody's name opens.
_TARGET = re.compile(
    r"[^,;:()]{4,80}? (?:targeted|attacked|intercepted|ambushed|confronted|stopped|struck"
    rf"|fired (?:at|on|upon)|opened fire (?:at|on|upon)) ({_FULL}(?: and {_FULL})?)(?= )"
)
_OPENING = 40  # characters that hold "on Friday morning,"
_HEADLINE = 4  # words from the start of a headline to its body
_OFFICE = 10  # words of an office ("the head of the union council of Tump")
_WITH_HIM = (["and"], ["and", "his"], ["and", "her"], ["along", "with"], ["along", "with", "his"])
_SEVERAL = ("s", "men", "people", "children")  # endings of a plural
_ONE = frozenset({"a", "an", "the", "his", "its", "their"})


def bare_body(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "Bullet-riddled body found in Mastung", a headline without its article."""
    words = text.words(sentence.start, item.end)
    one = words[-1:] in (["body"], ["corpse"], ["skeleton"])
    found = not grammar("turned_up").isdisjoint(text.words(item.end, sentence.end)[:1])
    if not (one and found) or len(words) > _HEADLINE:
        return []
    return [Group(sentence.start, item.end, Count.exactly(1), "unknown")]


def named_subject(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "Noor Muhammad was martyred", and two or more, by name alone."""
    others = bool(last_before(linked, item.start))
    start = _after_opening(text, sentence)
    for form in (_NAME_WAS, _NAMES_WERE, _NAME_BESIDE):
        match = form.search(text.report.text, start, item.start)
        if match and others and not _opens_a_clause(text, sentence, match):
            continue
        if match and form is _NAMES_WERE and not _are_partly_full(match.group(1)):
            continue
        office = form is _NAME_WAS  # "the chief justice of the High Court Noor Khan was"
        if match and _is_free(text, sentence, match) and (office or are_names(match.group(1))):
            return [_by_name(text, match)]
    return []


def _after_opening(text: Scan, sentence: Sentence) -> int:
    """Return where a sentence goes on after "Later," and "On Friday,", which name nobody."""
    end = min(sentence.end, sentence.start + _OPENING)
    comma = text.folded.find(",", sentence.start, end)
    words = text.words(sentence.start, comma) if comma > 0 else []
    placed = not grammar("prepositions").isdisjoint(words[:1])  # "in Hub on Friday,"
    said = len(words) == 1 and words[0] in grammar("opens_a_sentence")
    return comma + 1 if placed or said else sentence.start


def _are_partly_full(written: str) -> bool:
    """Tell a list of persons from one of towns, days and brands: some have two names."""
    names = [name.split() for name in JOINT.split(written)]
    return 3 * sum(len(name) > 1 for name in names) >= len(names)


def _opens_a_clause(text: Scan, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell "(two guards died) while Gul Khan was hurt" from "the elder Gul Khan was"."""
    before = text.words(max(sentence.start, match.start(1) - 10), match.start(1))[-1:]
    return before in (["while"], ["whereas"], ["and"], ["when"])


def _by_name(text: Scan, match: re.Match[str]) -> Group:
    """Return the persons of one name or of a list of names."""
    people = len(JOINT.split(match.group(1)))
    name = text.between(match.start(1), match.end(1))
    person = Group(match.start(1), match.end(1), Count.exactly(people), "civilians", name)
    return replace(person, inferred=True, named=True)


def _is_free(text: Scan, sentence: Sentence, match: re.Match[str]) -> bool:
    """Tell persons' names from those of places, groups, forces and offices."""
    places = [i for i in sentence.of("place") if i.mention and i.mention.role != "name_part"]
    others = (*places, *sentence.of_any("actor", "people"), *sources(text, sentence))
    taken = any(i.start < match.end(1) and match.start(1) < i.end for i in others)
    return not taken


def name_before(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "Hamid Shakeel died along with two guards": by name, right before the verb."""
    start = _after_opening(text, sentence)
    several = _names_died(text, sentence, start, item.start)
    if several is not None and _are_partly_full(several.group(1)):
        return [_by_name(text, several)]
    name = _NAME_DIED.search(text.report.text, sentence.start, item.start)
    if name is None and not any(who.end <= item.start for who in sentence.of_any("people", "says")):
        name = _NAME_AND_DIED.match(text.report.text, sentence.start, item.start)
    days = [item for item in sentence.of("date") if item.form != "month"]  # "Noor Jan"
    others = (*_names_of_others(text, sentence), *sentence.of("people"), *days)
    if name is None or not are_names(name.group(1)):
        return []
    if any(other.start < name.end(1) and name.start() < other.end for other in others):
        return []
    written = text.between(name.start(), name.end(1))
    person = Group(name.start(), name.end(1), Count.exactly(1), "civilians", written)
    chain = next((chain for chain in linked if chain[0].start >= item.end), [])
    link = text.words(item.end, chain[0].start) if chain else []
    with_him = (
        chain
        if link[:2] == ["along", "with"] and len(link) <= len(("along", "with", "his"))
        else []
    )
    return [replace(person, inferred=True, named=True), *with_him]


def _names_died(text: Scan, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
    """Find the names of "on Friday in Hub, Ali Ahmed and Noor Jan died", but nothing before."""
    match = _NAMES_DIED.search(text.report.text, start, end)
    while match and not (_is_free(text, sentence, match) and are_names(match.group(1))):
        comma = text.folded.find(", ", match.start(), match.end())
        match = _NAMES_DIED.search(text.report.text, comma + 1, end) if comma >= 0 else None
    return match


def named_object(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "the body of Abdul Rehman (, a teacher,)": one person, by name."""
    if is_passive(text, sentence, item):
        return []
    several = _NAMES_HIT.match(text.report.text, item.end, sentence.end)
    if several is None:
        several = _SOME_HIT.match(text.report.text, item.end, sentence.end)
        if several and not _are_partly_full(several.group(1)):
            several = None
    if several and _is_free(text, sentence, several) and are_names(several.group(1)):
        return [_by_name(text, several)]
    match = _NAMED.match(text.report.text, item.end, sentence.end)
    if match is None and "of" in item.form.split():
        match = _TRADE_AND_NAME.match(text.report.text, item.end, sentence.end)
    if match is None and text.words(item.start, item.end)[-1].endswith("ing"):
        match = _ALONE.match(text.report.text, item.end, sentence.end)
        match = match if match and are_names(match.group(1)) else None
    if match is None:
        return []
    days = [item for item in sentence.of("date") if item.form != "month"]  # "Noor Jan"
    others = (*_names_of_others(text, sentence), *sentence.of_any("people", "says"), *days)
    if any(other.start < match.end(1) and match.start(1) < other.end for other in others):
        return []
    name = text.between(match.start(1), match.end(1))
    chain = next((chain for chain in linked if chain[0].start >= match.end(1)), [])
    link = text.between(match.end(1), chain[0].start) if chain else ""
    if link == ", " and chain[0].count == Count.exactly(1):
        return chain  # who he was, and who were hit with him
    person = Group(match.start(1), match.end(1), Count.exactly(1), "civilians", name)
    with_him = chain if link.split() in _WITH_HIM else []
    return [replace(person, inferred=True, named=True), *with_him]


def named_behind(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "Gunned down in Hub on Friday was Gul Khan": by name, behind a form of be."""
    match = _WAS_NAMED.search(text.report.text, item.end, sentence.end)
    if match is None or not _is_free(text, sentence, match) or not are_names(match.group(1)):
        return []
    told = any(item.end <= i.start < match.start() for i in sentence.of_any("outcome", "says"))
    return [] if told else [_by_name(text, match)]


def named_between(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "shot Gul Khan dead": one person, by name."""
    match = _SHOT.search(text.report.text, sentence.start, item.start)
    if match is None or not _is_free(text, sentence, match) or not are_names(match.group(1)):
        return []
    return [_by_name(text, match)]


def named_target(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "(targeted) Gul Khan in Hub and killed him", or two and "them": by name alone."""
    match = _TARGET.match(text.report.text, sentence.start, item.start)
    if match is None or not _is_free(text, sentence, match) or not are_names(match.group(1)):
        return []
    told = any(match.end(1) <= i.start < item.start for i in sentence.of("outcome"))
    target = _by_name(text, match)
    several = text.words(item.start, item.end)[-1:] == ["them"]
    fits = several == (target.count != Count.exactly(1))
    joined = text.words(match.end(1), item.start)[-1:] == ["and"]
    return [target] if joined and fits and not told else []


def named_after(text: Scan, sentence: Sentence, item: Item) -> list[Group]:
    """Read "the injured, Gul Khan, Noor Jan and Adil, were shifted" and "were named as": three."""
    match = _WHO_THEY_ARE.match(text.report.text, item.end, sentence.end)
    if match is None or not _is_free(text, sentence, match):
        return []
    names = match.group(1)
    return [_by_name(text, match)] if are_names(names) and _are_partly_full(names) else []


def named_of_them(text: Scan, sentence: Sentence) -> list[Group]:
    """Read "They are Gul Khan, Noor Jan and Adil", said of whoever was told of before."""
    match = _THEY_ARE.match(text.report.text, sentence.start, sentence.end)
    if match is None or not _is_free(text, sentence, match):
        return []
    names = match.group(1)
    return [_by_name(text, match)] if are_names(names) and _are_partly_full(names) else []


def _names_of_others(text: Scan, sentence: Sentence) -> Sequence[Item]:
    """Return places and actors, whose capitals are no person's."""
    return [*sentence.of_any("place", "actor"), *sources(text, sentence)]


def one_hit(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "abducted the head of the council": somebody no lexicon knows."""
    words = text.words(item.end, min(sentence.end, item.end + 40))
    one = len(words) > 1 and words[0] in _ONE and not words[1].endswith(_SEVERAL)
    apart = text.between(item.end, item.end + 1) != " "
    apart = apart or text.between(item.start, item.end) in grammar("kills_no_person")
    if apart or not one or words[1] in _no_person() or is_passive(text, sentence, item):
        return []
    end = item.end + len(text.between(item.end, sentence.end).split(words[1])[0])
    person = Group(item.end + 1, end + len(words[1]), Count.exactly(1), "civilians", words[1])
    return [replace(person, inferred=True), *_others_with(text, sentence, linked, person)]


def one_struck(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "a wrestler of Bela was shot dead": somebody no lexicon knows."""
    if item.record["measure"] not in ("killed", "injured") or last_before(linked, item.start):
        return []
    match = _ONE_WAS.search(text.between(sentence.start, item.start))
    if match is None:
        return []
    start, end = sentence.start + match.start(1), sentence.start + match.end(1)
    head = next(iter(_OF_HIM.split(match.group(1).strip())))
    noun = head.split()[-1]
    things = _no_person()
    others = sentence.of_any("event", "actor", "people")
    told = any(start <= other.start < end for other in others)
    if noun in things or noun.endswith("s") or told or len(head.split()) < 2:
        return []
    person = Group(start, end, Count.exactly(1), "civilians", noun)
    return [replace(person, inferred=True)]


def _no_person() -> frozenset[str]:
    """Return the nouns of things, which were hit, taken or swept away as people are."""
    return lexicon().things | grammar("no_person") | grammar("vehicles")


def _others_with(text: Scan, sentence: Sentence, linked: Chains, person: Group) -> list[Group]:
    """Return the six of "killing the head of a council and six others"."""
    chain = next((chain for chain in linked if chain[0].start >= person.end), [])
    words = text.words(person.end, chain[0].start) if chain else []
    told = (
        any(person.end <= i.start < chain[0].start for i in sentence.of("outcome"))
        if chain
        else True
    )
    return chain if words[-1:] == ["and"] and len(words) <= _OFFICE and not told else []
