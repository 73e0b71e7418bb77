"""A sentence's frame, split where it turns to another event, another day or another place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mapper.extraction.frames.apiece import (
    OTHER,
    SHARED,
    are_as_many,
    from_the_first_apiece,
    is_held_in_each,
    is_of_each,
    is_one_apiece,
)
from mapper.extraction.frames.frame import Frame, only_protests
from mapper.extraction.frames.sharing import listed, shared_out, with_circumstance
from mapper.extraction.modality.turning import Cut, cuts_of
from mapper.extraction.outcomes.outcomes import is_of_bodies
from mapper.extraction.people.subjects import is_passive
from mapper.extraction.setting.scene import Scene
from mapper.extraction.setting.scenes import are_listed
from mapper.extraction.setting.when import When
from mapper.extraction.spans.lexicon import grammar
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["split"]

_FOUND_REACH = 60  # characters from "found" to its place ("were found in a deserted area of")
_BOTH = 2  # sides of a place on which people are counted
_A_MONTH = 30  # days
_TAKING = "Abduction/forced disappearance"
_LIST = 3  # towns from which a list inside a sentence is read as one


def split(text: Scan, whole: Frame, scenes: list[Scene]) -> list[Frame]:
    """Split a sentence's frame at cues, then between places with something of their own."""
    pieces: list[Frame] = []
    for frame in _at_cues(text, whole):
        inside = [s for s in scenes if frame.start <= s.start and s.end <= frame.end]
        pieces.extend(_at_places(text, frame, _without_repeats(frame, inside)))
    return listed(pieces)


def _without_repeats(frame: Frame, scenes: list[Scene]) -> list[Scene]:
    """Leave out the place of "killed one in Kech while on a raid in Kech" told a second time.

    But not where people are counted before and behind it.
    """
    kept = scenes[:1]
    for scene in scenes[1:]:
        again = scene.location.place.id == kept[-1].location.place.id
        counted = {figure.statement.start > kept[-1].start for figure in frame.figures}
        kept += [] if again and len(counted) < _BOTH else [scene]
    return kept


def _at_cues(text: Scan, whole: Frame) -> list[Frame]:
    return _pieces(text, whole, cuts_of(text, whole.sentence))


def _pieces(text: Scan, whole: Frame, cuts: list[Cut]) -> list[Frame]:
    if cuts == [Cut(whole.start)]:  # most sentences
        return [whole]
    ends = [cut.start for cut in cuts[1:]] + [whole.end]
    pieces = [
        _counted_back(_within(whole, cut.start, end)._replace(separate=cut.separate), cut)
        for cut, end in zip(cuts, ends, strict=True)
    ]
    pieces = [
        piece._replace(cues=piece.cues | {"beside"}) if cut.beside else piece
        for piece, cut in zip(pieces, cuts, strict=True)
    ]
    return [piece._replace(says_when=_says_when(text, piece)) for piece in pieces]


def _says_when(text: Scan, piece: Frame) -> bool:
    """Tell "the killing of the teacher came (a week after …)" from what goes on."""
    return text.words(piece.start, piece.end)[-1:] in (["came"], ["comes"], ["come"])


def _counted_back(piece: Frame, cut: Cut) -> Frame:
    """Return "a day after …" with the day from which it counts: one the sentence names.

    Where it names its own ("a day after Sunday's blast"), nothing is counted; what people
    are "still mourning" is only recalled.
    """
    if not cut.days_back:
        return piece
    if any(piece.start <= when.start < piece.end for when in piece.days):
        return piece._replace(separate=True, background=cut.days_back >= _A_MONTH)
    if cut.undated:
        return piece._replace(when=None, days_back=cut.days_back)
    before = [when for when in piece.stated if when.start < piece.start]
    behind = [when for when in piece.stated if when.start >= piece.end]
    anchor = next(iter([*before[-1:], *behind]), None)
    return piece._replace(when=anchor, days_back=cut.days_back)


