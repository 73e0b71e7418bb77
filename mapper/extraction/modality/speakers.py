"""Who says so: the speaker of each statement, carried on by a pronoun."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mapper.extraction.spans.lexicon import ARMED_GROUPS, grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence

__all__ = ["Attribution", "Speaker", "attributions", "claimant", "claimed_by", "speaker_at"]

_BEFORE = 14  # words from a speaker to the verb ("Abdul Hameed, a Levies official in Kohlu, said")
_BESIDE = 1  # words, where only what stands beside the verb speaks ("militants have claimed")
_REPORT = 40  # characters behind "according to" that hold "the initial media reports"
_OUTLET = re.compile(r", (?:[A-Z][\w.]* ){1,4}$")  # right before "reported": who else says so
_FOR = (["for", "the"], ["of", "the"], ["for"], ["of"])  # between a spokesman and his group
_MARKS = (",", '"', "”", "’")  # before "said", where what is said stands before it
_AFTER = 5  # words from the verb to a speaker behind it ("said the officials")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who says something.

    Parameters
    ----------
    name : str
        As the lexicon names them.
    stands : str
        `official`, `independent` or `party`; only a party's figures stay claims.
    """

    name: str
    stands: str


class Attribution(NamedTuple):
    """A verb of saying and its speaker, if one was found."""

    start: int
    end: int
    speaker: Speaker | None


def attributions(text: Scan, sentence: Sentence, running: Speaker | None) -> list[Attribution]:
    """Return the verbs of saying in a sentence with their speakers.

    Parameters
    ----------
    running : Speaker, optional
        The last speaker of the text before, whom "he said" means.
    """
    found: list[Attribution] = []
    claims = sentence.of("cue:claims_responsibility")
    for verb in sentence.of("says"):
        if _is_claim(text, verb, claims):
            continue
        saying = text.between(verb.start, verb.end) in grammar("saying")
        if saying and any(claim.end <= verb.start for claim in claims):
            # "claimed responsibility for an attack, saying five were killed"
            speaker = claimant(sentence) or running
            found.append(Attribution(verb.start, verb.end, speaker))
            continue
        goes_on = found and text.words(found[-1].end, verb.start)[-1:] == ["and"]
        speaker = found[-1].speaker if goes_on else None
        speaker = speaker or _inverted(text, sentence, verb)
        speaker = speaker or _before(text, sentence, verb) or _behind(text, sentence, verb)
        if running and running.stands == "party" and _by_a_spokesman(text, sentence, verb, speaker):
            speaker = running
        if speaker is None and _is_by_claimant(sentence, verb, claims):
            speaker = claimant(sentence) or Speaker("the armed group", "party")
        if speaker is None and _has_pronoun(text, sentence, verb):
            speaker = running
        found.append(Attribution(verb.start, verb.end, speaker))
        running = speaker or running
    return found


def _is_by_claimant(sentence: Sentence, verb: Item, claims: Sequence[Item]) -> bool:
    """Tell "a banned group claimed responsibility and said it had killed nine"."""
    return any(claim.end <= verb.start for claim in claims) and not sentence.of("cue:no_claim")


def claimant(sentence: Sentence) -> Speaker | None:
    """Return the group that claims the deed, whom "its spokesperson" then means."""
    if not sentence.of("cue:claims_responsibility"):
        return None
    groups_named = (
        item
        for item in sentence.of("actor")
        if item.record["type"] in ARMED_GROUPS and not item.record.get("generic")
    )
    first = next(groups_named, None)
    return Speaker(first.record["short"], "party") if first else None


def claimed_by(text: Scan, sentence: Sentence, position: int) -> Speaker | None:
    """Return who "claimed responsibility for killing" those whom a word at an offset counts."""
    for claim in sentence.of("cue:claims_responsibility"):
        between = text.words(claim.end, position) if claim.end <= position else None
        own = between is not None and between[-2:] == ["with", "a"]  # "the raid, with a toll of"
        if between is not None and (own or between in ([], ["for"], ["of"])):
            return claimant(sentence) or Speaker("the group", "party")
    return None


def _is_claim(text: Scan, verb: Item, claims: Sequence[Item]) -> bool:
    """Tell "an attack claimed by the BLA" from somebody who says how many were killed."""
    overlaps = any(claim.start < verb.end and verb.start < claim.end for claim in claims)
    if text.words(verb.end, verb.end + len(" that ")) == ["that"]:
        return False  # "has claimed that 70 were killed"
    return overlaps or text.words(verb.end, verb.end + 4) == ["by"]


def speaker_at(found: list[Attribution], position: int) -> Speaker | None:
    """Return who says what stands at an offset: the verb before it, else the one behind."""
    before = [a for a in found if a.end <= position and a.speaker]
    if before:
        return before[-1].speaker
    behind = [a for a in found if a.start >= position and a.speaker]
    return behind[0].speaker if behind else None


def _candidates(sentence: Sentence) -> list[Item]:
    """Return nouns for speakers and armed groups, which speak for themselves."""
    return [
        item
        for item in sentence.of_any("source", "actor")
        if item.kind == "source" or (_is_militant(item) and not item.record.get("generic"))
    ]


def _is_militant(item: Item) -> bool:
    return item.record["type"] in ARMED_GROUPS


