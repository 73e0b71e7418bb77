"""Which reports the store takes for one event, on pairs that people judged."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from mapper.errors import GoldError
from mapper.evaluation import evaluate_links
from mapper.evaluation.pairs import pair_rows, read_pairs

PAIRS = Path(__file__).parents[1] / "data" / "links"

SAME = """
[[pair]]
name = "one blast"
same = {same}
[pair.one]
published = "2024-05-15"
text = "A roadside bomb killed five policemen in Sibi on Tuesday."
[pair.other]
published = "2024-05-15"
text = "Five policemen died in a roadside bombing in Sibi on Tuesday."
"""


def test_there_are_sixty_pairs_and_more_of_both_kinds() -> None:
    pairs = read_pairs(PAIRS)
    assert len(pairs) >= 80
    assert 0.4 < sum(pair.same for pair in pairs) / len(pairs) < 0.6
    assert len({pair.name for pair in pairs}) == len(pairs)


def test_pairs_are_told_apart() -> None:
    evaluation = evaluate_links(PAIRS)
    assert evaluation.f1 is not None
    assert evaluation.f1 >= 0.9, "\n".join(map(str, pair_rows(evaluation.errors)))
    assert evaluation.precision is not None
    assert evaluation.precision >= 0.95


def test_an_error_is_shown_with_score_reasons_and_both_texts(tmp_path: Path) -> None:
    path = tmp_path / "pairs.toml"
    path.write_text(SAME.format(same="false"), encoding="utf-8")
    evaluation = evaluate_links(path)
    assert (evaluation.precision, evaluation.recall, evaluation.f1) == (0.0, None, None)
    [row] = pair_rows(evaluation.errors)
    assert row[:3] == ("one blast", "two events", "one event")
    assert float(row[3]) > 0.9
    assert "5 killed in both" in row[4]
    [pair] = tomllib.loads(SAME.format(same="true"))["pair"]
    assert row[5:] == (pair["one"]["text"], pair["other"]["text"])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "holds no pair"),
        ("[[pair]", "cannot be read"),
        ("[[pair]]\nname = 'x'\n", "pair 1: 'one' is missing or wrong"),
    ],
)
def test_unsound_pairs_are_told(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "pairs.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=sentence):
        evaluate_links(path)
