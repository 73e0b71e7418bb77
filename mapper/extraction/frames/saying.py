"""One sentence as a frame: what is said in it, of whom, by whom and of which day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from mapper.extraction.frames.dating import (
    day_beside,
    without_day_of_count,
)
from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.modality.asserting import (
    asserted,
    happened,
    is_of_a_charge,
    is_recalled,
    is_unreal,
)
from mapper.extraction.modality.background import is_background
from mapper.extraction.modality.denials import is_denied, is_denied_report
from mapper.extraction.modality.earlier import (
    had_earlier,
    is_first_said,
    is_of_a_wave,
    is_only_aired,
    is_revised,
    superseded,
    was_put_earlier,
    was_reported_before,
)
from mapper.extraction.modality.grievances import is_grievance
from mapper.extraction.modality.modality import cues_of, refers
from mapper.extraction.modality.records import is_since_when
from mapper.extraction.modality.speakers import Attribution, claimed_by, speaker_at
from mapper.extraction.modality.statistic import is_statistic
from mapper.extraction.modality.turning import cuts_of
from mapper.extraction.outcomes.found import bodies_there, may_find_more, more_bodies
from mapper.extraction.outcomes.known import known_by_noun, with_their_kin
from mapper.extraction.outcomes.outcomes import Statement, is_of_bodies, led_away, statements, zero
from mapper.extraction.outcomes.parts import with_parts
from mapper.extraction.outcomes.pronouns import by_their_names, of_all, of_pronouns
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.asides import asides
from mapper.extraction.people.chaining import chains
from mapper.extraction.people.group import OF_THEM, Group
from mapper.extraction.people.grouping import groups
from mapper.extraction.people.quantities import Quantity, quantities
from mapper.extraction.people.things import known_people, known_person, known_things, things_of
from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import Lexicon, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.model import Measure, Role

__all__ = ["Before", "read_sentence"]

_IT_WAS = " it was "  # "it was a police van that they targeted": of what was told
_OPENING = 5  # words of "it reportedly took place in"
_VERB = 3  # words from "recovered" to the bodies
_SECOND = frozenset(["second", "other", "another"])
_ALSO = 6  # words of "law enforcement agencies also"
_TWO = 2  # figures of which there is a sum
_SOON = 4  # words from bodies to what is done with them first


class Before(NamedTuple):
    """What the sentences before leave for the next."""

    measure: Measure | None  # what happened to people last
    dead: bool  # whether dead people were told of with them
    taken: Group | None  # who was led away
    side: Role  # of those told of last, if they are of one
    sentence: Sentence | None  # the sentence itself
    counted: int  # how many it counts as killed, if they are of one side


def read_sentence(
    text: Scan,
    sentence: Sentence,
    sources: list[Attribution],
    before: Before,
    named: list[When],
    calendar: Calendar,
    wordings: Lexicon,
) -> Frame:
    """Read a sentence as one frame, its places still to be given."""
    said, taken = _said(text, sentence, before, wordings)
    said += [zero(m, item) for item in sentence.of("none") for m in item.record["measures"]]
    said = _shared_out(_with_side(text, said, before.side), before)
    said = _as_they_stand(text, sentence, said, known=before.dead)
    triggers = asserted(text, sentence, named)
    dates = without_day_of_count(text, named, said, triggers)
    when = day_beside(text, sentence, dates, triggers, said)
    words, folded = (
        text.words(sentence.start, sentence.end),
        text.between(sentence.start, sentence.end),
    )
    placed = _says_where_it_was(words)
    statistic = not placed and is_statistic(text, sentence, named)
    background = not placed and (statistic or is_background(text, sentence, named, calendar, when))
    if background and when is None:
        when = calendar.long_ago(sentence)
    if said and not triggers and all(each.relation == "superseded" for each in said):
        when = None  # "on Wednesday officials had spoken of nine dead": the day of a count
    return Frame(
        sentence.start,
        sentence.end,
        sentence,
        sentence.part,
        when=when,
        days=tuple(dates),
        triggers=triggers,
        figures=tuple(_figures(text, sentence, said, sources, named)),
        actors=tuple(sentence.of("actor")),
        cues=cues_of(text, sentence, sources) | _beside(text, sentence, named, statistic=statistic),
        background=background,
        refers_to_several=refers(text, sentence, several=True),
        refers_back=refers(text, sentence, several=False),
        refers_to_that=any(said_so in folded for said_so in grammar("that_event")),
        says_where=not grammar("says_where").isdisjoint(words),
        took_place=any(said_so in folded for said_so in grammar("took_place")),
        goes_on=_goes_on(words) or _IT_WAS in folded,
        things=things_of(words),
        known=known_things(words),
        who=known_person(text, sentence),
        meant=known_people(text, sentence),
        same_day=any(said_so in folded for said_so in grammar("same_day")),
        counts_known=any(_is_known(text, each) for each in said),
        had_been=any(said_so in folded for said_so in grammar("had_been")),
        taken=taken,
        names_known=bool(said) and all(_is_named_before(text, each) for each in said),
        bodies=any(is_of_bodies(text, each) for each in said),
    )


def _says_where_it_was(words: list[str]) -> bool:
    """Tell "it took place in Hub, where violence has raged for years" from what is recalled."""
    opening = f" {' '.join(words[:_OPENING])} "
    opens = not grammar("goes_on").isdisjoint(words[:1])
    return opens and any(f"{said} " in opening for said in grammar("took_place"))


def _beside(
    text: Scan, sentence: Sentence, named: Sequence[When], *, statistic: bool
) -> frozenset[str]:
    """Return what more the words say of an event beside those told of before it.

    That it is the `first` of several, told alone; that it befell those just told of; that
    some died on the spot; and that the day before it only recalls what was "since Thursday, when".
    """
    words = text.words(sentence.start, sentence.end)
    told = {"statistic"} if statistic else set()
    if is_since_when(text, sentence, named):
        told.add("since_when")
    first = next(iter(sentence.of("cue:first")), None)
    if first is not None and first.start == sentence.start and _SECOND.isdisjoint(words):
        told.add("first")
    folded = f" {' '.join(words)} "
    if any(f" {at} " in folded for at in grammar("at_them")):
        told.add("at_them")
    if "also" in words[:_ALSO]:
        told.add("also")
    if any(f" {at_once} " in folded for at_once in grammar("at_once")):
        told.add("at_once")
    return frozenset(told)


def _as_they_stand(
    text: Scan, sentence: Sentence, said: list[Statement], *, known: bool
) -> list[Statement]:
    """Tell figures that no longer hold, new ones, totals and rivals from others."""
    opens = any(cue.start == sentence.start for cue in sentence.of("cue:updated"))
    former = (
        not opens
        and had_earlier(text, sentence)
        and (  # "by night police had told of six"
            is_revised(text, sentence) or not sentence.of("event")
        )
    )
    before = was_reported_before(text, sentence, known=known)
    former = former or was_put_earlier(sentence, said)
    if former or (before and not opens) or is_first_said(text, sentence):
        said = superseded(text, sentence, said)
    said = [
        each._replace(relation="superseded") if is_only_aired(text, sentence, each.start) else each
        for each in said
    ]
    if sentence.of("cue:updated"):
        moved = {each.group.start for each in said if each.relation in LATER}
        said = [each if each.group.start in moved else _as_update(each) for each in said]
    if sentence.of("cue:running"):
        dead = [each for each in said if each.measure == "killed"]
        said = [_as_total(each, alone=len(dead) == 1) for each in said]
    if sentence.of("cue:rival"):
        said = [each._replace(relation="rival") for each in said]
    return said


def _with_side(text: Scan, said: list[Statement], side: Role) -> list[Statement]:
    """Give "six of them were killed", the first people of a sentence, the side of those before.

    And so "another 14 were gunned down".
    """
    first = min((each.group.start for each in said), default=0)
    return [
        each._replace(group=replace(each.group, role=side))
        if each.group.start == first and _is_of_those_before(text, each)
        else each
        for each in said
    ]


def _shared_out(said: list[Statement], before: Before) -> list[Statement]:
    """Give "nine were killed in Hub and four in Nal" the side of the 13 counted before."""
    bare = all(each.measure == "killed" and not each.group.noun for each in said)
    counts = [each.group.count for each in said]
    numbers = [count.best for count in counts if count]
    if len(numbers) < _TWO or not bare or sum(numbers) != before.counted:
        return said
    return [each._replace(group=replace(each.group, role=before.side)) for each in said]


def _is_of_those_before(text: Scan, statement: Statement) -> bool:
    group = statement.group
    hurt = statement.measure in ("killed", "injured")
    words = text.words(group.start, group.end)
    more = words[:1] == ["another"] and len(words) == len(("another", "14"))
    theirs = more or group.noun in OF_THEM
    return hurt and group.role == "unknown" and theirs and group.count is not None


def _as_update(statement: Statement) -> Statement:
    """Take a figure of "a revised statement" for the one that holds."""
    told = statement.relation in ("plain", "total", "put")
    count, group = statement.group.count, statement.group
    counted = count is not None and count.best > 0 and not (group.more or group.part)
    return statement._replace(relation="update") if told and counted else statement


def _as_total(statement: Statement, *, alone: bool) -> Statement:
    """Take "the blast has claimed seven lives so far" for all its dead.

    And "the bodies of seven miners were found so far", but not "seven miners and two guards".
    """
    anybody = statement.group.role == "unknown" or (alone and statement.group.role == "civilians")
    plain = statement.relation == "plain" and anybody
    killed = plain and statement.measure == "killed" and not statement.group.more
    return statement._replace(relation="total") if killed else statement


def _is_known(text: Scan, statement: Statement) -> bool:
    """Tell "the five bodies", counted before, from five bodies."""
    start = statement.group.start
    return text.words(max(0, start - len("the ")), start) == ["the"]


def _is_named_before(text: Scan, statement: Statement) -> bool:
    """Tell Gul Khan, of whom the report told, from somebody who is new."""
    name = statement.group.noun if statement.group.named else ""
    return " " in name and text.folded.find(name, 0, statement.group.start) >= 0


def _goes_on(words: Sequence[str]) -> bool:
    """Tell whether words open with who or what was told of ("it", "the bus", "the attackers")."""
    known = grammar("known_things") | grammar("known_actors")
    thing = words[:1] == ["the"] and not known.isdisjoint(words[1:2])
    return thing or not grammar("goes_on").isdisjoint(words[:1])


def _said(
    text: Scan,
    sentence: Sentence,
    before: Before,
    wordings: Lexicon,
) -> tuple[list[Statement], Group | None]:
    """Return what is said to have happened to people, and whom it leaves in others' hands.

    Most sentences say nothing of it.
    """
    if names := by_their_names(text, sentence, before.sentence):
        return names, None
    goes_on = before.measure is not None and sentence.of_any("people", "cardinal")
    finds = may_find_more(text, sentence, before.sentence)
    if not (goes_on or finds) and not sentence.of_any("outcome", "taking", "holding"):
        return [], None
    numbers = quantities(text, sentence, wordings)
    found = more_bodies(text, numbers) if finds else []
    if found := found or bodies_there(text, sentence, before.sentence, numbers):
        return found, None
    people = _people(text, sentence, numbers, wordings)
    if apart := asides(text, sentence, people):
        spans = [(aside.start, aside.end) for aside in apart]
        rest, kept = text.without(spans), sentence.without(spans)
        free = [n for n in numbers if not any(s <= n.start < e for s, e in spans)]
        others = _people(rest, kept, free, wordings)
        said, taken = _told(rest, kept, others, free, before, wordings)
        if (whole := with_parts(sentence, said, apart)) is not None:
            return whole, taken
    return _told(text, sentence, people, numbers, before, wordings)


def _people(
    text: Scan, sentence: Sentence, numbers: list[Quantity], wordings: Lexicon
) -> list[Group]:
    found = groups(text, sentence, numbers, wordings)
    return [group for group in found if not is_of_a_charge(text, sentence, group.start)]


def _told(
    text: Scan,
    sentence: Sentence,
    people: list[Group],
    numbers: list[Quantity],
    before: Before,
    wordings: Lexicon,
) -> tuple[list[Statement], Group | None]:
    linked = chains(text, sentence, people)
    measure = before.measure
    if before.dead and not grammar("victims").isdisjoint(text.words(sentence.start, sentence.end)):
        measure = "killed"  # "five died and 24 were hurt; the victims included two guards"
    said = statements(text, sentence, linked, numbers, measure, before.taken, before.sentence)
    said = of_all(text, sentence, before.sentence, said, wordings)
    said += of_pronouns(text, sentence, before.sentence, said, wordings)
    said += known_by_noun(text, sentence, before.sentence, said, wordings)
    said = with_their_kin(text, sentence, before.sentence, said, wordings)
    return said, led_away(text, sentence, linked, said)


def _in_reach(sources: list[Attribution], cuts: list[int], position: int) -> list[Attribution]:
    """Return the verbs of saying on the same side of every cut."""
    low = max((cut for cut in cuts if cut <= position), default=0)
    high = min((cut for cut in cuts if cut > position), default=1 << 62)
    return [source for source in sources if low <= source.start < high]


def _is_burial(text: Scan, sentence: Sentence, statement: Statement) -> bool:
    """Tell the bodies that are laid to rest or sent home from those that are found."""
    if not is_of_bodies(text, statement):
        return False
    before = text.words(sentence.start, min(statement.start, statement.group.start))[-_VERB:]
    if not grammar("comes_upon").isdisjoint(before):
        return False  # "recovered seven bodies and shifted them to a hospital"
    words = text.words(max(statement.end, statement.group.end), sentence.end)
    buried = not grammar("laid_to_rest").isdisjoint(words)
    return buried or not grammar("sent_home").isdisjoint(words[:_SOON])


def _is_of_abroad(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the dead of "the rain came from Iran, where more than 70 people have been killed"."""
    place = next((p for p in reversed(sentence.of("place")) if p.end <= position), None)
    if place is not None and _is_of_a_country(place):
        return text.words(place.end, position)[:1] == ["where"]
    behind = next((p for p in sentence.of("place") if p.start >= position), None)
    if behind is None or not _is_of_a_country(behind) or len(sentence.of("place")) > 1:
        return False  # "27 people were hurt in Iran"
    return text.words(position, behind.start)[-1:] == ["in"] and not any(
        position <= clause.start < behind.start for clause in sentence.of("clause")
    )


