"""Nothing that was told to be stored is lost: kills, two writers, full disks, damaged files."""

from __future__ import annotations

import functools
import os
import random
import shutil
import signal
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import mapper
from mapper.errors import StoreBusyError, StoreError, StoreVersionError
from mapper.extraction import analyse
from mapper.model import Extraction
from mapper.store import migrations

from .processes import start, wait
from .samples import BLAST, MINERS, report

PLACES = ("Loralai", "Turbat", "Khuzdar", "Zhob", "Sibi", "Gwadar", "Kharan", "Panjgur")
KILLS = 100


def extractions(number: int) -> list[Extraction]:
    """Return readings of invented reports, some of them of one event."""
    told = []
    for n in range(number):
        place, day = PLACES[n % len(PLACES)], 1 + n // (2 * len(PLACES))
        text = f"Gunmen killed {n % 7 + 2} labourers in {place}, police officer number {n} said."
        told.append(analyse(report(text, f"2024-05-{day:02}")))
    return told


def stored(path: Path) -> set[str]:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    found = {row[0] for row in connection.execute("SELECT id FROM reports")}
    connection.close()
    return found


@pytest.mark.slow
def test_a_kill_at_any_moment_loses_at_most_the_report_being_added(path: Path) -> None:
    read = extractions(40)
    with mapper.Store(path) as store:
        store.add(read[:1])
    chance = random.Random(5)
    there = {read[0].report.id}
    struck = 0
    for kill in range(KILLS):
        ends, begins = os.pipe()
        order = random.Random(kill).sample(read, len(read))

        process = start(functools.partial(add_or_remove, path, order, there, begins))
        os.close(begins)
        time.sleep(chance.uniform(0.0, 0.08))
        os.kill(process, signal.SIGKILL)
        wait(process)
        with os.fdopen(ends) as told:
            begun = told.read().split()
        struck += bool(begun) and begun[-1] != "."
        there = expected(there, begun, stored(path))
    assert struck >= KILLS // 3  # most were killed in the middle of adding or removing
    with mapper.Store(path) as store:
        store.add(read)
        incidents = store.incidents()
    whole = path.with_name("whole.gpkg")
    with mapper.Store(whole) as store:
        store.add(read)
        assert store.incidents() == incidents


def add_or_remove(path: Path, order: list[Extraction], there: set[str], told: int) -> None:
    """Add what is not there and remove what is, telling before and after each step."""
    with mapper.Store(path) as store:
        for each in order:
            name = each.report.id
            if name in there:
                os.write(told, f"-{name} ".encode())
                store.remove(name)
            else:
                os.write(told, f"+{name} ".encode())
                store.add([each])
            os.write(told, b". ")


def expected(there: set[str], begun: list[str], found: set[str]) -> set[str]:
    """Check what is found against what was begun and done; only the last may be undone."""
    pending = ""
    for word in begun:
        if word != ".":
            pending = word
            continue
        there = _done(there, pending)
        pending = ""
    allowed = [there, _done(there, pending)] if pending else [there]
    assert found in allowed
    return found


def _done(there: set[str], step: str) -> set[str]:
    return there | {step[1:]} if step[0] == "+" else there - {step[1:]}


def test_two_processes_that_add_fifty_reports_each_end_with_a_hundred(path: Path) -> None:
    read = extractions(100)

    def adding(mine: list[Extraction]) -> None:
        with mapper.Store(path) as store:
            store.add(mine)

    processes = [start(lambda mine=mine: adding(mine)) for mine in (read[::2], read[1::2])]  # type: ignore[misc]
    assert [wait(process) for process in processes] == [0, 0]
    assert stored(path) == {each.report.id for each in read}
    with mapper.Store(path) as store, mapper.Store(path.with_name("one.gpkg")) as one:
        one.add(read)
        assert store.incidents() == one.incidents()


def test_who_waits_for_another_process_says_so(path: Path, store: mapper.Store) -> None:
    said: list[str] = []
    other = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    release = threading.Timer(0.6, lambda: other.execute("COMMIT"))
    with mapper.Store(path, waiting=said.append) as waiting:
        release.start()
        waiting.add([report(BLAST)])
    release.join()
    assert said == [f"Another process is writing to {path}; waiting for it."]
    assert len(store.incidents()) == 1


def test_who_stores_waits_for_who_reads(path: Path, store: mapper.Store) -> None:
    store.add([report(MINERS)])
    reader = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM incidents").fetchone() == (1,)
    release = threading.Timer(0.8, reader.close)
    release.start()
    store.add([report(BLAST)])
    release.join()
    assert len(store.incidents()) == 2


