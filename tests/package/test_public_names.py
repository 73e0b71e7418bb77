from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import mapper

SOURCE = Path(mapper.__file__)


def imported_for_type_checkers() -> set[str]:
    (block,) = (node for node in ast.parse(SOURCE.read_text()).body if isinstance(node, ast.If))
    imports = (node for node in block.body if isinstance(node, ast.ImportFrom))
    return {alias.name for node in imports for alias in node.names}


def test_the_public_names_are_these() -> None:
    assert mapper.__all__ == [
        "Gazetteer",
        "GazetteerGeocoder",
        "Incident",
        "MapperError",
        "Report",
        "Store",
        "build_map",
        "district_table",
        "extract",
        "read_report",
        "read_reports",
        "to_geodataframe",
    ]


def test_the_public_names_are_sorted() -> None:
    assert mapper.__all__ == sorted(mapper.__all__)


def test_type_checkers_see_the_same_names() -> None:
    assert imported_for_type_checkers() == set(mapper.__all__)


def test_nothing_else_is_public() -> None:
    fresh = "import mapper; print(*(n for n in vars(mapper) if not n.startswith('_')))"
    output = subprocess.run([sys.executable, "-c", fresh], capture_output=True, text=True)
    assert set(output.stdout.split()) == {"import_module", "TYPE_CHECKING", "Any"}
    assert dir(mapper) == mapper.__all__


@pytest.mark.parametrize("name", mapper.__all__)
def test_each_name_is_documented_and_in_the_guide(name: str) -> None:
    assert inspect.getdoc(getattr(mapper, name))
    assert mapper.__doc__ is not None
    assert f"`{name}" in mapper.__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'build_maps'"):
        mapper.build_maps  # noqa: B018


@pytest.mark.parametrize("heavy", ["pandas", "geopandas", "folium", "trafilatura", "pydantic"])
@pytest.mark.parametrize("module", ["mapper", "mapper.model", "mapper.exporting"])
def test_importing_is_light(module: str, heavy: str) -> None:
    check = f"import sys, {module}; sys.exit({heavy!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check]).returncode == 0


def test_the_quick_example_of_the_guide_runs(elsewhere: Path) -> None:
    assert mapper.__doc__ is not None
    guide = mapper.__doc__.split("::\n")[1].split("\n\n`read_report`")[0]
    sample = SOURCE.parents[1] / "data/reports/2024-10-11-duki-coal-mine.txt"
    (elsewhere / "report.txt").write_bytes(sample.read_bytes())
    exec(inspect.cleandoc(guide), {})
    assert (elsewhere / "map.html").stat().st_size > 10_000
