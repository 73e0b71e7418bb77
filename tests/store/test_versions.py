"""Which reports are versions of one report, and which are copies of one story."""

from __future__ import annotations

import mapper
from mapper.store.stories import agreement, bands_of, likeness, shingles, signature_of

from .samples import BLAST, MINERS, outcomes, report

LONG = (
    "A passenger coach overturned near Bela in Lasbela district on Tuesday morning, killing nine "
    "people and injuring fourteen. The driver lost control on a bend, rescue workers said. "
)


def test_the_same_publisher_and_title_with_much_the_same_text_is_a_version(
    store: mapper.Store,
) -> None:
    facts = {"publisher": "Quetta Post", "title": "Coach overturns in Lasbela"}
    first = report(LONG, **facts)
    assert outcomes(store, first) == ["new"]
    mended = report(LONG.replace("fourteen", "twelve"), **facts)
    assert outcomes(store, mended) == ["replaced"]
    assert outcomes(store, report(MINERS * 3, **facts)) == ["new"]
    later = report(LONG.replace("fourteen", "ten"), "2024-05-25", **facts)
    assert outcomes(store, later) == ["new"]


def test_the_same_title_without_a_publisher_is_a_copy_and_no_version(store: mapper.Store) -> None:
    first = report(LONG, title="Coach overturns")
    second = report(LONG.replace("fourteen", "twelve"), title="Coach overturns")
    assert outcomes(store, first, second) == ["new", "new"]
    assert len(store.incidents()) == 1


def test_the_address_of_a_front_page_tells_no_version(store: mapper.Store) -> None:
    url = "https://news.example/"
    assert outcomes(store, report(BLAST, url=url), report(MINERS, url=url)) == ["new", "new"]


def test_a_file_that_was_edited_is_a_version(store: mapper.Store, tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path), "report.txt")
    path.write_text(LONG)
    read = mapper.read_report(path, published="2024-05-15")
    path.write_text(LONG.replace("fourteen", "twelve"))
    mended = mapper.read_report(path, published="2024-05-15")
    path.write_text(MINERS * 3)
    another = mapper.read_report(path, published="2024-05-15")
    assert outcomes(store, read, mended, another) == ["new", "replaced", "new"]


def test_versions_are_ordered_by_the_hour_where_both_give_it(store: mapper.Store) -> None:
    def version(hour: str, number: str) -> mapper.Report:
        text = (
            f"---\nurl: https://news.example/coach\npublished: 2024-05-15T{hour}+05:00\n---\n{LONG}"
        )
        return mapper.read_report(text=text.replace("nine", number))

    assert outcomes(store, version("12:00", "nine"), version("09:00", "six")) == ["new", "outdated"]
    assert outcomes(store, version("18:00", "eleven")) == ["replaced"]


def test_a_cut_story_is_like_the_whole_and_another_is_not() -> None:
    whole, cut, other = (shingles(text) for text in (LONG, LONG[:120], MINERS * 2))
    assert likeness(whole, cut) > 0.9
    assert likeness(whole, other) == 0.0
    assert likeness(shingles("too short"), shingles("too short")) == 0.0
    one, same = signature_of(whole), signature_of(shingles(LONG.upper()))
    assert one == same
    assert agreement(one, same) == 1.0
    assert agreement(one, signature_of(other)) < 0.1
    assert len(set(bands_of(one))) == 24
    assert not set(bands_of(one)) & set(bands_of(signature_of(other)))