def _before(text: Scan, sentence: Sentence, verb: Item) -> Speaker | None:
    near = [
        item
        for item in _candidates(sentence)
        if item.end <= verb.start and len(text.words(item.end, verb.start)) <= _reach(item)
    ]
    if not near or ";" in text.between(near[-1].end, verb.start):
        return None
    nearest = near[-1]
    group = nearest.kind == "actor" and _is_militant(nearest)
    if group and _OUTLET.search(text.report.text, nearest.end, verb.start):
        return None  # "killed a commander of the BLA, ARY News reported"
    last = next((item for item in reversed(near) if not _is_object(text, item)), near[-1])
    owner = next((item for item in near if item.kind == "actor"), None)
    # "the BLA spokesperson said": the group speaks, not an official
    if owner and last.kind == "source" and _is_owned(text, owner, last):
        last = owner
    return _speaker(_group_of(text, sentence, last))


def _is_owned(text: Scan, owner: Item, source: Item) -> bool:
    """Tell "the BLA spokesperson" from "given out by the TTP, Zhob police"."""
    apart = "," in text.between(owner.end, source.start)
    return not apart and len(text.words(owner.end, source.start)) <= 1


def _group_of(text: Scan, sentence: Sentence, source: Item) -> Item:
    """Return the group of "Gul Khan, a spokesman for the Balochistan Liberation Front"."""
    groups = (item for item in sentence.of("actor") if _is_militant(item))
    near = (item for item in groups if item.start > source.end and source.kind == "source")
    for_them = (item for item in near if text.words(source.end, item.start) in _FOR)
    return next(for_them, source)


def _reach(item: Item) -> int:
    """Return how many words may stand between a speaker and the verb."""
    return _BESIDE if item.record.get("beside") else _BEFORE


def _by_a_spokesman(text: Scan, sentence: Sentence, verb: Item, speaker: Speaker | None) -> bool:
    """Tell a spokesperson of nobody named: of the group that the text spoke of last."""
    if speaker is None or speaker.name != "officials":
        return False
    said = _source_beside(text, sentence, verb)
    if said is None or text.words(said.start, said.end) not in (["spokesperson"], ["spokesman"]):
        return False
    before = text.words(max(sentence.start, said.start - 20), said.start)
    apart = text.between(said.start - 2, said.start) == ", "
    return apart or not before or before[-1] in ("the", "media", "a", "group's", "its")


def _source_beside(text: Scan, sentence: Sentence, verb: Item) -> Item | None:
    """Return the last source before a verb, or the one behind "according to"."""
    before = [i for i in sentence.of("source") if i.end <= verb.start]
    if before:
        return before[-1]
    behind = next((i for i in sentence.of("source") if i.start >= verb.end), None)
    near = behind is not None and len(text.words(verb.end, behind.start)) <= _AFTER
    return behind if near else None


def _is_object(text: Scan, item: Item) -> bool:
    """Tell "a ceasefire with the government" from the government that speaks."""
    before = [w for w in text.words(max(0, item.start - 24), item.start) if w != "the"][-1:]
    return item.kind == "source" and not grammar("before_object").isdisjoint(before)


def _behind(text: Scan, sentence: Sentence, verb: Item) -> Speaker | None:
    told = text.words(verb.end, min(sentence.end, verb.end + _REPORT))
    if text.between(verb.start, verb.end) == "according to" and _is_report(told):
        return None  # whoever is named next is what it tells of
    for item in _candidates(sentence):
        words = text.words(verb.end, item.start) if item.start >= verb.end else None
        reach = min(_AFTER, _reach(item))
        if words is not None and len(words) <= reach and grammar("said_next").isdisjoint(words):
            return _speaker(_group_of(text, sentence, item))
    return None


def _inverted(text: Scan, sentence: Sentence, verb: Item) -> Speaker | None:
    """Return the military of "(in a raid on the BLA nine were killed), said the military".

    Nothing more is told behind whoever speaks so, nor whom he speaks for.
    """
    if text.report.text[: verb.start].rstrip()[-1:] not in _MARKS:
        return None
    source = next((i for i in sentence.of("source") if i.start >= verb.end), None)
    told = sentence.of_any("outcome", "taking", "event", "says", "actor", "people")
    if source is None or any(i.start > source.end for i in told):
        return None  # "(their spokesman, Azad,) said police lost nine men"
    words = [w for w in text.words(verb.end, source.start) if w not in grammar("of_a_speaker")]
    force = {w for i in sentence.of("actor") for w in text.words(i.start, i.end)}
    militant = any(_is_militant(i) for i in sentence.of("actor") if verb.end <= i.start)
    his = text.words(source.start, source.end) in (["spokesman"], ["spokesperson"])
    militant = militant or (his and not words)  # "said the spokesman": of the group, too
    return None if militant or not force.issuperset(words) else _speaker(source)


def _is_report(words: Sequence[str]) -> bool:
    """Tell "(according to) initial reports, militants struck" from who says so."""
    first = next((word for word in words if word not in grammar("of_a_report")), "")
    return first in grammar("report")


def _speaker(item: Item) -> Speaker:
    if item.kind == "actor":
        return Speaker(item.record["short"], "party")
    return Speaker(item.record["name"], item.record["stands"])


def _has_pronoun(text: Scan, sentence: Sentence, verb: Item) -> bool:
    before = text.words(max(sentence.start, verb.start - 12), verb.start)[-1:]
    after = text.words(verb.end, min(sentence.end, verb.end + 8))[:1]
    return bool(grammar("pronouns") & {*before, *after})
