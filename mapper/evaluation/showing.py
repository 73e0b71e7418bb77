"""An evaluation as rows of text, for people."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.evaluation.evaluating import Evaluation
from mapper.evaluation.scoring import MEASURES, Error, ReportScore, Share

__all__ = ["ERROR_COLUMNS", "SCORE_COLUMNS", "error_rows", "score_rows", "total_rows"]

Row = tuple[str, ...]
SCORE_COLUMNS = ("Report", *(name.capitalize() for name in MEASURES), "False pins")
ERROR_COLUMNS = ("Report", "Incident", "What", "Expected", "Read", "Sentence")


def score_rows(reports: Iterable[ReportScore]) -> list[Row]:
    """Return each report's scores, right of how many."""
    return [
        (report.name, *(_counted(report.shares[name]) for name in MEASURES), str(report.false_pins))
        for report in reports
    ]


def total_rows(evaluation: Evaluation) -> list[Row]:
    """Return the scores in all: measure, share, right of how many."""
    shares = evaluation.shares
    rows: list[Row] = [("incident F1", _share(evaluation.f1), "")]
    rows += [(name, _share(shares[name].value), _counted(shares[name])) for name in MEASURES]
    middle, ninth = evaluation.distances_km
    rows.append(("false pins", str(evaluation.false_pins), ""))
    rows.append(("median error, km", _kilometres(middle), ""))
    rows.append(("90th percentile error, km", _kilometres(ninth), ""))
    return rows


def error_rows(errors: Iterable[Error]) -> list[Row]:
    """Return errors side by side: what was expected, what was read, and the sentence."""
    return [(e.report, e.incident, e.what, e.expected, e.read, e.sentence) for e in errors]


def _counted(share: Share) -> str:
    return f"{share.right}/{share.of}" if share.of else ""


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _kilometres(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"
