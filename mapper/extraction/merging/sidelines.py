"""Events told beside the one a story is about, which then goes on with its own."""

from __future__ import annotations

from collections.abc import Callable

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import Draft
from mapper.extraction.merging.fitting import is_only_road, is_protest_after
from mapper.extraction.merging.foregoing import goes_on_with, is_foregoing
from mapper.gazetteer import Gazetteer

__all__ = ["Sidelines"]

_Beside = tuple[Draft | None, Draft]  # the story, and what is told beside it


class Sidelines:
    """Keeps the strike after a killing, and the shooting before a bombing, apart from it.

    Parameters
    ----------
    gazetteer : Gazetteer
        Says which place lies in which.
    opening : callable
        Opens a draft for a frame.
    protest : callable
        Returns the protest told of before the event that it is about, if a frame may be of it.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        opening: Callable[[Frame], Draft],
        protest: Callable[[Frame], Draft | None],
    ) -> None:
        self._gazetteer = gazetteer
        self._opening = opening
        self._told = protest
        self._protest: _Beside | None = None
        self._foregoing: _Beside | None = None

    def take(self, story: Draft | None, frame: Frame) -> bool:
        """Take in a frame that tells of such an event, and say whether it does."""
        if frame.separate and not is_only_road(frame):
            return False
        if is_protest_after(story, frame):
            frame = frame._replace(scenes=())  # a road blocked is at the place of the killing
            known = self._of(story, self._protest)
            self._protest = known or (story, self._told(frame) or self._opening(frame))
            self._protest[1].add(frame, self._gazetteer)
            return True
        return story is not None and self._take_foregoing(story, frame)

    def _take_foregoing(self, story: Draft, frame: Frame) -> bool:
        known = self._of(story, self._foregoing)
        told = goes_on_with(known[1], story, frame) if known else is_foregoing(story, frame)
        if told:
            self._foregoing = known or (story, self._opening(frame))
            self._foregoing[1].add(frame, self._gazetteer)
        return told

    @staticmethod
    def _of(story: Draft | None, known: _Beside | None) -> _Beside | None:
        return known if known is not None and known[0] is story else None
