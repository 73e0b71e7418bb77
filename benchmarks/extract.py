"""Reading whole reports: speed on one core, memory over a long stream, cold starts.

Each report is a file of about 350 words: a sample report, filled up with paragraphs of
the others, with a line of its own so that no two are the same story. Speed is from file
to incidents in one process that is warm. The stream goes through `mapper extract
--format jsonl`; its memory is the peak of that process. Run with `make bench-extract`;
`make bench-extract STREAM=10000` streams fewer.
"""

from __future__ import annotations

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from mapper.extraction import analyse
from mapper.gazetteer import Gazetteer
from mapper.reading import read_report

SAMPLES = Path(__file__).parents[1] / "data/reports"
WORDS, REPORTS, ROUNDS = 350, 300, 5
MAPPER = (sys.executable, "-c", "from mapper.cli import main; main()")


def texts() -> Iterator[str]:
    """Yield reports of about 350 words without end, no two the same."""
    stories = [
        path.read_text("utf-8").split("\n\n")
        for path in sorted(SAMPLES.iterdir())
        if path.suffix != ".html"
    ]
    filling = itertools.cycle(paragraph for story in stories for paragraph in story[2:-1])
    for number, story in enumerate(itertools.cycle(stories)):
        paragraphs = list(story)
        while sum(len(paragraph.split()) for paragraph in paragraphs) < WORDS:
            paragraphs.append(next(filling))
        yield "\n\n".join([*paragraphs, f"Item {number} of a series."])


def write(folder: Path, number: int) -> list[Path]:
    """Write reports and return their paths, a thousand to a folder."""
    paths = []
    for index, text in enumerate(itertools.islice(texts(), number)):
        path = folder / f"{index // 1000:04}" / f"{index:06}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


def per_second(paths: list[Path]) -> float:
    """Return reports a second, from file to incidents: the median of some rounds."""
    gazetteer = Gazetteer.default()
    rates = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        for path in paths:
            analyse(read_report(path), gazetteer=gazetteer)
        rates.append(len(paths) / (time.perf_counter() - start))
    return statistics.median(rates[1:])  # the first round warms up


def streamed(folder: Path) -> tuple[float, float]:
    """Return seconds and peak memory (MB) of `mapper extract --format jsonl` on a folder."""
    start = time.perf_counter()
    with Path(os.devnull).open("wb") as sink:
        process = subprocess.Popen(
            [*MAPPER, "extract", str(folder), "--format", "jsonl"], stdout=sink, stderr=sink
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"mapper extract left with status {process.returncode}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def cold(*words: str) -> float:
    """Return the seconds of one command in a fresh process: the median of some."""
    seconds = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        subprocess.run([*MAPPER, *words], capture_output=True, check=True)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def main(stream: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = write(folder, max(stream, REPORTS))
        words = statistics.mean(len(path.read_text("utf-8").split()) for path in paths[:REPORTS])
        print(f"{per_second(paths[:REPORTS]):,.0f} reports of {words:.0f} words a second, one core")
        print(f"{cold('extract', str(paths[0])):.2f} s for one cold mapper extract")
        print(f"{cold('--help'):.2f} s for mapper --help")
        tenth = folder / "tenth"
        tenth.mkdir()
        write(tenth, stream // 10)
        for number, source in ((stream // 10, tenth), (stream, folder)):
            if source == folder:
                for path in sorted(tenth.rglob("*.txt")):
                    path.unlink()
            seconds, memory = streamed(source)
            print(
                f"{number:,} streamed: {seconds:.0f} s, {number / seconds:,.0f} a second, "
                f"peak memory {memory:.0f} MB"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]))
