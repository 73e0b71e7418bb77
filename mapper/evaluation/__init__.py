"""Evaluation: annotated reports become scores."""

from mapper.evaluation.evaluating import Change, Evaluation, compare, evaluate, read_evaluation
from mapper.evaluation.pairs import LinkEvaluation, evaluate_links
from mapper.evaluation.scoring import MEASURES, Error, ReportScore, Share

__all__ = [
    "MEASURES",
    "Change",
    "Error",
    "Evaluation",
    "LinkEvaluation",
    "ReportScore",
    "Share",
    "compare",
    "evaluate",
    "evaluate_links",
    "read_evaluation",
]
