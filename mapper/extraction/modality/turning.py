"""Where a sentence turns to another event, another day or another place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mapper.extraction.modality.modality import refers
from mapper.extraction.people.things import known_person, known_things, things_of
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["Cut", "cuts_of"]

_PREFIX_REACH = 3  # words from "in another" to its noun
_GRIEVED = ("over", "against")
_NEW = (["a"], ["an"], ["another"])
_APPOSED = (", a ", ", an ")
_AFTER = ("after", "following")
_OCCASIONS = (*_AFTER, "in the wake of")
_EXCHANGE = 10  # characters that hold "exchange"
_OF_THEM = frozenset(["him", "her", "them", "among", "where"])
_HURT = ("killed", "injured")
_JOINED = (" and ", " while ", ", ")
_CLAUSE_OPENING = 6  # words of "five more died in attacks" before "elsewhere"
_SPECIFIC = 8  # weight of words that leave no doubt what was done ("suicide bomber")
_OPENING = 6  # words before a cue that still opens its sentence


class Cut(NamedTuple):
    """Where a sentence turns, and how.

    Parameters
    ----------
    start : int
        Character offset.
    separate : bool
        Whether another event opens there.
    days_back : int
        Days before the main clause ("a day after …").
    undated : bool
        Whether nobody says how many ("weeks after …"), so that no day can be told.
    beside : bool
        Whether it tells of another event of the day, and the story goes on with the first.
    """

    start: int
    separate: bool = False
    days_back: int = 0
    undated: bool = False
    beside: bool = False


def cuts_of(text: Scan, sentence: Sentence) -> list[Cut]:
    """Return where a sentence turns to another event or another day."""
    cuts = {sentence.start: Cut(sentence.start)}
    for cue in sentence.of("cue:separate"):
        start = _where_it_turns(text, sentence, cue)
        if start is not None:
            cuts[start] = Cut(start, separate=True)
    cuts.update((cut.start, cut) for cut in _to_other_days(text, sentence))
    return [cuts[start] for start in sorted(cuts)]


def _where_it_turns(text: Scan, sentence: Sentence, cue: Item) -> int | None:
    """Return where the words for another event set it apart, None if they are of none."""
    if cue.form in ("there", "district"):
        return sentence.start if _is_news(text, sentence) else None
    if _is_of_no_other(text, sentence, cue):
        return None
    opens = _opens(text, sentence, cue) or _opens_the_main_clause(text, sentence, cue)
    if opens or _ends_the_main_clause(text, sentence, cue):
        return sentence.start
    if cue.form != "later" and _turns(text, sentence, cue):
        return cue.start
    return _clause_of_others(text, sentence, cue) if cue.form == "elsewhere" else None


def _is_of_no_other(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "in another" of a speech, of one attack's second blast, or of who speaks later."""
    if cue.form == "prefix":
        return not _names_event(text, sentence, cue)
    if cue.form == "opening":
        return _is_of_the_same(text, sentence, cue) or _is_a_person(text, sentence, cue)
    if cue.form != "later":
        return False
    return _is_of_a_speaker(text, sentence, cue) or not (
        _is_placed_news(text, sentence)
        or _brings_new_actors(text, sentence, cue)
        or _brings_new_deed(text, sentence, cue)
    )


def _clause_of_others(text: Scan, sentence: Sentence, cue: Item) -> int | None:
    """Return where "(three died in Hub) and five more died in attacks elsewhere" turns.

    Each half tells of people of its own.
    """
    turns = [
        start + len(turn)
        for turn in _JOINED
        if (start := text.folded.rfind(turn, sentence.start, cue.start)) >= 0
    ]
    turn = max(turns, default=None)
    if turn is None or len(text.words(turn, cue.start)) > _CLAUSE_OPENING:
        return None
    told = sentence.of("outcome")
    before, after = (any(i.end <= turn for i in told), any(i.start >= turn for i in told))
    return turn if before and after else None


