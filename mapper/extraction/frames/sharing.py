"""One sentence's figures, shared out over its places."""

from __future__ import annotations

from dataclasses import replace

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.outcomes.breakdowns import PLACING
from mapper.extraction.outcomes.tolls import LATER
from mapper.extraction.people.group import OF_THEM
from mapper.extraction.spans.scanning import Scan

__all__ = ["listed", "of_some", "shared_out", "with_circumstance"]

_HOW = 14  # characters that hold "seriously"
_PHRASE = 4  # words from "four of them" to their place ("in the town of")
_WHOLE_AND_PART = ("plain", "part")
_SEVERAL = 2  # places, each with figures of its own


def listed(pieces: list[Frame]) -> list[Frame]:
    """Mark "a man drowned in Hub and a girl died in Nal": none is all that a lead counts.

    Parameters
    ----------
    pieces : list of Frame
        The stretches of a sentence, each with its place.
    """
    placed = [p for p in pieces if p.figures and len(p.scenes) == 1 and not p.scenes[0].is_wide]
    if len({piece.scenes[0].location.district_id for piece in placed}) < _SEVERAL:
        return pieces
    return [p._replace(cues=p.cues | {"listed"}) if p in placed else p for p in pieces]


def of_some(text: Scan, piece: Frame) -> Frame | None:
    """Return only the four of "seven guards were killed, four of them in Hub": the place is theirs.

    Parameters
    ----------
    text : Scan
        The report.
    piece : Frame
        What is told of one place.

    Returns
    -------
    Frame or None
        None where the place is that of all who are counted.
    """
    scene = piece.scenes[0] if len(piece.scenes) == 1 else None
    parts = [f for f in piece.figures if f.statement.relation == "part"]
    for part in parts if scene and len(parts) < len(piece.figures) else ():
        group = part.statement.group
        words = text.words(group.end, scene.start) if scene and scene.start > group.end else []
        of_them = text.between(group.start, group.end).endswith(OF_THEM)
        if of_them and words[:1] and words[0] in PLACING and len(words) <= _PHRASE:
            return piece._replace(figures=(_as_whole(part),))
    return None


def with_circumstance(text: Scan, pieces: list[Frame]) -> list[Frame]:
    """Join "five died in Kech" and "when a van overturned near Hoshab" of the same district.

    And "the toll of the blast in Kech rose to six" and "when an injured man died in Karachi".

    Parameters
    ----------
    text : Scan
        The report.
    pieces : list of Frame
        The stretches of a sentence, each with its place.
    """
    joined = pieces[:1]
    for piece in pieces[1:]:
        first = joined[-1]
        if _says_how(text, first, piece):
            words = (*first.triggers, *piece.triggers)
            joined[-1] = first._replace(end=piece.end, triggers=words, scenes=piece.scenes)
        elif _says_who_died(first, piece):
            figures = (*first.figures, *piece.figures)
            joined[-1] = first._replace(end=piece.end, figures=figures)
        else:
            joined.append(piece)
    return joined


def _says_how(text: Scan, first: Frame, piece: Frame) -> bool:
    """Tell "when a van overturned near Hoshab" from another event of the same district."""
    district = first.scenes[0].location.district_id
    same = district is not None and district == piece.scenes[0].location.district_id
    when = text.words(piece.start, piece.end)[:1] == ["when"]
    return same and when and bool(first.figures) and not piece.figures


def _says_who_died(first: Frame, piece: Frame) -> bool:
    """Tell the wounded whose deaths brought a toll to its number from those of another event."""
    toll = any(figure.statement.relation == "total" for figure in first.figures)
    later = [figure.statement.relation in LATER for figure in piece.figures]
    return toll and bool(later) and all(later)


def shared_out(text: Scan, pieces: list[Frame]) -> list[Frame]:
    """Give "11 were hurt, eight of them in Pishin and three in Surab" each place its own.

    Parameters
    ----------
    text : Scan
        The report.
    pieces : list of Frame
        The stretches of a sentence, each with its place.
    """
    first, *others = pieces
    rest = [figure for piece in others for figure in piece.figures]
    if len(first.figures) != len(_WHOLE_AND_PART) or not rest:
        return pieces
    whole, part = first.figures
    if (whole.statement.relation, part.statement.relation) != _WHOLE_AND_PART:
        return pieces
    if whole.statement.start > part.statement.group.start:
        return pieces  # "11 people, five of them guards, were killed in Kalat, and six in Hub"
    after = text.words(part.statement.group.end, part.statement.group.end + _HOW)[:1]
    if any(word.endswith("ly") for word in after):
        return pieces  # "seven of them seriously"
    one = {figure.statement.measure for figure in (whole, part, *rest)}
    counts = [figure.statement.group.count for figure in (whole, part, *rest)]
    numbers = [count.best if count else 0 for count in counts]
    if len(one) > 1 or numbers[0] != sum(numbers[1:]):
        return pieces
    each = [first._replace(figures=(part,)), *others]
    return [piece._replace(figures=tuple(map(_as_whole, piece.figures))) for piece in each]


def _as_whole(figure: Figure) -> Figure:
    """Return the figure of a part as one of its own."""
    group = replace(figure.statement.group, part=False)
    return figure._replace(statement=figure.statement._replace(relation="plain", group=group))
