"""The page's scripts: their types, and what they reckon beside what Python reckons."""

from __future__ import annotations

import dataclasses
import json
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from checkout import PAGE
from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map, district_table, totals
from mapper.mapping.page_files import page_table, page_text
from mapper.model import MEASURES, Casualties, Count, Incident, Tally
from mapping import samples
from mapping.blocks import block, html_of
from mapping.test_classes import in_page

READING = ("data.js", "scene.js", "totals.js", "filters.js", "address.js", "words.js", "classes.js")


def compiler() -> list[str] | None:
    """Return the command of an installed TypeScript; nothing is fetched."""
    if tsc := shutil.which("tsc"):
        return [tsc]
    npx = shutil.which("npx")
    if npx is None:
        return None
    found = subprocess.run([npx, "--no-install", "tsc", "--version"], capture_output=True)
    return [npx, "--no-install", "tsc"] if found.returncode == 0 else None


def test_the_types_of_the_scripts_hold(tmp_path: Path) -> None:
    command = compiler()
    if command is None:
        pytest.skip("no TypeScript is installed (npm install --global typescript): types unchecked")
    (tmp_path / "leaflet.d.ts").write_text("declare const L: any;\n")
    settings = {
        "compilerOptions": {
            "allowJs": True,
            "checkJs": True,
            "noEmit": True,
            "strict": True,
            "target": "es2022",
            "lib": ["es2022", "dom", "dom.iterable"],
            "types": [],
        },
        "files": [str(tmp_path / "leaflet.d.ts"), *map(str, sorted(PAGE.glob("*.js")))],
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps(settings))
    done = subprocess.run([*command, "-p", str(tmp_path)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_both_languages_have_every_word() -> None:
    words = page_table("words.json")
    assert words["en"].keys() == words["ur"].keys()
    for key, text in words["en"].items():
        marks = {part.partition("}")[0] for part in text.split("{")[1:]}
        theirs = {part.partition("}")[0] for part in words["ur"][key].split("{")[1:]}
        assert theirs <= marks, key


def test_no_script_makes_markup_of_text() -> None:
    for path in PAGE.glob("*.js"):
        text = path.read_text(encoding="utf-8")
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
            assert word not in text, path.name


def read(gazetteer: Gazetteer, incidents: list[Incident], script: str) -> Any:
    """Let the page's scripts read a map, and return what a script of theirs gives."""
    html = html_of(build_map(incidents, gazetteer=gazetteer))
    scene = block(html, "scene")
    scene["context"] = scene["roads"] = scene["towns"] = []
    for district in scene["districts"]:
        district["outline"] = []
    whole = f"""(() => {{
        globalThis.byId = () => ({{ textContent: {json.dumps(page_text("columns.json"))!s} }});
        WORDS = {{ en: {{}} }};
        const scene = {json.dumps(scene)};
        const all = makeIncidents({json.dumps(block(html, "incidents"))}, scene);
        const facets = makeFacets(all, scene);
        const state = {{ chosen: {{}}, q: "", from: null, to: null, undated: true,
            basis: "events" }};
        const selection = select(all, facets, state);
        return {script};
    }})()"""
    return in_page(whole, *READING)


def tied(number: int) -> list[Incident]:
    """Return events, and rollups over some of them that share parts."""
    chance = random.Random(number)
    events = samples.many(12)
    rollups = [
        dataclasses.replace(
            samples.rollup(),
            id=f"rollup {n}",
            includes=tuple(event.id for event in chance.sample(events, 4)),
            casualties=Casualties(
                killed=Tally(total=Count(chance.randrange(9), 9), civilians=Count(1, 3, 8))
            ),
        )
        for n in range(3)
    ]
    return [*events, *rollups, samples.recalled(), samples.gwadar()]


@pytest.mark.parametrize("number", range(4))
def test_totals_count_everyone_once_in_the_page_too(gazetteer: Gazetteer, number: int) -> None:
    incidents = [*samples.real_day(), samples.recalled()] if number == 0 else tied(number)
    script = "MEASURES.map(each => totalOver(all, selection.numbers, each) ?? null)"
    for measure, figure in zip(MEASURES, read(gazetteer, incidents, script), strict=True):
        count = totals(incidents).measure(measure).total
        assert figure == (count and [count.low, count.best, count.high])


def test_districts_have_the_figures_of_the_district_table(gazetteer: Gazetteer) -> None:
    incidents = samples.varied(200)
    table = district_table(incidents, gazetteer=gazetteer)
    script = "districtFigures(all, selection, scene.districts.length, 0)"
    for (_, row), figures in zip(table.iterrows(), read(gazetteer, incidents, script), strict=True):
        assert (figures is not None) == row["reported"]
        for measure, value in (figures or {}).items():
            assert value == (None if row.isna()[measure] else row[measure])


def test_counts_beside_choices_are_what_choosing_them_gives(gazetteer: Gazetteer) -> None:
    script = """facets.flatMap(({ id, choices }) => choices.map((choice, place) => [
        selection.counts[id][place],
        select(all, facets, { ...state, chosen: { [id]: new Set([choice]) } }).events,
    ]))"""
    pairs = read(gazetteer, samples.varied(150), script)
    assert len(pairs) > 60
    assert [told for told, _ in pairs] == [got for _, got in pairs]


def test_a_state_comes_back_from_its_address(gazetteer: Gazetteer) -> None:
    script = """(() => {
        const first = { ...state, measure: "killed", who: "all", per: "number", sort: "",
            method: "fisher_jenks", classes: 5, breaks: "", language: "en", theme: "auto",
            view: "map", at: "" };
        const chosen = { type: new Set(["Battles", "a|b\\\\c", "ü&=#"]), source: new Set(["–"]) };
        const then = { ...first, chosen, from: 19000, to: 19010, undated: false, q: "x & y",
            per: "rate", classes: 7, view: "table", sort: "killed-up" };
        const back = stateOf("#" + addressOf(then, first), first, ["type", "source"]);
        const plain = (each) => ({ ...each, chosen: Object.entries(each.chosen)
            .map(([id, set]) => [id, [...set]]) });
        const bad = stateOf("#view=hack&classes=99&from=xx&method=no", first, []);
        return [plain(then), plain(back), plain(bad), plain(first)];
    })()"""
    then, back, bad, first = read(gazetteer, [samples.gwadar()], script)
    assert back == then
    assert bad == first
