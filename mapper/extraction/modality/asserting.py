"""Which words of a sentence tell of what happened: not feared, denied, planned or charged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mapper.extraction.modality.denials import is_denied_behind, is_denied_report
from mapper.extraction.modality.doubting import is_doubted
from mapper.extraction.modality.grievances import is_grievance
from mapper.extraction.modality.records import is_of_a_record
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = [
    "asserted",
    "happened",
    "is_asserted",
    "is_of_a_charge",
    "is_recalled",
    "is_unreal",
]

_FAR_REACH = 14  # words: "announced a boycott of courts across the province in protest"
_CUE_REACH = 6  # words from a negation or "could" to the event word it governs
_PLACE_REACH = 12  # characters: "kidnapped in Quetta", "abducted from the Hub"
_RECALL_REACH = 4  # characters: "killed last year", "killed in recent weeks"
_OWN_GAP = 3  # words from "last month" to its event ("'s deadly air strikes")
_NEAR = 10  # characters that hold the word beside an event word
_BARE = (["or"], ["and"], ["from"], ["as"], ["of"], ["to"])  # before an event that is none
_NOT = 3  # words from "not" or "failed" to what was prevented
_GERUND = 30  # characters that surely hold the word after "without"
_AT = (["in"], ["at"], ["near"], ["of"])
_NEW_PREDICATES = ("and was", "and were", "but was", "but were")
_FAR = 12  # characters that hold the two words behind "not"
_NOT_LONG = (["long", "ago"], ["long", "after"], ["long", "before"])
_HOW = (["by"], ["during"], ["through"], ["in"])  # words that say how something was foiled
_MAY = frozenset(["can", "could", "may", "might", "will", "would"])
_OF_THE_CRIME = ("which", "that", "in which")
_UNTIL = ("until", "till")
# "the families of those who had been": whose death or wounds were told of before.
_KIN_OF = re.compile(
    r"\b(?:famil(?:y|ies)|heirs|relatives|parents|widows|orphans|children|mothers|next of kin) of "
    r"(?:all )?those (?:who (?:have |had )?(?:been |were |was |got )?)?"
)
_KIN_REACH = 50  # characters from these to "killed in last month's Hub blast"


def asserted(text: Scan, sentence: Sentence, days: Sequence[When] = ()) -> tuple[Item, ...]:
    """Return the event words of a sentence that are told as having happened, on these days.

    "Defused a bomb" tells of the defusing alone, and "rallied against the killing" of
    the rally. A word whose lexicon record has a doubt (`weapon`, `weather` …) counts only
    where that doubt does not hold.
    """
    if sentence.of("cue:exercise") and not sentence.of("outcome"):
        return ()  # "a mock exercise to test the response to a blast"
    if _opens_with_had(text, sentence):
        return ()
    told = [
        item
        for item in sentence.of("event")
        if is_asserted(text, sentence, item)
        and not is_grievance(text, sentence, item.start)
        and (not is_recalled(sentence, item.end, days) or _opens_another(text, sentence, item))
        and not _is_occasion(text, sentence, item)
        and not _is_of_old(text, sentence, item)
        and not _is_general(text, sentence, item)
        and not is_denied_behind(text, sentence, item.start)
        and not is_denied_report(text, sentence, item.start)
        and not _is_arrested_for(text, sentence, item)
        and not is_doubted(text, sentence, item)
    ]
    prevented = [item for item in told if item.record.get("prevents")]
    return tuple(
        item
        for item in told
        if item in prevented or not any(_one_clause(sentence, item, other) for other in prevented)
    )


def _is_occasion(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "following the two attacks, the drive was put off in Pishin": told of before."""
    words = text.words(max(sentence.start, item.start - 30), item.start)
    if not grammar("aftermath").isdisjoint(words[-2:]):
        deeds = [i for i in sentence.of_any("outcome", "event") if i.end <= item.start]
        about = bool(deeds) and all(is_grievance(text, sentence, deed.start) for deed in deeds)
        # "(they) killed six, sparking riots", but "the killing of a boy sparked riots"
        return not about and item.record["type"] in ("Protests", "Riots")
    since = next((n for n, word in enumerate(words) if word in grammar("occasions")), None)
    if since is None or sentence.of("outcome"):
        return False
    return bool(words[since + 1 :]) and grammar("of_an_occasion").issuperset(words[since + 1 :])


