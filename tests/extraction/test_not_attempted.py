"""What docs/method.md says is not attempted gives what it says you get."""

from __future__ import annotations

from extraction.telling import Read, by_side


def test_a_toll_shared_over_places_is_not_divided(read: Read) -> None:
    total, *each = read("Eight people died in floods in Kech, Panjgur and Awaran on Friday.")
    assert (total.kind, total.latitude, by_side(total, "killed")) == ("rollup", None, "8c")
    assert [by_side(one, "killed") for one in each] == ["", "", ""]


def test_a_date_in_figures_that_may_be_two_dates_nothing(read: Read) -> None:
    [incident] = read("Two guards were killed in Kharan on 03-04-2025.")
    assert incident.date_start is None


def test_an_urdu_sentence_gives_no_incident(read: Read) -> None:
    assert read("نوشکی میں دھماکا، تین افراد جاں بحق۔") == []


def test_a_night_between_two_days_is_both(read: Read) -> None:
    [incident] = read("Two soldiers were killed in Kohlu on the night between July 7 and 8.")
    days = [day.isoformat() for day in (incident.date_start, incident.date_end) if day]
    assert days == ["2025-07-07", "2025-07-08"]


def test_the_toll_of_a_season_is_not_that_of_the_event(read: Read) -> None:
    [incident] = read(
        "Six people drowned in Loralai on Friday, taking the number of deaths since June to 111."
    )
    assert incident.casualties.killed.total is not None
    assert incident.casualties.killed.total.best == 6