def test_what_a_kill_left_undone_is_taken_back_by_who_only_reads(path: Path) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST)])
        before = store.incidents()
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")  # pages go to the file before the transaction ends
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("DELETE FROM readings")
    writer.execute("UPDATE reports SET data = hex(zeroblob(100000))")
    struck = path.with_name("struck.gpkg")
    for ending in ("", "-journal"):
        shutil.copy(f"{path}{ending}", f"{struck}{ending}")
    writer.close()
    with mapper.Store(struck, readonly=True) as store:
        assert store.incidents() == before
    assert not struck.with_name("struck.gpkg-journal").exists()


def test_who_waits_too_long_is_told_what_to_do(path: Path, store: mapper.Store) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with (
        mapper.Store(path, patience=0.1) as waiting,
        pytest.raises(StoreBusyError, match="try again when it has ended"),
    ):
        waiting.add([report(BLAST)])
    other.close()
    assert store.incidents() == []


def test_a_full_disk_loses_nothing_that_was_there(path: Path) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST)])
        before = store.incidents()
        pages = store._database.value("PRAGMA page_count")
        store._database.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="the disk is full; free space and repeat"):
            store.add([report(MINERS * 50)])
        assert store.incidents() == before
    assert len(stored(path)) == 1


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user may look into."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_folder_that_cannot_be_written_is_told_and_can_be_read(open_folder: Path) -> None:
    path = open_folder / "incidents.gpkg"
    with mapper.Store(path) as store:
        store.add([report(BLAST)])
    nobody = 65534
    path.chmod(0o444)
    open_folder.chmod(0o555)
    read = analyse(report(MINERS))

    def work() -> None:
        if os.geteuid() == 0:  # rights do not bind the superuser
            os.setuid(nobody)
        with mapper.Store(path, readonly=True) as store:
            assert len(store.incidents()) == 1
        with mapper.Store(path) as store, pytest.raises(StoreError, match="check the rights"):
            store.add([read])
        with pytest.raises(StoreError, match="cannot be opened or written"):
            mapper.Store(open_folder / "another.gpkg")

    status = wait(start(work))
    open_folder.chmod(0o755)
    assert status == 0


@pytest.mark.parametrize("kept", [50, 0.3, 0.9])
def test_a_truncated_store_is_refused(path: Path, kept: float) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST)])
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept if kept > 1 else kept * len(whole))])
    with pytest.raises(StoreError, match="damaged or cut short; put back a copy"):
        mapper.Store(path)


def test_a_damaged_store_is_told_and_not_half_read(path: Path) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST), report(MINERS)])
    content = bytearray(path.read_bytes())
    for offset in range(4096, len(content), 4096):
        content[offset : offset + 64] = b"\xff" * 64
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"), mapper.Store(path) as store:
        store.incidents()


def test_what_is_no_store_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "report.txt"
    text.write_text(BLAST)
    with pytest.raises(StoreError, match="is no GeoPackage"):
        mapper.Store(text)
    assert text.read_text() == BLAST
    database = tmp_path / "other.sqlite"
    sqlite3.connect(database).execute("CREATE TABLE things (name)").connection.close()
    with pytest.raises(StoreError, match="no incident store"):
        mapper.Store(database)
    with pytest.raises(StoreError, match="cannot be opened"):
        mapper.Store(tmp_path)
    with pytest.raises(StoreError, match="a folder that does not exist"):
        mapper.Store(tmp_path / "no" / "store.gpkg")
    with pytest.raises(StoreError, match="is no store yet"):
        mapper.Store(tmp_path / "none.gpkg", readonly=True)


def test_a_store_of_a_later_version_is_refused(path: Path) -> None:
    mapper.Store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE mapper_store SET version = 99")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(StoreVersionError, match="update the program to open it"):
        mapper.Store(path)
    assert path.read_bytes() == before


def test_a_store_of_an_earlier_version_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with mapper.Store(path) as store:
        store.add([report(BLAST)])

    def step(connection: sqlite3.Connection) -> None:
        connection.execute("ALTER TABLE runs ADD COLUMN host TEXT")

    monkeypatch.setattr(migrations, "STEPS", (step,))
    monkeypatch.setattr("mapper.store.database.VERSION", 2)
    with mapper.Store(path) as store:
        assert len(store.incidents()) == 1
    mapper.Store(path).close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT version FROM mapper_store").fetchone() == (2,)
    assert connection.execute("SELECT host FROM runs").fetchall() == [(None,)]
    connection.close()


def test_an_unknown_policy_is_refused(path: Path) -> None:
    with pytest.raises(StoreError, match="is no policy; choose one of latest official"):
        mapper.Store(path, policy="loudest")  # type: ignore[arg-type]
