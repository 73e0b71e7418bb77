"""Where a stretch of text plays: its place names, the finest of each phrase."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapper.extraction.lexicon import grammar
from mapper.extraction.scanning import Item, Scan, Sentence
from mapper.gazetteer import Gazetteer
from mapper.model import Location, Unresolved

__all__ = ["Scene", "are_listed", "home_abroad", "join_scenes", "scenes_of", "within_one_district"]

_WITHIN = (
    ["in"],
    ["of"],
    ["area", "of"],
    ["near"],
    ["area", "in"],
    ["locality", "of"],
    ["in", "the"],
)
_PLACING = frozenset(
    ["in", "at", "near", "across", "inside", "outside", "of", "over", "on", "through"]
)
_PLACED_GAP = 4  # words from "in" to a town abroad ("in the northwestern city of Peshawar")
_TURNS = ("while", "whereas", "but")
_GIVEN_OUT = ("Islamabad", "Rawalpindi")
_SOURCE_GAP = 4  # words from a speaker to his town ("a police officer in the town of Hub")
_LIVES_REACH = 24  # characters from "claimed" to "lives"
_SAID_GAP = 2  # words from that town to "said"
_PHRASE_GAP = 30  # characters between a place and the one around it, within one phrase
_LIST_GAP = 6  # words between two places of one list
_UNNAMED_SCORE = 0.5  # of a place that is meant and not named
_NAMED_SITE_GAP = 6  # words between an unknown name and the place around it ("Gowargo area of")


@dataclass(frozen=True, slots=True)
class Scene:
    """One place of a sentence.

    Parameters
    ----------
    start, end : int
        Character offsets of the whole phrase ("the Loti area of Dera Bugti").
    location : Location
        The finest place of the phrase.
    score : float
        How sure the gazetteer is, 0 to 1.
    """

    start: int
    end: int
    location: Location
    score: float

    @property
    def is_foreign(self) -> bool:
        """Tell whether the place lies outside Balochistan, Pakistan."""
        place = self.location.place
        return place.country != "PK" or place.province != "Balochistan"

    @property
    def is_province(self) -> bool:
        """Tell whether only the province is named."""
        return self.location.level == "province"

    @property
    def is_wide(self) -> bool:
        """Tell whether no district is named, but a region (a division, Makran) or the province."""
        return self.location.level in ("region", "province")


def scenes_of(
    text: Scan, sentence: Sentence, unresolved: Sequence[Unresolved], gazetteer: Gazetteer
) -> list[Scene]:
    """Return the places of a sentence at which something may have happened.

    A dateline's town counts only where the sentence says "here".
    """
    found: list[Scene] = []
    for item in sentence.of("place"):
        mention = item.mention
        if mention is None or mention.role != "location" or mention.location is None:
            continue
        if _is_speakers(text, sentence, item):
            continue
        scene = Scene(item.start, item.end, mention.location, mention.score)
        if scene.is_province and _is_within_cue(sentence, item, "cue:capital"):
            continue
        apart = bool(found) and _turns_between(text, sentence, found[-1].end, scene.start)
        joined = join_scenes(found[-1], scene, gazetteer) if found and not apart else None
        joined = joined or (_one_phrase(text, found[-1], scene) if found else None)
        joined = joined or (_of_old(text, sentence, found[-1], scene, gazetteer) if found else None)
        if joined:
            found[-1] = joined
        else:
            found.append(scene)
    found = found or _here(text, sentence) or _abroad(text, sentence)
    found = found or _at_home(text, sentence, gazetteer) or _in_capital(text, sentence, gazetteer)
    found = found or _nationwide(sentence, gazetteer)
    found = found or _province_words(sentence, gazetteer)
    return [_with_unknown_site(text, sentence, scene, unresolved) for scene in found]


def join_scenes(first: Scene, second: Scene, gazetteer: Gazetteer) -> Scene | None:
    """Return both as one place if one lies in the other: the finer, and the phrase of both."""
    if first.location.place.id == second.location.place.id:
        return _phrase(first, second)
    if first.is_foreign != second.is_foreign:
        return None
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
    """Take "Airport Road in Kuchlak" for one place, if both lie in one district."""
    link = text.words(first.end, second.start)
    district = first.location.district_id
    one = district is not None and district == second.location.district_id
    return _phrase(first, second) if one and link in _WITHIN else None


def _of_old(
    text: Scan, sentence: Sentence, first: Scene, second: Scene, gazetteer: Gazetteer
) -> Scene | None:
    """Take "in Duki, Loralai" for Duki, which lay in that district once; a longer list is none."""
    if text.between(first.end, second.start).strip() != ",":
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
    return replace(finer, start=start, end=end) if apart <= _PHRASE_GAP else finer


def _holds(outer: Location, inner: Location, gazetteer: Gazetteer) -> bool:
    """Tell whether a place lies in another; "Sibi" after a village means the district."""
    if "town or district" in outer.flags:
        same = inner.district_id is not None and inner.district_id == outer.district_id
        return same or inner.tehsil_pcode in outer.covers
    return gazetteer.contains(outer, inner)


def _is_speakers(text: Scan, sentence: Sentence, place: Item) -> bool:
    """Tell "police in Hub said" and "told reporters in Quetta" from where it happened."""
    verbs = [verb for verb in sentence.of("says") if not _takes_lives(text, verb)]
    deeds = sentence.of_any("outcome", "event")
    for source in sentence.of("source"):
        if any(source.end <= deed.start < place.start for deed in deeds):
            continue  # "police killed two men in Hub, officials said"
        if source.end <= place.start and len(text.words(source.end, place.start)) <= _SOURCE_GAP:
            marks = text.between(source.end, place.start)
            after = [v for v in verbs if v.start >= place.end]
            said = after and len(text.words(place.end, after[0].start)) <= _SAID_GAP
            if said and "," not in marks:
                return True
    before = text.words(max(sentence.start, place.start - 24), place.start)[-2:]
    return before in (["reporters", "in"], ["media", "in"], ["journalists", "in"])


def _takes_lives(text: Scan, verb: Item) -> bool:
    """Tell a blast that "claimed three lives" from somebody who claimed something."""
    return not {"lives", "life"}.isdisjoint(text.words(verb.end, verb.end + _LIVES_REACH))


def _here(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return the dateline's town for "staged a sit-in here on Tuesday"."""
    cue = next((item for item in sentence.of("cue:here") if item.form == "sure"), None)
    if cue is None or not _is_of_report(text, sentence, cue):
        return []
    if text.between(cue.start, cue.end) != "here" and text.names_before(sentence.start):
        return []  # "this town" is the one told of before
    return _home(text, cue)