def _is_of_a_country(place: Item) -> bool:
    location = place.mention.location if place.mention else None
    return location is not None and location.level == "country" and location.place.country != "PK"


def _figures(
    text: Scan,
    sentence: Sentence,
    said: list[Statement],
    sources: list[Attribution],
    days: list[When],
) -> Iterator[Figure]:
    if not said:
        return
    cuts = [cut.start for cut in cuts_of(text, sentence)]
    for statement in said:
        count = statement.group.count
        stated_none = count is not None and count.best == 0
        told = happened(text, sentence, statement.start)
        told = told and not is_grievance(text, sentence, statement.start)
        told = told and not is_denied_report(text, sentence, statement.start)
        told = told and not is_of_a_charge(text, sentence, statement.group.start)
        told = told and not is_of_a_wave(text, sentence, statement.start, statement.end)
        told = told and not is_unreal(text, sentence, statement.end)
        told = told and not _is_of_abroad(text, sentence, statement.start)
        told = told and not is_recalled(sentence, statement.end, days)
        told = told and not _is_burial(text, sentence, statement)
        if stated_none or told or statement.relation == "season":
            speaker = speaker_at(_in_reach(sources, cuts, statement.start), statement.start)
            speaker = claimed_by(text, sentence, statement.start) or speaker
            if statement.relation == "plain" and sentence.of("cue:unverified"):
                statement = statement._replace(relation="rival")  # to a figure that somebody gave
            yield Figure(statement, speaker, is_denied(text, sentence, statement.start))
