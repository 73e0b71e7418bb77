"""The command that scores the program on annotated reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.options import several
from mapper.terminal import print_table, say

if TYPE_CHECKING:
    from mapper.evaluation import Change, Error, Evaluation

__all__ = ["evaluate"]


def evaluate(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="Reports, each with its annotation beside it."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Write everything as JSON, to save or to compare.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A run saved with --json, to compare with."),
    ] = None,
    pairs: Annotated[
        Path | None,
        typer.Option(
            "--links",
            metavar="PAIRS",
            help="Score instead which reports the store takes for one event: a file of pairs, "
            "or a folder of such files.",
        ),
    ] = None,
) -> None:
    """Score the program on annotated reports, with every error beside its sentence."""
    if pairs is not None:
        _evaluate_links(pairs)
        return
    if folder is None:
        raise typer.BadParameter("Give a folder of annotated reports, or --links with pairs.")
    from mapper.evaluation import compare, read_evaluation
    from mapper.evaluation import evaluate as score

    earlier = read_evaluation(against) if against else None
    evaluation = score(folder)
    change = compare(evaluation, earlier) if earlier is not None else None
    if as_json:
        typer.echo(_document(evaluation, change).encode(), nl=False)
    else:
        _print(evaluation, change)


def _evaluate_links(pairs: Path) -> None:
    from mapper.evaluation import evaluate_links
    from mapper.evaluation.pairs import PAIR_COLUMNS, pair_rows

    evaluation = evaluate_links(pairs)
    scores = ("precision", "recall", "f1")
    rows = [(name, _share(getattr(evaluation, name))) for name in scores]
    title = f"{several(evaluation.results, 'pair')}, of one event or of two"
    print_table(title, ("Measure", "Share"), rows)
    if evaluation.errors:
        print_table("Taken otherwise than annotated", PAIR_COLUMNS, pair_rows(evaluation.errors))


def _share(value: float | None) -> str | None:
    return None if value is None else f"{value:.3f}"


def _document(evaluation: Evaluation, change: Change | None) -> str:
    import dataclasses

    document = evaluation.to_dict()
    if change:
        document["change"] = dataclasses.asdict(change)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _print(evaluation: Evaluation, change: Change | None) -> None:
    from mapper.evaluation.showing import SCORE_COLUMNS, score_rows, total_rows

    print_table("Reports, right of how many", SCORE_COLUMNS, score_rows(evaluation.reports))
    title = f"In all {several(evaluation.reports, 'report')}"
    print_table(title, ("Measure", "Share", "Right of"), total_rows(evaluation))
    if change is None:
        _print_errors("Read otherwise than annotated", evaluation.errors)
        return
    _print_errors("Mended since the saved run", change.mended)
    _print_errors("Broken since the saved run", change.broken)
    mended, broken = several(change.mended, "error"), several(change.broken, "error")
    say(f"{mended} mended, {broken} new; {len(evaluation.errors)} in all.")


def _print_errors(title: str, errors: tuple[Error, ...]) -> None:
    from mapper.evaluation.showing import ERROR_COLUMNS, error_rows

    if errors:
        print_table(title, ERROR_COLUMNS, error_rows(errors))
