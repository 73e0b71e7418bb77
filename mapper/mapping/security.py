"""What makes the page safe to open: its Content-Security-Policy, and names without chance.

The policy allows exactly the scripts and styles that are in the page, by
their SHA-256, and no request of any kind.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Sequence

__all__ = ["POLICY_PLACE", "secured", "stable_names"]

POLICY_PLACE = "<!-- content security policy -->"
"""Where the policy goes: before any script, style or text."""

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
STYLE = re.compile(r"<style\b[^>]*>(.*?)</style\s*>", re.DOTALL | re.IGNORECASE)
DATA_TYPE = re.compile(r"""type\s*=\s*["']?application/json""", re.IGNORECASE)
BRANCA_NAME = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")


def stable_names(html: str) -> str:
    """Replace branca's random ids by numbers in the order they appear."""
    numbers: dict[str, str] = {}

    def number(match: re.Match[str]) -> str:
        return numbers.setdefault(match[0], str(len(numbers) + 1))

    return BRANCA_NAME.sub(number, html)


def secured(html: str, image_hosts: Sequence[str] = ()) -> str:
    """Put the policy that allows the page's own scripts and styles, and nothing else.

    Parameters
    ----------
    html : str
        The page, without the data of reports.
    image_hosts : sequence of str
        Hosts that images may be asked for, where somebody wanted a base map of theirs.
    """
    scripts = [match[2] for match in SCRIPT.finditer(html) if not DATA_TYPE.search(match[1])]
    styles = [match[1] for match in STYLE.finditer(html)]
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hashes(scripts)}",
            f"style-src {_hashes(styles)}",
            " ".join(("img-src data:", *image_hosts)),
            "font-src 'none'",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(POLICY_PLACE, meta, 1)


def _hashes(blocks: list[str]) -> str:
    """Return the sources of the blocks; a browser hashes what lies between the tags."""
    digests = (hashlib.sha256(_normalised(block).encode()).digest() for block in blocks)
    sources = (f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return " ".join(dict.fromkeys(sources)) or "'none'"


def _normalised(block: str) -> str:
    """Return the text as the HTML parser sees it: line ends are line feeds."""
    return block.replace("\r\n", "\n").replace("\r", "\n")
