"""The files that are installed with the package: tables, lexicons, sample reports, notebook."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import rtoml

__all__ = ["gazetteer_folder", "notebook_file", "sample_reports", "toml_table"]


def toml_table(room: str, *path: str) -> dict[str, Any]:
    """Return a TOML file that lies beside a room's modules, as a dictionary.

    The lexicons are read at every start: rtoml takes a tenth of the time of `tomllib`.

    Examples
    --------
    >>> sorted(toml_table("evaluation", "agreement.toml"))[:2]
    ['abduction', 'accident']
    """
    return rtoml.loads(files(f"mapper.{room}").joinpath(*path).read_text("utf-8"))


def gazetteer_folder() -> Traversable:
    """Return the folder of the gazetteer's tables (`data/gazetteer` in a checkout)."""
    return files("mapper.data").joinpath("gazetteer")


def sample_reports() -> Traversable:
    """Return the folder of the sample reports (`data/reports` in a checkout)."""
    return files("mapper.data").joinpath("reports")


def notebook_file(name: str = "incident_map.ipynb") -> Traversable:
    """Return a packaged notebook (`notebooks/` in a checkout)."""
    return files("mapper.notebooks").joinpath(name)
