"""What docs/method.md says is not attempted gives what it says you get."""

from __future__ import annotations

from collections.abc import Callable

from mapper.model import Incident

Read = Callable[..., list[Incident]]


def test_a_toll_shared_over_places_pins_none_of_them(read: Read) -> None:
    [incident] = read("Eight people died in floods in Kech, Panjgur and Awaran on Friday.")
    assert (incident.kind, incident.latitude) == ("rollup", None)


def test_the_dateline_alone_is_no_scene(read: Read) -> None:
    assert read("SIBI: A grenade hurt eight people on the Mela road on Friday.") == []


def test_a_date_in_figures_that_may_be_two_dates_nothing(read: Read) -> None:
    [incident] = read("Two guards were killed in Kharan on 03-04-2025.")
    assert incident.date_start is None


def test_an_urdu_sentence_gives_no_incident(read: Read) -> None:
    assert read("نوشکی میں دھماکا، تین افراد جاں بحق۔") == []