def _home(text: Scan, cue: Item) -> list[Scene]:
    home = text.home
    if home is None or home.location is None:
        return []
    return [Scene(_opening(text, cue), cue.end, home.location, home.score)]


def _opening(text: Scan, cue: Item) -> int:
    """Return where "the city" begins in "in the city"."""
    article = text.folded.find("the ", cue.start, cue.end)
    return max(article, cue.start)


def _is_of_report(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "here" as the reporter's word: not quoted, no aside, not where somebody only spoke."""
    before = text.between(sentence.start, cue.start).count('"')
    if before + text.report.text.count("“", sentence.start, cue.start) == 1:
        return False  # "we will sit here": somebody is quoted
    if not grammar("asides").isdisjoint(text.words(max(sentence.start, cue.start - 12), cue.start)):
        return False
    return not any(
        verb.end <= cue.start and len(text.words(verb.end, cue.start)) <= _SAID_GAP
        for verb in sentence.of("says")
    )


def _at_home(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the dateline's town or district for "in the city", if no other was named before."""
    cue = next(iter(sentence.of("cue:here")), None)
    if cue is None or cue.form == "sure" or not _tells_there(text, sentence, cue):
        return []
    scenes = _home(text, cue)
    if not scenes or _is_abroad_before(text, sentence.end):
        return []
    own = scenes[0].location.district_id or ""
    if text.names_before(sentence.end, beyond="" if cue.form == "town" else own):
        return []
    if cue.form != "city" and scenes[0].location == gazetteer.capital:
        return []  # news of all the province is filed there, and "the town" is another
    whole = _as_district(scenes, gazetteer) if cue.form == "district" else None
    return [whole] if whole else scenes


def _in_capital(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the town for "in the provincial capital", if no other province is spoken of."""
    cue = next(iter(sentence.of("cue:capital")), None)
    if cue is None or not _tells_there(text, sentence, cue):
        return []
    if cue.form == "any" and (_is_filed_abroad(text) or _is_abroad_before(text, sentence.end)):
        return []
    return [Scene(_opening(text, cue), cue.end, gazetteer.capital, _UNNAMED_SCORE)]


def _is_within_cue(sentence: Sentence, place: Item, kind: str) -> bool:
    """Tell "the Balochistan capital", which is a town, from the province."""
    return any(i.start <= place.start and place.end <= i.end for i in sentence.of(kind))


def _tells_there(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell where it happened from where people were taken or spoke."""
    carried = grammar("carried").isdisjoint(text.words(sentence.start, cue.start))
    return carried and _is_of_report(text, sentence, cue)


def _is_filed_abroad(text: Scan) -> bool:
    """Tell whether the dateline is of a town from where no news of the province is given out."""
    home = text.home
    if home is None or home.location is None or home.location.place.name in _GIVEN_OUT:
        return False
    return Scene(0, 0, home.location, 0.0).is_foreign


def _is_abroad_before(text: Scan, end: int) -> bool:
    """Tell whether a town or province outside is named before an offset, datelines aside."""
    mentions = (
        item.mention
        for sentence in text.sentences
        if sentence.start < end
        for item in sentence.of("place")
    )
    return any(
        mention.role in ("location", "context", "reference")
        and mention.location is not None
        and mention.location.level != "country"
        and Scene(0, 0, mention.location, 0.0).is_foreign
        for mention in mentions
        if mention
    )


def home_abroad(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return the dateline's town of a lead without a place, if it lies outside the province.

    "KARACHI: Three people were killed outside the airport." But the capital and the town of
    the army's headquarters are where news of the province is given out.
    """
    home = text.home
    if home is None or home.location is None or home.location.place.name in _GIVEN_OUT:
        return []
    scene = Scene(sentence.start, sentence.start, home.location, home.score)
    return [scene] if scene.is_foreign and home.location.level != "country" else []


def _abroad(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return a town or province outside, where no place of the province is named."""
    for item in sentence.of("place"):
        mention = item.mention
        if mention is None or mention.role not in ("location", "context", "reference"):
            continue
        if mention.location is None:
            continue
        opens = item.start - sentence.start <= len("in the ")
        if mention.location.level == "country" and not opens:
            continue
        scene = Scene(item.start, item.end, mention.location, mention.score)
        before = text.words(max(sentence.start, item.start - 24), item.start)
        if scene.is_foreign and _is_beyond(sentence, item):
            continue
        if scene.is_foreign and not _PLACING.isdisjoint(before[-_PLACED_GAP:]):
            return [scene]
    return []


def _is_beyond(sentence: Sentence, place: Item) -> bool:
    """Tell a town abroad of another clause ("days before the country hosts a summit in")."""
    told = (*sentence.of("event"), *sentence.of("outcome"))
    last = max((item.end for item in told if item.end <= place.start), default=None)
    if last is None:
        return False
    return any(last <= i.start < place.start for i in sentence.of_any("clause", "says"))


def _nationwide(sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the country for "nationwide, 400 people were killed"."""
    cue = next(iter(sentence.of("cue:nation")), None)
    country = gazetteer.find("Pakistan", limit=1) if cue else ()
    if cue is None or not country:
        return []
    return [Scene(cue.start, cue.end, country[0].location, _UNNAMED_SCORE)]


def _province_words(sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    return [
        Scene(item.start, item.end, gazetteer.province, _UNNAMED_SCORE)
        for item in sentence.of("cue:province")[:1]
    ]


def _with_unknown_site(
    text: Scan, sentence: Sentence, scene: Scene, unresolved: Sequence[Unresolved]
) -> Scene:
    """Take an unplaced name right before a place into the phrase ("Gowargo area of Panjgur")."""
    for name in unresolved:
        inside = sentence.start <= name.start and name.end <= scene.start
        if inside and len(text.words(name.end, scene.start)) <= _NAMED_SITE_GAP:
            return Scene(name.start, scene.end, scene.location, scene.score)
    return scene


def within_one_district(scenes: Sequence[Scene], gazetteer: Gazetteer) -> list[Scene]:
    """Return a list of places of one district as that district ("Khanozai and Barshore")."""
    district_id = scenes[0].location.district_id if len(scenes) > 1 else None
    if district_id is None or any(s.location.district_id != district_id for s in scenes):
        return list(scenes)
    whole = _as_district(scenes, gazetteer)
    return [whole] if whole else list(scenes)


def _as_district(scenes: Sequence[Scene], gazetteer: Gazetteer) -> Scene | None:
    """Return the district of places that all lie in it, as one scene over their phrases."""
    district_id = scenes[0].location.district_id
    if district_id is None:
        return None
    found = gazetteer.find(f"{gazetteer.district(district_id).name} district", limit=1)
    location = found[0].location if found else None
    if location is None or location.place.id != district_id:
        return None
    return Scene(scenes[0].start, scenes[-1].end, location, min(s.score for s in scenes))


def are_listed(text: Scan, sentence: Sentence, scenes: Sequence[Scene]) -> bool:
    """Tell whether places stand in one list ("Kalat, Musakhel and Bolan").

    A describing word or two may stand between ("and the port city of Gwadar"),
    but nothing that happens, nobody who speaks, no number and no day.
    """
    return all(_joins(text, sentence, a.end, b.start) for a, b in pairwise(scenes))


def _joins(text: Scan, sentence: Sentence, start: int, end: int) -> bool:
    words = text.words(start, end)
    if len(words) > _LIST_GAP or not (
        {"and", "or"} & set(words) or "," in text.between(start, end)
    ):
        return False
    telling = sentence.of_any(
        "event", "outcome", "says", "clause", "cardinal", "date", "cue:separate"
    )
    return not any(start <= item.start and item.end <= end for item in telling) and not any(
        word.isdigit() for word in words
    )
