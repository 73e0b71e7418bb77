"""Classes of figures: mapclassify's in Python, and the page's own beside them."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.mapping.classes import METHODS, class_bounds
from mapper.mapping.page_files import page_text

FIGURES = [1, 1, 2, 3, 3, 4, 8, 9, 10, 23, 25, 61, 64, 70, 180]


def in_page(script: str, *files: str) -> Any:
    """Run a page's functions in node and return what the script gives."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not on the PATH: the page's own functions were not run by themselves")
    source = "\n".join([*map(page_text, files), f"console.log(JSON.stringify({script}))"])
    done = subprocess.run([node, "-e", source], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("classes", [5, 6, 7])
@pytest.mark.parametrize(
    "figures", [FIGURES, [0, *FIGURES, 900, 950], [1.5, 2.25, *range(3, 40, 3)]]
)
def test_the_page_classifies_as_mapclassify_does(
    method: str, classes: int, figures: list[float]
) -> None:
    ours = class_bounds(figures, method, classes)  # type: ignore[arg-type]
    page = in_page(f"classBounds({json.dumps(figures)}, {method!r}, {classes})", "classes.js")
    assert page == pytest.approx(ours)


def spread(figures: Sequence[float], bounds: Sequence[float]) -> float:
    """Return the squared distances of figures from the mean of their class."""
    total, low = 0.0, 0.0
    for bound in bounds:
        held = [value for value in figures if low < value <= bound + 1e-9]
        mean = sum(held) / len(held)
        total += sum((value - mean) ** 2 for value in held)
        low = bound + 1e-9
    return total


def test_no_classes_lie_closer_than_fisher_and_jenks_do() -> None:
    import random

    chance = random.Random(5)
    sets = [[chance.randrange(1, 400) for _ in range(36)] for _ in range(20)]
    script = f"{json.dumps(sets)}.map(each => classBounds(each, 'fisher_jenks', 5))"
    for figures, bounds in zip(sets, in_page(script, "classes.js"), strict=True):
        assert spread(figures, bounds) <= spread(figures, class_bounds(figures)) + 1e-6


@given(st.lists(st.integers(0, 300), max_size=41), st.sampled_from(METHODS), st.integers(5, 7))
def test_classes_hold_every_figure_above_zero(figures: list[int], method: str, count: int) -> None:
    bounds = class_bounds(figures, method, count)  # type: ignore[arg-type]
    assert bounds == sorted(set(bounds))
    assert len(bounds) <= count
    above = [value for value in figures if value > 0]
    assert not above or bounds[-1] >= max(above) - 1e-9


def test_few_figures_are_a_class_each() -> None:
    assert class_bounds([0, 4, 4, 17]) == [4.0, 17.0]
    assert class_bounds([0, 0]) == []


def test_own_bounds_are_kept_and_reach_the_largest() -> None:
    script = "classBounds([1, 5, 70], 'own', 5, [50, 5, 5, -1])"
    assert in_page(script, "classes.js") == [5, 50, 70]
