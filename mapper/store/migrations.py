"""How a store of an earlier version becomes one of this version, a step a version."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

__all__ = ["STEPS", "VERSION", "migrate"]

#: Steps in order; the first leads from version 1 to version 2. `schema.sql` makes the latest.
STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = ()
VERSION = 1 + len(STEPS)


def migrate(connection: sqlite3.Connection, found: int) -> None:
    """Take the steps from the version found to this one, within the caller's transaction."""
    for step in STEPS[found - 1 :]:
        step(connection)
    connection.execute("UPDATE mapper_store SET version = ?", (1 + len(STEPS),))
