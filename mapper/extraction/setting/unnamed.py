"""Where it was, if the sentence names no place: here, the city, the provincial capital, abroad."""

from __future__ import annotations

from mapper.extraction.setting.scene import UNNAMED_SCORE, Scene, as_district
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Item, Scan, Sentence
from mapper.gazetteer import Gazetteer

__all__ = [
    "capital_at",
    "home_abroad",
    "named_below_abroad",
    "unnamed",
    "where_meant",
    "within_province",
]

_PLACING = frozenset(
    ["in", "at", "near", "across", "inside", "outside", "of", "over", "on", "through"]
)
_SPOKEN_OF = ("location", "context", "reference")  # roles of towns, told from where people went
_PLACED_GAP = 4  # words from "in" to a town abroad ("in the northwestern city of Peshawar")
_GIVEN_OUT = ("Islamabad", "Rawalpindi")
_SPOKEN_FROM = tuple([what, "from"] for what in ("statement", "message", "release", "issued"))
_SAID_GAP = 2  # words from that town to "said"
_KNOWN = ("the ", "this ")
_PROTESTS = ("Protests", "Riots")
_LONGEST_REFERENCE = 40  # characters ("The deadly attack took place")
_DIRECTION = 12  # characters that hold "south" before "of the provincial capital"


