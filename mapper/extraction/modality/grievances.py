"""What a protest is about, which is told beside it and is no news of its day and place.

"Rallied against the killing of a teacher", "held a sit-in for the recovery of two men";
"relatives of a man killed in Hub blocked the road". What befell the crowd is none of it
("protesters demanding justice were wounded").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from mapper.extraction.people.subjects import is_passive
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["is_grievance"]

_PROTESTS = ("Protests", "Riots")
_ADVERBIAL = ("when", "after", "as", "while", "because", "until", "following", "since", "then")
_PLACING = frozenset(["outside", "at", "on", "near", "before", "inside", "in"])
_OCCASIONS = ("after", "following")
_ON_IT = ("which", "that", "who")
_NOMINAL = 3  # words from "after" to the deed ("went on strike after the brutal killing of")


def is_grievance(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell whether a word names what a protest is about ("to protest the abduction of …")."""
    if _is_of_an_uproar(text, sentence, position):
        return True
    protests = [item for item in sentence.of("event") if _is_protest(item)]
    if not protests:
        return False
    if position < protests[0].start:
        kin = _is_of_kin(text, sentence, protests[0], position)
        return kin or _has_led_to(text, sentence, protests[0], position)
    before = (protest for protest in protests if protest.end <= position)
    return any(_is_behind(text, sentence, protest, position) for protest in before)


