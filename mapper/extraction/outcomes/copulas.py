"""Who the dead were: what is said with a form of be or include."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.outcomes.tolls import Relation
from mapper.extraction.people.group import Group
from mapper.extraction.people.naming import named_after
from mapper.extraction.people.subjects import Chains, are_counted, subject_of
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["copula", "those_who"]

_WHO = 32  # characters that hold "of those who had been" before a verb


def copula(
    text: Scan, sentence: Sentence, linked: Chains, item: Item, *, counted: bool
) -> tuple[list[Group], Relation] | None:
    """Read "the dead are four students", "those killed included five men", "the fatalities: …".

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    linked : list of list of Group
        Its people, in chains.
    item : Item
        The noun for those hit.
    counted : bool
        Whether the noun itself is counted ("four of the dead").
    """
    before = text.words(max(sentence.start, item.start - 16), item.start)[-1:]
    if before == ["of"]:
        return None  # "five of the wounded were": some of them
    own = text.between(item.start, item.end).startswith(("the ", "those "))
    if (before == ["the"] or own) and (
        among := _among(text, sentence, linked, item) or _among_first(text, sentence, linked, item)
    ):
        return among, "part"
    if not own and grammar("definite").isdisjoint(before) and not counted:
        return None
    if named := named_after(text, sentence, item):
        return [replace(group, part=True) for group in named], "part"
    chain = next((chain for chain in linked if chain[0].start >= item.end), None)
    if chain is None:
        return None
    words = text.words(item.end, chain[0].start)
    if not (_are(words) or text.between(item.end, chain[0].start) == ": "):
        return None
    if not are_counted(chain):
        return chain, "sides"
    return _as_parts(chain), "part"


def _as_parts(chain: list[Group]) -> list[Group]:
    heads = [group for group in chain if not group.part] or chain
    return [replace(group, part=True) for group in heads]


def those_who(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "those who died in the crash included two guards"; "of those who" are some of them."""
    words = text.words(max(sentence.start, item.start - _WHO), item.start)
    who = [word for word in words if word not in grammar("be") | {"had", "have"}][-3:]
    chain = next((chain for chain in linked if chain[0].start >= item.end), None)
    if who[-2:] != ["those", "who"] or who[0] in ("of", "among") or chain is None:
        return []
    if not are_counted(chain) or not _are(text.words(item.end, chain[0].start)):
        return []
    return _as_parts(chain)


def _are(words: list[str]) -> bool:
    """Tell "were identified as" and "include" from other words behind the dead."""
    copulas = grammar("be") | grammar("consist")
    if words[:1] in (["of"], ["in"]) and words[-1] in grammar("consist"):
        words = words[-1:]  # "the injured of Friday's attack in Hub included two guards"
    named = (copulas | grammar("after_copula")).issuperset(words)
    return named and not copulas.isdisjoint(words[:1])


def _among(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "nine children are among the dead", "were among those killed"."""
    words = _before_the(text, sentence, item)
    if len(words) < 2 or words[0] not in grammar("be") or words[1] != "among":
        return []
    chain = [*subject_of(text, sentence, linked, item), *_as_were(text, sentence, linked, item)]
    return [replace(group, part=True) for group in chain]


def _as_were(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read the guard of "the mayor was among the dead, as was his guard"."""
    chain = next((chain for chain in linked if chain[0].start >= item.end), [])
    words = text.words(item.end, min(sentence.end, chain[0].start)) if chain else []
    return chain if words[:1] == ["as"] and words[1:2] in (["was"], ["were"]) else []


def _before_the(text: Scan, sentence: Sentence, item: Item) -> list[str]:
    """Return the two words before "the dead" or "those killed", "also" aside."""
    words = text.words(max(sentence.start, item.start - 24), item.start)
    return [word for word in words if word not in ("the", "also")][-2:]


def _among_first(text: Scan, sentence: Sentence, linked: Chains, item: Item) -> list[Group]:
    """Read "among the dead was a deputy superintendent of police"."""
    opening = _before_the(text, sentence, item)[-1:]
    chain = next((chain for chain in linked if chain[0].start >= item.end), None)
    if opening != ["among"] or chain is None:
        return []
    words = text.words(item.end, chain[0].start)
    told = bool(words) and (grammar("be") | grammar("after_copula")).issuperset(words)
    return [replace(group, part=True) for group in chain] if told else []
