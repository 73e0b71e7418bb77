"""Evaluation: annotated reports become scores."""

from mapper.evaluation.evaluating import Change, Evaluation, compare, evaluate, read_evaluation
from mapper.evaluation.scoring import MEASURES, Error, ReportScore, Share

__all__ = [
    "MEASURES",
    "Change",
    "Error",
    "Evaluation",
    "ReportScore",
    "Share",
    "compare",
    "evaluate",
    "read_evaluation",
]
