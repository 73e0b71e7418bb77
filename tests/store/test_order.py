"""Whatever the order in which reports are added, the events and their exports are the same."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mapper
from checkout import NO_SHARED, SHARED
from mapper.exporting import to_csv, to_geojson
from mapper.extraction import analyse
from mapper.model import Extraction, Incident
from mapper.reading import read_report
from mapper.store.clustering import cluster


def gold_reports() -> list[Extraction]:
    """Read the gold reports, each with the date its annotation gives, and the real report."""
    read = []
    for annotation in sorted((SHARED / "gold").glob("*.json")):
        published = json.loads(annotation.read_text(encoding="utf-8"))["published"]
        text = annotation.with_suffix(".txt")
        if not text.is_file():
            text = SHARED / "reports" / text.name
        read.append(analyse(read_report(text, published=published)))
    return read


def exported(path: Path, extractions: Sequence[Extraction]) -> tuple[list[Incident], str, str]:
    with mapper.Store(path) as store:
        store.add(extractions)
        incidents = store.incidents()
        ids = {each.id for each in incidents}
        assert all(set(each.includes) <= ids for each in incidents)
    return incidents, to_csv(incidents), to_geojson(incidents)


@pytest.mark.skipif(not SHARED.is_dir(), reason=NO_SHARED)
def test_the_gold_reports_in_any_order_and_twice_give_the_same_bytes(tmp_path: Path) -> None:
    reports = gold_reports()
    assert len(reports) >= 25
    first = exported(tmp_path / "first.gpkg", reports)
    assert len(first[0]) >= 25
    for seed in (1, 2):
        shuffled = random.Random(seed).sample(reports, len(reports))
        assert exported(tmp_path / f"{seed}.gpkg", shuffled) == first
    assert exported(tmp_path / "first.gpkg", reports[::-1]) == first


PLACES = ("Loralai", "Quetta", "Turbat", "Loralai district", "Kech district")
EVENTS = (
    "A roadside bomb killed {n} policemen in {place} on {day}, police said.",
    "Gunmen shot dead {n} labourers in {place} on {day} night, Levies officials said.",
    "The toll of {day}'s roadside bombing of policemen in {place} rose to {n}, a hospital said.",
    "Security forces killed {n} militants in {place} on {day}, the military said.",
)
texts = st.builds(
    lambda event, place, day, n: event.format(place=place, day=day, n=n),
    st.sampled_from(EVENTS),
    st.sampled_from(PLACES),
    st.sampled_from(("Monday", "Tuesday")),
    st.sampled_from(("two", "three", "five")),
)
stories = st.tuples(texts, st.sampled_from(("2024-05-14", "2024-05-15")))


@settings(max_examples=12)
@given(told=st.lists(stories, min_size=2, max_size=6, unique=True), data=st.data())
def test_invented_reports_in_any_order_give_the_same_incidents(
    tmp_path_factory: pytest.TempPathFactory,
    told: list[tuple[str, str]],
    data: st.DataObject,
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    read = [analyse(read_report(text=text, published=day)) for text, day in told]
    shuffled = data.draw(st.permutations(read))
    assert exported(folder / "one.gpkg", read) == exported(folder / "other.gpkg", shuffled)
    gone = data.draw(st.sampled_from(read))
    with mapper.Store(folder / "one.gpkg") as store:
        store.remove(gone.report.id)
        left = store.incidents()
    rest = [each for each in read if each.report.id != gone.report.id]
    assert exported(folder / "rest.gpkg", rest)[0] == left


names = st.sampled_from("abcdefgh")
pairs = st.tuples(names, names).filter(lambda pair: pair[0] < pair[1])


@given(
    scores=st.dictionaries(pairs, st.floats(0, 1)),
    apart=st.sets(pairs, max_size=3),
    together=st.sets(pairs, max_size=3),
    data=st.data(),
)
def test_clusters_do_not_depend_on_the_order_of_readings(
    scores: dict[tuple[str, str], float],
    apart: set[tuple[str, str]],
    together: set[tuple[str, str]],
    data: st.DataObject,
) -> None:
    together -= apart
    groups = cluster("abcdefgh", scores, 0.5, together=together, apart=apart)
    shuffled = dict(data.draw(st.permutations(list(scores.items()))))
    order = data.draw(st.permutations("abcdefgh"))
    assert cluster(order, shuffled, 0.5, together=together, apart=apart) == groups
    assert sorted(name for group in groups for name in group) == list("abcdefgh")
    for one, other in apart:
        assert not any(one in group and other in group for group in groups)


def test_a_pair_that_contradicts_keeps_two_groups_apart() -> None:
    chain = {("a", "b"): 0.9, ("b", "c"): 0.8}
    assert cluster("abc", chain, 0.5) == [["a", "b"], ["c"]]
    assert cluster("abc", {**chain, ("a", "c"): 0.3}, 0.5) == [["a", "b", "c"]]
    assert cluster("abc", chain, 0.5, together={("a", "c")}) == [["a", "b", "c"]]
