"""Score the program on a folder of annotated reports, in all and against an earlier run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from mapper.errors import GoldError
from mapper.evaluation.gold import GoldReport, read_gold
from mapper.evaluation.scoring import MEASURES, Error, ReportScore, Share, score_report
from mapper.extraction import analyse
from mapper.gazetteer import Gazetteer
from mapper.reading import read_report

__all__ = ["Change", "Evaluation", "compare", "evaluate", "read_evaluation"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of a gold folder, by report and in all."""

    reports: tuple[ReportScore, ...]

    @property
    def errors(self) -> tuple[Error, ...]:
        """Everything that was read otherwise than the annotators did."""
        return tuple(error for report in self.reports for error in report.errors)

    @property
    def shares(self) -> dict[str, Share]:
        """Right of how many, by measure, over all reports."""
        return {name: _sum(report.shares[name] for report in self.reports) for name in MEASURES}

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall over the incidents that must be found."""
        precision, recall = (self.shares[name].value for name in ("precision", "recall"))
        if not precision or not recall:
            return None if precision is None or recall is None else 0.0
        return 2 * precision * recall / (precision + recall)

    @property
    def false_pins(self) -> int:
        """Incidents put where the annotators say that none was."""
        return sum(report.false_pins for report in self.reports)

    @property
    def distances_km(self) -> tuple[float | None, float | None]:
        """Median and 90th percentile of the distance to the annotators' places, km."""
        apart = sorted(km for report in self.reports for km in report.distances_km)
        if not apart:
            return None, None
        ninth = quantiles(apart, n=10, method="inclusive")[-1] if len(apart) > 1 else apart[0]
        return round(median(apart), 3), round(ninth, 3)

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain data: `summary`, and `reports` with their errors."""
        middle, ninth = self.distances_km
        return {
            "summary": {
                "reports": len(self.reports),
                "f1": _rounded(self.f1),
                **_plain(self.shares),
                "false_pins": self.false_pins,
                "median_km": middle,
                "ninth_decile_km": ninth,
            },
            "reports": [
                {
                    "report": report.name,
                    **_plain(report.shares),
                    "false_pins": report.false_pins,
                    "errors": [asdict(error) for error in report.errors],
                }
                for report in self.reports
            ],
        }


def _sum(shares: Iterable[Share]) -> Share:
    return sum(shares, Share())


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _plain(shares: dict[str, Share]) -> dict[str, Any]:
    return {
        name.replace(" ", "_"): {"right": s.right, "of": s.of, "share": _rounded(s.value)}
        for name, s in shares.items()
    }


def evaluate(folder: str | Path, *, gazetteer: Gazetteer | None = None) -> Evaluation:
    """Score the program on annotated reports.

    Parameters
    ----------
    folder : str or Path
        Reports with their annotations; docs/evaluation.md describes both.
    gazetteer : Gazetteer, optional
        The packaged one when None.

    Raises
    ------
    GoldError
        If the folder holds no annotation, or one is unsound.
    ReportError
        If a report cannot be read.
    """
    places = gazetteer or Gazetteer.default()
    return Evaluation(tuple(_evaluate(gold, places) for gold in read_gold(Path(folder))))


def _evaluate(gold: GoldReport, gazetteer: Gazetteer) -> ReportScore:
    report = read_report(gold.text, published=gold.published)
    return score_report(gold, analyse(report, gazetteer=gazetteer), gazetteer)


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two runs.

    Parameters
    ----------
    mended, broken : tuple of Error
        Errors of the earlier run that are gone, and new ones.
    """

    mended: tuple[Error, ...]
    broken: tuple[Error, ...]


def compare(now: Evaluation, earlier: Iterable[Error]) -> Change:
    """Tell what a change of the program mended and what it broke.

    Parameters
    ----------
    now : Evaluation
        This run.
    earlier : iterable of Error
        What `read_evaluation` gives of a saved one. Errors of reports that are
        not in this run are left out.
    """
    here = {report.name for report in now.reports}
    before = [error for error in earlier if error.report in here]
    held, known = {_key(error) for error in now.errors}, {_key(error) for error in before}
    return Change(
        mended=tuple(error for error in before if _key(error) not in held),
        broken=tuple(error for error in now.errors if _key(error) not in known),
    )


def _key(error: Error) -> tuple[str, str, str]:
    return error.report, error.incident, error.what


def read_evaluation(path: Path) -> tuple[Error, ...]:
    """Read the errors of a run that was saved as JSON.

    Raises
    ------
    GoldError
        If the file is no saved run.
    """
    try:
        saved = json.loads(path.read_text(encoding="utf-8"))
        return tuple(Error(**error) for report in saved["reports"] for error in report["errors"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GoldError(
            f"{path} is no saved evaluation; make one with mapper evaluate FOLDER --json."
        ) from error
