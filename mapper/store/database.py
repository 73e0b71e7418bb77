"""The file of a store: opened, checked, migrated, and written in transactions.

The journal is SQLite's rollback journal, not WAL: between two transactions the one
file is complete, so that it can be mailed, and it opens from a folder that nobody
may write to. Each transaction is flushed to disk before it counts.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from mapper.errors import StoreBusyError, StoreError, StoreVersionError
from mapper.store.geopackage import add_functions
from mapper.store.migrations import VERSION, migrate

__all__ = ["Database", "Waiting"]

#: Told once when another process is writing; it gets a sentence.
Waiting = Callable[[str], None]

_APPLICATION = 0x47504B47  # "GPKG"
_SIGNATURE = b"SQLite format 3\x00"
_FIRST_WAIT_S = 0.3  # before a word is said
_DEFAULT_POLICY = "latest official"


class Database:
    """A store's file, open.

    Parameters
    ----------
    path : Path
        The file; made if there is none, unless `readonly`.
    readonly : bool
        Open for reading alone, as from a folder that cannot be written.
    patience : float
        How long to wait for another process, seconds.
    waiting : callable, optional
        Told in a sentence when another process is being waited for.

    Raises
    ------
    StoreError
        If the file is no store, is damaged or cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        *,
        readonly: bool = False,
        patience: float = 60.0,
        waiting: Waiting | None = None,
    ) -> None:
        self.path = path
        self._patience = patience
        self._waiting = waiting
        new = _is_new(path)
        if new and readonly:
            raise StoreError(f"{path} is no store yet; make one with mapper add --store {path}.")
        if readonly and path.with_name(f"{path.name}-journal").exists():
            self._recover()
        self.connection = self._connect(readonly)
        try:
            with self.telling():
                self._prepare(new, readonly)
        except BaseException:
            self.connection.close()
            raise

    def _recover(self) -> None:
        """Take back what a process that was killed had begun: reading alone cannot."""
        with self.telling(), contextlib.closing(self._connect(readonly=False)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()

    def _connect(self, readonly: bool) -> sqlite3.Connection:
        mode = "ro" if readonly else "rwc"
        address = f"{self.path.absolute().as_uri()}?mode={mode}"
        with self.telling():
            connection = sqlite3.connect(address, uri=True, isolation_level=None)
        connection.row_factory = sqlite3.Row
        add_functions(connection)
        return connection

    def _prepare(self, new: bool, readonly: bool) -> None:
        run = self.connection.execute
        self._wait_at_most(self._patience)
        run("PRAGMA foreign_keys = ON")
        if readonly:
            self._check(readonly)
            return
        run("PRAGMA journal_mode = DELETE")
        run("PRAGMA synchronous = FULL")
        if new:
            self._create()
        self._check(readonly)

    def _create(self) -> None:
        with self.writing():
            if self.value("SELECT count(*) FROM sqlite_schema"):
                return  # another process was quicker
            script = files("mapper.store").joinpath("schema.sql").read_text(encoding="utf-8")
            for statement in statements(script):
                self.connection.execute(statement)
            row = (1, VERSION, _DEFAULT_POLICY)
            self.connection.execute("INSERT INTO mapper_store VALUES (?, ?, ?)", row)

    def _check(self, readonly: bool) -> None:
        if self.value("PRAGMA application_id") != _APPLICATION or not self.value(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'mapper_store'"
        ):
            raise StoreError(f"{self.path} is a database and no incident store; name another file.")
        found = int(self.value("SELECT version FROM mapper_store"))
        if found > VERSION:
            raise StoreVersionError(
                f"{self.path} was made by a later version of this program (store version {found}, "
                f"known up to {VERSION}); update the program to open it."
            )
        if found < VERSION and not readonly:
            with self.writing():
                migrate(self.connection, int(self.value("SELECT version FROM mapper_store")))

    def value(self, query: str, values: tuple[object, ...] = ()) -> Any:
        """Return the first column of the first row, None where there is no row."""
        row = self.connection.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def telling(self) -> Iterator[None]:
        """Turn what SQLite raises into one sentence that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise _told(self.path, error) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all of it, or after an error or a kill none."""
        with self.telling():
            self._begin()
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    def _begin(self) -> None:
        run = self.connection.execute
        self._wait_at_most(min(_FIRST_WAIT_S, self._patience))
        try:
            run("BEGIN IMMEDIATE")
            self._wait_at_most(self._patience)  # the commit waits for who is reading
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            if self._waiting:
                self._waiting(f"Another process is writing to {self.path}; waiting for it.")
            self._wait_at_most(self._patience)
            run("BEGIN IMMEDIATE")

    def _wait_at_most(self, seconds: float) -> None:
        self.connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def statements(script: str) -> Iterator[str]:
    """Yield the statements of an SQL script; `executescript` would end the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _is_new(path: Path) -> bool:
    """Tell whether there is nothing at a path yet, and refuse what is no database."""
    try:
        with path.open("rb") as stream:
            start = stream.read(len(_SIGNATURE))
    except FileNotFoundError:
        if not path.absolute().parent.is_dir():
            raise StoreError(
                f"{path} lies in a folder that does not exist; make it first."
            ) from None
        return True
    except OSError as error:
        raise StoreError(
            f"{path} cannot be opened ({error.strerror or error}); check its name and its rights."
        ) from error
    if start and start != _SIGNATURE:
        raise StoreError(f"{path} is no GeoPackage, so no incident store; name another file.")
    return not start


def _is_busy(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", 0) or 0
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


_DAMAGED = "is damaged or cut short; put back a copy of it, or add the reports to a new store"
_ADVICE = {
    sqlite3.SQLITE_FULL: "cannot be written because the disk is full; free space and repeat",
    sqlite3.SQLITE_READONLY: "cannot be written; check the rights of the file and its folder, "
    "or copy it to another place",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or written; check that its folder exists and "
    "can be written to",
    sqlite3.SQLITE_PERM: "cannot be opened; check the rights of the file",
    sqlite3.SQLITE_IOERR: "cannot be read or written by this machine; check the disk and its space",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_ERROR: "does not hold the tables of an incident store; put back a copy of it, "
    "or add the reports to a new store",
}


def _told(path: Path, error: sqlite3.Error) -> StoreError:
    if _is_busy(error):
        return StoreBusyError(
            f"Another process keeps writing to {path}; try again when it has ended."
        )
    code = (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    advice = _ADVICE.get(code, "could not be used; put back a copy of it")
    return StoreError(f"{path} {advice} ({error}).")
