"""The page that a figure for print stands on: title, period, sources, licences, versions.

Figures are drawn without a screen and without the user's own settings of matplotlib,
and hold no clock and no random ids, so that the same incidents give the same bytes.
"""

from __future__ import annotations

import functools
import io
import re
import textwrap
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mapper.errors import ExportError
from mapper.exporting.about import About
from mapper.packaged import toml_table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = [
    "FIGURE_SUFFIXES",
    "drawing",
    "figure_bytes",
    "figure_suffix",
    "figure_words",
    "new_sheet",
]

FIGURE_SUFFIXES = (".png", ".svg", ".pdf")
SETTINGS = {
    "font.family": "DejaVu Sans",  # comes with matplotlib
    "font.size": 8,
    "hatch.linewidth": 0.6,
    "pdf.fonttype": 42,  # text that a reader can search
    "svg.hashsalt": "mapper",
    "text.parse_math": False,  # a dollar in a headline is a dollar
}
DOTS_PER_INCH = 200
TITLE_LETTERS, HEAD_LETTERS, LETTERS = 50, 95, 145  # in a line of title, head and foot
PUBLISHERS = 6  # named at the foot; every report is in the file's metadata
NO_LETTER = re.compile("[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


@functools.cache
def figure_words() -> dict[str, dict[str, str]]:
    """Return the words on the figures: `figures.toml`, next to this file."""
    return toml_table("exporting", "figures.toml")


@contextmanager
def drawing() -> Iterator[None]:
    """Draw with the settings of this package, whatever the user's are."""
    import matplotlib.style

    with matplotlib.style.context(["default", SETTINGS]), warnings.catch_warnings():
        # letters that the font lacks become boxes
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield


def new_sheet(
    about: About, subtitle: str, notes: Sequence[str], size: tuple[float, float]
) -> Figure:
    """Return a page with head and foot, between which a figure is drawn.

    Parameters
    ----------
    about : About
        What the figure says of itself.
    subtitle : str
        What is drawn.
    notes : sequence of str
        Sentences on what is not drawn.
    size : (float, float)
        Width and height in inches.
    """
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    title, head, foot = _title(about), _head(about, subtitle), _foot(about, notes)
    line = 0.13 / size[1]  # of the height, for a line of the foot
    below = 1 - line * (1 + 2 * len(title))
    bottom, top = line * (len(foot) + 1.5), below - line * (1.3 * len(head) + 0.7)
    middle = ConstrainedLayoutEngine(rect=(0.02, bottom, 0.96, top - bottom))
    page = Figure(figsize=size, layout=middle)
    page.text(0.04, 1 - line, "\n".join(title), va="top", fontsize=13, fontweight="bold")
    page.text(0.04, below, "\n".join(head), va="top", fontsize=9)
    page.text(0.04, line, "\n".join(foot), va="bottom", fontsize=6.5, color="#333333")
    return page


def figure_bytes(page: Figure, suffix: str, about: About) -> bytes:
    """Return a page as a file.

    Parameters
    ----------
    page : matplotlib.figure.Figure
        What was drawn.
    suffix : str
        `.png`, `.svg` or `.pdf`.
    about : About
        Kept in the file's metadata.
    """
    stream = io.BytesIO()
    kind = suffix.removeprefix(".")
    page.savefig(stream, format=kind, dpi=DOTS_PER_INCH, metadata=_metadata(kind, about))
    return stream.getvalue()


def figure_suffix(path: Path) -> str:
    """Return the suffix of a figure's file.

    Raises
    ------
    ExportError
        If it is none of `FIGURE_SUFFIXES`.
    """
    suffix = path.suffix.lower()
    if suffix not in FIGURE_SUFFIXES:
        raise ExportError(
            f"{path} does not say what kind of figure it is to be; end its name in "
            f"{', '.join(FIGURE_SUFFIXES[:-1])} or {FIGURE_SUFFIXES[-1]}."
        )
    return suffix


def _metadata(kind: str, about: About) -> dict[str, Any]:
    """Return what each kind of file has a name for; the clock is left out of all."""
    licences, sources = " ".join(about.licences), _plain(_sources(about, None))
    title = _plain(about.title)
    if kind == "png":
        said = {"Title": title, "Description": about.made, "Copyright": licences}
        return said | {"Source": sources, "Software": about.versions}
    if kind == "pdf":
        said = {"Title": title, "Subject": f"{about.made} {sources}", "Keywords": licences}
        return {**said, "Creator": about.versions, "Producer": "matplotlib", "CreationDate": None}
    said = {"Title": title, "Description": about.made, "Rights": licences, "Source": sources}
    return {**said, "Creator": about.versions, "Date": None}


def _title(about: About) -> list[str]:
    return textwrap.wrap(_plain(about.title), TITLE_LETTERS, max_lines=2, placeholder=" …")


def _head(about: About, subtitle: str) -> list[str]:
    lines = [" · ".join(filter(None, (subtitle, about.period)))]
    if about.selection:
        selected = f"Selected: {_plain(about.selection)}"
        lines += textwrap.wrap(selected, HEAD_LETTERS, max_lines=2, placeholder=" …")
    return lines


def _foot(about: About, notes: Sequence[str]) -> list[str]:
    sentences = [
        " ".join(notes),
        _plain(_sources(about, PUBLISHERS)),
        about.made,
        _plain(" ".join(about.licences)),
        f"Made with {about.versions}.",
    ]
    return [
        line
        for each in sentences
        for line in textwrap.wrap(each, LETTERS, max_lines=4, placeholder=" …")
    ]


def _sources(about: About, most: int | None) -> str:
    """Return the publishers with the number of their reports, the busiest first."""
    reports = about.reports.values()
    if not reports:
        return "Sources: none named."
    counted = Counter(report.publisher or "no publisher named" for report in reports)
    names = sorted(counted, key=lambda name: (-counted[name], name))
    shown = [f"{name} ({counted[name]})" for name in names[:most]]
    if more := len(names) - len(shown):
        shown.append(f"{more} more")
    days = sorted(str(report.published) for report in reports if report.published)
    when = f", published {' to '.join(dict.fromkeys((days[0], days[-1])))}" if days else ""
    return f"Sources (reports): {', '.join(shown)}{when}."


def _plain(text: str) -> str:
    """Return a text on one line, without what no font draws and no XML holds."""
    return NO_LETTER.sub(" ", text)
