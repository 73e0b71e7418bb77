"""Where a stretch of text plays: its place names, the finest of each phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mapper.extraction.setting.scene import Scene, as_district
from mapper.extraction.setting.speaking import is_speakers
from mapper.extraction.setting.unnamed import unnamed, within_province
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.gazetteer import COUNTED_APART, Gazetteer
from mapper.model import Location, Unresolved

__all__ = [
    "are_listed",
    "are_listed_with_abroad",
    "join_scenes",
    "places_abroad",
    "scenes_of",
    "within_one_district",
]

_WITHIN = (
    ["in"],
    ["of"],
    ["area", "of"],
    ["near"],
    ["area", "in"],
    ["locality", "of"],
    ["in", "the"],
)
_OPENINGS = ("in ", "also in ", "in the town of ", "in the city of ")
_TURNS = ("while", "whereas", "but")
_SO_FAR = re.compile(
    r",? (?:an?|the) (?:[\w-]+ ){0,3}(?:district|town|village|city|area|port|tehsil) "
    r"(?:(?:some|about|around|nearly|almost|that is|located|situated) ){0,2}"
)
_AREA_OF = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,3}(?:area|village|town|locality|tehsil|suburb) of $"
)
_IN_A = frozenset(["a", "an", "the", "in", "of"])
_OTHERS_REACH = 40  # characters that hold "and a number of other towns"
_PHRASE_GAP = 30  # characters between a place and the one around it, within one phrase
_LIST_GAP = 8  # words between two places of one list
_DISTRICT_REACH = 30  # characters from a place to "of the district"
_NAMED_SITE_GAP = 6  # words between an unknown name and the place around it ("Gowargo area of")


def scenes_of(
    text: Scan, sentence: Sentence, unresolved: Sequence[Unresolved], gazetteer: Gazetteer
) -> list[Scene]:
    """Return the places of a sentence at which something may have happened.

    A dateline's town counts only where the sentence says "here".
    """
    found = _named(text, sentence, gazetteer)
    if not found:
        found = unnamed(text, sentence, gazetteer)
    elif all(scene.is_province for scene in found):
        found = within_province(text, sentence, gazetteer) or found
        found = _with_another_province(text, sentence, found)
    found = _without_label(text, sentence, found)
    sited = [_with_unknown_site(text, sentence, scene, unresolved) for scene in found]
    sited = [_with_the_district(text, scene) for scene in sited]
    apart = _unplaced(sentence, gazetteer) if sited else []
    return sorted([*sited, *apart], key=lambda scene: scene.start)


def _with_the_district(text: Scan, scene: Scene) -> Scene:
    """Mark "the Korak area of the district", which lies in the one told of before."""
    words = text.words(scene.end, scene.end + _DISTRICT_REACH)
    while words and words[0] in ("area", "locality", "neighbourhood", "tehsil"):
        words.pop(0)
    words = [word for word in words[:4] if word not in ("the", "same")]
    told = words[:2] in (["of", "district"], ["in", "district"])
    return replace(scene, is_of_the_district=True) if told else scene


def _without_label(text: Scan, sentence: Sentence, found: list[Scene]) -> list[Scene]:
    """Leave out the town of "SUI: Pipeline blown up at Pirkoh", where the line names a place."""
    labelled = found and text.between(found[0].end, found[0].end + 1) == ":"
    opens = labelled and found[0].start == sentence.start
    return found[1:] if opens and len(found) > 1 and not found[0].is_foreign else found


def _named(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the places that a sentence names, those that are one phrase joined."""
    found: list[Scene] = []
    for item in sentence.of("place"):
        mention = item.mention
        if mention is None or mention.role != "location" or mention.location is None:
            continue
        if is_speakers(text, sentence, item):
            continue
        scene = Scene(item.start, item.end, mention.location, mention.score)
        if found and _SO_FAR.fullmatch(text.folded, found[-1].end, scene.start):
            continue  # "Bolan, a tribal district some 150 km east of Quetta"
        if scene.is_province and _is_within_cue(sentence, item, "cue:capital"):
            continue
        joined = _joined(text, sentence, found[-1], scene, gazetteer) if found else None
        if joined and text.between(found[-1].end, found[-1].end + 1) == ":":
            joined = replace(joined, start=scene.start, end=scene.end)  # behind "QUETTA:"
        if joined:
            found[-1] = joined
        else:
            found.append(scene)
    return found