def unnamed(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the place of a sentence that names none of the province."""
    return (
        _here(text, sentence)
        or _over_border(text, sentence, gazetteer)
        or _abroad(text, sentence)
        or _at_home(text, sentence, gazetteer)
        or _in_capital(text, sentence, gazetteer)
        or _nationwide(sentence, gazetteer)
        or _province_words(sentence, gazetteer)
    )


def within_province(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the town that "the city" or "the provincial capital" means.

    "A minister of Balochistan was shot dead in the provincial capital" names the province too.
    """
    return _at_home(text, sentence, gazetteer) or _in_capital(text, sentence, gazetteer)


def where_meant(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return what "here", "the city" or "the provincial capital" means beside another place."""
    return _here(text, sentence) or within_province(text, sentence, gazetteer)


def _here(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return the dateline's town for "staged a sit-in here on Tuesday"."""
    cue = next((item for item in sentence.of("cue:here") if item.form == "sure"), None)
    if cue is None or not _is_of_report(text, sentence, cue):
        return []
    if text.between(cue.start, cue.end) != "here" and text.names_before(sentence.start):
        return []  # "this town" is the one told of before
    home = _home(text, cue)
    return [] if home and _is_set_right(text, sentence, home[0]) else home


def _is_set_right(text: Scan, sentence: Sentence, home: Scene) -> bool:
    """Tell "shot dead here" where the next sentence goes on "The attack took place in Pishin"."""
    if any(item.record["type"] in _PROTESTS for item in sentence.of("event")):
        return False  # the people's protest here is not where the deed was
    below = next((each for each in text.sentences if each.start >= sentence.end), None)
    district = _took_place_in(text, below) if below else None
    return district not in (None, home.location.district_id)


def _took_place_in(text: Scan, sentence: Sentence) -> str | None:
    """Return the district of "The attack took place in Pishin", not of another deed there."""
    opening = text.between(sentence.start, min(sentence.end, sentence.start + _LONGEST_REFERENCE))
    told = any(phrase in opening for phrase in grammar("took_place"))
    place = next(iter(sentence.of("place")), None)
    mention = place.mention if place else None
    if not (told and opening.startswith(_KNOWN)) or place is None or mention is None:
        return None
    deeds = [i for i in sentence.of_any("event", "outcome") if i.end <= place.start]
    if any(item.start > deeds[0].start for item in deeds):
        return None  # "The attack took place days after a blast in Sibi"
    is_scene = mention.role == "location" and mention.location is not None
    return mention.location.district_id if is_scene and mention.location else None


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
    before_it = text.words(max(sentence.start, cue.start - 12), cue.start)
    issued = not grammar("issued").isdisjoint(before_it[-1:])
    if issued or not grammar("asides").isdisjoint(before_it):
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
    whole = as_district(scenes, gazetteer) if cue.form == "district" else None
    return [whole] if whole else scenes


def _in_capital(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the town for "in the provincial capital", if no other province is spoken of."""
    cue = next(iter(sentence.of("cue:capital")), None)
    if cue is None or not _tells_there(text, sentence, cue) or _is_no_scene(text, sentence, cue):
        return []
    return capital_at(text, sentence, cue, gazetteer)


def _is_no_scene(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell "a reporter in the provincial capital, Quetta, says" by what the name does there."""
    name = next((item for item in sentence.of("place") if item.start >= cue.end), None)
    if name is None or name.mention is None or text.words(cue.end, name.start):
        return False
    return name.mention.role != "location"


def capital_at(text: Scan, sentence: Sentence, cue: Item, gazetteer: Gazetteer) -> list[Scene]:
    """Return the capital that words mean, unless they may mean another province's."""
    if cue.form == "any" and (_is_filed_abroad(text) or _is_abroad_before(text, sentence.end)):
        return []
    filed = text.home.location if text.home else None
    if cue.form == "zone" and (filed is None or filed.place.id != gazetteer.capital.place.id):
        return []  # Islamabad has one too
    return [Scene(_opening(text, cue), cue.end, gazetteer.capital, UNNAMED_SCORE)]


def _tells_there(text: Scan, sentence: Sentence, cue: Item) -> bool:
    """Tell where it happened from where people were taken or spoke."""
    carried = grammar("carried").isdisjoint(text.words(sentence.start, cue.start))
    before = text.words(max(sentence.start, cue.start - _DIRECTION), cue.start)[-1:]
    carried = carried and grammar("directions").isdisjoint(before)  # "800 km south of the capital"
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
        mention.role in _SPOKEN_OF
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


def named_below_abroad(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return the town abroad of which the next sentence speaks, if title or dateline name it.

    "QUETTA/BANNU: … Earlier, a bomb aimed at a candidate killed two. He is running in Bannu."
    """
    below = next((each for each in text.sentences if each.start >= sentence.end), None)
    if below is None or below.paragraph != sentence.paragraph:
        return []
    opening = next(each.start for each in text.sentences if each.part == sentence.part)
    scenes = [
        Scene(sentence.start, sentence.start, item.mention.location, item.mention.score)
        for item in below.of("place")
        if item.mention and item.mention.location
        if item.mention.role in _SPOKEN_OF
        if text.between(item.start, item.end) in text.between(0, opening)
    ]
    one = len(scenes) == 1 and scenes[0].is_foreign and scenes[0].location.level != "country"
    return scenes if one else []


def _abroad(text: Scan, sentence: Sentence) -> list[Scene]:
    """Return a town or province outside, where no place of the province is named."""
    for item in sentence.of("place"):
        mention = item.mention
        if mention is None or mention.role not in _SPOKEN_OF:
            continue
        if mention.location is None:
            continue
        opens = item.start - sentence.start <= len("in the ")
        if mention.location.level == "country" and not opens:
            continue
        scene = Scene(item.start, item.end, mention.location, mention.score)
        before = text.words(max(sentence.start, item.start - 24), item.start)
        if scene.is_foreign and (_is_beyond(sentence, item) or before[-2:] in _SPOKEN_FROM):
            continue
        subject = mention.location.level == "province" and not set(before) - {"the"}
        if scene.is_foreign and (subject or not _PLACING.isdisjoint(before[-_PLACED_GAP:])):
            return [scene]
    return []


def _over_border(text: Scan, sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    """Return the country of "a post in Kuh Safid, inside Iranian territory".

    Not that of the hideouts which somebody has there: it opens the sentence or is an aside.
    """
    cue = next(iter(sentence.of("cue:over_border")), None)
    if cue is None or _is_beyond(sentence, cue):
        return []
    aside = text.folded[sentence.start : cue.start].rstrip()[-1:] in ("", ",")
    country = gazetteer.find(cue.form, limit=1) if aside else ()
    return [Scene(cue.start, cue.end, country[0].location, UNNAMED_SCORE)] if country else []


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
    return [Scene(cue.start, cue.end, country[0].location, UNNAMED_SCORE)]


def _province_words(sentence: Sentence, gazetteer: Gazetteer) -> list[Scene]:
    return [
        Scene(item.start, item.end, gazetteer.province, UNNAMED_SCORE)
        for item in sentence.of("cue:province")[:1]
    ]
