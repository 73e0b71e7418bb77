"""Words that give a place in relation to a named one: "about 20 km north of Quetta"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mapper.gazetteer.names import cue_table
from mapper.gazetteer.words import Words

__all__ = ["Offset", "Phrase", "RelationCues"]

_REACH = 26  # words that such a phrase may have before the name
_FILLERS = 6  # words between "of" and the name
_ROUND = (100, 10, 5, 1)  # what reporters round distances to, in their unit


@dataclass(frozen=True, slots=True)
class Offset:
    """How far and which way from a named place.

    Parameters
    ----------
    low, high : float
        The least and the greatest distance that the words give, km.
    rounding : float
        How far the figure may be rounded, km either way.
    hedged : bool
        Whether "about", "some" or such a word is said.
    bearing : float, optional
        Degrees clockwise from north; None where no direction is said.
    spread : float
        Degrees either side of the bearing that the words leave open.
    """

    low: float
    high: float
    rounding: float = 0.0
    hedged: bool = False
    bearing: float | None = None
    spread: float = 180.0

    @property
    def key(self) -> str:
        """The offset in short, for ids: `20km-90deg`."""
        span = f"{self.low:g}" if self.low == self.high else f"{self.low:g}-{self.high:g}"
        return f"{span}km" if self.bearing is None else f"{span}km-{self.bearing:g}deg"

    @property
    def distance(self) -> float:
        """The middle of the distances that the words give, km."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """An offset, and the word it begins with.

    Parameters
    ----------
    first : int
        Index of the first word ("about").
    offset : Offset
        What the words say.
    has_distance : bool
        Whether a distance is said, and not a direction alone.
    """

    first: int
    offset: Offset
    has_distance: bool


class RelationCues:
    """The table relations.toml, and the pattern of a distance made of it.

    Attributes
    ----------
    words : dict of str to frozenset of str
        Its word lists by name.
    uncertainty : dict of str to float
        Shares of the distance, degrees and km; see the table.
    units : frozenset of str
        Words for units of length.
    neighbours : dict of str to str
        Words for a neighbouring country to its ISO 3166 code.
    capital : str
        The district that holds the provincial capital.
    """

    def __init__(self) -> None:
        table = cue_table("relations")
        self.words: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in table["words"].items()}
        self.uncertainty: dict[str, float] = table["uncertainty"]
        self._table = table
        self._pattern = _pattern(table)
        self.units = frozenset(word for unit in table["units"] for word in unit.split(" "))
        self._signals = self.units | table["directions"].keys()
        self.neighbours: dict[str, str] = table["neighbours"]
        self.capital: str = table["capital"]
        words = self.words
        self._line_signals = words["roads"] | words["borders"] | {"between"}

    @classmethod
    @functools.cache
    def default(cls) -> RelationCues:
        """Return the packaged table."""
        return cls()

    def may_measure(self, words: Words) -> bool:
        """Tell whether a text holds any word of distance or direction."""
        return not self._signals.isdisjoint(words.lower)

    def may_draw(self, words: Words) -> bool:
        """Tell whether a text holds any word of a road, a border or what lies between."""
        return not self._line_signals.isdisjoint(words.lower)

    def offset_before(self, text: str, words: Words, name: int, limit: int) -> Phrase | None:
        """Read a distance or a direction that is measured from a name.

        Parameters
        ----------
        text : str
            The report.
        words : Words
            Its words.
        name : int
            Index of the first word of the name.
        limit : int
            Index of the first word that may belong to the phrase.
        """
        first = max(limit, name - _REACH)
        near = words.lower[first:name]
        if self._signals.isdisjoint(near):
            return None
        match = self._pattern.search(" ".join(near) + " ")
        if match is None or not (match["unit"] or self._is_direction(match)):
            return None

        def place(group: str) -> int:
            return first + match.string.count(" ", 0, match.start(group))

        offset = self._offset(match, functools.partial(_written, text, words, place))
        return Phrase(place("words"), offset, match["unit"] is not None) if offset else None

    def _is_direction(self, match: re.Match[str]) -> bool:
        """Tell "north of Kalat" from "in the north of Kalat", which is a part of it."""
        if not match["direction"]:
            return False
        return match["lead"] not in ("in", "in the", "the")

    def _offset(self, match: re.Match[str], written: Any) -> Offset | None:
        bearing, spread = self._direction(match["direction"])
        if match["unit"] is None and bearing is None:
            return None
        if match["unit"] is None:
            return Offset(0.0, self.uncertainty["bare_km"], 0.0, False, bearing, spread)
        span = self._distances(match, written)
        if span is None:
            return None
        scale = self._table["units"][match["unit"]]
        low, high = sorted(span)
        rounding = _rounding(high, self.uncertainty["rounding"]) if low == high else 0.0
        if match["up_to"]:
            low, rounding = 0.0, 0.0
        hedged = match["hedge"] is not None
        return Offset(low * scale, high * scale, rounding * scale, hedged, bearing, spread)

    def _distances(self, match: re.Match[str], written: Any) -> tuple[float, float] | None:
        if match["amount"]:
            low, high = self._table["amounts"][match["amount"]]
            return float(low), float(high)
        first = _value(match["number"], written("number"))
        last = _value(match["last"], written("last")) if match["last"] else first
        return None if first is None or last is None else (first, last)

    def _direction(self, said: str | None) -> tuple[float | None, float]:
        bearing = self._table["directions"].get(re.sub(r"[ -]", "", said or ""))
        if bearing is None:
            return None, 180.0
        return float(bearing), self.uncertainty["eight" if bearing % 45 == 0 else "sixteen"]


def _written(text: str, words: Words, place: Any, group: str) -> str:
    index = place(group)
    return text[words.starts[index] : words.ends[index]]


def _value(said: str, written: str) -> float | None:
    """Return the value of "20", "2,500", "12.5" or "twenty - five"; None where it is none."""
    if said == "#":
        figure = re.sub(r",(?=\d{3}\b)", "", written)
        return float(figure) if re.fullmatch(r"\d{1,5}(\.\d+)?", figure) else None
    from text_to_num import text2num

    try:
        return float(text2num(re.sub(r"^an? |- ", "", said), "en"))
    except ValueError:
        return None


def _rounding(figure: float, share: float) -> float:
    step = next((step for step in _ROUND if figure % step == 0), 0.1)
    return min(step / 2, share * figure)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _pattern(table: dict[str, Any]) -> re.Pattern[str]:
    """Build the pattern of the words from the hedge to the last one before the name."""
    words = table["words"]
    one = _any(words["numbers"])
    number = rf"(?:#|(?:an? )?(?:{one})(?: (?:- |and )?(?:{one}))*)"
    figure = rf"(?P<number>{number})(?: (?:-|to|or|and) (?P<last>{number}))?"
    unit = _any(table["units"])
    hedge = rf"(?:(?P<up_to>{_any(words['up_to'])}) |(?P<hedge>{_any(words['hedges'])}) )?"
    distance = (
        rf"(?:{figure}|(?P<amount>{_any(table['amounts'])}))(?: -)? (?P<unit>{unit}) "
        rf"(?:\. )?(?:\( {hedge.replace('?P<up_to>', '?:').replace('?P<hedge>', '?:')}"
        rf"{number}(?: -)? (?:{unit}) \) )?(?:(?:{_any(words['away'])}) ){{0,2}}"
    )
    point = r"(?:north|south|east|west)(?:(?: - | )?(?:north|south)?(?:east|west|north|south))?"
    direction = rf"(?:(?P<lead>{_any(words['leads'])}) )?(?P<direction>{point}) "
    side = rf"(?:(?:{_any(words['sides'])}) )?"
    joint = rf"(?:{_any(words['joints'])}) "
    fillers = rf"(?:(?:{_any(words['fillers'])}) ){{0,{_FILLERS}}}"
    return re.compile(
        rf"(?:^|(?<= ))(?P<words>(?:{hedge}{distance})?(?:{direction}{side})?{joint}{fillers})$"
    )
