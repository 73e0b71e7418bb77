"""Rerun the packaged notebook on new reports."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mapper import errors
from mapper.errors import NotebookError, OutputError
from mapper.files import write_whole
from mapper.packaged import notebook_file
from mapper.store import Store

__all__ = ["run_notebook"]

ADVICE = (
    "run pip install 'balochistan-incident-mapper[notebook]', "
    "or in a checkout pip install '.[notebook]'."
)
# What the kernel logs is about itself; what a cell does wrong comes back as an error.
QUIET = ["--log-level=CRITICAL"]


def run_notebook(
    reports: Sequence[str | Path],
    out: str | Path = "incident_map",
    *,
    store: str | Path = "incidents.gpkg",
    published: dt.date | None = None,
    gazetteer: str | Path | None = None,
) -> Path:
    """Run `incident_map.ipynb` on reports and keep it with its results.

    Parameters
    ----------
    reports : sequence of str or Path
        Files, folders and patterns; standard input cannot be given. Without any, the
        store is shown as it is; where there is none, the sample reports.
    out : str or Path, optional
        The folder for `incident_map.ipynb` and `map.html`, made if missing;
        or the notebook's own path, ending in `.ipynb`, with the map beside it
        under the same name.
    store : str or Path, optional
        The file that keeps the incidents from run to run, made if missing; see `Store`.
    published : datetime.date, optional
        The day the reports appeared, where they do not say it.
    gazetteer : str or Path, optional
        A table of one's own places; see `Gazetteer.with_places`.

    Returns
    -------
    Path
        The notebook that was run. The same reports and store give the same bytes.

    Raises
    ------
    NotebookError
        If the extra `notebook` is not installed, or a cell fails; no notebook
        is then written. What the store had taken in by then it keeps.
    OutputError
        If the notebook cannot be written.
    StoreError
        If `store` is a file and no store.
    """
    notebook, page = _targets(Path(out))
    _refuse_file(notebook.parent)
    _try_store(Path(store))
    parameters = {
        "new_reports": [_absolute(report) for report in reports],
        "store": str(Path(store).absolute()),
        "out": str(page.absolute()),
        "published": published.isoformat() if published else None,
        "gazetteer": str(Path(gazetteer).absolute()) if gazetteer else None,
    }
    executed = _execute(parameters)
    write_whole(notebook, _settled(executed).encode())
    return notebook


def _targets(out: Path) -> tuple[Path, Path]:
    if out.suffix == ".ipynb":
        return out, out.with_suffix(".html")
    return out / "incident_map.ipynb", out / "map.html"


def _refuse_file(folder: Path) -> None:
    """Say before the run, and not after it, that the results have no place to go."""
    if folder.exists() and not folder.is_dir():
        raise OutputError(
            f"{folder} is a file and no folder; choose another place for the notebook."
        )


def _try_store(path: Path) -> None:
    """Say before the run, and in the store's own words, that a file is no store."""
    if path.exists():
        Store(path).close()


def _absolute(report: str | Path) -> str:
    if str(report) == "-":
        raise NotebookError("A notebook cannot read standard input; save the report in a file.")
    return str(Path(report).absolute())


def _execute(parameters: dict[str, Any]) -> dict[str, Any]:
    try:
        import papermill
        from jupyter_client.kernelspec import NoSuchKernel
        from nbclient.exceptions import DeadKernelError
    except ImportError as error:
        raise NotebookError(f"The notebook needs the package {error.name}; {ADVICE}") from error
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "incident_map.ipynb")
        source.write_bytes(notebook_file().read_bytes())
        try:
            executed: dict[str, Any] = papermill.execute_notebook(
                source, None, parameters, progress_bar=False, extra_arguments=QUIET
            )
        except papermill.PapermillExecutionError as error:
            raise NotebookError(_told(error)) from error
        except (NoSuchKernel, DeadKernelError) as error:
            raise NotebookError(f"The notebook's Python kernel does not run; {ADVICE}") from error
    return executed


def _told(error: Any) -> str:
    """Return what stopped the notebook: our own sentence as it is, else the step and the class."""
    if error.ename in errors.__all__:
        return f"The notebook stopped: {error.evalue}"
    return f"The notebook stopped at its step {error.exec_count} ({error.ename}): {error.evalue}"


def _settled(notebook: dict[str, Any]) -> str:
    """Take out what differs from run to run, so that a rerun changes what the reports change."""
    notebook["metadata"].pop("papermill", None)
    for number, cell in enumerate(notebook["cells"]):
        for noted_by_the_run in ("papermill", "execution"):
            cell["metadata"].pop(noted_by_the_run, None)
        if "injected-parameters" in cell["metadata"].get("tags", ()):
            cell["id"] = f"injected-{number}"
        for output in cell.get("outputs", ()):
            _forget_address(output.get("data", {}))
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _forget_address(shown: dict[str, str]) -> None:
    if "text/plain" in shown:
        shown["text/plain"] = re.sub(r" at 0x[0-9a-f]+>", ">", shown["text/plain"])
