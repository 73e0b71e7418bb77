"""Answers of a server, kept on disk so that nothing is asked twice."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from pathlib import Path
from typing import Any

__all__ = ["AnswerCache", "Answers"]

_TABLE = """CREATE TABLE IF NOT EXISTS answers
            (server TEXT, name TEXT, box TEXT, answers TEXT, PRIMARY KEY (server, name, box))"""
_SELECT = "SELECT answers FROM answers WHERE server = ? AND name = ? AND box = ?"
_INSERT = "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)"
Key = tuple[str, str, str]
Answers = list[dict[str, Any]]


class AnswerCache:
    """Answers by server, name and box; where the file cannot be used, this run's own.

    Answers are kept until the file is deleted, so that a run repeated gives the same.

    Parameters
    ----------
    path : Path
        An SQLite file; it and its folder are made when first needed.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[Key, Answers] = {}

    @classmethod
    def default(cls) -> AnswerCache:
        """Return the cache in the user's cache folder."""
        from platformdirs import user_cache_path

        return cls(user_cache_path("balochistan-incident-mapper") / "nominatim.sqlite")

    def get(self, key: Key) -> Answers | None:
        """Return the answers kept for a key; None where it was never asked."""
        if key not in self._known:
            with contextlib.suppress(OSError, sqlite3.Error, ValueError), self._opened() as base:
                found = base.execute(_SELECT, key).fetchone()
                if found:
                    self._known[key] = json.loads(found[0])
        return self._known.get(key)

    def put(self, key: Key, answers: Answers) -> None:
        """Keep the answers of a key."""
        self._known[key] = answers
        with contextlib.suppress(OSError, sqlite3.Error), self._opened() as base, base:
            base.execute(_INSERT, (*key, json.dumps(answers)))

    def _opened(self) -> contextlib.closing[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self._path, timeout=5)
        try:
            base.execute(_TABLE)
        except sqlite3.Error:
            base.close()
            raise
        return contextlib.closing(base)
