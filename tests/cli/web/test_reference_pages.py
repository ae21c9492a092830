"""The reference on the web: every thing at its address, every link led to something, the same as the commands say."""

from __future__ import annotations

import re
from collections import deque
from html import unescape
from urllib.parse import unquote, urldefrag

import pytest
from starlette.testclient import TestClient

from html_page import HtmlPage
from legal.claims_book import claims_book
from legal.files.features import load_features
from legal.lookup import Index
from legal.rulebook import Rulebook
from legal_cli.render.claims import ClaimPages
from legal_cli.render.text import as_text
from legal_cli.words import LANGUAGES, Words
from web_site import site

MARKS = re.compile("[\u2066-\u2069]")


@pytest.fixture(scope="module")
def client(book: Rulebook) -> TestClient:
    return site(book, load_features("features"), "features")


def page(client: TestClient, address: str) -> HtmlPage:
    response = client.get(address)
    assert response.status_code == 200, address
    return HtmlPage(response.text)


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", MARKS.sub("", text)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_to_a_page_and_to_a_place_on_it(client: TestClient, lang: str) -> None:
    """From the first page on, whatever a reader follows within one language."""
    waiting, pages = deque([f"/{lang}/"]), dict[str, HtmlPage]()
    links: set[tuple[str, str]] = set()
    while waiting:
        address = waiting.popleft()
        if address in pages or not address.startswith(f"/{lang}/"):
            continue
        pages[address] = page(client, address)
        for link in pages[address].values("href"):
            if link.startswith(("data:", "/style")):
                continue
            target, fragment = urldefrag(link)
            links.add((target or address, unquote(fragment)))
            waiting.append(target or address)
    assert len(pages) >= 5 + 6 + 2
    for target, fragment in links:
        if fragment and target in pages:
            assert fragment in pages[target].values("id"), f"{target}#{fragment}"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_thing_of_the_rulebook_stands_at_its_address(client: TestClient, book: Rulebook, lang: str) -> None:
    index = Index(book)
    pages = {shelf: page(client, f"/{lang}/ref/{shelf}") for shelf in (*book.sources, "facts", "topics")}
    for each in index.things.values():
        if each.kind == "source":
            continue
        shelf = each.source or ("facts" if each.kind in ("fact", "measure") else "topics")
        short = each.id.removeprefix(each.source).lstrip("/#") if each.source else each.id
        assert short in pages[shelf].values("id"), each.id


def test_the_address_of_a_statement_is_the_one_that_is_promised(client: TestClient) -> None:
    found = page(client, "/ar/ref/iq/stated-position")
    assert "S11" in found.values("id")
    assert "/ar/ref/iq/stated-position#S11" in found.values("href")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_source_says_all_that_the_command_shows_of_each_of_its_things(
    client: TestClient, book: Rulebook, lang: str
) -> None:
    from legal_cli.render.show import ShowPages

    index, words = Index(book), Words(lang, bidi=False)
    show = ShowPages(words, index)
    seen = {each: words_of(page(client, f"/{lang}/ref/{each}").seen) for each in book.sources}
    for thing in index.things.values():
        if thing.source:
            shown = show.page(thing)
            label = show.label(thing)  # which stands at the head of the thing, and not in a line of its own again
            lines = tuple(label if each.endswith(label) else each for each in shown.lines[1:])
            told = as_text(shown._replace(title="", lines=lines, closing=""))
            assert words_of(told) <= seen[thing.source] | words_of(thing.id), thing.id


def test_a_statement_names_the_feature_scenarios_that_mirror_it(client: TestClient, book: Rulebook) -> None:
    found = client.get("/en/ref/iq/stated-position").text
    assert "1 scenario" in found or "scenarios" in found
    named = [each.name for each in load_features("features") if any(tag.name == "S11" for tag in each.tags)]
    assert named
    assert named[0] in HtmlPage(found).seen


def test_without_a_folder_of_features_none_is_counted(book: Rulebook) -> None:
    client = site(book)
    assert "no scenario" not in client.get("/en/ref/iq/stated-position").text.lower()
    assert Words("en")("coverage.no_features") in HtmlPage(client.get("/en/coverage").text).seen


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_claims_are_those_of_the_command(client: TestClient, book: Rulebook, lang: str) -> None:
    told = as_text(ClaimPages(Words(lang, bidi=False)).page(claims_book(book, None)))
    assert words_of(told) <= words_of(page(client, f"/{lang}/claims").seen)


@pytest.mark.parametrize("path", ["claims", "coverage"])
def test_a_long_page_begins_as_a_list_of_its_parts_all_closed(client: TestClient, path: str) -> None:
    text = client.get(f"/en/{path}").text
    headings = len(re.findall(r"<h2\b", text))
    assert headings > 5
    assert len(re.findall(r"<details>\s*<summary>\s*<h2\b", text)) == headings
    assert not re.search(r"<summary>(?:(?!</summary>).)*<a ", text, re.DOTALL)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_coverage_leads_to_every_statement(client: TestClient, book: Rulebook, lang: str) -> None:
    links = set(page(client, f"/{lang}/coverage").values("href"))
    for source in book.sources.values():
        for whole in source.statements:
            assert f"/{lang}/ref/{source.id}#{whole.rpartition('#')[2]}" in links


@pytest.mark.parametrize(
    "path", ["x", "iq", "iq/x", "../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "iq/stated-position/x"]
)
def test_what_is_no_page_is_told_in_the_language_of_the_address(client: TestClient, path: str) -> None:
    for lang in LANGUAGES:
        response = client.get(f"/{lang}/ref/{path}")
        assert response.status_code == 404
        if "/etc" not in str(response.url) or f"/{lang}/" in str(response.url):
            assert Words(lang, bidi=False)("web.refused.not_found") in HtmlPage(response.text).seen


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_statement_says_its_text_at_its_address_and_all_else_when_it_is_opened(
    client: TestClient, book: Rulebook, lang: str
) -> None:
    text = client.get(f"/{lang}/ref/iq/penal-code").text
    for whole, statement in book.sources["iq/penal-code"].statements.items():
        item = text.split(f'<li id="{whole.rpartition("#")[2]}">')[1]
        head, _, rest = item.partition("<details>")
        assert words_of(statement.text[lang]) <= words_of(unescape(re.sub("<[^>]+>", " ", head)))
        assert "<summary>" in rest.partition("</li>")[0]


def test_a_page_that_is_not_there_is_none_of_those_that_the_ways_lead_to(client: TestClient) -> None:
    assert 'aria-current="page"' in client.get("/en/").text
    assert 'aria-current="page"' not in client.get("/en/none").text
