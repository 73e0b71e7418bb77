"""The toll of a season of rain or snow, which is none of the day's events.

"Six more died on Friday, raising the toll since June 13 to 111": the six are of the day.
"""

from __future__ import annotations

from collections.abc import Sequence

from mapper.extraction.frames.frame import Figure, Frame
from mapper.extraction.merging.drafts import Draft, family_of
from mapper.model import Measure

__all__ = ["SeasonToll"]


class SeasonToll:
    """Keeps what a report on the weather counts since a day weeks ago."""

    def __init__(self) -> None:
        self.draft: Draft | None = None

    def take(self, frame: Frame, drafts: Sequence[Draft], running: Draft | None) -> Frame:
        """Return a frame without the figures of the season, which are kept.

        Parameters
        ----------
        frame : Frame
            What a sentence tells.
        drafts : sequence of Draft
            Those of the report so far.
        running : Draft, optional
            The one told last.
        """
        weather = family_of(frame) == "hazard" or (running and running.family == "hazard")
        weather = weather or self.draft is not None
        counted = [] if _is_elsewhere(frame) else self._counted(frame)
        counted = counted or self._hurt_so_far(frame, running)
        rest = [figure for figure in frame.figures if figure.statement.relation != "season"]
        if weather and counted:
            self._keep(frame._replace(figures=tuple(map(_plain, counted))), drafts)
            rest = [figure for figure in rest if figure not in counted]
        return frame._replace(figures=tuple(rest)) if len(rest) < len(frame.figures) else frame

    def told_with(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return the season's toll of a report that tells of a day of its weather too."""
        weather = any(draft.family == "hazard" for draft in drafts)
        return [self.draft] if self.draft and self.draft.scenes and weather else []

    def _counted(self, frame: Frame) -> list[Figure]:
        """Return the figures since a day, those beside them, and those said again."""
        season = [figure for figure in frame.figures if figure.statement.relation == "season"]
        measures = {figure.statement.measure for figure in season}
        others = [figure for figure in frame.figures if figure.statement.measure not in measures]
        if "statistic" in frame.cues or (
            season and len(season) + len(others) == len(frame.figures)
        ):
            return [*season, *others]
        return self._said_again(frame) or season

    def _said_again(self, frame: Frame) -> list[Figure]:
        """Return those of "of the 111 dead, 40 were children, and 63 were injured"."""
        local = any(not scene.is_wide for scene in frame.scenes)
        known = self.draft.numbers if self.draft and not local else set()
        again = [figure for figure in frame.figures if _is_known(figure, known)]
        measures = {figure.statement.measure for figure in again}
        return again and [
            figure
            for figure in frame.figures
            if figure in again
            or figure.statement.relation == "part"
            or figure.statement.measure not in measures
        ]

    def _hurt_so_far(self, frame: Frame, running: Draft | None) -> list[Figure]:
        """Return those of "62 people have been injured", said of the province after its toll."""
        hurt = all(figure.statement.measure == "injured" for figure in frame.figures)
        if self.draft is None or not hurt:
            return []
        wide = [scene.is_wide for scene in frame.scenes] or [running is None or running.is_wide]
        beside = self.draft.frames[-1].sentence.paragraph == frame.sentence.paragraph
        return [*frame.figures] if all(wide) or (beside and not frame.scenes) else []

    def _keep(self, frame: Frame, drafts: Sequence[Draft]) -> None:
        wide = [draft.scenes for draft in drafts if draft.is_wide]
        scenes = frame.scenes if any(s.is_wide for s in frame.scenes) else next(iter(wide), ())
        if self.draft is None:
            words = tuple(item for draft in drafts for item in draft.frames[0].triggers)
            self.draft = Draft(kind="rollup", scenes=scenes, lent=frame.triggers or words)
        self.draft.scenes = self.draft.scenes or scenes
        self.draft.attach(frame._replace(when=None))


def _is_elsewhere(frame: Frame) -> bool:
    """Tell the toll of the country, or of a province beside this, from the season's here."""
    foreign = any(scene.is_foreign for scene in frame.scenes)
    return foreign or bool(frame.sentence.of("cue:nation"))


def _is_known(figure: Figure, numbers: set[tuple[Measure, int]]) -> bool:
    count = figure.statement.group.count
    return count is not None and (figure.statement.measure, count.best) in numbers


def _plain(figure: Figure) -> Figure:
    if figure.statement.relation != "season":
        return figure
    return figure._replace(statement=figure.statement._replace(relation="plain"))
