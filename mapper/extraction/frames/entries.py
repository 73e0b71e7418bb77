"""The day above the entries of a digest, or at the head of one: "May 17: Gunmen killed"."""

from __future__ import annotations

from mapper.extraction.setting.dates import Calendar
from mapper.extraction.setting.when import When
from mapper.extraction.spans.logs import is_log
from mapper.extraction.spans.scanning import Scan, Sentence

__all__ = ["day_above", "heads_entries", "label_of"]

_DATE_LINE = 3  # words of a heading that is no more than a day


def heads_entries(text: Scan, sentence: Sentence) -> bool:
    """Tell whether a line may give the day of what stands below it.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    """
    if sentence.part != "title":
        return sentence.part == "heading"
    return is_log(text) or (bool(sentence.of("date")) and _is_no_more_than_a_day(text, sentence))


def day_above(text: Scan, sentence: Sentence, calendar: Calendar) -> When | None:
    """Return the one day of a heading; "the week of 8 to 14 May" is none.

    Parameters
    ----------
    text, sentence
        The scan and the heading.
    calendar : Calendar
        Reads its days.
    """
    days = calendar.read(text, sentence)
    return days[0] if len(days) == 1 and not _is_said_of(text, sentence, days[0]) else None


def label_of(text: Scan, sentence: Sentence, days: list[When]) -> When | None:
    """Return the day of "May 17: Gunmen killed two on May 16", on which that was reported.

    Parameters
    ----------
    text, sentence
        The scan and the sentence.
    days : list of When
        Those that it names.
    """
    first = next(iter(days), None)
    if first is None or first.start != sentence.start or first.precision > 1:
        return None
    return first if text.between(first.end, first.end + 2).strip() == ":" else None


def _is_said_of(text: Scan, sentence: Sentence, when: When) -> bool:
    """Tell the night of "bodies recovered after overnight collapse" from an entry's date."""
    counted = any(i.form == "relative" and i.start == when.start for i in sentence.of("date"))
    return counted and not _is_no_more_than_a_day(text, sentence)


def _is_no_more_than_a_day(text: Scan, sentence: Sentence) -> bool:
    return len(text.words(sentence.start, sentence.end)) <= _DATE_LINE
