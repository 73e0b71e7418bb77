"""Near-copies: one wire story, edited and cut by many outlets, is one source.

Reports are compared by their shingles, runs of three words. MinHash signatures
(datasketch) in locality-sensitive bands find likely copies fast among very many;
each is then compared exactly.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datasketch import MinHash

__all__ = ["COPY", "LIKELY", "agreement", "bands_of", "likeness", "shingles", "signature_of"]

#: Share of the shorter text's shingles found in the longer from which both are one story.
COPY = 0.6

#: Estimated share of all shingles from which two texts are compared exactly: a copy cut to a
#: third still has it.
LIKELY = 0.2

_WORD = re.compile(r"\w+")
_ROWS, _BANDS = 3, 24  # finds a copy that shares half of all shingles with 96 % certainty
_FEWEST = 12  # shingles; of less text nothing can be said


def shingles(text: str) -> frozenset[str]:
    """Return the runs of three words of a text, without case and punctuation."""
    words = _WORD.findall(text.casefold())
    return frozenset(f"{a} {b} {c}" for (a, b), (_, c) in pairwise(pairwise(words)))


def signature_of(found: frozenset[str]) -> bytes:
    """Return the MinHash signature of a text's shingles, the same on every machine."""
    minhash = _empty().copy()
    minhash.update_batch([shingle.encode() for shingle in sorted(found)])
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


@functools.cache
def _empty() -> MinHash:
    from datasketch import MinHash  # heavy

    return MinHash(num_perm=_ROWS * _BANDS, seed=1)


def agreement(one: bytes, other: bytes) -> float:
    """Return the share of all shingles that two texts share, as their signatures estimate it."""
    pairs = zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True)
    return sum(a == b for a, b in pairs) / (_ROWS * _BANDS)


def bands_of(signature: bytes) -> Iterator[int]:
    """Yield the keys under which a signature is looked up: equal ones are likely copies."""
    import hashlib

    width = 4 * _ROWS
    for number in range(_BANDS):
        band = signature[number * width : (number + 1) * width]
        digest = hashlib.blake2b(band, digest_size=7, salt=number.to_bytes(2, "big")).digest()
        yield int.from_bytes(digest, "big")


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the shorter text's shingles that the longer has too, 0 to 1."""
    fewest = min(len(one), len(other))
    return len(one & other) / fewest if fewest >= _FEWEST else 0.0
