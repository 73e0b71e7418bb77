"""Hand-annotated reports: what a careful reader found in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from mapper.errors import GoldError
from mapper.reading.sources import SUFFIXES

__all__ = ["Figures", "GoldIncident", "GoldReport", "read_gold"]


_NEIGHBOUR = "reports"  # a report may lie in the folder `reports` beside the gold folder


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


#: A day, written as nothing or as null where it is not known.
Day = Annotated[dt.date | None, BeforeValidator(lambda written: written or None)]


class Figures(_Frozen):
    """People killed or injured; None is not stated or cannot be split, 0 is said to be none."""

    total: int | None = None
    civilians: int | None = None
    security: int | None = None
    militants: int | None = None


class GoldIncident(_Frozen):
    """One incident as the annotator read it.

    Parameters
    ----------
    place_text, place : str
        The place as written, and its name.
    district : str, optional
        In the reference set; None where the report gives the province alone.
    level : str
        `site`, `town`, `district` or `province`.
    event : str
        One of the events of agreement.toml.
    quote : str
        Words of the report that the incident rests on.
    kind : str
        `main`; `background` and `rollup` need not be found.
    """

    place_text: str
    place: str
    district: str | None = None
    level: Literal["site", "town", "tehsil", "district", "province"]
    date: Day = None
    event: str
    killed: Figures = Figures()
    injured: Figures = Figures()
    quote: str = ""
    kind: Literal["main", "background", "rollup"] = "main"


class GoldReport(_Frozen):
    """One annotated report.

    Parameters
    ----------
    name : str
        Stem of its files.
    text : Path
        The report.
    published : datetime.date, optional
        The day that "Tuesday" and "today" are relative to.
    incidents : tuple of GoldIncident
        What happened, empty where nothing did.
    not_incident_places : tuple of str
        Places named in the text that no incident may be put at.
    """

    name: str
    text: Path
    published: Day = None
    incidents: tuple[GoldIncident, ...] = ()
    not_incident_places: tuple[str, ...] = ()


def read_gold(folder: Path) -> Iterator[GoldReport]:
    """Read the annotations of a folder, each a JSON file beside its report.

    Parameters
    ----------
    folder : Path
        The form of the files is described in docs/evaluation.md.

    Yields
    ------
    GoldReport
        In order of name.

    Raises
    ------
    GoldError
        If the folder holds no annotation, or one cannot be read or lacks its report.
    """
    annotations = sorted(folder.glob("*.json"))
    if not annotations:
        raise GoldError(f"{folder} holds no annotated report (a JSON file beside its text).")
    for annotation in annotations:
        yield _read(annotation)


def _read(annotation: Path) -> GoldReport:
    try:
        content = annotation.read_text(encoding="utf-8")
        facts = _Annotation.model_validate_json(content)
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{annotation} cannot be read ({error}); mend or remove it.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise GoldError(f"{annotation}, {where}: {first['msg']}; mend it.") from error
    return GoldReport(name=annotation.stem, text=_report_of(annotation), **dict(facts))


class _Annotation(_Frozen):
    published: Day = None
    incidents: tuple[GoldIncident, ...]
    not_incident_places: tuple[str, ...] = ()


def _report_of(annotation: Path) -> Path:
    folder = annotation.absolute().parent
    for home in (folder, folder.parent / _NEIGHBOUR):
        for suffix in SUFFIXES:
            if (report := home / f"{annotation.stem}{suffix}").is_file():
                return report
    raise GoldError(f"{annotation} has no report beside it; add {annotation.stem}.txt.")
