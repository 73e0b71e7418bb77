"""Rerun the packaged notebook on new reports."""

from __future__ import annotations

import datetime as dt
import json
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mapper.errors import NotebookError
from mapper.files import write_whole
from mapper.packaged import notebook_file

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
    published: dt.date | None = None,
    gazetteer: str | Path | None = None,
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
    gazetteer : str or Path, optional
        A table of one's own places; see `Gazetteer.with_places`.

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
        "gazetteer": str(Path(gazetteer).absolute()) if gazetteer else None,
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
            step = f"its step {error.exec_count} ({error.ename})"
            raise NotebookError(f"The notebook stopped at {step}: {error.evalue}") from error
        except (NoSuchKernel, DeadKernelError) as error:
            raise NotebookError(f"The notebook's Python kernel does not run; {ADVICE}") from error
    return executed


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