def _within(frame: Frame, start: int, end: int) -> Frame:
    """Return the part of a frame between two offsets."""
    return frame._replace(
        start=start,
        end=end,
        when=_day_within(frame, start, end),
        triggers=tuple(i for i in frame.triggers if start <= i.start < end),
        figures=tuple(f for f in frame.figures if start <= f.statement.start < end),
        actors=tuple(i for i in frame.actors if start <= i.start < end),
    )


def _day_within(frame: Frame, start: int, end: int) -> When | None:
    """Return the day of a stretch: one it names, or one with which its sentence opens.

    The first stretch may have it from behind.
    """
    when = frame.when
    if when is not None and start <= when.start < end:
        return when
    own = next((day for day in frame.days if start <= day.start < end), None)
    told = [i.start for i in frame.triggers] + [f.statement.start for f in frame.figures]
    opens = when is not None and bool(told) and when.end <= min(told)
    if own is None and start > frame.start:
        own = _day_of_taking(frame, start, end)
    return own or (when if opens or start == frame.start else None)


def _day_of_taking(frame: Frame, start: int, end: int) -> When | None:
    """Return the day of "(a body was found in Hub; it is that of a man) taken in Bela on June 1".

    The sentence leaves it out for the day on which he was found.
    """
    told = {item.record["sub_type"] for item in frame.triggers if start <= item.start < end}
    hurt = any(start <= f.statement.start < end and f.is_of("killed") for f in frame.figures)
    says = any(start <= verb.start < end for verb in frame.sentence.of("says"))
    if told != {_TAKING} or hurt or says:
        return None
    return next((day for day in frame.stated if start <= day.start < end), None)


def _at_places(text: Scan, frame: Frame, scenes: list[Scene]) -> list[Frame]:
    if len(scenes) > 1 and "respectively" in text.words(frame.start, frame.end):
        return _respectively(frame, scenes)
    scenes = from_the_first_apiece(text, frame, scenes)
    if is_one_apiece(text, frame, scenes) or are_as_many(text, frame, scenes):
        one = frame._replace(figures=(), cues=frame.cues - {"several", "total"})
        each = [one._replace(scenes=(scene,)) for scene in scenes]
        return [frame._replace(scenes=tuple(scenes)), *each] if frame.figures else each
    if len(scenes) < 2 or are_listed(text, frame.sentence, scenes):
        if len(scenes) > 1 and (is_held_in_each(text, frame, scenes) or is_of_each(text, frame)):
            return [frame._replace(scenes=(scene,)) for scene in scenes]
        return [frame._replace(scenes=tuple(scenes))] if scenes else [frame]
    lists = _lists(text, frame, scenes)
    cuts = [frame.start]
    for first, second in pairwise(lists):
        cuts.append(_boundary(text, frame, first[-1].end, second[0].start))
    ends = [*cuts[1:], frame.end]
    pieces = [
        _within(frame, start, end)._replace(scenes=tuple(places))
        for start, end, places in zip(cuts, ends, lists, strict=True)
    ]
    pieces = with_circumstance(text, pieces)
    if len(pieces) == 1:
        return pieces
    if _are_counted_together(text, frame, pieces):
        total = frame._replace(scenes=tuple(scenes), cues=frame.cues | {"total"})
        return [*_without_figures(frame, pieces), total]  # of which the story goes on
    if _are_counted_before(text, frame, pieces):
        total = frame._replace(scenes=tuple(scenes), cues=frame.cues | {"total"})
        return [total, *_without_figures(frame, [piece for piece in pieces if piece.triggers])]
    told = shared_out(text, _with_content(text, frame, pieces))
    return [_with_event(frame, piece) for piece in (told[0], *map(_apart, told[1:]))]


def _lists(text: Scan, frame: Frame, scenes: list[Scene]) -> list[list[Scene]]:
    """Keep together the towns of "five fell in Kohlu, while 15 were hurt in Hub, Nal and Mach".

    Two of a list may each have something of its own; three and more have it together.
    """
    runs = [[scenes[0]]]
    for scene in scenes[1:]:
        if are_listed(text, frame.sentence, [runs[-1][-1], scene]):
            runs[-1].append(scene)
        else:
            runs.append([scene])
    return [
        part for run in runs for part in ([run] if len(run) >= _LIST else [[one] for one in run])
    ]