def _is_of_the_same(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "there was another explosion as people fled", part of one attack, from a second one.

    That has a place, a day or people of its own.
    """
    blast = not grammar("bursting").isdisjoint(text.words(cue.start, cue.end)[-1:])
    return blast and not sentence.of_any("place", "date", "outcome", "cardinal")


def _is_a_person(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "the fourth one, a child, is missing" from "the second one hit a van"."""
    if text.words(cue.start, cue.end)[-1:] != ["one"]:
        return False
    near = (who.start for who in sentence.of("people") if who.start > cue.end)
    return any(text.between(cue.end, start) in _APPOSED for start in near)


def _is_of_a_speaker(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "the commissioner, meanwhile, claimed that 35 were taken" from another event.

    And "earlier, police sources had told reporters of the blast".
    """
    verbs = [verb for verb in sentence.of("says") if verb.start > cue.end]
    if verbs and text.between(cue.start, cue.end) == "earlier" and cue.start == sentence.start:
        told = (item.start for item in sentence.of_any("event", "outcome", "place"))
        if verbs[0].start < min(told, default=verbs[0].start + 1):
            return True
    return any(0 < verb.start - cue.end <= len(", ") for verb in verbs)


def _brings_new_deed(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "later in the evening, a grenade killed a guard" from "later, a guard died".

    "Hours later a suicide bomber struck" is one too, whoever the next sentence says was hit; but
    a bomber who came minutes later is of the same attack.
    """
    soon = not grammar("at_the_same_time").isdisjoint(text.words(cue.start, cue.end))
    told = soon or any(verb.start > cue.end for verb in sentence.of("says"))
    return any(
        text.words(max(sentence.start, deed.start - len("an ")), deed.start)[-1:] in _NEW
        for deed in sentence.of("event")
        if any(item.start >= deed.end for item in sentence.of("outcome"))
        or (deed.record["weight"] >= _SPECIFIC and not told)
    )


def _is_second(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "killed two where a similar blast hit a bus in May" from "in a similar blast"."""
    told = any(item.end <= cue.start for item in sentence.of_any("event", "outcome"))
    clauses = [text.between(i.start, i.end) for i in sentence.of("clause") if i.end <= cue.start]
    return told and clauses[-1:] == ["where"]


def _after_a_killing(text: Scan, sentence: Sentence) -> int | None:
    """Return where a sentence turns from a killing to the protest after it, or back.

    "After two traders were killed in Hub, shopkeepers went on strike"; "people protested on
    Friday after a boy was shot dead on Thursday".
    """
    afters = [i for i in sentence.of("clause") if text.between(i.start, i.end) in _AFTER]
    if not afters:
        return _at_grievance(text, sentence)
    first = afters[0]
    opens = first.start == sentence.start
    turn = _end_of_clause(text, first.end, sentence.end) if opens else first.start
    if turn < 0 or not (opens or _have_own_days(sentence, turn)):
        return None
    killed = any((item.start < turn) == opens for item in sentence.of("outcome"))
    told = [item for item in sentence.of("event") if (item.start > turn) == opens]
    protests = bool(told) and all(item.record["type"] == "Protests" for item in told)
    return turn if killed and protests else None


def _at_grievance(text: Scan, sentence: Sentence) -> int | None:
    """Return where "(a sit-in on Friday) over the killing of six in Bela on Monday" turns back."""
    protest = next((i for i in sentence.of("event") if i.record["type"] == "Protests"), None)
    if protest is None or not sentence.of("outcome"):
        return None
    start = protest.end
    turns = (text.folded.find(f" {word} ", start, sentence.end) + 1 for word in _GRIEVED)
    turn = min((turn for turn in turns if turn), default=None)
    if turn is None or not _have_own_days(sentence, turn):
        return None
    placed = any(item.start > turn for item in sentence.of("place"))
    told = any(item.start > turn and "past" in item.form for item in sentence.of("outcome"))
    return turn if placed and told else None


def _to_hours_before(text: Scan, sentence: Sentence) -> int | None:
    """Return where "gunmen stormed a ward in Hub, hours after a blast killed 14" turns back.

    Not where the blast is "the blast", nor where those who were taken then are found dead.
    """
    for said in grammar("hours_after"):
        at = text.folded.find(f" {said} ", sentence.start, sentence.end) + 1
        first = text.words(at + len(said), sentence.end)[:1]
        if at <= 0 or grammar("new_subjects").isdisjoint(first):
            continue
        before = any(item.end <= at for item in sentence.of("event"))
        told = [item for item in sentence.of("outcome") if item.start > at]
        hurt = bool(told) and all(i.record.get("measure") in _HURT for i in told)
        others = _OF_THEM.isdisjoint(text.words(at, sentence.end))
        if before and hurt and others and any(i.start > at for i in sentence.of("event")):
            return at
    return None


def _to_the_occasion(text: Scan, sentence: Sentence) -> int | None:
    """Return where "(a raid on Monday) following a blast on Friday in which six died" turns back.

    Not where somebody is hit before it: he may have died of that blast.
    """
    turns = (text.folded.find(f" {word} ", sentence.start, sentence.end) + 1 for word in _OCCASIONS)
    turn = min((turn for turn in turns if turn), default=None)
    if turn is None or not _have_own_days(sentence, turn):
        return None
    told = sentence.of("outcome")
    before = any(item.start < turn for item in sentence.of("event"))
    if not before or not told or told[0].start < turn:
        return None
    between = f" {' '.join(text.words(turn, told[-1].end))} "
    return turn if any(f" {which} " in between for which in grammar("in_which")) else None


def _have_own_days(sentence: Sentence, turn: int) -> bool:
    """Tell whether another day is named behind an offset than before it."""
    days = [(item.start < turn, item.form, str(item.record)) for item in sentence.of("date")]
    before = {day[1:] for day in days if day[0]}
    behind = {day[1:] for day in days if not day[0]}
    return bool(before and behind) and before.isdisjoint(behind)


def _end_of_clause(text: Scan, start: int, end: int) -> int:
    """Return the comma before the main clause: not that of ", killing five,"."""
    comma = text.folded.find(",", start, end)
    while comma > 0 and any(word.endswith("ing") for word in text.words(comma, end)[:1]):
        comma = text.folded.find(",", comma + 1, end)
    return comma


def _to_other_days(text: Scan, sentence: Sentence) -> Iterator[Cut]:
    """Yield where a sentence turns to what was before, or comes back from it."""
    for cue in sentence.of("cue:similar"):
        if _is_second(text, sentence, cue):
            yield Cut(cue.start, separate=True)
    if (comma := _after_a_killing(text, sentence)) is not None:
        yield Cut(comma, separate=True)
    if (turn := _to_the_occasion(text, sentence)) is not None:
        yield Cut(turn, separate=True, beside=True)
    if (turn := _to_hours_before(text, sentence)) is not None:
        yield Cut(turn, beside=True)
    for cue in sentence.of("days after"):
        yield Cut(cue.start, days_back=cue.record["days"], undated=cue.form == "long after")
        comma = _end_of_clause(text, cue.end, sentence.end)
        opens = len(text.words(sentence.start, cue.start)) <= 1  # "only two days after"
        if opens and comma > 0:
            yield Cut(comma)


def _turns(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell ", and in another attack …" from "labourers from elsewhere".

    "While another blast wounded two" turns too, but not "when another blast took place".
    """
    if cue.form == "opening" and not _contrasts(text, sentence, cue):
        return False
    if cue.form == "prefix" and _says_what_it_was(text, sentence, cue):
        return False
    before = text.between(sentence.start, cue.start).rstrip()
    word = text.words(sentence.start, cue.start)[-1:]
    return before.endswith((",", ";")) or not grammar("turns").isdisjoint(word)


def _says_what_it_was(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "two guards died in Hub, in another attack on the police" from one more attack.

    It is no clause of its own, counts nobody and names no town.
    """
    before = text.between(sentence.start, cue.start).rstrip()
    if not before.endswith(",") or not text.between(cue.start, cue.end).endswith("another"):
        return False
    told = any(item.end <= cue.start for item in sentence.of_any("event", "outcome"))
    ends = (text.folded.find(mark, cue.end, sentence.end) for mark in (",", ";", " while "))
    end = min((at for at in ends if at > 0), default=sentence.end)
    own = sentence.of_any("outcome", "cardinal", "clause", "date")
    places = ((i, i.mention.location) for i in sentence.of("place") if i.mention)
    towns = (item for item, place in places if place and place.level != "province")
    return told and not any(cue.end <= item.start < end for item in (*own, *towns))


def _contrasts(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "while another blast wounded two" from what befell the same people again."""
    word = text.words(sentence.start, cue.start)[-1:]
    turns = word == ["while"] or text.between(sentence.start, cue.start).rstrip().endswith(";")
    return turns and any(item.start >= cue.end for item in sentence.of("outcome"))


def _names_event(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell whether "in another" is followed by an incident, not by a vehicle.

    "The first exchange of fire" is a part of what is told; "in another, gunmen shot" needs no noun.
    """
    if text.between(cue.end, cue.end + 1) == "," and sentence.of_any("event", "outcome"):
        return True
    if text.words(cue.end, cue.end + _EXCHANGE)[:1] in (["exchange"], ["of"]):
        return False  # "in one of the deadliest attacks"
    return any(
        item.start >= cue.end and _is_named(text.words(cue.end, item.start))
        for item in sentence.of_any("event", "separable")
    )


def _is_named(words: list[str]) -> bool:
    """Tell "in another (gun) attack" from "in another car opened fire"."""
    return len(words) < _PREFIX_REACH and not things_of(words)


def _brings_new_actors(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "meanwhile, unidentified gunmen shot at a van" from what the same men did then.

    "Soon after the blast, unidentified men also fired on the convoy" is of what was told.
    """
    words = text.words(cue.end, sentence.end)
    goes_on = " after " in text.between(cue.start, cue.end) and known_things(words)
    new = not grammar("new_actors").isdisjoint(words[:1])
    return bool(sentence.of("event")) and new and not goes_on


def _is_placed_news(text: Scan, sentence: Sentence) -> bool:
    """Tell "later in the day, a guard was shot at in Pishin" from what followed the event told."""
    scenes = (item for item in sentence.of("place") if item.mention is not None)
    placed = any(item.mention and item.mention.role == "location" for item in scenes)
    if _is_done_afterwards(sentence):
        return False
    tolls = (item for item in sentence.of("outcome") if "toll" in item.form.split())
    told = bool(sentence.of_any("event", "outcome")) and not any(tolls)
    return placed and told and not refers(text, sentence, several=False)


def _is_done_afterwards(sentence: Sentence) -> bool:
    """Tell "meanwhile, the governor condemned the raid in Hub" from what happened meanwhile."""
    acts = [act for act in sentence.of("cue:afterwards") if act.form in ("verb", "passive")]
    told = [
        item.start
        for item in sentence.of_any("event", "outcome")
        if not any(act.start <= item.start < act.end for act in acts)
    ]
    return bool(acts and told) and acts[0].start < min(told)


def _is_news(text: Scan, sentence: Sentence) -> bool:
    """Tell "a policeman was shot dead in the same district" from where those told of lived."""
    told = bool(sentence.of("event")) and bool(sentence.of_any("outcome", "people", "place"))
    words = text.words(sentence.start, sentence.end)
    if words[:1] == ["another"] or not _OF_THEM.isdisjoint(words):
        return False  # "another was gunned down in the same town", "two men fired at him"
    if words[:1] == ["the"] and known_person(text, sentence):
        return False  # "the boys lived in the same town"
    return told and not refers(text, sentence, several=False)


def _opens(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell whether nothing that matters stands before the cue in its sentence."""
    return not any(item.end <= cue.start for item in sentence.of("event")) and (
        len(text.words(sentence.start, cue.start)) <= _OPENING
    )


def _ends_the_main_clause(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "a guard was shot dead in another incident" from "two were shot, and one in another"."""
    told = [item for item in sentence.of_any("event", "outcome") if item.end <= cue.start]
    if not told or any(item.start < told[-1].start for item in sentence.of("clause")):
        return False
    between = text.words(told[-1].end, cue.start)
    within = cue.form == "prefix" or (cue.form == "opening" and between[-1:] == ["in"])
    return within and len(between) <= _PREFIX_REACH and "and" not in between


def _opens_the_main_clause(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "as crowds filled the ward, a second blast went off" from "when another blast hit"."""
    first = next(iter(sentence.of("clause")), None)
    if cue.form != "opening" or first is None or first.start != sentence.start:
        return False
    told = any(item.end <= cue.start for item in sentence.of_any("event", "outcome"))
    before = text.between(sentence.start, cue.start).rstrip().removesuffix(" a").rstrip()
    return not told and before.endswith(",")
