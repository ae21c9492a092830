"""The pages in a real browser: an interview to its answer, and what every page is held to.

`make test` takes one path a page; `make browser` takes all languages, both colour schemes and both widths.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from running_server import Running, running

playwright = pytest.importorskip("playwright.sync_api", reason="the browser tests come with the extra `faces`")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe comes with the extra `faces`")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no browser here: Chromium is wanted")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
IS_WHOLE = os.environ.get("LEGAL_BROWSER") == "all"
LOOKS = list(product(("en", "ar", "ckb"), ("light", "dark"), (320, 1100)))
PAGES = ("", "compare", "ref", "ref/iq/stated-position", "ref/facts", "ref/topics", "claims", "coverage", "none")
GRID = [
    (page, *look)
    for number, page in enumerate(PAGES)
    for look in (LOOKS if IS_WHOLE else [LOOKS[(5 * number) % len(LOOKS)]])
]
REPLIES = {
    "person.citizenships": "العراق",
    "situation.conduct": "joined",
    "situation.force.kind": "state-armed-forces",
    "situation.force.state": "روسيا",
    "situation.authorization.granted": "no",
    "person.age": "24",
    "situation.recruitment.coerced": "no",
    "situation.recruitment.deceived": "no",
}


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with running("--features", "features") as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield found
        found.close()


class Reader:
    """A page in a browser of its own that keeps what a page should never do."""

    def __init__(self, browser: Any, server: Running, **how: Any) -> None:
        self.server, self.wrong = server, list[str]()
        self.context = browser.new_context(**how)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", self._requested)

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.server.url, "data:")) or "?" in request.url:
            self.wrong.append(request.url)

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.server.url}/{path}")
        return self.page

    def close(self) -> None:
        assert self.context.cookies() == []
        assert self.wrong == []
        self.context.close()

    def is_sound(self, width: int) -> None:
        """Nothing for axe to find, and nothing wider than the screen."""
        found = axe.Axe().run(self.page, options={"runOnly": RULES}).response["violations"]
        assert [(each["id"], [node["html"][:150] for node in each["nodes"][:3]]) for each in found] == []
        assert self.page.evaluate("document.documentElement.scrollWidth") <= width


def look(lang: str, scheme: str, width: int) -> dict[str, Any]:
    return {"color_scheme": scheme, "viewport": {"width": width, "height": 900}, "locale": lang}


def put(page: Any, fact: str) -> None:
    """Answers a question: its choice, or its field."""
    reply = REPLIES[fact]
    choice = page.locator(f"main input[name=reply][value='{reply}']")
    if choice.count():
        choice.check()
    else:
        page.locator("main input[name=reply]:not([type=radio]):not([type=checkbox])").fill(reply)


def fact_asked(page: Any) -> str | None:
    asked = page.locator("main input[name=fact]")
    return asked.get_attribute("value") if asked.count() else None


def to_the_answer(page: Any) -> int:
    asked = 0
    while (fact := fact_asked(page)) is not None:
        put(page, fact)
        with page.expect_navigation():
            page.locator("button[value=answer]").click()
        asked += 1
    return asked


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("lang", ["en", "ar", "ckb"])
def test_an_interview_to_its_answer(browser: Any, server: Running, lang: str, script: bool) -> None:
    reader = Reader(browser, server, java_script_enabled=script, **look(lang, "light", 390))
    page = reader.open("")
    assert page.url == f"{server.url}/{lang}/"
    page.locator("main button").click()
    assert to_the_answer(page) == len(REPLIES)
    assert page.locator("p.outcome.punishable").count() == 1
    assert page.url == f"{server.url}/{lang}/ask"
    with page.expect_download() as kept:
        page.locator("button[formaction$='scenario.yaml']").click()
    assert kept.value.suggested_filename == "scenario.yaml"
    reader.close()


@pytest.mark.parametrize(("path", "lang", "scheme", "width"), GRID)
def test_every_page_is_sound(browser: Any, server: Running, path: str, lang: str, scheme: str, width: int) -> None:
    reader = Reader(browser, server, **look(lang, scheme, width))
    reader.open(f"{lang}/{path}")
    reader.is_sound(width)
    if path == "none":
        reader.wrong = [each for each in reader.wrong if "404" not in each]  # the browser's own word on the status
    reader.close()


@pytest.mark.parametrize(("lang", "scheme", "width"), LOOKS if IS_WHOLE else [("ar", "dark", 320)])
def test_every_page_of_an_interview_is_sound(browser: Any, server: Running, lang: str, scheme: str, width: int) -> None:
    reader = Reader(browser, server, **look(lang, scheme, width))
    page = reader.open(f"{lang}/")
    page.locator("main button").click()
    while (fact := fact_asked(page)) is not None:
        reader.is_sound(width)
        put(page, fact)
        with page.expect_navigation():
            page.locator("button[value=answer]").click()
    reader.is_sound(width)
    for box in page.locator("main input[name=reading][type=checkbox]").all():
        box.check()
    with page.expect_navigation():
        page.locator("main button[value=finish]").click()
    assert page.locator("p.outcome").count() >= 3
    reader.is_sound(width)
    reader.close()


def test_a_question_that_is_answered_wrong_says_so_and_is_sound(browser: Any, server: Running) -> None:
    reader = Reader(browser, server, **look("ckb", "light", 320))
    page = reader.open("ckb/")
    page.locator("main button").click()
    page.locator("button[value=answer]").click()
    page.locator("#problem").wait_for()
    reader.is_sound(320)
    reader.wrong = [each for each in reader.wrong if "422" not in each]
    reader.close()


@pytest.mark.parametrize("lang", ["en", "ar", "ckb"] if IS_WHOLE else ["ar"])
def test_an_interview_by_the_keyboard_alone(browser: Any, server: Running, lang: str) -> None:
    """Tab to a choice or field, Space or letters, Enter; what has the focus can be seen."""
    reader = Reader(browser, server, **look(lang, "light", 1100))
    page = reader.open(f"{lang}/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    _tab_to(page, "button.main")
    page.keyboard.press("Enter")
    page.locator("main input[name=fact]").wait_for(state="attached")
    while (fact := fact_asked(page)) is not None:
        _by_keyboard(page, REPLIES[fact])
    assert page.locator("p.outcome.punishable").count() == 1
    reader.close()


def _by_keyboard(page: Any, reply: str) -> None:
    typed = "main input[name=reply]:not([type=radio]):not([type=checkbox])"
    if page.locator(f"main input[type=checkbox][value='{reply}']").count():
        _tab_to(page, f"input[value='{reply}']")
        page.keyboard.press("Space")
    elif page.locator(f"main input[type=radio][value='{reply}']").count():
        _tab_to(page, "input[type=radio]")
        page.keyboard.press("Space")
        while not page.locator(f"input[value='{reply}']").is_checked():
            page.keyboard.press("ArrowDown")
    else:
        _tab_to(page, typed)
        page.keyboard.type(reply)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _tab_to(page: Any, selector: str) -> None:
    for _ in range(40):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert style != "none"
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_on_paper_all_is_open_and_nothing_is_left_to_press(browser: Any, server: Running) -> None:
    reader = Reader(browser, server, **look("en", "light", 1100))
    page = reader.open("en/ref/iq/stated-position")
    folded = page.locator("details:not([open]) li").first
    assert not folded.is_visible()
    page.emulate_media(media="print")
    assert folded.is_visible()
    assert not page.locator(".bar").is_visible()
    reader.close()


def test_an_address_of_a_statement_leads_to_it(browser: Any, server: Running) -> None:
    reader = Reader(browser, server, **look("ar", "light", 390))
    page = reader.open("ar/ref/iq/stated-position#S11")
    place = page.locator("#S11").bounding_box()
    assert place is not None
    assert 0 <= place["y"] < 900
    reader.close()


def test_no_script_can_be_put_into_a_page(browser: Any, server: Running) -> None:
    reader = Reader(browser, server)
    page = reader.open("en/")
    with pytest.raises(playwright.Error):
        page.add_script_tag(content="window.x = 1")
    assert page.evaluate("window.x") is None
    reader.context.close()