def _is_of_old(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "a deadline was set over last month's (deadly) air strikes": they are no news."""
    cues = [cue for cue in sentence.of("cue:background") if cue.end < item.start]
    if not cues or sentence.of("outcome"):
        return False
    between = text.between(cues[-1].end, item.start)
    return between.startswith("'s ") and len(between.split()) <= _OWN_GAP


def _is_general(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "rock falls or explosions of gas", which befall any mine, from what happened."""
    if sentence.of_any("outcome", "place", "date"):
        return False
    bare = text.words(max(sentence.start, item.start - _NEAR), item.start)[-1:] in _BARE
    many = text.between(item.end - 1, item.end) == "s"
    return bare and many and text.words(item.end, item.end + _NEAR)[:1] == ["of"]


def is_recalled(sentence: Sentence, end: int, days: Sequence[When] = ()) -> bool:
    """Tell "the men kidnapped (in Hub) last month were freed": the word is of an older day.

    But not where "last week" is the day of the report's own news.
    """
    place = next((i for i in sentence.of("place") if 0 < i.start - end <= _PLACE_REACH), None)
    ends = (end, place.end) if place else (end,)
    return any(
        0 < cue.start - each <= _RECALL_REACH
        for cue in sentence.of("cue:background")
        for each in ends
        if not any(day.start < cue.end and cue.start < day.end for day in days)
    )


def _opens_another(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell "in another raid last month, six died", which is of the raid, from "shot last month"."""
    words = text.words(sentence.start, item.start)
    opens = words[:2] in (["in", "another"], ["in", "a"]) and len(words) <= _OWN_GAP + 1
    return opens and bool(sentence.of("outcome"))


def _one_clause(sentence: Sentence, first: Item, second: Item) -> bool:
    start, end = sorted((first.start, second.start))
    return not any(start <= item.start < end for item in sentence.of("clause"))


def _is_arrested_for(text: Scan, sentence: Sentence, item: Item) -> bool:
    """Tell the crime of "arrested three suspects in the attack" from what police were doing."""
    if item.record["sub_type"] == "Arrests":
        return False
    for arrest in sentence.of("event"):
        if arrest.record["sub_type"] != "Arrests" or arrest.end > item.start:
            continue
        clauses = (c for c in sentence.of("clause") if arrest.end <= c.start < item.start)
        words = text.words(arrest.end, item.start)
        if not any(clauses) and not grammar("arrested_for").isdisjoint(words):
            return True
    return False


def is_asserted(text: Scan, sentence: Sentence, trigger: Item) -> bool:
    """Tell whether an event word is neither denied before nor behind ("was foiled")."""
    cues = ["cue:hypothetical", "cue:negation"]
    if any(zero.end <= trigger.start for zero in sentence.of("none")):
        cues.remove("cue:negation")  # "no one was hurt in the blast"
    elif trigger.record.get("prevents"):  # "averted a tragedy by defusing a bomb"
        before = text.words(max(sentence.start, trigger.start - _GERUND), trigger.start)
        if not grammar("not_done").isdisjoint(before[-_NOT:]):
            return False
        cues.pop()
    if trigger.record["type"] == "Protests":
        cues.append("cue:planned")
    behind = any(
        cue.start >= trigger.end
        and not _denies_nothing(text, sentence, cue)
        and _is_predicate(text, sentence, trigger, cue)
        for cue in sentence.of_any(*cues)
        if not any(zero.start <= cue.start < zero.end for zero in sentence.of("none"))
    )  # but "blown up at Mach, no loss of life" happened
    return not behind and happened(text, sentence, trigger.start, cues)


def _is_predicate(text: Scan, sentence: Sentence, trigger: Item, cue: Item) -> bool:
    """Tell "a rally (in Hub) was put off" from a cue that is said of something else."""
    places = [i for i in sentence.of("place") if trigger.end <= i.start < cue.start]
    start = trigger.end
    if places and text.words(start, places[0].start) in _AT:
        between = text.words(places[0].end, places[-1].start)
        names = [word for p in places[1:] for word in text.words(p.start, p.end)]
        listed = grammar("list_joints").union(names).issuperset(between)
        start = places[-1].end if listed else places[0].end
    links = grammar("be") | grammar("before_participle")
    return links.issuperset(_without_where_and_when(text, sentence, start, cue.start))


def _without_where_and_when(text: Scan, sentence: Sentence, start: int, end: int) -> list[str]:
    """Return the words between two offsets but "across the province" and "on Monday (today)"."""
    words = text.words(start, end)
    aside = [i for i in sentence.of_any("date", "cue:province") if start <= i.start < end]
    told = {word for item in aside for word in text.words(item.start, item.end)}
    return [word for word in words if word not in told and not (aside and word == "on")]


def _denies_nothing(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "would-be bombers", "no fewer than 11" and "not far from" from what is denied."""
    named = sentence.of_any("people", "bound")
    if any(each.start <= cue.start < each.end for each in named) or _lacks_a_thing(text, cue):
        return True
    after = text.words(cue.end, cue.end + _FAR)
    return after[:1] in (["far"], ["only"]) or after[:2] in _NOT_LONG


def _lacks_a_thing(text: Scan, cue: Item) -> bool:
    """Tell "with no number plates" and "without warning" from "without killing anyone"."""
    without = text.words(cue.start, cue.end) == ["without"]
    if not without and text.words(cue.start - 5, cue.end) != ["with", "no"]:
        return False
    after = text.words(cue.end, cue.end + _GERUND)[:1]
    return after == ["warning"] or not any(word.endswith("ing") for word in after)


def _is_of_a_claim(sentence: Sentence, cue: Item, position: int) -> bool:
    """Tell "no group has claimed the blast", which denies the claim, from "no blast"."""
    claims = sentence.of_any("cue:no_claim", "cue:claims_responsibility")
    return any(cue.start <= claim.start < position for claim in claims)


def happened(
    text: Scan,
    sentence: Sentence,
    position: int,
    cues: Sequence[str] = ("cue:hypothetical", "cue:negation"),
) -> bool:
    """Tell whether nothing before a word in its clause denies it or makes it a mere fear."""
    if _is_charge(text, sentence, position) or _is_aim(text, sentence, position):
        return False
    if _is_of_the_bereaved(text, sentence, position):
        return False
    if any(cue.start < position < cue.end for cue in sentence.of("cue:hypothetical")):
        return False  # "a possible terrorist attack"
    before = [
        cue
        for cue in sentence.of_any(*cues)
        if cue.end <= position
        and not _denies_nothing(text, sentence, cue)
        and not _is_of_a_claim(sentence, cue, position)
    ]
    if not before:
        return True
    clause = max(
        [sentence.start]
        + [
            item.end
            for item in sentence.of("clause")
            if item.end <= position and not _is_what_is_denied(text, sentence, item)
        ]
        + [text.folded.rfind(mark, sentence.start, position) + 1 for mark in ";:"]
    )
    return not any(
        clause <= cue.start and _governs(text, sentence, cue, position) for cue in before
    )


def _is_of_the_bereaved(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "met the families of those who were killed in the Hub blast" from what befell them.

    A verb ends the reach, and they may protest.
    """
    kin = _KIN_OF.search(text.folded, sentence.start, sentence.end)
    if kin is None or not kin.start() < position < kin.end() + _KIN_REACH:
        return False
    told = (item for item in sentence.of("event") if item.start == position)
    if any(item.record["type"] == "Protests" for item in told):
        return False
    between = text.between(kin.end(), max(position, kin.end()))
    return "," not in between and grammar("be").isdisjoint(between.split())


def _opens_with_had(text: Scan, sentence: Sentence) -> bool:
    """Tell "had the bomb gone off, many would have died": it did not."""
    return text.words(sentence.start, min(sentence.end, sentence.start + _NEAR))[:1] == ["had"]


def is_unreal(text: Scan, sentence: Sentence, end: int) -> bool:
    """Tell "hundreds of lives could have been lost" from lives that were."""
    if _opens_with_had(text, sentence):
        return True
    behind = text.words(end, min(end + _NEAR, sentence.end))[:1]
    return not grammar("unreal").isdisjoint(behind)


def _is_what_is_denied(text: Scan, sentence: Sentence, clause: Item) -> bool:
    """Tell "denied (reports) that a blast had taken place", where the denial goes on."""
    if text.between(clause.start, clause.end) != "that":
        return False
    denials = (item for item in sentence.of("cue:denies") if item.end <= clause.start)
    told = grammar("claim") | grammar("rumours")
    return any(told.issuperset(text.words(denial.end, clause.start)) for denial in denials)


def _is_aim(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "operations will go on until the last terrorist is killed": a vow."""
    clauses = [clause for clause in sentence.of("clause") if clause.end <= position]
    so_that = [c for c in clauses if text.between(c.start - len("so "), c.end) == "so that"]
    if so_that and not _MAY.isdisjoint(text.words(so_that[-1].end, sentence.end)):
        return True  # "so that people hurt on the road can be treated"
    if not clauses or text.between(clauses[-1].start, clauses[-1].end) not in _UNTIL:
        return False
    return any(cue.end <= clauses[-1].start for cue in sentence.of("cue:hypothetical"))


def _is_charge(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell "two men involved in the killing of a teacher": nobody says more of the killing.

    A verb or a clause after the cue ends its reach ("involved in extortion were killed").
    """
    if is_of_a_record(text, sentence, position):
        return True
    for cue in _charges(sentence):
        if cue.kind == "cue:deed" and cue.start <= position < cue.end:
            return True
        if cue.end > position:
            continue
        clauses = (i for i in sentence.of_any("clause", "says") if cue.end <= i.start < position)
        stopped = not grammar("be").isdisjoint(text.words(cue.end, position)) or any(clauses)
        if not stopped and ";" not in text.between(cue.end, position):
            return True
    return False


def is_of_a_charge(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell the people and the day of a deed that somebody is held to have done."""
    if is_of_a_record(text, sentence, position) or _is_of_an_arrest(text, sentence, position):
        return True
    ends = [cue.end for cue in _charges(sentence) if cue.end <= position]
    if not ends or "," in text.between(ends[-1], position):
        return False
    return _is_charge(text, sentence, position)


def _is_of_an_arrest(text: Scan, sentence: Sentence, position: int) -> bool:
    """Tell whom "arrested two men over the murder of a trader" tells of from who was hit now.

    And the six of "arrested a suspect in the bombing of a shrine, which left six dead".
    """
    for arrest in sentence.of("event"):
        if arrest.record["sub_type"] != "Arrests" or arrest.end > position:
            continue
        crime = next(
            (i for i in sentence.of_any("event", "outcome") if i.start >= arrest.end), None
        )
        if crime is None or position < crime.end:
            continue
        if grammar("arrested_for").isdisjoint(text.words(arrest.end, crime.start)):
            continue
        clauses = [c for c in sentence.of("clause") if arrest.end <= c.start < position]
        told = all(text.between(c.start, c.end) in _OF_THE_CRIME for c in clauses)
        if told and "," not in text.between(arrest.end, crime.start):
            return all(clause.start >= crime.end for clause in clauses)
    return False


def _charges(sentence: Sentence) -> Sequence[Item]:
    """Return the charges, with "who had killed" beside what became of those who had."""
    deeds = sentence.of("cue:deed")
    if not deeds or len(sentence.of("outcome")) <= len(deeds):
        return sentence.of("cue:charge")
    return sentence.of_any("cue:charge", "cue:deed")


def _governs(text: Scan, sentence: Sentence, cue: Item, position: int) -> bool:
    """Tell whether a cue reaches a word: "an alert for rain, windstorm and hail" goes on."""
    words = text.words(cue.end, position)
    between = text.between(cue.end, position)
    listed = any(
        item.start == position and item.record["type"] == "Natural hazard"
        for item in sentence.of("event")
    )
    if any(f" {joint} " in f"{between} " for joint in _NEW_PREDICATES):
        return False  # "did not explode and was defused"
    if text.between(cue.start, cue.end) in grammar("foiled") and words[:1] in (*_HOW, ["and"]):
        return False  # "was foiled by an operation", "was thwarted and 12 were killed"
    far = cue.kind == "cue:planned" or text.between(cue.start, cue.end) == "whether"
    reach = _FAR_REACH if far else _CUE_REACH
    return len(words) <= reach and (listed or "," not in between)
