"""A user's own places and outlines, kept on disk between runs."""

from __future__ import annotations

import contextlib
import csv
import dataclasses
import io
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from mapper.errors import GazetteerError, OutputError
from mapper.files import write_whole
from mapper.gazetteer.boundaries import Boundaries
from mapper.gazetteer.ground import Ground
from mapper.gazetteer.own import laid_over, marked, read_places
from mapper.gazetteer.tables import Table, Tables, read_json

__all__ = ["Layer", "Stamp"]

Stamp = tuple[tuple[int, int] | None, ...]
_PLACES, _OUTLINES = "places.csv", "tehsil_outlines.geojson"
_WAIT = 10  # seconds for another program that writes


class Added(NamedTuple):
    """What a table brought.

    Parameters
    ----------
    new : list of str
        Names of the places that were not known.
    replaced : list of str
        Names of those that took the place of another, with that one's name and id.
    """

    new: list[str]
    replaced: list[str]


@dataclasses.dataclass(frozen=True)
class Layer:
    """A folder with a user's own data, which lie over the packaged tables.

    Parameters
    ----------
    folder : Path
        It is made when first written to. In it stand `places.csv`, with the columns
        of the packaged table, and `tehsil_outlines.geojson`.
    """

    folder: Path

    @classmethod
    def default(cls) -> Layer:
        """Return the layer of this user: in `$MAPPER_DATA`, or the system's data folder."""
        from platformdirs import user_data_path

        home = os.environ.get("MAPPER_DATA") or user_data_path("balochistan-incident-mapper")
        return cls(Path(home) / "gazetteer")

    def stamp(self) -> Stamp:
        """Return what changes whenever the layer is written."""
        return tuple(map(_stamp, (self.folder / _PLACES, self.folder / _OUTLINES)))

    def over(self, tables: Tables) -> Tables:
        """Return the tables with the layer over them.

        Raises
        ------
        GazetteerError
            If a file of the layer is unsound, as after an edit by hand or a new release.
        """
        tables = self._with_outlines(tables)
        own = self.places(tables)
        return laid_over(tables, own) if own else tables

    def places(self, tables: Tables) -> Table | None:
        """Return the user's own places, if there are any."""
        path = self.folder / _PLACES
        if not path.exists():
            return None
        try:
            return read_places(path, tables, None)
        except GazetteerError as error:
            raise GazetteerError(
                f"{error}\nMend {path}, or take it away with: mapper gazetteer remove --all"
            ) from error

    def add(self, path: Path, packaged: Tables) -> Added:
        """Read a table of places and keep them; all of them or none.

        Parameters
        ----------
        path : Path
            See `read_places`.
        packaged : Tables
            The packaged tables.

        Raises
        ------
        GazetteerError
            If the table is unsound; the layer is then unchanged.
        OutputError
            If the layer cannot be written.
        """
        with self._locked():
            tables = self.over(packaged)
            read = read_places(path, tables, Ground(tables))
            self._keep([*self._rows_but(packaged, set(read.column("id"))), *read.cells], read)
        return _added(read, tables)

    def remove(self, ids: Sequence[str], packaged: Tables) -> None:
        """Take places out of the layer; packaged ones that they replaced are back.

        Raises
        ------
        GazetteerError
            If the layer lacks one of the ids; nothing is then removed.
        """
        with self._locked():
            own = self.places(packaged)
            held = own.column("id") if own else []
            unknown = [key for key in ids if key not in held]
            if unknown:
                raise GazetteerError(
                    f"{', '.join(unknown)} is no place of your own; see them with: "
                    "mapper gazetteer own"
                )
            if own:
                self._keep(self._rows_but(packaged, set(ids)), own)

    def remove_all(self) -> None:
        """Take every own place away."""
        self._delete(_PLACES)

    def import_boundaries(self, boundaries: Boundaries) -> None:
        """Keep outlines, in place of the packaged ones."""
        with self._locked():
            content = json.dumps(boundaries.outlines, ensure_ascii=False, separators=(",", ":"))
            write_whole(self.folder / _OUTLINES, f"{content}\n".encode())

    def reset_boundaries(self) -> None:
        """Take imported outlines away; the packaged ones are back."""
        self._delete(_OUTLINES)

    def _with_outlines(self, tables: Tables) -> Tables:
        path = self.folder / _OUTLINES
        if not path.exists():
            return tables
        try:
            outlines: dict[str, Any] = read_json(self.folder, _OUTLINES)
            drawn = sorted(each["properties"]["tehsil_pcode"] for each in outlines["features"])
            credit = f"{outlines['source']}, {outlines['licence']}"
        except (GazetteerError, KeyError, TypeError) as error:
            drawn, credit = [], str(error)
        if drawn != sorted(tables["tehsils.csv"].column("pcode")):
            raise GazetteerError(
                f"{path} does not hold the outlines of the tehsils; import them again, or take "
                "them away with: mapper gazetteer reset-boundaries"
            )
        version = marked(tables.version, json.dumps(outlines, sort_keys=True))
        return dataclasses.replace(
            tables, own_outlines=outlines, outlines_credit=credit, version=version
        )

    def _rows_but(self, packaged: Tables, ids: set[str]) -> list[list[str]]:
        own = self.places(packaged)
        return [row for row in own.cells if row[own.columns["id"]] not in ids] if own else []

    def _keep(self, rows: list[list[str]], like: Table) -> None:
        if not rows:
            (self.folder / _PLACES).unlink(missing_ok=True)
            return
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(like.columns)
        writer.writerows(sorted(rows))
        write_whole(self.folder / _PLACES, text.getvalue().encode())

    def _delete(self, name: str) -> None:
        if (self.folder / name).exists():
            with self._locked():
                (self.folder / name).unlink(missing_ok=True)

    @contextlib.contextmanager
    def _locked(self) -> Iterator[None]:
        from filelock import FileLock, Timeout

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with FileLock(self.folder / ".lock", timeout=_WAIT):
                yield
        except Timeout as error:
            raise OutputError(
                f"Another program has been writing in {self.folder} for {_WAIT} seconds; "
                "try again when it is done."
            ) from error
        except OutputError:
            raise
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError(
                f"{self.folder} cannot be written ({reason}); set MAPPER_DATA to another folder."
            ) from error


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _added(read: Table, tables: Tables) -> Added:
    known = {row["id"]: row for name in (_PLACES, "villages.csv") for row in tables[name]}
    new = [row["name"] for row in read if row["id"] not in known]
    replaced = [
        f"{row['name']} ({known[row['id']]['name']}, {row['id']})"
        for row in read
        if row["id"] in known
    ]
    return Added(new, replaced)
