"""Compare what the program read of one report with its annotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mapper.evaluation.gold import Figures, GoldIncident, GoldReport
from mapper.evaluation.matching import (
    Pair,
    agrees_on_event,
    best_pairs,
    may_be_misplaced,
    may_match,
)
from mapper.gazetteer import Gazetteer
from mapper.model import Count, Extraction, Incident, Role, Tally

__all__ = ["MEASURES", "Error", "ReportScore", "Share", "score_report"]

#: What is counted, in the order in which it is shown.
MEASURES = (
    "precision",
    "recall",
    "district",
    "date",
    "event",
    "killed",
    "killed by role",
    "injured",
)
_ROLES: tuple[Role, ...] = ("civilians", "security", "militants")


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """The share, or None where there was nothing to count."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Error:
    """One thing that was read otherwise than the annotator did.

    Parameters
    ----------
    report, incident : str
        Names of the report and of the incident (its place as written and its day).
    what : str
        `missed`, `extra`, `district`, `date`, `event`, `killed`, `killed civilians` …,
        `injured` or `false pin`.
    expected, read : str
        Both readings, in words; `-` for none.
    sentence : str
        Words of the report that the matter rests on.
    """

    report: str
    incident: str
    what: str
    expected: str
    read: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ReportScore:
    """The scores of one report.

    Parameters
    ----------
    shares : dict of str to Share
        By measure, see `MEASURES`.
    distances_km : tuple of float
        From the annotator's place to the program's, km, where both have a point.
    false_pins : int
        Incidents put where the annotator says that none was.
    """

    name: str
    shares: dict[str, Share]
    distances_km: tuple[float, ...] = ()
    false_pins: int = 0
    errors: tuple[Error, ...] = ()


def score_report(gold: GoldReport, extraction: Extraction, gazetteer: Gazetteer) -> ReportScore:
    """Score what was read of one report.

    `background` and `rollup` incidents are optional on either side: matched ones
    count for place, date, event and figures, missed or extra ones for nothing.

    Parameters
    ----------
    gold : GoldReport
        The annotation.
    extraction : Extraction
        What `mapper.extraction.analyse` read of the same report.
    gazetteer : Gazetteer
        Gives the annotator's places their points.
    """
    return _Scorer(gold, extraction, gazetteer).score()


