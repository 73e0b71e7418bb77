"""People told by several words: "10 police and security personnel", "23 of them", a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mapper.extraction.people.apposition import is_apposed, one_of_two
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.people.people import mentioned
from mapper.extraction.people.quantities import Quantity
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Scan, Sentence
from mapper.model import Count

__all__ = ["groups"]

_THE_REST = ("others", "other")  # "seven of them soldiers and the others drivers"
_IN_THE = 24  # characters that hold "in the worst" before "of them"
_PURSUED = 24  # characters that hold "chased the two"
_DONE = 3  # words from forces to what they did ("quickly retaliated")


def groups(
    text: Scan, sentence: Sentence, numbers: list[Quantity], wordings: Lexicon
) -> list[Group]:
    """Return the groups of people of a sentence, in text order.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    numbers : list of Quantity
        The numbers of the sentence that may count people.
    wordings : Lexicon
        The lexicons.
    """
    people = mentioned(text, sentence, numbers, wordings)
    people = [group for group in people if not _is_of_events(text, group)]
    found = _appositions(text, sentence, people)
    return list(_joined(text, sentence, list(_with_antecedents(text, sentence, found))))


def _is_of_events(text: Scan, group: Group) -> bool:
    """Tell "in the worst of them, nine were killed" from "the worst hit of them": no people."""
    before = text.words(max(0, group.start - _IN_THE), group.start)
    within = "in" in before[-1:] or before[-3:-1] == ["in", "the"]
    return group.noun in OF_THEM and group.count is None and within


def _appositions(text: Scan, sentence: Sentence, found: list[Group]) -> list[Group]:
    """Read "one of them a woman" and "18 of them soldiers" as one part with a side."""
    merged: list[Group] = []
    for group in found:
        before = merged[-1] if merged else None
        named = before and (before.noun.startswith("of ") or _is_one_by_name(text, before, group))
        link = _beside_a_force(text, sentence, before.end, group.start) if before and named else []
        numbered = before is not None and before.count is None and not group.noun
        named = named and ";" not in text.between(before.end, group.start) if before else named
        numbered = numbered or (before is not None and _are_fewer(before, group))
        if before and named and not numbered and grammar("of_a_kind").issuperset(link):
            count = _of_all(text, merged) if before.count is None else before.count
            merged[-1] = replace(
                before, end=group.end, count=count, role=group.role, noun=group.noun, part=True
            )
            merged[-1] = replace(merged[-1], kind=group.kind)
        elif group.noun.startswith("of "):
            merged.append(replace(group, part=True))
        else:
            merged.append(group)
    return merged


def _is_one_by_name(text: Scan, first: Group, second: Group) -> bool:
    """Tell "one, Sepoy Gul Khan, died": one of those before, and who he was."""
    one = not first.noun and first.count == Count.exactly(1)
    return one and second.bare and second.named and text.between(first.end, second.start) == ", "


def _are_fewer(some: Group, group: Group) -> bool:
    """Tell the women of "six of them, four women and two children" from "one of them a woman"."""
    counted = some.count is not None and group.count is not None and not group.named
    return counted and some.count != group.count


def _beside_a_force(text: Scan, sentence: Sentence, start: int, end: int) -> list[str]:
    """Return the words between two offsets but those of a force ("Frontier Corps personnel")."""
    forces = [item for item in sentence.of("actor") if start <= item.start and item.end <= end]
    named = {word for force in forces for word in text.words(force.start, force.end)}
    return [word for word in text.words(start, end) if word not in named]


def _of_all(text: Scan, merged: list[Group]) -> Count | None:
    """Return how many "all of them" are: those counted before."""
    every = text.words(max(0, merged[-1].start - 5), merged[-1].start)[-1:] in (["all"], ["both"])
    return merged[-2].count if every and len(merged) > 1 else None


def _with_antecedents(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    """Give "23 of them" the side of those named before, who are not the ones that struck."""
    last: Group | None = None
    for group in found:
        if group.noun in OF_THEM and last is not None:
            count = group.count or _of_all(text, [last, group])
            role = "militants" if _hit_back(text, last, group) else last.role
            role = "unknown" if _do_it(text, sentence, last, group) else role
            yield replace(group, role=role, count=count)
            continue
        if group.count != Count.exactly(1) and not _are_agents(text, group):
            last = group
        yield group


def _hit_back(text: Scan, forces: Group, group: Group) -> bool:
    """Tell "police retaliated and two of them were killed": of those whom they fired at."""
    done = text.words(forces.end, group.start)
    return forces.role == "security" and not grammar("hits_back").isdisjoint(done[:_DONE])


def _do_it(text: Scan, sentence: Sentence, men: Group, group: Group) -> bool:
    """Tell "gunmen killed both": those who do it are not those to whom it is done."""
    hit = next((i for i in sentence.of("outcome") if 0 < group.start - i.end <= 1), None)
    if hit is None:
        return False
    between = text.words(men.end, hit.start)
    before = text.words(max(sentence.start, men.start - _PURSUED), men.start)
    pursued = not grammar("pursues").isdisjoint(before)  # "police chased the attackers and killed"
    joined = men.role == "militants" and between[-1:] == ["and"] and not pursued
    return not between or (joined and grammar("be").isdisjoint(between[:1]))


def _are_agents(text: Scan, group: Group) -> bool:
    """Tell "attacked by militants" from "an infiltration bid by militants"."""
    by = text.words(max(0, group.start - 24), group.start)[-2:]
    return group.role == "militants" and by[-1:] == ["by"] and by[0].endswith(("ed", "at"))


def _joined(text: Scan, sentence: Sentence, found: list[Group]) -> Iterator[Group]:
    """Let one number count two nouns ("10 police and security personnel")."""
    current: Group | None = None
    for group in found:
        shares = (
            current is not None
            and group.count is None
            and text.between(current.end, group.start).strip() in ("and", "or", "&", "and the")
            and group.noun not in _THE_REST
        )
        if current is not None and shares and not current.more:
            role = current.role if current.role == group.role else "unknown"
            current = replace(current, end=group.end, role=role)
            continue
        if current is not None and _is_named_after(text, current, group):
            current = replace(current, end=group.end, named=True)
            continue
        if current is not None and _is_their_number(text, sentence, current, group):
            current = replace(current, end=group.end, count=group.count)
            continue
        if current is not None and is_apposed(text, sentence, current, group):
            current = one_of_two(current, group)
            continue
        if current is not None and _is_owner(text, current, group):
            count = current.count if group.count is None else group.count
            current = replace(group, start=current.start, count=count)
            continue
        if current is not None and _is_one_noun(text, current, group):
            current = replace(current, end=group.end)
            continue
        if current is not None:
            yield current
        current = group
    if current is not None:
        yield current


def _is_their_number(text: Scan, sentence: Sentence, first: Group, second: Group) -> bool:
    """Tell the three of "a den of kidnappers, of whom three were killed"."""
    of_them = first.noun in OF_THEM and first.count is None and second.count is not None
    if not of_them or second.noun or text.between(first.end, second.start) != " ":
        return False
    verb = next((i.start for i in sentence.of("outcome") if i.start > second.end), -1)
    links = grammar("be") | grammar("before_participle")
    return verb > 0 and links.issuperset(text.words(second.end, verb))


def _is_named_after(text: Scan, first: Group, second: Group) -> bool:
    """Tell "a police officer, DSP Abdul Malik, was shot": one person, then by name."""
    single = first.count == Count.exactly(1) and not first.bare and first.role == second.role
    link = text.between(first.end, second.start).strip(" ,")
    apart = text.between(first.end, second.start).strip()[:1] == ","
    called = link in grammar("called") or (apart and not link)
    apposed = second.bare and second.named and called
    goes_on = text.between(second.end, second.end + 5) == " and "  # a list, and no comma
    return single and apposed and not goes_on


def _is_owner(text: Scan, first: Group, second: Group) -> bool:
    """Tell "the groom's mother" and "the elder's two sons": nothing is said of the first."""
    return text.between(first.end, second.start) in ("'s ", "' ") and not first.named


def _is_one_noun(text: Scan, first: Group, second: Group) -> bool:
    """Tell "civilian candidate", "employees of police" and "sons of an elder" from two groups."""
    words = text.words(first.end, second.start)
    marks = text.between(first.end, second.start).strip()
    if words == ["of"] and text.words(second.start, second.end)[:1] in (["a"], ["an"]):
        return True
    if words == ["of", "the"] and second.bare:
        return True
    if first.noun in OF_THEM:
        return False  # "of whom seven were policemen"
    bare = text.folded[second.start : second.end].startswith(second.noun)
    return bare and (marks == "" or (words == ["of"] and second.count is None))
