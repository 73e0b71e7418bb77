"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from mapper.errors import BinaryReportError

__all__ = ["Decoded", "decode"]

_SIGNATURES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word document or a zip archive",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "a rich text document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"RIFF": "an image or a recording",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"SQLite format 3": "a database",
}
_BYTE_ORDER_MARKS = (  # UTF-32 first, whose mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PLAUSIBLE = ["cp1256", "cp1252", "latin_1"]
_NAMES = {"cp1256": "windows-1256", "cp1252": "windows-1252", "latin_1": "iso-8859-1"}
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s{0,3}=\s{0,3}[\"']?([\w-]{2,30})"
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")
_FEW_CONTROLS = 8
_ADVICE = "save the report as text, Markdown or HTML."


class Decoded(NamedTuple):
    """Text, the name of its encoding, and what the reader should know about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, name: str, *, html: bool = False) -> Decoded:
    """Decode a file's bytes.

    The order is: byte order mark, UTF-8, the character set an HTML page
    declares, then a guess among those that reports come in.

    Parameters
    ----------
    raw : bytes
        The whole file.
    name : str
        What to call it in an error.
    html : bool
        Whether to look for a declared character set.

    Raises
    ------
    BinaryReportError
        If the bytes are no text.
    """
    _refuse_signatures(raw, name)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _marked(raw, encoding, name)
    wide = _unmarked_utf16(raw)
    if wide:
        return wide
    if sum(raw.count(code) for code in _CONTROLS) > max(_FEW_CONTROLS, len(raw) // 100):
        raise BinaryReportError(f"{name} is no text but binary data; {_ADVICE}")
    return _utf8(raw) or (_declared(raw) if html else None) or _guessed(raw, name)


def _refuse_signatures(raw: bytes, name: str) -> None:
    for signature, what in _SIGNATURES.items():
        if raw.startswith(signature):
            raise BinaryReportError(f"{name} is {what}; {_ADVICE}")


def _marked(raw: bytes, encoding: str, name: str) -> Decoded:
    try:
        return Decoded(raw.decode(encoding), encoding.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        raise BinaryReportError(
            f"{name} begins as {encoding.removesuffix('-sig')} text but is damaged; {_ADVICE}"
        ) from error


def _unmarked_utf16(raw: bytes) -> Decoded | None:
    """Read UTF-16 without its mark, which shows by NULs at every other byte."""
    if len(raw) < 4 or len(raw) % 2:
        return None
    share = 0.3 * len(raw) / 2
    even, odd = raw[::2].count(0), raw[1::2].count(0)
    for few, many, encoding in ((even, odd, "utf-16-le"), (odd, even, "utf-16-be")):
        if many > share and few < share / 10:
            return _strict(raw, encoding)
    return None


def _strict(raw: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(encoding), encoding)
    except UnicodeDecodeError:
        return None


def _utf8(raw: bytes) -> Decoded | None:
    """Read UTF-8, forgiving a few damaged characters among many sound ones."""
    exact = _strict(raw, "utf-8")
    if exact:
        return exact
    text = raw.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    if beyond_ascii - damaged < 10 * damaged:
        return None
    note = f"{damaged} characters were damaged in the file and are shown as \ufffd."
    return Decoded(text, "utf-8", (note,))


def _declared(raw: bytes) -> Decoded | None:
    match = _DECLARED.search(raw[:4096].lower())
    if not match:
        return None
    try:
        codec = codecs.lookup(match[1].decode("ascii")).name
        decoded = _strict(raw, codec)
    except LookupError:  # no such character set, or one that makes no text
        return None
    return decoded._replace(encoding=_NAMES.get(codec, codec)) if decoded else None


def _guessed(raw: bytes, name: str) -> Decoded:
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    best = from_bytes(raw, cp_isolation=_PLAUSIBLE).best()
    if best is None:
        raise BinaryReportError(
            f"{name} is in no known character encoding; save the report as UTF-8 text."
        )
    encoding = _NAMES.get(best.encoding, best.encoding)
    note = (
        f"The character encoding was guessed to be {encoding}; "
        "if letters look wrong, save the report as UTF-8."
    )
    return Decoded(raw.decode(best.encoding), encoding, (note,))
