"""The answer to a case on a page of its own, the files that it can be saved as, and readings set side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from legal.errors import InputError, Problem
from legal.files.scenario_yaml import scenario_yaml
from legal.files.scenarios import parse_scenarios
from legal.interview import Told
from legal.report import Case, Report
from legal_cli.render.answer import answer_pages
from legal_cli.render.body import Body
from legal_cli.render.elements import add
from legal_cli.render.html import as_html
from legal_cli.render.made import made_report
from legal_cli.trees import Asked, only_case, report_of
from legal_cli.web.frame import Sheet, framed, switch
from legal_cli.web.library import Library
from legal_cli.web.readings import readings_field
from legal_cli.web.refusals import Refusal, quiet
from legal_cli.web.state import Fields, State, read_state
from legal_cli.words import Words

FILE = "scenario.yaml"
SAVED = {"scenario.yaml": "application/yaml", "report.json": "application/json", "answer.html": "text/html"}


def title_of(words: Words, found: Fields) -> str:
    """The title that the person gives, else ours."""
    return " ".join(found.get("title", [""])[-1].split()) or words("ask.default_title")


def case_of(state: State, title: str) -> Told:
    """What is known, from fields that were right when we sent them.

    Raises:
        Refusal: they are not ours any more.
    """
    try:
        return state.told(title)
    except InputError:
        raise Refusal(422, "form") from None


def answer_page(library: Library, lang: str, state: State, told: Told, *, is_over: bool) -> str:
    """What the readings say of what was told, to keep or to go on from."""
    words = library.words[lang]
    report = _report(library, words, state, told)

    def write(main: Element) -> None:
        add(main, "p", words("ask.done" if is_over else "ask.stopped"), class_="notice")
        _body(main, report, library, words)
        _save(main, state, words)
        _other_readings(main, state, library, words)

    def fill(form: Element) -> None:
        state.write(form)
        if not is_over:
            add(form, "input", type="hidden", name="do", value="finish")

    sheet = Sheet(report.results[0].scenario.scenario, "", write, words("html.kind.check"), switch("ask", lang, fill))
    return framed(sheet, words, library.book)


def _report(library: Library, words: Words, state: State, told: Told) -> Report:
    return report_of(library.book, [Case(FILE, 1, told.scenario)], Asked(state.readings, None, words.lang))


def _body(main: Element, report: Report, library: Library, words: Words) -> None:
    """The same pages as the HTML report, with links to the statements."""
    pages = [each._replace(place="") for each in answer_pages(report, words, library.book)]
    Body(words, pages, library.addresses[words.lang]).write(main)


def _save(main: Element, state: State, words: Words) -> None:
    section = add(main, "section", class_="keep")
    add(section, "h2", words("web.keep"))
    form = add(section, "form", method="post", action=f"/{words.lang}/save/{FILE}")
    state.write(form)
    label = add(form, "label", class_="typed")
    add(label, "span", words("web.field.title"))
    add(label, "input", type="text", name="title", maxlength="300", dir="auto", autocomplete="off")
    row = add(form, "p", class_="buttons")
    for name in SAVED:
        key = name.rpartition(".")[2]
        add(row, "button", words(f"web.save.{key}"), type="submit", formaction=f"/{words.lang}/save/{name}")
    back = add(section, "form", method="post", action=f"/{words.lang}/ask")
    state.write(back)
    row = add(back, "p", class_="buttons")
    add(row, "button", words("web.do.change"), type="submit", name="do", value="back")


def _other_readings(main: Element, state: State, library: Library, words: Words) -> None:
    section = add(main, "section")
    add(section, "h2", words("web.title.compare"))
    form = add(section, "form", method="post", action=f"/{words.lang}/ask")
    state._replace(readings=()).write(form)
    readings_field(form, words("web.readings"), library, words, state.readings)
    row = add(form, "p", class_="buttons")
    add(row, "button", words("web.do.compare"), type="submit", name="do", value="finish")


def saved_file(library: Library, lang: str, name: str, found: Fields) -> str:
    """The text of a file to save: the same bytes that `legal` makes of the same case.

    Raises:
        Refusal: the fields are not ours, or the title cannot be one.
    """
    words = library.words[lang]
    state = read_state(found, library.book)
    report = _report(library, words, state, case_of(state, title_of(words, found)))
    match name:
        case "scenario.yaml":
            return scenario_yaml(report.results[0].scenario)
        case "report.json":
            return report.to_json()
        case _:
            pages = list(answer_pages(report, words, library.book))
            return as_html(pages, words, made_report(report, words, "check"))


# ---- a case that is already written ----------------------------------------------------------------------------------


def compare_page(library: Library, lang: str, found: Fields | None) -> tuple[int, str]:
    """A form for a case as a file has it, and what each reading says of it; the status, and the page.

    Raises:
        Refusal: the fields are not ours.
    """
    words = library.words[lang]
    written = "" if found is None else found.get("case", [""])[-1]
    readings = [each for each in library.book.sources if library.book.sources[each].norms]
    problems: Sequence[Problem] = ()
    report = None
    if found is not None:
        readings = list(read_state(found, library.book).readings)
        try:
            case = only_case(parse_scenarios(written, "-"), "-")
            report = report_of(library.book, [case], Asked(readings, None, lang))
        except InputError as error:
            problems = error.problems

    def write(main: Element) -> None:
        _problems(main, problems, words)
        if report is not None:
            add(main, "h2", report.results[0].scenario.scenario)
            _body(main, report, library, words)
        _case_form(main, library, words, written, readings)

    sheet = Sheet(words("web.title.compare"), "compare", write)
    return 422 if problems else 200, framed(sheet, words, library.book)


def _problems(main: Element, problems: Iterable[Problem], words: Words) -> None:
    told = [words.problem(quiet(each)) for each in problems]
    if told:
        box = add(add(main, "div", class_="alert", role="alert"), "ul")
        for line in told:
            add(box, "li", line)


def _case_form(main: Element, library: Library, words: Words, written: str, readings: Sequence[str]) -> None:
    form = add(main, "form", method="post", action=f"/{words.lang}/compare")
    section = add(form, "section")
    label = add(section, "label", class_="typed")
    add(label, "span", words("web.field.case"))
    area = add(label, "textarea", name="case", rows="14", dir="ltr", spellcheck="false", autocomplete="off")
    area.text = written or _EXAMPLE
    readings_field(section, words("web.readings"), library, words, readings)
    row = add(section, "p", class_="buttons")
    add(row, "button", words("web.do.compare"), type="submit", class_="main")


_EXAMPLE = """scenario: A short title
person:
  citizenships: [IQ]
situation:
  conduct: joined
  force:
    kind: state-armed-forces
    state: RU
  authorization:
    granted: no
"""
