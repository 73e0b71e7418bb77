"""The place that a sentence sets without an event, for the one the next sentence tells."""

from __future__ import annotations

from mapper.extraction.frames.frame import Frame
from mapper.extraction.merging.drafts import own_numbers
from mapper.extraction.merging.fitting import is_of_the_running, is_only_road
from mapper.extraction.merging.story import Story

__all__ = ["Stage"]


class Stage:
    """Keeps the last place named in a sentence that tells of nothing."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.set: Frame | None = None

    def take(self, frame: Frame) -> Frame:
        """Give a placeless frame the place that its paragraph just set without an event."""
        staged = self.set
        if staged is not None and is_only_road(frame) and not frame.separate:
            frame = frame._replace(scenes=())
        if self._only_says_where(frame) or self._is_of_the_coach(frame):
            self.set = None
        elif frame.scenes and not (frame.tells or frame.bears_on_events or frame.background):
            self.set = frame
        elif self.story.running is not None or frame.scenes:
            self.set = None
        if staged is None or frame.scenes or not frame.tells or frame.separate:
            return frame
        if self.story.running is not None and is_of_the_running(self.story.running, frame):
            return frame
        near = self.story.running is None or (
            staged.sentence.paragraph == frame.sentence.paragraph
            and not all(scene.is_wide and not scene.is_foreign for scene in staged.scenes)
        )
        hurt = any(number for _, number in own_numbers(frame))
        told = any(not item.record.get("operation") for item in frame.triggers)
        if not near or not (told or hurt) or self._is_of_it(frame):
            return frame
        self.set = None
        return frame._replace(scenes=staged.scenes, when=frame.when or staged.when)

    def _is_of_the_coach(self, frame: Frame) -> bool:
        """Tell who "was also travelling in the ill-fated coach" from a new scene."""
        scene = self.story.running.scene if self.story.running else None
        placed = scene is not None and not (scene.is_wide or scene.location.line)
        return placed and "fated" in frame.known and not frame.tells

    def _is_of_it(self, frame: Frame) -> bool:
        """Tell the shop that "the rocket" of a placed event hit from what is new at a place."""
        placed = self.story.running is not None and self.story.running.scene is not None
        return placed and frame.refers_back and not any(own_numbers(frame))

    def _only_says_where(self, frame: Frame) -> bool:
        """Tell "it happened near Kach", of an event whose place is known, from a new scene."""
        known = self.story.running is not None and self.story.running.scene is not None
        placed = known and self.story.running is not None and not self.story.running.is_wide
        return placed and frame.goes_on and frame.says_where and not frame.tells
