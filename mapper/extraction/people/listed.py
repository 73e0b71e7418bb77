"""How people of a list stand to those before them: a part of them, more, or with them.

Behind "including", before "among them" and by their sum they are a part; "and two policemen"
are more; "along with his wife" says who shares their lot.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = [
    "CUE_GAP",
    "OTHERS",
    "is_introduced",
    "is_with_them",
    "trailed",
    "with_additions",
    "with_cues",
    "with_sums",
]

_HIS = ("his", "her", "their", "its")
OTHERS = ("others", "other people")
CUE_GAP = 20  # characters from "among them" to who they were


def with_additions(text: Scan, chain: list[Group]) -> list[Group]:
    """Mark the two policemen of "three people and two policemen" as more than the three."""
    for position, (first, second) in enumerate(pairwise(chain), start=1):
        link = text.words(first.end, second.start)
        joined = link[:1] == ["and"] and {"and", *_HIS}.issuperset(link)
        joined = joined and "," not in text.between(first.end, second.start)
        counted = first.count is not None and second.count is not None
        sided = first.role == "unknown" != second.role
        if joined and counted and sided and not (first.part or second.part):
            chain[position] = replace(second, beside=True)
        if joined and counted and _are_of_no_side(first, second):
            chain[position] = replace(second, more=True)  # "two soldiers and two people"
    return chain


def _are_of_no_side(first: Group, second: Group) -> bool:
    """Tell the hostage of "a soldier and a hostage" from the "four" of "three guards and four"."""
    told = first.role != "unknown" == second.role and not (first.part or second.part)
    return told and second.noun not in ("", *OTHERS)


def is_introduced(sentence: Sentence, start: int, group: Group) -> bool:
    """Tell whether "including" or "among them" stands between an offset and people."""
    return any(start <= i.start and i.end <= group.start for i in sentence.of("cue:part"))


def is_with_them(text: Scan, start: int, second: Group) -> bool:
    """Tell "(a man,) along with his wife" and "together with their mother": they share his lot."""
    words = [w for w in text.words(start, second.start) if w not in ("the", "at", "least")]
    own = text.words(second.start, second.end)[:1]  # "with his two sons" holds the "his"
    said = " ".join(words)
    alone = said in grammar("with_them") or " ".join([said, *own]) in grammar("with_them")
    followed = any(said == f"{each} {his}" for each in grammar("with_them") for his in _HIS)
    more = said == "with" and second.more and second.noun in OTHERS  # "died with two others"
    return second.count is not None and (alone or followed or more)


def with_cues(text: Scan, sentence: Sentence, chain: list[Group]) -> list[Group]:
    """Mark what "including", "among them" and "of them" make a part."""
    marked: list[Group] = []
    inside = chain[0].part
    for before, group in zip([None, *chain], chain, strict=False):
        start = before.end if before else max(sentence.start, group.start - CUE_GAP)
        cue = is_introduced(sentence, start, group)
        if group.more and group.noun in OTHERS and not cue:
            inside = False  # "among them the bomber, and 62 others": no longer those
        if before is not None and is_with_them(text, before.end, group):
            inside = False
        inside = inside or cue or group.part
        trailing = before is not None and trailed(text, sentence, group)
        if trailing:
            marked = _parts_before(text, marked, group)
            group = replace(group, end=_cue_behind(sentence, group))
        part = inside or trailing
        marked.append(group if part == group.part else replace(group, part=part))
    return marked


def _cue_behind(sentence: Sentence, group: Group) -> int:
    """Return where "among them" ends behind people."""
    return next(i.end for i in sentence.of("cue:part") if i.start >= group.end)


def _parts_before(text: Scan, before: list[Group], last: Group) -> list[Group]:
    """Mark the women of "nine people, six women and three children among them" too."""
    whole, *parts = before
    some = sum(group.count.best for group in [*parts, last] if group.count)
    if whole.count is not None and whole.role == "unknown" and some <= whole.count.best:
        return [whole, *(replace(group, part=True) for group in parts)]
    return before


def trailed(text: Scan, sentence: Sentence, group: Group) -> bool:
    """Tell "three policemen among them": the cue stands behind and closes the part."""
    return any(
        0 < item.start - group.end <= 2 and text.between(item.end, item.end + 1) in ",."
        for item in sentence.of("cue:part")
    )


def with_sums(text: Scan, chain: list[Group]) -> list[Group]:
    """Mark groups that sum to the one before them as its parts."""
    marked = list(chain)
    position = 0
    while position < len(marked):
        last = _sum_ends(text, marked, position)
        if last > position == 0 and marked[0].noun in OF_THEM:
            marked[0] = replace(marked[0], part=False)  # "six of them, four women and two children"
        for part in range(position + 1, last + 1):
            marked[part] = replace(marked[part], part=True)
        position = max(position, last) + 1
    return marked


def _sum_ends(text: Scan, chain: list[Group], head: int) -> int:
    whole = chain[head].count
    if chain[head].named and chain[head].inferred:
        return head  # "Gul Khan, Noor Jan, their mother and"
    if whole is None or whole.best < 2 or not _is_told_apart(text, chain[head : head + 2]):
        return head
    total = 0
    for position in range(head + 1, len(chain)):
        if not _may_be_of(chain[head], chain[position]):
            return head
        count = chain[position].count
        total += count.best if count else 0
        if total == whole.best and position > head + 1:
            return position
    return head


def _is_told_apart(text: Scan, pair: list[Group]) -> bool:
    """Tell "six people, four soldiers and" from "six people and four soldiers and"."""
    words = text.words(pair[0].end, pair[-1].start)[:1]
    return len(pair) > 1 and words not in (["and"], ["along"], ["together"], ["as"])


def _may_be_a_man(part: Group) -> bool:
    """Tell the barber of "three men, a barber and two others" from "a woman and a child"."""
    others = part.more and part.noun in OTHERS
    trade = part.role in ("civilians", "security") and part.noun not in grammar("of_an_age")
    return others or trade


def _may_be_of(whole: Group, part: Group) -> bool:
    """Tell who may be some of those before from the next of a list ("two men, a woman and …")."""
    if part.named or not part.noun:
        return True
    if whole.noun in grammar("of_one_kind"):
        return whole.noun == "men" and _may_be_a_man(part)
    sides = {whole.role, part.role}
    return len(sides) == 1 or "unknown" in sides or whole.role == "civilians"