def _joined(
    text: Scan, sentence: Sentence, first: Scene, second: Scene, gazetteer: Gazetteer
) -> Scene | None:
    """Return two places of a sentence as one, where the words or the map make them one."""
    if sentence.of("outcome") and _is_one_of_many(text, sentence, first, second):
        return _phrase(second, first)
    if first.is_province and _is_with_others(text, sentence, second):
        return first
    apart = _turns_between(text, sentence, first.end, second.start)
    joined = None if apart else join_scenes(first, second, gazetteer)
    joined = joined or _one_phrase(text, first, second)
    if joined is None and not apart and _is_opened_with(text, sentence, first, second):
        joined = _phrase(second, first)
    return joined or _of_old(text, sentence, first, second, gazetteer)


def _is_one_of_many(text: Scan, sentence: Sentence, first: Scene, second: Scene) -> bool:
    """Tell "killed in Quetta and 20 districts of the province", which counts all, from Quetta.

    But not "on the border of Kalat and Khuzdar districts of the province".
    """
    if any(first.end <= item.start < second.start for item in sentence.of("place")):
        return False
    words = text.words(first.end, second.start)
    joined = words[:1] == ["and"] and words[-1:] == ["of"] and len(words) <= _LIST_GAP
    return joined and second.is_wide and not grammar("several_places").isdisjoint(words)


def _is_with_others(text: Scan, sentence: Sentence, town: Scene) -> bool:
    """Tell "across the province, with Hub and several other towns on the list" from Hub alone."""
    words = text.words(town.end, min(sentence.end, town.end + _OTHERS_REACH))
    named = grammar("several_places")
    return words[:1] == ["and"] and any(
        other == "other" and noun in named for other, noun in pairwise(words)
    )


def _with_another_province(text: Scan, sentence: Sentence, found: list[Scene]) -> list[Scene]:
    """Add the Sindh of "40 died in Sindh and Balochistan": a total of both."""
    if len(found) != 1 or not found[0].is_province or not sentence.of("outcome"):
        return found
    for item in sentence.of("place"):
        location = item.mention.location if item.mention else None
        if location is None or location.level != "province":
            continue
        other = Scene(item.start, item.end, location, found[0].score)
        pair = sorted([found[0], other], key=lambda scene: scene.start)
        if other.is_foreign and are_listed(text, sentence, pair):
            return pair
    return found


