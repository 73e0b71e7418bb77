"""What people correct holds, whatever is added later, and can be undone."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.errors import CorrectionError
from mapper.model import Incident
from mapper.store.sheet import to_sheet

from .samples import BLAST, MINERS, REVISED, report


def only(store: mapper.Store, district: str = "Loralai") -> Incident:
    [found] = [each for each in store.incidents() if each.district == district]
    return found


def killed(incident: Incident) -> int | None:
    total = incident.casualties.killed.total
    return total.best if total else None


def sheet(store: mapper.Store, edit: Callable[[dict[str, str]], None]) -> str:
    """Return the review sheet after a person changed its rows."""
    rows = list(csv.DictReader(io.StringIO(to_sheet(store.review(every=True)).lstrip("\ufeff"))))
    for row in rows:
        edit(row)
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def test_a_figure_holds_against_a_later_report(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    store.correct(only(store).id, by="A. Baloch", why="hospital list", figures={"killed_total": 6})
    store.add([report(REVISED)])
    event = only(store)
    assert killed(event) == 6
    assert "corrected" in event.flags
    assert len({quote.report for quote in event.evidence}) == 2


def test_a_place_that_a_person_gave_is_no_doubt_any_more(store: mapper.Store) -> None:
    text = (
        "LORALAI: A camp was attacked in Dera Bugti on Monday; three men were killed.\n\nThe "
        "attack took place in the area of Dasht-e-Goran, an official said."
    )
    store.add([report(text)])
    event = only(store, "Dera Bugti")
    assert "places differ" in event.flags
    store.correct(event.id, by="A. Baloch", why="call", place="Sui")
    assert "places differ" not in only(store, "Dera Bugti").flags


def test_a_sheet_given_back_unchanged_corrects_nothing(store: mapper.Store) -> None:
    store.add([report(BLAST), report(MINERS)])
    assert store.correct_from(sheet(store, lambda row: None), by="A. Baloch") == []


def test_a_correction_through_the_sheet_survives_everything(store: mapper.Store) -> None:
    reports = [report(BLAST, "2024-05-14"), report(MINERS)]
    store.add(reports)

    def edit(row: dict[str, str]) -> None:
        if row["district"] == "Loralai":
            row.update(
                killed_total="6", place_name="Duki", sub_event_type="Suicide bomb", why="call"
            )

    [number] = store.correct_from(sheet(store, edit), by="A. Baloch")
    [correction] = store.corrections()
    assert (correction.number, correction.by, correction.why) == (number, "A. Baloch", "call")
    store.add(reports)
    store.add([report(REVISED)])
    [blast] = [each for each in store.incidents() if each.sub_event_type == "Suicide bomb"]
    assert (blast.district, killed(blast)) == ("Duki", 6)
    assert len({quote.report for quote in blast.evidence}) == 2
    store.undo(number)
    assert (only(store).district, killed(only(store))) == ("Loralai", 7)


def test_a_correction_survives_a_new_version_of_the_report(store: mapper.Store) -> None:
    url = "https://news.example/loralai-blast"
    store.add([report(BLAST, url=url)])
    store.correct(only(store).id, by="A. Baloch", figures={"killed_total": 6})
    store.add([report(BLAST.replace("near Loralai", "outside Loralai"), url=url)])
    assert killed(only(store)) == 6


def test_a_correction_waits_for_a_report_that_was_removed(store: mapper.Store) -> None:
    [added] = store.add([report(BLAST)])
    number = store.correct(only(store).id, by="A. Baloch", figures={"killed_total": 6})
    store.remove(added.report.id)
    assert store.status().loose == (number,)
    store.add([report(BLAST)])
    assert killed(only(store)) == 6


def test_corrections_go_to_another_store(store: mapper.Store, tmp_path: Path) -> None:
    store.add([report(BLAST)])
    store.correct(only(store).id, by="A. Baloch", figures={"killed_total": 6})
    entries = store.corrections_out()
    with mapper.Store(tmp_path / "other.gpkg") as other:
        assert other.corrections_in(entries) == (1, 1)
        other.add([report(BLAST)])
        assert other.incidents() == store.incidents()
        assert other.corrections_in(entries) == (0, 0)


def test_a_report_added_after_the_sheet_was_made_is_no_correction(store: mapper.Store) -> None:
    store.add([report(BLAST, "2024-05-14")])
    made = sheet(store, lambda row: None)
    store.add([report(REVISED)])
    assert store.correct_from(made, by="A. Baloch") == []
    assert killed(only(store)) == 7


def test_days_that_a_spreadsheet_wrote_otherwise_are_the_same_days(store: mapper.Store) -> None:
    store.add([report(BLAST)])

    def american(row: dict[str, str]) -> None:
        row.update(date_start="05/14/2024", date_end="05/14/2024", killed_total="5.0")

    assert store.correct_from(sheet(store, american), by="A. Baloch") == []


def test_semicolons_and_a_byte_order_mark_are_read(store: mapper.Store) -> None:
    store.add([report(BLAST)])
    rows = csv.DictReader(io.StringIO(to_sheet(store.review(every=True)).lstrip("\ufeff")))
    [row] = [{**row, "killed_total": "4"} for row in rows]
    stream = io.StringIO("", newline="")
    writer = csv.DictWriter(stream, fieldnames=list(row), delimiter=";")
    writer.writeheader()
    writer.writerow(row)
    store.correct_from("\ufeff" + stream.getvalue(), by="A. Baloch")
    assert killed(only(store)) == 4


def test_roles_and_total_fit_what_a_person_says(store: mapper.Store) -> None:
    store.add([report("Gunmen killed two soldiers and three labourers in Kharan on Tuesday.")])
    incident = only(store, "Kharan").id

    def dead() -> tuple[int | None, ...]:
        tally = only(store, "Kharan").casualties.killed
        counts = (tally.total, tally.civilians, tally.security)
        return tuple(count.best if count else None for count in counts)

    assert dead() == (5, 3, 2)
    store.correct(incident, by="A. Baloch", figures={"killed_civilians": 4})
    assert dead() == (6, 4, 2)
    store.correct(incident, by="A. Baloch", figures={"killed_total": 4})
    assert dead() == (4, None, None)
    store.correct(incident, by="A. Baloch", figures={"killed_total": None})
    assert dead() == (None, None, None)


def test_two_incidents_that_a_person_merges_are_one_and_part_again(store: mapper.Store) -> None:
    store.add([report(BLAST), report(MINERS)])
    blast, miners = only(store), only(store, "Duki")
    number = store.merge(miners.id, blast.id, by="A. Baloch")
    [event] = store.incidents()
    assert len({quote.report for quote in event.evidence}) == 2
    store.undo(number)
    assert store.incidents() == sorted((blast, miners), key=lambda each: each.id)


def test_reports_that_a_person_splits_off_stay_apart(store: mapper.Store) -> None:
    first, second = report(BLAST, "2024-05-14"), report(REVISED)
    store.add([first, second])
    store.split(only(store).id, [second.id[:12]], by="A. Baloch")
    assert sorted(killed(each) or 0 for each in store.incidents()) == [5, 7]
    store.add([first, second])
    assert len(store.incidents()) == 2


def test_the_sheet_merges_splits_and_rejects(store: mapper.Store) -> None:
    first, second = report(BLAST, "2024-05-14"), report(REVISED)
    store.add([first, second, report(MINERS)])

    def edit(row: dict[str, str]) -> None:
        if row["district"] == "Duki":
            row["reject"] = "yes"
        else:
            row["split_off"] = row["reports"].split()[-1]

    store.correct_from(sheet(store, edit), by="A. Baloch")
    assert [each.district for each in store.incidents()] == ["Loralai", "Loralai"]
    assert store.status().rejected == 1
    ids = [each.id for each in store.incidents()]

    def join(row: dict[str, str]) -> None:
        if row["incident"].endswith(ids[0]):
            row["merge_into"] = f"i-{ids[1]}"

    store.correct_from(sheet(store, join), by="A. Baloch")
    assert killed(only(store)) == 7


def test_a_move_to_the_true_place_meets_the_reports_from_there(store: mapper.Store) -> None:
    store.add([report("A roadside bomb killed five policemen in Zhob on Tuesday, police said.")])
    store.correct(only(store, "Zhob").id, by="A. Baloch", place="Loralai")
    store.add([report(BLAST)])
    [event] = store.incidents()
    assert len({quote.report for quote in event.evidence}) == 2
    assert event.district == "Loralai"


def test_a_point_a_day_and_a_type_can_be_set(store: mapper.Store) -> None:
    store.add([report(BLAST)])
    day = dt.date(2024, 5, 13)
    kind = "Violence against civilians"
    store.correct(only(store).id, by="A. Baloch", event_type=kind, date_start=day)
    store.correct(only(store).id, by="A. Baloch", latitude=30.37, longitude=68.6)
    event = only(store)
    assert (event.date_start, event.date_end, event.date_precision) == (day, day, 1)
    assert (event.event_type, event.sub_event_type) == (kind, "Attack")
    assert (event.latitude, event.longitude, event.where_precision) == (30.37, 68.6, 1)


@pytest.mark.parametrize(
    ("column", "cell", "sentence"),
    [
        ("killed_total", "many", "Line 2, killed_total: 'many' is no number"),
        ("killed_total", "1.5", "Line 2, killed_total: 1.5 is no number of people"),
        ("killed_total", "-3", "Line 2: -3 people for killed_total cannot be"),
        ("date_start", "Tuesday", "Line 2, date_start: 'Tuesday' is no day"),
        ("date_end", "2024-05-01", "Line 2: The last day, 2024-05-01, lies before"),
        ("event_type", "War", "Line 2: 'War' is no event type"),
        ("sub_event_type", "Spell", "Line 2: 'Spell' does not tell the event type"),
        ("place_name", "Atlantis", "Line 2: 'Atlantis' is no place of the gazetteer"),
        ("latitude", "68.6", "Line 2: 68.6, 68.5.* lies outside Balochistan"),
        ("merge_into", "0123", "Line 2: 0123 is no incident of this store"),
        ("split_off", "abcdef", "Line 2: A split takes out some"),
        ("run", "", "Line 2: the store never held incident"),
    ],
)
def test_a_cell_that_cannot_be_is_told_and_nothing_is_entered(
    store: mapper.Store, column: str, cell: str, sentence: str
) -> None:
    store.add([report(BLAST)])
    before = store.incidents()
    with pytest.raises(CorrectionError, match=sentence):
        store.correct_from(sheet(store, lambda row: row.update({column: cell})), by="A. Baloch")
    assert (store.incidents(), store.corrections()) == (before, [])


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Nothing was said"),
        ({"latitude": 30.0}, "needs both a latitude and a longitude"),
        ({"latitude": float("nan"), "longitude": 66.0}, "nan"),
        ({"date_end": dt.date(2024, 5, 14)}, "A last day needs a first day"),
        ({"event_type": "Battles", "sub_event_type": "Flood"}, "no sub-type of Battles"),
        ({"figures": {"killed_ghosts": 1}}, "'killed_ghosts' is no figure"),
        ({"place": "Zahedan"}, "is no place of the gazetteer"),
    ],
)
def test_a_value_that_cannot_be_is_told(
    store: mapper.Store, values: dict[str, Any], sentence: str
) -> None:
    store.add([report(BLAST)])
    with pytest.raises(CorrectionError, match=sentence):
        store.correct(only(store).id, by="A. Baloch", **values)


@pytest.mark.parametrize(("last", "precision"), [(13, 1), (15, 2), (19, 3), (30, 4), (31, 4)])
def test_the_precision_of_a_day_follows_from_its_range(
    store: mapper.Store, last: int, precision: int
) -> None:
    store.add([report(BLAST)])
    first, end = dt.date(2024, 5, 13), dt.date(2024, 5, last)
    store.correct(only(store).id, by="A. Baloch", date_start=first, date_end=end)
    assert only(store).date_precision == precision


def test_a_file_that_is_no_sheet_is_refused(store: mapper.Store) -> None:
    with pytest.raises(CorrectionError, match="no column incident and run"):
        store.correct_from("a,b\n1,2\n", by="A. Baloch")


def test_a_correction_needs_a_name(store: mapper.Store) -> None:
    store.add([report(BLAST)])
    with pytest.raises(CorrectionError, match="needs a name"):
        store.reject(only(store).id, by=" ")


def test_what_is_undone_cannot_be_undone_again(store: mapper.Store) -> None:
    store.add([report(BLAST)])
    number = store.reject(only(store).id, by="A. Baloch")
    assert store.incidents() == []
    store.undo(number)
    with pytest.raises(CorrectionError, match="is undone already"):
        store.undo(number)
    with pytest.raises(CorrectionError, match="no correction 99"):
        store.undo(99)


def test_formulas_are_shown_and_not_run_and_longitudes_are_not_touched(
    store: mapper.Store,
) -> None:
    store.add([report("=HYPERLINK(1) went a note. " + BLAST), report(MINERS)])
    text = to_sheet(store.review(every=True))
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))]
    rows = list(csv.DictReader(io.StringIO(text.lstrip("\ufeff"))))
    assert {float(row["longitude"]) for row in rows} == {
        each.longitude for each in store.incidents()
    }
