"""The interview's pages: its beginning, its questions, its answer. Which questions there are is `legal.interview`'s.

Every page is made from what its own form sends; nothing of it is kept once it is sent.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from legal.errors import InputError
from legal.fields import Value
from legal.interview import interview
from legal.questions import Question
from legal.replies import read_reply
from legal_cli.render.elements import add
from legal_cli.web.answers import answer_page, case_of, title_of
from legal_cli.web.frame import Sheet, framed
from legal_cli.web.library import Library
from legal_cli.web.questions import Asked, QuestionForm
from legal_cli.web.readings import readings_field
from legal_cli.web.refusals import quiet
from legal_cli.web.state import Fields, State, read_state


def start_page(library: Library, lang: str) -> str:
    """What the interview is, and which readings it may ask."""
    words = library.words[lang]

    def write(main: Element) -> None:
        add(main, "p", words("web.intro"))
        form = add(main, "form", method="post", action=f"/{lang}/ask")
        section = add(form, "section")
        readings_field(section, words("web.readings"), library, words, library.book.defaults)
        row = add(section, "p", class_="buttons")
        add(row, "button", words("web.do.begin"), type="submit", class_="main")

    return framed(Sheet(words("web.title.ask"), "", write), words, library.book)


def ask_page(library: Library, lang: str, found: Fields) -> tuple[int, str]:
    """The next question, or the answer as soon as nothing can change it or the person wants it; the status, the page.

    Raises:
        Refusal: the fields are none that a page of ours sends.
    """
    state = read_state(found, library.book)
    wish = found.get("do", [""])[-1]
    if wish == "back":
        state = state._replace(replies=state.replies[:-1])
    if wish == "finish":
        return 200, answer_page(library, lang, state, case_of(state, title_of(library.words[lang], {})), is_over=False)
    problem: str = ""
    typed: tuple[str, ...] = ()
    if wish in ("answer", "unknown"):
        state, problem, typed = _replied(library, lang, state, found)
    return 422 if problem else 200, _next_page(library, lang, state, problem, typed)


def _next_page(library: Library, lang: str, state: State, problem: str, typed: tuple[str, ...]) -> str:
    words = library.words[lang]
    told = case_of(state, title_of(words, {}))
    open_ = interview(told, library.book, state.readings)
    if not open_.questions:
        return answer_page(library, lang, state, told, is_over=True)
    question = open_.questions[0]
    form = QuestionForm(words, library.book, library.addresses[lang])
    asked = Asked(question, open_, state, told, problem, typed)
    sheet = Sheet(
        question.texts.question[lang],
        "",
        lambda main: form.write(main, asked),
        words("web.title.ask"),
        form.switch(state, question.fact),
    )
    return framed(sheet, words, library.book)


def _replied(library: Library, lang: str, state: State, found: Fields) -> tuple[State, str, tuple[str, ...]]:
    """The state with the reply; or as it was, with what is wrong with the reply and what was typed."""
    words = library.words[lang]
    told = case_of(state, title_of(words, {}))
    questions = interview(told, library.book, state.readings).questions
    fact = found.get("fact", [""])[-1]
    question = next((each for each in questions if each.fact == fact), None)
    if question is None:
        return state, words("web.stale"), ()
    if found["do"][-1] == "unknown":
        return _with(state, fact, None), "", ()
    typed = tuple(each for each in found.get("reply", ()) if each.strip())
    try:
        value = _read(library, question, typed)
        after = _with(state, fact, value)
        after.told(title_of(words, {}))
    except InputError as error:
        form = QuestionForm(words, library.book, library.addresses[lang])
        told_ = "; ".join(form.renderer.message(quiet(each)) for each in error.problems)
        return state, words("ask.cannot", message=told_), typed
    except _Unclear as unclear:
        return state, words(f"web.{unclear}"), typed
    return after, "", ()


def _with(state: State, fact: str, value: Value | None) -> State:
    return state._replace(replies=(*state.replies, (fact, value)))


class _Unclear(Exception):
    """Nothing was answered, or two things where one is asked."""


def _read(library: Library, question: Question, typed: tuple[str, ...]) -> Value | None:
    if not typed:
        raise _Unclear("empty")
    if len(typed) > 1 and question.kind not in ("choices", "states"):
        raise _Unclear("one")
    return read_reply(question, ", ".join(typed), library.meanings)