def _apart(piece: Frame) -> Frame:
    """Set "while another was killed in a shooting in the Nal area" apart, wherever that is."""
    more = any(figure.statement.group.more for figure in piece.figures)
    return piece._replace(separate=True) if more and piece.triggers else piece


def _respectively(frame: Frame, scenes: list[Scene]) -> list[Frame]:
    """Give "a guard and two traders died in Hub and Bela respectively" each its place."""
    each = [frame._replace(scenes=(scene,), figures=()) for scene in scenes]
    if len(frame.figures) != len(scenes):
        return each
    pairs = zip(each, frame.figures, strict=True)
    return [piece._replace(figures=(figure,)) for piece, figure in pairs]


def _are_counted_together(text: Scan, frame: Frame, pieces: list[Frame]) -> bool:
    """Tell "a blast in Hub, an ambush in Bela and firing in Nal killed six": six in all."""
    *before, last = pieces
    if not last.figures or not all(piece.triggers for piece in before[:1]):
        return False
    told = frame.sentence.of_any("outcome", "clause", "says", "people", "cue:separate")
    end = before[-1].end
    if any(frame.start <= item.start < end for item in told):
        return False
    words = text.words(frame.start, end)
    verbs = any(
        text.between(item.start, item.end).endswith("ed") for p in before for item in p.triggers
    )
    after = [w for w in text.words(last.scenes[0].end, frame.end)[:2] if w != "district"][:1]
    counts = not grammar("counts_the_dead").isdisjoint(after)
    return counts and grammar("be").isdisjoint(words) and not verbs


def _are_counted_before(text: Scan, frame: Frame, pieces: list[Frame]) -> bool:
    """Tell "six were killed in a blast in Hub, an ambush in Bela and shootings in Nal": in all."""
    first, *others = pieces
    events = [piece for piece in others if piece.triggers]
    if not (first.figures and first.triggers and events) or _count_alike(first, others):
        return False
    start, end = first.scenes[0].end, pieces[-1].scenes[0].start
    words = [text.between(item.start, item.end) for piece in events for item in piece.triggers]
    if any(word.endswith("ed") for word in words):
        return False  # "five drowned in Zhob, and four houses in Loralai collapsed"
    told = frame.sentence.of_any(
        *("outcome", "clause", "says", "people", "cue:separate", "days after", "date"),
        *("cardinal", "amount"),
    )
    if not OTHER.union(["one"]).isdisjoint(text.words(start, end)):
        return False  # "two died in an accident in Khuzdar and one in a blast in Turbat"
    return not any(start <= item.start < end for item in told)


def _count_alike(first: Frame, others: list[Frame]) -> bool:
    """Tell "two died in a crash in Hub, and in Nal a man was killed in a clash": each its own."""
    own = {figure.statement.measure for figure in first.figures}
    return any(figure.statement.measure in own for each in others for figure in each.figures)


def _without_figures(frame: Frame, pieces: list[Frame]) -> Iterator[Frame]:
    """Return the events of a list, each with the word of the one before where it has none."""
    triggers = pieces[0].triggers
    for piece in pieces:
        triggers = piece.triggers or triggers
        yield piece._replace(triggers=triggers, figures=(), when=frame.when)


def _main_predicate(text: Scan, sentence: Sentence, start: int, end: int) -> int | None:
    """Return where "was shot dead" begins after "a man wanted for a blast in Hub"."""
    if not any(cue.end <= start for cue in sentence.of("cue:charge")):
        return None
    for item in sentence.of_any("outcome", "event"):
        if start <= item.start < end and is_passive(text, sentence, item):
            words = text.between(start, item.start)
            return start + max(words.rfind(f" {verb} ") for verb in ("was", "were", "been"))
    return None


