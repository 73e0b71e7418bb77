"""What a stranger wrote stays in the data block, and the policy allows only the page's own."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.gazetteer import Gazetteer
from mapper.mapping import build_map
from mapper.mapping.data import to_script_text
from mapper.mapping.security import secured, stable_names
from mapping import samples

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class Page(HTMLParser):
    """Tags with their attributes, and the text of scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.blocks: list[tuple[str, dict[str, str | None], str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.blocks.append((tag, dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.blocks and self.tags[-1][0] == self.blocks[-1][0]:
            tag, attributes, text = self.blocks[-1]
            self.blocks[-1] = (tag, attributes, text + data)

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", {}))

    @property
    def policy(self) -> dict[str, list[str]]:
        (content,) = [
            attributes["content"] or ""
            for tag, attributes in self.tags
            if attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        rules = (rule.split() for rule in content.split(";"))
        return {name: sources for name, *sources in rules}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def render(gazetteer: Gazetteer, *args: Any, **kwargs: Any) -> str:
    return str(build_map(*args, gazetteer=gazetteer, **kwargs).get_root().render())


@pytest.fixture(scope="module")
def html(gazetteer: Gazetteer) -> str:
    return render(gazetteer, samples.real_day(), reports=[samples.report()])


@pytest.fixture(scope="module")
def hostile_html(gazetteer: Gazetteer) -> str:
    incidents, reports, names = samples.hostile()
    return render(gazetteer, incidents, reports=reports, unresolved=names, title=samples.HOSTILE[0])


def test_the_policy_allows_the_page_s_own_scripts_and_styles_and_no_request(html: str) -> None:
    page = Page(html)
    scripts = [text for tag, given, text in page.blocks if tag == "script" and "type" not in given]
    styles = [text for tag, _, text in page.blocks if tag == "style"]
    assert page.policy["script-src"] == [digest(text) for text in scripts]
    assert page.policy["style-src"] == [digest(text) for text in styles]
    assert page.policy["default-src"] == ["'none'"]
    assert page.policy["connect-src"] == ["'none'"]
    assert page.policy["font-src"] == ["'none'"]
    assert page.policy["base-uri"] == ["'none'"]
    assert page.policy["form-action"] == ["'none'"]
    assert page.policy["img-src"] == ["data:"]


def test_the_policy_comes_before_everything_it_governs(html: str) -> None:
    head = [tag for tag, _ in Page(html).tags][:4]
    assert head == ["html", "head", "meta", "meta"]
    first = Page(html).tags[2:4]
    assert first[0][1] == {"charset": "utf-8"}
    assert first[1][1]["http-equiv"] == "Content-Security-Policy"
    assert html.index("Content-Security-Policy") < 1024  # and the encoding is read in time


def test_nothing_is_loaded_and_nothing_is_inline(html: str) -> None:
    for _, attributes in Page(html).tags:
        assert "style" not in attributes
        assert "src" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        assert (attributes.get("href") or "#").startswith(("#", "data:"))
    outside_links = re.findall(r"url\((?!data:|#)[^)]*\)", html)
    assert outside_links == []


def test_hostile_text_is_in_the_data_block_only(hostile_html: str, html: str) -> None:
    page, plain = Page(hostile_html), Page(html)
    outside = re.sub(r'(<script type="application/json".*?>).*?</script>', r"\1", hostile_html)
    reference = re.sub(r'(<script type="application/json".*?>).*?</script>', r"\1", html)
    assert outside == reference
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    assert hostile_html.encode()  # a lone surrogate would raise


def test_shown_text_turns_no_direction_and_hides_nothing(hostile_html: str) -> None:
    assert not set(BIDI) & set(hostile_html)
    blocks = [text for _, given, text in Page(hostile_html).blocks if "type" in given]
    texts = json.dumps(list(map(json.loads, blocks)), ensure_ascii=False)
    assert "\\u0000" not in texts
    assert "right to left" in texts


texts = st.text(st.characters(exclude_categories=())).map(lambda text: text + "</script>\u2028&")


@given(st.recursive(texts | st.integers(), lambda each: st.lists(each)))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_the_data_block_cannot_end_early(value: Any) -> None:
    text = to_script_text(value)
    assert not set("<>&\u2028\u2029\x00" + BIDI) & set(text)
    text.encode()
    json.loads(text)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf"))))
def test_ordinary_text_comes_through_unchanged(text: str) -> None:
    assert json.loads(to_script_text(text)) == text


def test_a_script_with_carriage_returns_is_hashed_as_the_parser_reads_it() -> None:
    page = secured("<!-- content security policy --><script>a\r\nb\rc</script>")
    assert digest("a\nb\nc") in page


def test_names_are_numbered_in_order_of_appearance() -> None:
    first, second = "0f" * 16, "1e" * 16
    assert stable_names(f"map_{second} a_{first} map_{second}") == "map_1 a_2 map_1"
    assert stable_names("sha " + "0f" * 32) == "sha " + "0f" * 32
