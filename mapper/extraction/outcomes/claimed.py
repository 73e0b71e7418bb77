"""Figures that one of the hurt, or somebody of their village, claims: his count beside others."""

from __future__ import annotations

from mapper.extraction.outcomes.statements import Statement
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["as_claimed"]

_BESIDE = 16  # characters that hold "eyewitnesses" before their verb


def as_claimed(text: Scan, sentence: Sentence, found: list[Statement]) -> list[Statement]:
    """Take "one of the wounded, Noor Jan, claimed that nine had died" for a count of his.

    It stands beside what others told before, and for itself where nobody did.

    Parameters
    ----------
    text, sentence
        The scan and the sentence to read.
    found : list of Statement
        What it says happened to people.
    """
    verb = next((v for v in sentence.of("says") if _is_a_witness_claim(text, sentence, v)), None)
    if verb is None:
        return found
    return [_as_rival(each) if each.start >= verb.end else each for each in found]


def _as_rival(statement: Statement) -> Statement:
    told = statement.relation in ("plain", "total", "put", "part")
    return statement._replace(relation="rival") if told else statement


def _is_a_witness_claim(text: Scan, sentence: Sentence, verb: Item) -> bool:
    """Tell "residents claimed that five had died" from what officials claimed."""
    if text.between(verb.start, verb.end) not in grammar("claims_without_proof"):
        return False
    beside = text.words(max(sentence.start, verb.start - _BESIDE), verb.start)[-1:]
    if text.words(verb.end, verb.end + len(" that ")) != ["that"] and (
        not beside or beside[0] not in grammar("witnesses")
    ):
        return False  # "two of the wounded died, and the blast has claimed nine lives"
    officials = (s.end for s in sentence.of("source") if s.record["stands"] != "independent")
    start = max((end for end in officials if end <= verb.start), default=sentence.start)
    actors = any(actor.end <= verb.start for actor in sentence.of("actor"))
    return not actors and not grammar("witnesses").isdisjoint(text.words(start, verb.start))