def _with_event(frame: Frame, piece: Frame) -> Frame:
    """Give "and four in Loralai" the event words of its sentence: it has none of its own."""
    if piece.triggers or not {f.statement.measure for f in piece.figures} & SHARED:
        return piece
    if all(figure.statement.group.role == "militants" for figure in piece.figures):
        return piece  # whom a blast in another town has not killed
    if only_protests(frame._replace(figures=())):
        return piece  # nor has a sit-in killed those whose bodies were brought to it
    return piece._replace(triggers=frame.triggers)


def _with_content(text: Scan, frame: Frame, pieces: list[Frame]) -> list[Frame]:
    """Join pieces that say nothing with the one before; their place is only passed by."""
    telling = [piece for piece in pieces if piece.tells]
    if len(telling) < 2:
        piece = _where_found(text, frame, pieces) or (telling or pieces)[0]
        return [frame._replace(scenes=piece.scenes)]
    starts = [frame.start, *(piece.start for piece in telling[1:])]
    ends = [*starts[1:], frame.end]
    found = [
        _within(frame, start, end)._replace(scenes=piece.scenes, separate=piece.separate)
        for piece, start, end in zip(telling, starts, ends, strict=True)
    ]
    return _of_the_protest(text, frame, found)


def _of_the_protest(text: Scan, frame: Frame, pieces: list[Frame]) -> list[Frame]:
    """Give the day of "brought bodies from Hub to Quetta and sat in there" to the protest."""
    first, *_, last = pieces
    bodies = all(is_of_bodies(text, figure.statement) for figure in first.figures)
    if not only_protests(last) or first.triggers or not bodies:
        return pieces
    return [first._replace(when=None), *pieces[1:-1], last._replace(when=last.when or frame.when)]


def _where_found(text: Scan, frame: Frame, pieces: list[Frame]) -> Frame | None:
    """Return the piece that says where bodies turned up, wherever their owners were taken."""
    bodies = [f.statement.end for f in frame.figures if is_of_bodies(text, f.statement)]
    for piece in pieces if bodies else ():
        scene = piece.scenes[0]
        words = text.words(max(bodies[0], scene.start - _FOUND_REACH), scene.start)
        if not grammar("turned_up").isdisjoint(words):
            return piece
    return None


def _other_half(text: Scan, frame: Frame, start: int, end: int) -> int | None:
    """Return the "and" of "(one was shot in Hub) and the other killed when a lorry hit him"."""
    people = [figure.statement.group.start for figure in frame.figures]
    first = min((each for each in people if start <= each < end), default=None)
    joint = text.folded.rfind(" and ", start, first) if first is not None else -1
    return joint if joint >= 0 else None


def _boundary(text: Scan, frame: Frame, start: int, end: int) -> int:
    """Return where to cut between two places: the strongest boundary there is."""
    if text.words(start, end)[:1] == ["where"]:  # "in Bela, where a man drowned, and in Hub a girl"
        start = text.folded.index("where", start, end) + len("where")
    between = text.between(start, end)
    if ";" in between:
        return start + between.index(";")
    predicate = _main_predicate(text, frame.sentence, start, end)
    if predicate is not None:
        return predicate
    opening = [i for i in frame.sentence.of("clause") if i.start == frame.start]
    if opening and "," in between:  # "After a blast in Pishin, 12 people died in …"
        return start + between.index(",")
    clauses = [i for i in frame.sentence.of("clause") if start <= i.start and i.end <= end]
    if clauses:
        other = _other_half(text, frame, start, clauses[0].start)
        if other is not None:
            return other
        # "(two died in Hub), and the bodies of six who had been abducted turned up in Nal"
        of_whom = text.between(clauses[0].start, clauses[0].end) == "who"
        joint = text.folded.find(", and ", start, clauses[0].start) if of_whom else -1
        return joint if joint >= 0 else clauses[0].start
    for mark in (", and ", ",", " and "):
        if mark in between:
            return start + between.index(mark)
    return end
