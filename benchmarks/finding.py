"""Finding names alone: this gazetteer's automaton beside flashtext and one regular expression.

Each report is 350 words of the sample reports; all names of the gazetteer are loaded. The
memory is the peak of a process that loads the gazetteer and finds. Run with
`make bench-finding`; flashtext is left out where it is not installed.
"""

from __future__ import annotations

import itertools
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from mapper.gazetteer import Gazetteer
from mapper.gazetteer.finding import Finder, longest
from mapper.gazetteer.folding import fold

HERE = Path(__file__).parents[1]
WORDS, REPORTS, ROUNDS = 350, 200, 5
Find = Callable[[str], object]


def reports() -> list[str]:
    """Return reports of 350 words each, cut from the sample reports in turn."""
    texts = [path.read_text("utf-8") for path in sorted((HERE / "data/reports").iterdir())]
    words = itertools.cycle(" ".join(texts).split(" "))
    return [" ".join(itertools.islice(words, WORDS)) for _ in range(REPORTS)]


def per_second(find: Find, texts: list[str]) -> float:
    """Return reports a second: the median of some rounds."""
    rates = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for text in texts:
            find(text)
        rates.append(len(texts) / (time.perf_counter() - start))
    return statistics.median(rates)


def methods(names: dict[str, object], finder: Finder) -> dict[str, Find]:
    """Return each way of finding under its name."""
    pattern = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    expression = re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")
    found: dict[str, Find] = {
        "this gazetteer": lambda text: longest(finder.hits(fold(text))),
        "one regular expression": lambda text: expression.findall(fold(text).text),
    }
    try:
        from flashtext import KeywordProcessor
    except ImportError:
        print("flashtext is not installed, and is left out.")
        return found
    processor = KeywordProcessor()
    processor.add_keywords_from_list(list(names))
    found["flashtext"] = lambda text: processor.extract_keywords(fold(text).text, span_info=True)
    return found


def load() -> None:
    """Load the gazetteer, find once, and print seconds and peak memory (MB)."""
    start = time.perf_counter()
    finder = Gazetteer.default()._reader._finder
    seconds = time.perf_counter() - start
    longest(finder.hits(fold(reports()[0])))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{seconds:.3f} {peak:.0f}")


def main() -> None:
    """Print the figures."""
    runs = [
        subprocess.run(
            [sys.executable, __file__, "load"], capture_output=True, text=True, check=True
        )
        for _ in range(ROUNDS)
    ]
    figures = [tuple(map(float, run.stdout.split())) for run in runs]
    seconds, memory = (statistics.median(column) for column in zip(*figures, strict=True))
    gazetteer = Gazetteer.default()
    names = dict(gazetteer._searcher._names)
    print(f"{len(names):,} spellings; loading {seconds:.2f} s, peak memory {memory:.0f} MB")
    texts = reports()
    for name, find in methods(names, gazetteer._reader._finder).items():
        few = texts if name == "this gazetteer" else texts[:20]
        print(f"{name:26}{per_second(find, few):10,.0f} reports a second")


if __name__ == "__main__":
    load() if sys.argv[1:] == ["load"] else main()
