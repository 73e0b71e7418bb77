"""The formats of `mapper export`, each with what it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from mapper.exporting.about import About
from mapper.exporting.acled import acled_columns, to_acled
from mapper.exporting.columns import Column, described_columns
from mapper.exporting.comma import comma_separated, table
from mapper.exporting.geojson import geojson_lines
from mapper.exporting.geopackage import to_geopackage
from mapper.exporting.hxl import hxl_columns, to_hxl
from mapper.exporting.kml import to_kml
from mapper.exporting.parquet import to_geoparquet
from mapper.exporting.web_table import csv_metadata
from mapper.files import write_whole
from mapper.model import Incident

if TYPE_CHECKING:
    from mapper.gazetteer import Gazetteer

__all__ = ["FILE_FORMATS", "FileFormat", "write_export"]

FileFormat = Literal["geojson", "geoparquet", "csv", "acled", "hxl", "kml", "gpkg"]
FILE_FORMATS: tuple[FileFormat, ...] = get_args(FileFormat)
SIDECAR = "-metadata.json"  # after the name of the CSV file, as CSVW has it

Content = bytes | Iterable[bytes]


@dataclass(frozen=True, slots=True)
class _Job:
    """What a format needs to write."""

    incidents: Sequence[Incident]
    about: About
    gazetteer: Gazetteer

    def tehsils(self) -> dict[str, str]:
        """Return the names of the tehsils by P-code."""
        codes = {code for each in self.gazetteer.districts() for code in each.tehsil_pcodes}
        return {code: self.gazetteer.place(f"tehsil:{code}").name for code in sorted(codes)}


_WRITERS: Mapping[FileFormat, Callable[[_Job], Content]] = {
    "geojson": lambda job: _encoded(geojson_lines(job.incidents, job.about)),
    "geoparquet": lambda job: to_geoparquet(job.incidents, job.about),
    "csv": lambda job: _encoded(comma_separated(*table(job.incidents, job.about))),
    "acled": lambda job: _encoded(to_acled(job.incidents, job.about, job.tehsils())),
    "hxl": lambda job: _encoded(to_hxl(job.incidents, job.about)),
    "kml": lambda job: _encoded(to_kml(job.incidents, job.about)),
    "gpkg": lambda job: to_geopackage(job.incidents, job.about),
}
# Formats of CSV, with their columns and how many lines stand above the values.
_TABLES: Mapping[str, tuple[Callable[[], Sequence[Column]], int]] = {
    "csv": (lambda: tuple(described_columns().values()), 1),
    "acled": (acled_columns, 1),
    "hxl": (hxl_columns, 2),
}


def write_export(
    path: Path,
    format: FileFormat,
    incidents: Sequence[Incident],
    about: About,
    *,
    gazetteer: Gazetteer,
) -> list[Path]:
    """Write incidents to a file, whole or not at all.

    Parameters
    ----------
    path : Path
        The file. Beside a CSV goes `NAME-metadata.json` (CSVW).
    format : FileFormat
        What to write.
    incidents : sequence of Incident
        The incidents, in the order they are to have.
    about : About
        What the file says of itself.
    gazetteer : Gazetteer
        Names the tehsils, for ACLED's `admin3`.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    OutputError
        If a file cannot be written.
    """
    write_whole(path, _WRITERS[format](_Job(incidents, about, gazetteer)))
    if format not in _TABLES:
        return [path]
    columns, header_lines = _TABLES[format]
    beside = path.with_name(path.name + SIDECAR)
    text = csv_metadata(path.name, columns(), about, header_lines=header_lines)
    write_whole(beside, text.encode())
    return [path, beside]


def _encoded(pieces: Iterable[str]) -> Iterable[bytes]:
    return (piece.encode() for piece in pieces)
