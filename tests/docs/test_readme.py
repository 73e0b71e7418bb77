"""What the README and the pages say is tried here."""

from __future__ import annotations

import re
import shlex
import shutil
import webbrowser
from pathlib import Path

import pytest

from checkout import CHECKOUT
from mapper import Store, read_report
from mapper.cli import main

README = (CHECKOUT / "README.md").read_text(encoding="utf-8")
PAGES = [CHECKOUT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
PAGES += sorted((CHECKOUT / "docs").glob("*.md"))


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


def commands() -> list[str]:
    lines = "".join(blocks("console")).splitlines()
    return [line[2:] for line in lines if line.startswith("$ mapper ")]


@pytest.fixture
def folder(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, own_data: Path, official_outlines: Path
) -> Path:
    """Lay out the files that the README's commands speak of."""
    samples = elsewhere / "data/reports"
    shutil.copytree(CHECKOUT / "data/reports", samples)
    page = samples / "2024-11-09-quetta-railway-station.html"
    (elsewhere / "saved-pages").mkdir()
    shutil.copy(samples / "2021-10-07-harnai-earthquake.md", elsewhere / "saved-pages")
    shutil.copy(page, elsewhere / "2026-01-31.html")
    shutil.copy(samples / "2026-01-31-attacks-in-several-towns.txt", elsewhere / "report.txt")
    shutil.copy(official_outlines, elsewhere)
    (elsewhere / "annotated-reports").mkdir()
    shutil.copy(elsewhere / "report.txt", elsewhere / "annotated-reports")
    (elsewhere / "annotated-reports/report.json").write_text(
        '{"published": "2026-01-31", "incidents": [], "not_incident_places": []}'
    )
    (elsewhere / "my-places.csv").write_text(
        "name,kind,latitude,longitude,source,licence\nShapatkor,village,25.9,63.1,A survey,CC0\n"
    )
    with Store(elsewhere / "incidents.gpkg") as store:
        store.add([read_report(elsewhere / "report.txt")])
    monkeypatch.setattr(webbrowser, "open", lambda url: True)
    return elsewhere


def test_its_first_lines_are_the_two_commands() -> None:
    lines = [line for line in README.splitlines() if line.strip()]
    assert lines[0].startswith("# ")
    assert [line.split()[:2] for line in lines[1:3]] == [["make", "map"], ["make", "test"]]


def test_the_make_targets_it_names_exist() -> None:
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`make (\w+)|^ +make (\w+)|\$ make (\w+)", README, flags=re.MULTILINE))
    targets = {target for groups in named for target in groups if target}
    assert targets >= {"map", "test"}
    assert all(re.search(rf"^{target}:", makefile, flags=re.MULTILINE) for target in targets)


def test_it_shows_every_kind_of_command() -> None:
    shown = {tuple(command.split()[1:2]) for command in commands()}
    assert shown == {
        ("map",),
        ("extract",),
        ("export",),
        ("places",),
        ("gazetteer",),
        ("notebook",),
        ("evaluate",),
        ("add",),
        ("diff",),
        ("review",),
    }


@pytest.mark.parametrize("command", commands())
def test_a_command_it_shows_works(folder: Path, command: str) -> None:
    with pytest.raises(SystemExit) as left:
        main(shlex.split(command, comments=True)[1:])
    assert left.value.code in (0, None)


def test_its_python_runs(folder: Path) -> None:
    (code,) = blocks("python")
    names: dict[str, object] = {}
    exec(code, names)
    assert "killed_total_best" in getattr(names["table"], "columns", ())
    assert (folder / "map.html").exists()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_its_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [target for target in targets if not (page.parent / target).exists()] == []