def _is_of_an_uproar(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "unrest after the death of a chief has spread to Sibi": the death was told before."""
    first, *words = text.words(sentence.start, position)[: _NOMINAL + 2] or [""]
    deed = next((i for i in sentence.of("outcome") if i.start == position), None)
    after = words[:1] and words[0] in _OCCASIONS and len(words) <= _NOMINAL
    return bool(first in grammar("uproar") and after and deed and "of" in deed.form.split())


def _is_protest(item: Item) -> bool:
    return item.record["type"] in _PROTESTS or bool(item.record.get("blocks"))


def _is_behind(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell what follows "against", "for the release of" or "with the bodies of"."""
    words = text.words(protest.end, position)
    clauses = [i for i in sentence.of("clause") if protest.end <= i.start and i.end <= position]
    if not clauses and _is_predicate(text, sentence, protest, position):
        return False
    clauses = [clause for clause in clauses if not _is_closed(text, clause, position)]
    clauses = [each for each in clauses if text.between(each.start, each.end + 5) != "as well"]
    turned = any(not _is_of_whom(text, clause) for clause in clauses)
    if not turned and _is_named(text, sentence, protest.end, position):
        return True
    first = text.words(protest.start, protest.end)[0]
    if first in grammar("protests") and words[:1] and words[0] in grammar("protested"):
        return True
    if first in grammar("protests") and words[:1] == ["at"] and len(words) <= _NOMINAL:
        return True  # "in protest at the Hub killing"
    if words[-2:] == ["on", "the"] and len(words) <= _NOMINAL and not clauses:
        return True  # "to record their protest on the kidnapping"
    return (
        _is_about(text, sentence, protest, position)
        or _is_after(text, sentence, clauses, position)
        or _is_demanded_after(text, sentence, protest, position)
    )


def _is_predicate(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell "a rally for their release; two were hurt" from what the rally was for.

    A word that has no clause of its own names no grievance where it is finite.
    """
    if ";" in text.between(protest.end, position):
        return True
    told = next((i for i in sentence.of("outcome") if i.start == position), None)
    if told is None:
        return False
    left = not grammar("led_to_hurt").isdisjoint(text.words(protest.end, position))
    return left or "subject" in told.form.split() or is_passive(text, sentence, told)


def _is_named(text: Scan, sentence: Sentence, start: int, position: int) -> bool:
    """Tell a protest "over the killing" from a clash that left "over 30 people injured"."""
    numbers = [text.words(i.start, i.end)[0] for i in sentence.of_any("amount", "cardinal")]
    words = text.words(start, position)
    return any(
        word in grammar("grievance") and not (word == "over" and _counts(after, numbers))
        for word, after in pairwise([*words, ""])
    )


def _is_of_whom(text: Scan, clause: Item) -> bool:
    """Tell "(the release of) men who were abducted", which goes on with them, from a new clause."""
    own = text.between(clause.start, clause.end) == "who"
    return own and "," not in text.between(clause.start - 2, clause.start)


def _is_closed(text: Scan, clause: Item, position: int) -> bool:
    """Tell ", which is the headquarters of the district, (against)", said by the way."""
    which = text.between(clause.start - 2, clause.end) == ", which"
    return which and "," in text.between(clause.end, position)


def _counts(word: str, numbers: Sequence[str]) -> bool:
    return word.isdigit() or word in numbers


def _is_about(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell what a phrase such as "for the recovery of" governs, up to the next clause.

    "With the bodies outside the press club" says where.
    """
    for cue in sentence.of("cue:about"):
        if protest.end <= cue.start <= position:
            borne = text.words(cue.start, cue.end)[-1] in grammar("borne")
            if borne and not _PLACING.isdisjoint(text.words(cue.end, position)):
                return False
            clauses = (i for i in sentence.of("clause") if cue.end <= i.start < position)
            return all(_is_of_whom(text, clause) for clause in clauses)
    return False


def _is_after(text: Scan, sentence: Sentence, clauses: list[Item], position: int) -> bool:
    """Tell "went on strike after the killing of six": told of before, without a day or place.

    What the crowd did then ("after a trailer crushed a student") is told here.
    """
    if len(clauses) != 1 or text.between(clauses[0].start, clauses[0].end) not in _OCCASIONS:
        return False
    if len(text.words(clauses[0].end, position)) > _NOMINAL:
        return False
    deed = next((i for i in sentence.of("outcome") if i.start == position), None)
    own = [i for i in sentence.of_any("place", "date") if i.start > position]
    if own and _goes_on(text, position, own[0].start):
        own = []  # "protests after the killing of a boy led to arrests in Sibi on Sunday"
    return deed is not None and "of" in deed.form.split() and not own


def _is_demanded_after(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell "a sit-in to demand safety, following the blast in Nal in which nine died".

    What is known by its "the", behind what the crowd wants, was told before, and so is all that a
    clause on it adds. A comma ends the reach, and so does any other clause.
    """
    wants = next((cue for cue in sentence.of("cue:about") if cue.start >= protest.end), None)
    clauses = [each for each in sentence.of("clause") if wants and each.start >= wants.end]
    if not clauses or clauses[0].end > position:
        return False
    occasion = clauses[0]
    words = text.words(occasion.start, position)
    known = words[0] in _OCCASIONS and words[1:2] == ["the"]
    deed = next((i for i in sentence.of("event") if i.start >= occasion.end), None)
    if not known or deed is None or len(text.words(occasion.end, deed.start)) > _NOMINAL:
        return False
    on_it = all(text.between(each.start, each.end) in _ON_IT for each in clauses[1:])
    return on_it and "," not in text.between(occasion.end, position)


def _goes_on(text: Scan, start: int, end: int) -> bool:
    """Tell whether the verb of what a protest led to stands between."""
    between = f" {text.between(start, end)} "
    return any(f" {verb} " in between for verb in grammar("leads_to"))


def _has_led_to(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell "the killing of a student sparked protests": told of before, as what they are about."""
    opening = text.between(sentence.start, position).split()
    if not grammar("determiners").issuperset(opening[:1]) or len(opening) > _NOMINAL:
        return False
    clauses = (i for i in sentence.of_any("clause", "says") if position < i.start < protest.start)
    between = text.between(position, protest.start)
    return not any(clauses) and any(f" {verb} " in between for verb in grammar("leads_to"))


def _is_of_kin(text: Scan, sentence: Sentence, protest: Item, position: int) -> bool:
    """Tell what became of those whose relatives protest ("the father of a slain student")."""
    kin = [cue for cue in sentence.of("cue:kin") if cue.start <= position]
    if not kin or kin[-1].end > protest.start:
        return False
    start = kin[-1].end
    between = (i for i in sentence.of("clause") if start <= i.start < protest.start)
    if any(text.between(i.start, i.end) in _ADVERBIAL for i in between):
        return False
    return not any(start <= verb.start < protest.start for verb in sentence.of("says"))