@dataclass(slots=True)
class _Scorer:
    gold: GoldReport
    extraction: Extraction
    gazetteer: Gazetteer
    shares: dict[str, Share] = field(default_factory=lambda: dict.fromkeys(MEASURES, Share()))
    distances: list[float] = field(default_factory=list)
    errors: list[Error] = field(default_factory=list)

    def score(self) -> ReportScore:
        expected, read = self.gold.incidents, self.extraction.incidents
        pairs = best_pairs(expected, read, may_match)
        self._count_incidents(pairs)
        for one, other in pairs:
            self._compare(expected[one], read[other])
        pins = self._false_pins()
        return ReportScore(
            self.gold.name, self.shares, tuple(self.distances), pins, tuple(self.errors)
        )

    def _count_incidents(self, pairs: Sequence[Pair]) -> None:
        expected, read = self.gold.incidents, self.extraction.incidents
        matched = {one for one, _ in pairs}
        found = {other for _, other in pairs}
        missed = [g for i, g in enumerate(expected) if i not in matched and g.kind == "main"]
        extra = [r for i, r in enumerate(read) if i not in found and r.kind == "event"]
        true = sum(expected[one].kind == "main" for one, _ in pairs)
        self.shares["recall"] = Share(true, true + len(missed))
        self.shares["precision"] = Share(true, true + len(extra))
        for one, other in best_pairs(missed, extra, may_be_misplaced):
            gold = missed[one]
            self._add("district", gold, gold.district, extra[other].district, right=False)
        for gold in missed:
            self._note(_name(gold), "missed", _summary_of_gold(gold), "-", gold.quote)
        for incident in extra:
            self._note(_where(incident), "extra", "-", _summary(incident), _quote(incident))

    def _compare(self, gold: GoldIncident, read: Incident) -> None:
        if gold.district:
            self._add("district", gold, gold.district, read.district, right=True)
            self._measure_distance(gold, read)
        if gold.date:
            right = read.date_start == gold.date
            self._add("date", gold, gold.date, _days(read), right=right)
        right = agrees_on_event(gold, read)
        self._add("event", gold, gold.event, read.sub_event_type, right=right)
        killed = read.casualties.killed
        self._figure("killed", "killed", gold, gold.killed.total, _best(killed.total))
        for role in _ROLES:
            stated = getattr(gold.killed, role)
            self._figure("killed by role", f"killed {role}", gold, stated, _by_role(killed, role))
        injured = read.casualties.injured
        self._figure("injured", "injured", gold, gold.injured.total, _best(injured.total))

    def _figure(
        self, measure: str, what: str, gold: GoldIncident, stated: int | None, read: int | None
    ) -> None:
        if stated is not None:
            self._add(measure, gold, stated, read, what, right=(read or 0) == stated)

    def _add(
        self,
        measure: str,
        gold: GoldIncident,
        expected: object,
        read: object,
        what: str | None = None,
        *,
        right: bool,
    ) -> None:
        self.shares[measure] += Share(int(right), 1)
        if not right:
            self._note(_name(gold), what or measure, _text(expected), _text(read), gold.quote)

    def _note(self, incident: str, what: str, expected: str, read: str, sentence: str) -> None:
        self.errors.append(Error(self.gold.name, incident, what, expected, read, sentence))

    def _measure_distance(self, gold: GoldIncident, read: Incident) -> None:
        from geopy.distance import geodesic

        there = self._point(gold)
        if there and read.latitude is not None and read.longitude is not None:
            self.distances.append(round(geodesic(there, (read.latitude, read.longitude)).km, 3))

    def _point(self, gold: GoldIncident) -> tuple[float, float] | None:
        """Return where the gazetteer puts the annotator's place: the one of its level, if any."""
        found = self.gazetteer.find(f"{gold.place}, {gold.district}", limit=10)
        locations = [candidate.location for candidate in found]
        fitting = [location for location in locations if location.level == gold.level] or locations
        if not fitting or fitting[0].latitude is None or fitting[0].longitude is None:
            return None
        return fitting[0].latitude, fitting[0].longitude

    def _false_pins(self) -> int:
        pins = 0
        for incident in self.extraction.incidents:
            if named := self._forbidden(incident):
                pins += 1
                self._note(
                    _where(incident), "false pin", named, _summary(incident), _quote(incident)
                )
        return pins

    def _forbidden(self, incident: Incident) -> str:
        """Return why an incident may not be there, empty where it may."""
        if not self.gold.incidents:
            return "no incident"
        names = {incident.place_text.casefold()}
        if incident.place:
            names.add(incident.place.name.casefold())
        for place in self.gold.not_incident_places:
            if place.casefold() in names:
                return f"not at {place}"
        return ""


def _best(count: Count | None) -> int | None:
    return count.best if count else None


def _by_role(tally: Tally, role: Role) -> int | None:
    return _best(tally.role(role))


def _text(value: object) -> str:
    return "-" if value is None else str(value)


def _name(gold: GoldIncident) -> str:
    return f"{gold.place_text}, {gold.date or 'no date'}"


def _where(incident: Incident) -> str:
    return f"{incident.place_text or incident.province}, {_days(incident)}"


def _days(incident: Incident) -> str:
    first, last = incident.date_start, incident.date_end
    if first is None:
        return "no date"
    return f"{first}" if last in (None, first) else f"{first} to {last}"


def _summary_of_gold(gold: GoldIncident) -> str:
    return f"{gold.event}{_tolls(gold.killed, gold.injured)}"


def _tolls(killed: Figures, injured: Figures) -> str:
    said = {"killed": killed.total, "injured": injured.total}
    return "".join(f", {count} {word}" for word, count in said.items() if count is not None)


def _summary(incident: Incident) -> str:
    casualties = incident.casualties
    killed, injured = (
        Figures(total=_best(t.total)) for t in (casualties.killed, casualties.injured)
    )
    return f"{incident.sub_event_type} ({incident.kind}){_tolls(killed, injured)}"


def _quote(incident: Incident) -> str:
    return next((evidence.text for evidence in incident.evidence), "")
