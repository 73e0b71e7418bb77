"""Pairs of reports that a person takes for one event or for two, and what the store does."""

from __future__ import annotations

import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mapper.errors import GoldError
from mapper.gazetteer import Gazetteer
from mapper.model import Incident, Report
from mapper.reading import read_report
from mapper.store import Store

__all__ = [
    "PAIR_COLUMNS",
    "LinkEvaluation",
    "Pair",
    "PairResult",
    "evaluate_links",
    "pair_rows",
    "read_pairs",
]

PAIR_COLUMNS = ("Pair", "Expected", "Read", "Score", "Why", "One", "Other")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports, and whether a person takes them for reports of one event.

    Parameters
    ----------
    name : str
        What the pair is about.
    one, other : Report
        The reports.
    same : bool
        Whether both tell of one event.
    """

    name: str
    one: Report
    other: Report
    same: bool


@dataclass(frozen=True, slots=True)
class PairResult:
    """What the store made of a pair.

    Parameters
    ----------
    pair : Pair
        The pair.
    joined : bool
        Whether some event of the store has evidence from both reports.
    score : float, optional
        The likeliest link between their readings, None where all contradict each other.
    reasons : tuple of str
        What spoke for it and against.
    """

    pair: Pair
    joined: bool
    score: float | None
    reasons: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Tell whether the store agrees with the person."""
        return self.joined == self.pair.same


@dataclass(frozen=True, slots=True)
class LinkEvaluation:
    """How well readings of one event come together, over all pairs."""

    results: tuple[PairResult, ...]

    @property
    def errors(self) -> tuple[PairResult, ...]:
        """The pairs on which the store and the person differ."""
        return tuple(result for result in self.results if not result.is_right)

    @property
    def precision(self) -> float | None:
        """Of the pairs taken for one event, the share that is one."""
        return self._share(lambda result: result.joined)

    @property
    def recall(self) -> float | None:
        """Of the pairs that are one event, the share taken for one."""
        return self._share(lambda result: result.pair.same)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def _share(self, counted: Any) -> float | None:
        chosen = [result for result in self.results if counted(result)]
        right = sum(result.joined and result.pair.same for result in chosen)
        return right / len(chosen) if chosen else None


def read_pairs(path: str | Path) -> list[Pair]:
    """Read pairs from a TOML file, or from all of a folder.

    Raises
    ------
    GoldError
        If there is none, or one is unsound; docs/evaluation.md gives the form.
    """
    path = Path(path)
    names = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    pairs = [pair for name in names for pair in _read(name)]
    if not pairs:
        raise GoldError(f"{path} holds no pair of reports (TOML, a table [[pair]] each).")
    return pairs


def _read(path: Path) -> Iterator[Pair]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("pair", [])
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} cannot be read ({error}); mend or remove it.") from error
    for number, entry in enumerate(entries, 1):
        try:
            one, other = (_report(entry[side]) for side in ("one", "other"))
            yield Pair(str(entry["name"]), one, other, bool(entry["same"]))
        except (KeyError, TypeError) as error:
            raise GoldError(
                f"{path}, pair {number}: {error} is missing or wrong; a pair has a name, same, one "
                "and other, a report its text and published."
            ) from error


def _report(facts: dict[str, Any]) -> Report:
    front = "".join(f"{name}: {facts[name]}\n" for name in ("publisher",) if name in facts)
    text = f"---\n{front}---\n{facts['text']}\n" if front else facts["text"]
    return read_report(text=text, published=str(facts["published"]))


def evaluate_links(path: str | Path, *, gazetteer: Gazetteer | None = None) -> LinkEvaluation:
    """Score the linking of the store on pairs of reports.

    Parameters
    ----------
    path : str or Path
        A TOML file of pairs, or a folder of them; docs/evaluation.md gives the form.
    gazetteer : Gazetteer, optional
        The packaged one when None.

    Raises
    ------
    GoldError
        If there are no pairs, or one is unsound.
    """
    pairs = read_pairs(path)
    places = gazetteer or Gazetteer.default()
    with tempfile.TemporaryDirectory() as folder:
        return LinkEvaluation(
            tuple(
                _result(pair, Path(folder, f"{number}.gpkg"), places)
                for number, pair in enumerate(pairs)
            )
        )


def _result(pair: Pair, path: Path, gazetteer: Gazetteer) -> PairResult:
    with Store(path) as store:
        store.add((pair.one, pair.other), gazetteer=gazetteer)
        links = store.links()
        best = max(links, key=lambda link: link.score, default=None)
        joined = any(_is_joint(incident, pair) for incident in store.incidents())
    score, reasons = (best.score, best.reasons) if best else (None, ())
    return PairResult(pair, joined, score, reasons)


def _is_joint(incident: Incident, pair: Pair) -> bool:
    if incident.kind == "background":
        return False  # what both only recall is no news of either
    told_by = {quote.report for quote in incident.evidence}
    return {pair.one.id, pair.other.id} <= told_by


def pair_rows(results: Sequence[PairResult]) -> list[tuple[str, ...]]:
    """Return a row for each pair: what it is about, what was expected and read, and why."""
    return [
        (
            result.pair.name,
            "one event" if result.pair.same else "two events",
            "one event" if result.joined else "two events",
            "" if result.score is None else f"{result.score:.2f}",
            "; ".join(result.reasons) or "nothing in common, or a contradiction",
            _body(result.pair.one),
            _body(result.pair.other),
        )
        for result in results
    ]


def _body(report: Report) -> str:
    return " ".join(
        report.text[part.start : part.end].strip() for part in report.parts if part.kind == "body"
    )