def _unplaced(sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the names of no table that others are counted apart from."""
    return [
        Scene(item.start, item.end, gazetteer.province, 0.0, is_unplaced=True)
        for item in sentence.of("place")
        if item.mention and item.mention.role == "location" and item.mention.location is None
    ]


def join_scenes(first: Scene, second: Scene, gazetteer: Gazetteer) -> Scene | None:
    """Return both as one place if one lies in the other: the finer, and the phrase of both."""
    if first.location.place.id == second.location.place.id:
        return _phrase(first, second)
    if first.is_foreign != second.is_foreign:
        return None
    if second.within and second.within == first.location.place.id:
        return _phrase(second, first)  # "in Hub", and then "on Sakran Road in Hub"
    if _holds(second.location, first.location, gazetteer):
        return _phrase(first, second)
    if _holds(first.location, second.location, gazetteer):
        return _phrase(second, first)
    return None


def _turns_between(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell "bodies in two districts, while two men escaped a blast in Panjgur"."""
    return any(
        start <= item.start < end and text.between(item.start, item.end) in _TURNS
        for item in sentence.of("clause")
    )


def _one_phrase(text: Scan, first: Scene, second: Scene) -> Scene | None:
    """Take "Airport Road (bridge) in Kuchlak" for one place, if both lie in one district.

    And "Quetta's Degari", however far from the city it lies.
    """
    district = first.location.district_id
    if district is None or district != second.location.district_id:
        return None
    if text.between(first.end, second.start) == "'s ":
        return _phrase(second, first)
    words = text.words(first.end, second.start)
    named = words[:1] if words and words[0] in grammar("heads_of_places") else []
    return _phrase(first, second) if words[len(named) :] in _WITHIN else None


def _is_opened_with(text: Scan, sentence: Sentence, town: Scene, site: Scene) -> bool:
    """Tell "In Hub, seven were hurt at a shop on the Sakran Road": a place of that town.

    Both lie in one district, and nothing opens another event between them.
    """
    district = town.location.district_id
    one = district is not None and district == site.location.district_id
    opening = text.between(sentence.start, town.start) in _OPENINGS
    if not (one and opening and text.between(town.end, town.end + 1) == ","):
        return False
    if ";" in text.between(town.end, site.start):
        return False  # "In Wadh, a blast killed four; at Nal, a trader was shot dead"
    return not any(town.end <= item.start < site.start for item in sentence.of("cue:separate"))


def _of_old(
    text: Scan, sentence: Sentence, first: Scene, second: Scene, gazetteer: Gazetteer
) -> Scene | None:
    """Take "in Duki, Loralai" for Duki, which lay in that district once; a longer list is none.

    And so "Loralai's Duki", and "Duki, a town in Loralai".
    """
    own = text.between(first.end, second.start) == "'s "
    if own and gazetteer.has_held(first.location, second.location):
        return _phrase(second, first)
    linked = grammar("heads_of_places") | _IN_A
    if not linked.issuperset(text.words(first.end, second.start)):
        return None
    if not gazetteer.has_held(second.location, first.location):
        return None
    after = next((i for i in sentence.of("place") if i.start >= second.end), None)
    if after and _joins(text, sentence, second.end, after.start):
        return None
    return _phrase(first, second)


def _phrase(finer: Scene, wider: Scene) -> Scene:
    """Stretch the finer place over the wider one beside it ("Loti area of Dera Bugti")."""
    start, end = min(finer.start, wider.start), max(finer.end, wider.end)
    apart = max(finer.start, wider.start) - min(finer.end, wider.end)
    if apart > _PHRASE_GAP:
        return finer
    around = finer.within or wider.location.place.id
    return replace(finer, start=start, end=end, within=around)


def _holds(outer: Location, inner: Location, gazetteer: Gazetteer) -> bool:
    """Tell whether a place lies in another; "Sibi" after a village means the district."""
    if "town or district" in outer.flags:
        same = inner.district_id is not None and inner.district_id == outer.district_id
        return same or inner.tehsil_pcode in outer.covers
    return gazetteer.contains(outer, inner)


def _is_within_cue(sentence: Sentence, place: Item, kind: str) -> bool:
    """Tell "the Balochistan capital", which is a town, from the province."""
    return any(i.start <= place.start and place.end <= i.end for i in sentence.of(kind))


def _with_unknown_site(
    text: Scan, sentence: Sentence, scene: Scene, unresolved: Sequence[Unresolved]
) -> Scene:
    """Take an unplaced name right before a place into the phrase ("Gowargo area of Panjgur")."""
    for name in unresolved:
        inside = sentence.start <= name.start and name.end <= scene.start
        titled = not grammar("abbreviations").isdisjoint(text.words(name.start, name.end)[:1])
        inside = inside and name.reason != COUNTED_APART and not titled  # "Dr Malik"
        if inside and len(text.words(name.end, scene.start)) <= _NAMED_SITE_GAP:
            return Scene(name.start, scene.end, scene.location, scene.score)
    return scene


def within_one_district(scenes: Sequence[Scene], gazetteer: Gazetteer) -> list[Scene]:
    """Return a list of places of one district as that district ("Khanozai and Barshore")."""
    district_id = scenes[0].location.district_id if len(scenes) > 1 else None
    if district_id is None or any(s.location.district_id != district_id for s in scenes):
        return list(scenes)
    whole = as_district(scenes, gazetteer)
    return [replace(whole, of_several=True)] if whole else list(scenes)


def are_listed(text: Scan, sentence: Sentence, scenes: Sequence[Scene]) -> bool:
    """Tell whether places stand in one list ("Kalat, Musakhel and Bolan").

    A describing word or two may stand between ("and the port city of Gwadar"),
    but nothing that happens, nobody who speaks, no number and no day.
    """
    return all(_joins(text, sentence, a.end, b.start) for a, b in pairwise(scenes))


def are_listed_with_abroad(text: Scan, sentence: Sentence, scenes: Sequence[Scene]) -> bool:
    """Tell "nine died in blasts in Quetta, Lahore and Karachi", which are not Quetta's alone."""
    abroad = places_abroad(sentence)
    home = [scene for scene in scenes if not scene.is_foreign]
    places = sorted([*home, *abroad], key=lambda scene: scene.start)
    return any(
        a.is_foreign != b.is_foreign
        and _joins(text, sentence, a.end, b.start)
        and not {"and", "or"}.isdisjoint(text.words(a.end, places[-1].start))
        for a, b in pairwise(places)
    )


def places_abroad(sentence: Sentence) -> list[Scene]:
    """Return the places outside the province that a sentence speaks of, but not as a home."""
    found = [
        Scene(item.start, item.end, item.mention.location, item.mention.score)
        for item in sentence.of("place")
        if item.mention and item.mention.location and item.mention.role in ("location", "context")
    ]
    return [scene for scene in found if scene.is_foreign and scene.location.level != "country"]


def _joins(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    aside = _AREA_OF.search(text.folded, start, end)  # "in Hub and in Zarkat, an area of Kohlu"
    words = text.words(start, aside.start() if aside else end)
    if len(words) > _LIST_GAP or not (
        {"and", "or"} & set(words) or "," in text.between(start, end)
    ):
        return False
    if _is_of_its_own(text, sentence, start, end):
        return False
    telling = sentence.of_any(
        "event", "outcome", "says", "clause", "cardinal", "date", "cue:separate"
    )
    told = any(start <= item.start and item.end <= end for item in telling)
    return (
        not told
        and not any(word.isdigit() for word in words)
        and not _is_one_more(text, sentence, start, end)
    )


def _is_of_its_own(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell "three deaths in Hub, and in Bela a shepherd drowned": the second has a verb."""
    words = [word for word in text.words(start, end) if word != "the"]
    if words not in (["and", "in"], ["and", "at"], ["and", "near"]):
        return False
    told = sentence.of("outcome")
    place = next((i for i in sentence.of("place") if i.start == end), None)
    if place is None or not any(item.end <= start for item in told):
        return False
    others = [i for i in sentence.of("place") if i.start > place.end]
    if others and text.words(place.end, others[0].start) in _WITHIN:
        others.pop(0)  # "in the Uch area of Nasirabad"
    stop = others[0].start if others else sentence.end
    return any(place.end <= item.start < stop for item in told)


def _is_one_more(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    """Tell "killed in Pishin and a soldier (or: and another) in Zhob" from a list of towns."""
    ones = [item for item in sentence.of("article") if start <= item.start and item.end <= end]
    if any(text.between(item.start, item.end) == "another" for item in ones):
        return True
    people = [item for item in sentence.of("people") if start <= item.start and item.end <= end]
    return any(
        person.start - one.end > 0 and len(text.words(one.end, person.start)) <= 1
        for one in ones
        for person in people
    )
