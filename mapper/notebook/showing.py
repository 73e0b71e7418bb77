"""A table as people read it in a notebook."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Table"]

NOT_STATED = ""
LETTERS = 12  # of a hash, to name a table on its page


class Table:
    """A table that a notebook shows whole: text to the left, wrapped; figures to the right.

    Nothing is cut short, what is not stated is an empty cell, and text is shown as it
    stands: markup in a report is no markup of the notebook, and a dollar no formula.

    Parameters
    ----------
    frame : pandas.DataFrame
        What is shown, without its index. A geometry is left out.
    none : str
        What is said in place of a table without rows.

    Examples
    --------
    >>> import pandas as pd
    >>> Table(pd.DataFrame({"district": ["Kech", "Sibi"], "killed": pd.array([3, None], "Int64")}))
    district killed
        Kech      3
        Sibi
    """

    def __init__(self, frame: pd.DataFrame, none: str = "None.") -> None:
        self._none = none
        self._frame = _for_people(frame)
        self._numbers = [name for name in frame if _is_number(frame[name])]

    def __repr__(self) -> str:
        if self._frame.empty:
            return self._none
        shown = self._frame.astype(object).where(self._frame.notna(), NOT_STATED)
        written = shown.to_string(index=False)
        return "\n".join(line.rstrip() for line in written.splitlines())

    def _repr_html_(self) -> str:
        from html import escape

        from pandas.io.formats.style import Styler

        if self._frame.empty:
            return f"<p>{escape(self._none)}</p>"
        name = hashlib.sha256(repr(self).encode()).hexdigest()[:LETTERS]
        styler = Styler(self._frame, uuid=name, cell_ids=False)
        styler.format(na_rep=NOT_STATED, escape="html", precision=2, thousands=",")
        styler.format_index(escape="html", axis="columns").hide(axis="index")
        words = _words()
        styler.set_table_attributes(words["attributes"]).set_table_styles(words["style"])
        numbers = {each: words["number"] for each in self._numbers if each in self._frame}
        styler.set_table_styles(numbers, overwrite=False)
        return str(styler.to_html())


@functools.cache
def _words() -> dict[str, Any]:
    """Return how a table looks: `table.toml`, next to this file."""
    return tomllib.loads(files("mapper.notebook").joinpath("table.toml").read_text("utf-8"))


def _for_people(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table without geometry, with days as days and empty cells as empty."""
    import pandas as pd

    columns = [name for name in frame if str(frame[name].dtype) != "geometry"]
    return pd.DataFrame({name: _plain(frame[name]) for name in columns})


def _plain(column: pd.Series[Any]) -> pd.Series[Any]:
    from pandas.api.types import is_bool_dtype, is_datetime64_any_dtype

    if is_datetime64_any_dtype(column):
        return column.dt.strftime("%Y-%m-%d").astype(object).where(column.notna(), NOT_STATED)
    if is_bool_dtype(column):
        return column.map({True: "yes", False: "no"}).astype(object)
    return column if _is_number(column) else column.astype(object).where(column.notna(), NOT_STATED)


def _is_number(column: pd.Series[Any]) -> bool:
    from pandas.api.types import is_bool_dtype, is_numeric_dtype

    return bool(is_numeric_dtype(column) and not is_bool_dtype(column))
