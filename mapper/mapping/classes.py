"""Classes of the districts' figures, by mapclassify.

The page classifies anew with every filter, by the same methods in
`page/classes.js`; tests hold both to each other.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from typing import Literal, get_args

__all__ = ["CLASSES", "METHODS", "Method", "class_bounds"]

Method = Literal["fisher_jenks", "quantiles", "equal_interval"]
METHODS: tuple[Method, ...] = get_args(Method)
CLASSES = 5

SCHEMES = {
    "fisher_jenks": "FisherJenks",
    "quantiles": "Quantiles",
    "equal_interval": "EqualInterval",
}


def class_bounds(
    values: Sequence[float], method: Method = "fisher_jenks", classes: int = CLASSES
) -> list[float]:
    """Return the upper bounds of the classes of figures above zero, each counted in.

    Parameters
    ----------
    values : sequence of float
        Figures of districts; zero is no class, it is drawn white.
    method : {"fisher_jenks", "quantiles", "equal_interval"}
        mapclassify's FisherJenks, Quantiles or EqualInterval.
    classes : int
        How many at most; where there are no more different figures, each is a class.

    Examples
    --------
    >>> class_bounds([0, 1, 2, 2, 17])
    [1.0, 2.0, 17.0]
    >>> class_bounds([])
    []
    """
    stated = [float(value) for value in values if value > 0]
    different = sorted(set(stated))
    if len(different) <= classes:
        return different
    import mapclassify  # a second and a half: it brings scikit-learn

    with warnings.catch_warnings():  # that numba would be faster
        warnings.simplefilter("ignore")
        found = getattr(mapclassify, SCHEMES[method])(stated, k=classes)
    return sorted({float(bound) for bound in found.bins})
