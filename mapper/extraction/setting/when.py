"""A day or a range of days, where a sentence names it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

__all__ = ["YEAR_REACH", "When"]

YEAR_REACH = 20  # characters from "the 2013" to "(Quetta) bombing"
_WEEK = 7


@dataclass(frozen=True, slots=True)
class When:
    """A day or a range of days.

    Parameters
    ----------
    start, end : int
        Character offsets of the words.
    first, last : datetime.date
        The range; both ends count.
    night : bool
        Whether the words say a night, which may run into the next day.
    counted : int
        Days back from another day of the report ("two days earlier"), which has none of its own.
    recalled : bool
        Whether it is "last Friday", which is seldom the day of the news.
    """

    start: int
    end: int
    first: dt.date
    last: dt.date
    night: bool = False
    counted: int = 0
    recalled: bool = False

    @property
    def precision(self) -> int:
        """Return UCDP's date precision: 1 day, 2 up to six days, 3 week, 4 month, 5 longer."""
        days = (self.last - self.first).days + 1
        for precision, longest in ((1, 1), (2, 6), (3, _WEEK), (4, 31)):
            if days <= longest:
                return precision
        return 5

    def agrees(self, other: When) -> bool:
        """Tell whether both may be one day; a night of one day may run into the next."""
        nights = (each for each in (self, other) if each.night and each.first == each.last)
        slack = dt.timedelta(days=1 if any(nights) else 0)
        return self.first <= other.last + slack and other.first <= self.last + slack

    def earlier(self, days: int) -> When:
        """Return the same stretch that many days before."""
        back = dt.timedelta(days=days)
        return When(self.start, self.end, self.first - back, self.last - back)
