"""Numbers of people: counts, tallies by side, casualties, claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

__all__ = [
    "MEASURES",
    "ROLES",
    "Casualties",
    "Claim",
    "ClaimStatus",
    "Count",
    "Measure",
    "Role",
    "Tally",
]

Measure = Literal["killed", "injured", "abducted", "missing", "arrested"]
Role = Literal["civilians", "security", "militants", "unknown"]
ClaimStatus = Literal["asserted", "superseded", "disputed"]

MEASURES: tuple[Measure, ...] = get_args(Measure)
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people as a range, after UCDP.

    Parameters
    ----------
    low, best : int
        "at least 11" is low 11, best 11.
    high : int, optional
        None where the words set no upper bound.
    words : str, optional
        The words, where they are vague ("dozens": low 12).
    """

    low: int
    best: int
    high: int | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.best or (self.high is not None and self.high < self.best):
            raise ValueError(f"A count needs 0 <= low <= best <= high, not {self}.")

    @classmethod
    def exactly(cls, number: int) -> Count:
        """Return the count of a plain figure."""
        return cls(number, number, number)

    def __add__(self, other: Count) -> Count:
        open_ended = self.high is None or other.high is None
        return Count(
            self.low + other.low,
            self.best + other.best,
            None if open_ended else (self.high or 0) + (other.high or 0),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return low, best and high, and the words where they are vague."""
        figures: dict[str, Any] = {"low": self.low, "best": self.best, "high": self.high}
        if self.words:
            figures["words"] = self.words
        return figures


@dataclass(frozen=True, slots=True)
class Tally:
    """One measure (killed, injured …) by role; None is not stated, 0 is stated none.

    Parameters
    ----------
    total : Count, optional
        Everyone, whether or not the roles are stated.
    civilians, security, militants, unknown : Count, optional
        Those of one role.
    """

    total: Count | None = None
    civilians: Count | None = None
    security: Count | None = None
    militants: Count | None = None
    unknown: Count | None = None

    def role(self, role: Role) -> Count | None:
        """Return the count of one role."""
        count: Count | None = getattr(self, role)
        return count

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in ("total", *ROLES))

    def to_dict(self) -> dict[str, Any]:
        """Return the total and each role as a dict or None."""
        return {name: _count_dict(getattr(self, name)) for name in ("total", *ROLES)}


def _count_dict(count: Count | None) -> dict[str, Any] | None:
    return count.to_dict() if count else None


@dataclass(frozen=True, slots=True)
class Casualties:
    """What happened to people, by measure and role.

    Parameters
    ----------
    killed, injured, abducted, missing, arrested : Tally
        The people of each measure.
    """

    killed: Tally = field(default_factory=Tally)
    injured: Tally = field(default_factory=Tally)
    abducted: Tally = field(default_factory=Tally)
    missing: Tally = field(default_factory=Tally)
    arrested: Tally = field(default_factory=Tally)

    def measure(self, measure: Measure) -> Tally:
        """Return the tally of one measure."""
        tally: Tally = getattr(self, measure)
        return tally

    def __bool__(self) -> bool:
        return any(self.measure(measure) for measure in MEASURES)

    def to_dict(self) -> dict[str, Any]:
        """Return each measure's tally."""
        return {measure: self.measure(measure).to_dict() for measure in MEASURES}


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that somebody gives and that is not the incident's own.

    Parameters
    ----------
    by : str
        Who gives it.
    measure : {"killed", "injured", "abducted", "missing", "arrested"}
        What happened to the people.
    role : {"civilians", "security", "militants", "unknown"}
        Who they are.
    count : Count
        How many people.
    status : {"asserted", "superseded", "disputed"}
        Given by a party, replaced by a later toll, or contradicted.
    start, end : int
        Character offsets of the words in the report.
    """

    by: str
    measure: Measure
    role: Role
    count: Count
    status: ClaimStatus
    start: int
    end: int

    def to_dict(self) -> dict[str, Any]:
        """Return the claim in the JSON form of docs/design.md."""
        return {
            "by": self.by,
            "measure": self.measure,
            "role": self.role,
            "low": self.count.low,
            "best": self.count.best,
            "high": self.count.high,
            "status": self.status,
            "start": self.start,
            "end": self.end,
        }
