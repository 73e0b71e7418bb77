"""Rerun the packaged notebook on new reports."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import NotebookError
from mapper.files import write_whole
from mapper.packaged import notebook_file

if TYPE_CHECKING:
    import nbformat

__all__ = ["run_notebook"]


def run_notebook(
    reports: Sequence[str | Path],
    out: str | Path = "incident_map",
    *,
    published: dt.date | None = None,
) -> Path:
    """Run `incident_map.ipynb` on reports and keep it with its results.

    Parameters
    ----------
    reports : sequence of str or Path
        Files, folders and patterns; standard input cannot be given.
    out : str or Path, optional
        The folder for `incident_map.ipynb` and `map.html`, made if missing;
        or the notebook's own path, ending in `.ipynb`, with the map beside it
        under the same name.
    published : datetime.date, optional
        The day the reports appeared, where they do not say it.

    Returns
    -------
    Path
        The notebook that was run. The same reports give the same bytes.

    Raises
    ------
    NotebookError
        If the extra `notebook` is not installed, or a cell fails; no notebook
        is then written.
    OutputError
        If the notebook cannot be written.
    """
    notebook, page = _targets(Path(out))
    parameters = {
        "reports": [_absolute(report) for report in reports],
        "published": published.isoformat() if published else None,
        "out": str(page.absolute()),
    }
    executed = _execute(parameters)
    write_whole(notebook, _settled(executed).encode())
    return notebook


def _targets(out: Path) -> tuple[Path, Path]:
    if out.suffix == ".ipynb":
        return out, out.with_suffix(".html")
    return out / "incident_map.ipynb", out / "map.html"


def _absolute(report: str | Path) -> str:
    if str(report) == "-":
        raise NotebookError("A notebook cannot read standard input; save the report in a file.")
    return str(Path(report).absolute())


def _execute(parameters: dict[str, Any]) -> nbformat.NotebookNode:
    try:
        import papermill
        from jupyter_client.kernelspec import NoSuchKernel
    except ImportError as error:
        raise NotebookError(
            f"The notebook needs the package {error.name}; "
            "run pip install 'balochistan-incident-mapper[notebook]'."
        ) from error
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "incident_map.ipynb")
        source.write_bytes(notebook_file().read_bytes())
        try:
            return papermill.execute_notebook(
                source, Path(folder, "executed.ipynb"), parameters, progress_bar=False
            )
        except papermill.PapermillExecutionError as error:
            raise NotebookError(
                f"The notebook stopped at its cell {error.exec_count}: {error.ename}: "
                f"{error.evalue} Mend that and run it again."
            ) from error
        except NoSuchKernel as error:
            raise NotebookError(
                "The notebook finds no Python kernel; "
                "run pip install 'balochistan-incident-mapper[notebook]'."
            ) from error


def _settled(notebook: nbformat.NotebookNode) -> str:
    """Take out times and random ids, so that a rerun changes only what the reports change."""
    import nbformat

    notebook.metadata.pop("papermill", None)
    for number, cell in enumerate(notebook.cells):
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if "injected-parameters" in cell.metadata.get("tags", ()):
            cell.id = f"injected-{number}"
    return f"{nbformat.writes(notebook)}\n"
