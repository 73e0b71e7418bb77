"""The files that are installed with the package: gazetteer tables, sample reports, notebook."""

from importlib.resources import files
from importlib.resources.abc import Traversable

__all__ = ["gazetteer_folder", "notebook_file", "sample_reports"]


def gazetteer_folder() -> Traversable:
    """Return the folder of the gazetteer's tables (`data/gazetteer` in a checkout)."""
    return files("mapper.data").joinpath("gazetteer")


def sample_reports() -> Traversable:
    """Return the folder of the sample reports (`data/reports` in a checkout)."""
    return files("mapper.data").joinpath("reports")


def notebook_file(name: str = "incident_map.ipynb") -> Traversable:
    """Return a packaged notebook (`notebooks/` in a checkout)."""
    return files("mapper.notebooks").joinpath(name)
