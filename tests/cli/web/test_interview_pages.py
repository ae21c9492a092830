"""The interview on the web: the questions of `legal ask` in its order, and the answer of `legal check`."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from html_page import HtmlPage
from legal import Scenario, check
from legal.fields import Value
from legal.files.scenarios import load_scenarios, parse_scenarios
from legal.interview import Told, interview, tell
from legal.report import Case
from legal.rulebook import Rulebook
from legal_cli.main import application
from legal_cli.words import LANGUAGES, Words
from web_site import Fields, Form, forms, question, site

SCENARIOS = Path(__file__).parents[3] / "features" / "iq" / "stated-position" / "scenarios"
REPLIES = {
    "person.citizenships": "العراق",
    "situation.conduct": "joined",
    "situation.force.kind": "state-armed-forces",
    "situation.force.state": "RU",
    "situation.authorization.granted": "no",
    "person.age": "24",
    "situation.recruitment.coerced": "no",
    "situation.recruitment.deceived": "no",
}


@pytest.fixture(scope="module")
def client(book: Rulebook) -> TestClient:
    return site(book)


def send(client: TestClient, address: str, fields: Fields, status: int = 200) -> str:
    given: dict[str, list[str]] = {}
    for name, value in fields:
        given.setdefault(name, []).append(value)
    response = client.post(address, data=given)
    assert response.status_code == status, response.text
    return response.text


def begin(client: TestClient, lang: str = "en", *readings: str) -> str:
    [form] = forms(client.get(f"/{lang}/").text)
    return send(client, form.action, [("reading", each) for each in readings] or form.ticked)


def asked(text: str) -> Form:
    form = question(text)
    assert form is not None, "no question is asked"
    return form


def fact(form: Form) -> str:
    return dict(form.hidden)["fact"]


def reply(client: TestClient, text: str, *given: str, do: str = "answer", status: int = 200) -> str:
    form = asked(text)
    return send(client, form.action, form.with_(*(("reply", each) for each in given), ("do", do)), status)


def outcome(text: str) -> list[str]:
    return [tag.attributes["class"] for tag in HtmlPage(text).tags if tag.attributes.get("class", "")[:8] == "outcome "]


def to_the_answer(client: TestClient, lang: str = "en") -> tuple[str, list[str]]:
    text, facts = begin(client, lang), []
    while question(text):
        facts.append(fact(asked(text)))
        text = reply(client, text, REPLIES[facts[-1]])
    return text, facts


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_interview_from_the_first_question_to_the_answer(client: TestClient, lang: str) -> None:
    text, facts = to_the_answer(client, lang)
    assert sorted(facts) == sorted(REPLIES)
    assert outcome(text) == ["outcome punishable"]
    page = HtmlPage(text)
    assert dict(page.tags[0].attributes) == {"lang": lang, "dir": "ltr" if lang == "en" else "rtl"}
    assert "S11" in page.seen
    assert Words(lang, bidi=False)("closing") in page.seen


@pytest.mark.parametrize("seed", range(12))
def test_the_questions_are_those_of_the_interview_in_its_order(client: TestClient, book: Rulebook, seed: int) -> None:
    """Random replies, some of them "don't know": page and engine ask the same until both are done."""
    chance = random.Random(seed)
    readings = chance.choice([["iq/stated-position"], ["iq/judicial-council", "iq/trafficking-law"]])
    told = Told(Scenario(scenario="A case"))
    text = begin(client, chance.choice(LANGUAGES), *readings)
    for _ in range(40):
        found = interview(told, book, readings)
        if not found.questions:
            break
        first = found.questions[0]
        assert fact(asked(text)) == first.fact
        value, given = _chosen(chance, first.kind, list(first.choices))
        told = tell(told, first, value)
        text = reply(client, text, *given, do="answer" if given else "unknown")
    assert question(text) is None
    result = check(told.scenario, readings, None, book)
    assert outcome(text)[-len(readings) :] == [f"outcome {each.outcome}" for each in result.readings]


def _chosen(chance: random.Random, kind: str, choices: list[str]) -> tuple[Value | None, list[str]]:
    """A reply as a value and as it is sent; None and nothing for "don't know"."""
    if chance.random() < 0.25:
        return None, []
    match kind:
        case "choice" | "yes_no":
            word = chance.choice(choices)
            return word, [word]
        case "choices":
            word = chance.choice(choices)
            return (word,), [word]
        case "state":
            return "RU", ["RU"]
        case "states":
            return ("IQ", "RU"), ["IQ, روسيا"]
        case "day":
            return "2025-06-01", ["2025-06-01"]
        case "birth":
            return "2001-04-30", ["٢٠٠١-٠٤-٣٠"]
        case _:
            return 30, ["30"]


def test_back_leads_to_the_question_before_and_forgets_its_answer(client: TestClient) -> None:
    first = begin(client)
    second = reply(client, first, "IQ")
    assert ("told", "person.citizenships=IQ") in asked(second).hidden
    again = reply(client, second, do="back")
    assert fact(asked(again)) == fact(asked(first))
    assert asked(again).hidden == asked(first).hidden
    assert ("do", "back") not in asked(first).buttons


def test_back_from_the_answer_leads_to_the_last_question(client: TestClient) -> None:
    text, facts = to_the_answer(client)
    back = next(each for each in forms(text) if ("do", "back") in each.buttons)
    assert fact(asked(send(client, back.action, back.with_(("do", "back"))))) == facts[-1]


def test_what_is_not_known_is_not_asked_again(client: TestClient) -> None:
    first = begin(client)
    second = reply(client, first, do="unknown")
    assert ("told", f"{fact(asked(first))}=unknown") in asked(second).hidden
    assert fact(asked(second)) != fact(asked(first))


def test_the_answer_can_be_had_before_the_last_question(client: TestClient) -> None:
    text = reply(client, reply(client, begin(client), "IQ"), do="finish")
    assert outcome(text) == ["outcome undetermined"]
    assert question(text) is None


def test_a_list_is_added_to_and_stays_open_while_others_may_be(client: TestClient, book: Rulebook) -> None:
    text = begin(client)
    after = reply(client, text, "RU", "unknown")
    assert ("told", "person.citizenships=RU,unknown") in asked(after).hidden
    assert fact(asked(after)) != "person.citizenships"
    nothing = reply(client, text, "none")
    assert outcome(nothing) == ["outcome not_addressed"]


def test_a_coarse_birth_is_asked_for_once_more(client: TestClient) -> None:
    state = [
        ("reading", "iq/stated-position"),
        *(("told", f"{path}={value}") for path, value in REPLIES.items() if path not in ("person.age",)),
        ("told", "person.age=unknown"),
        ("told", "situation.date=2025-06-01"),
    ]
    state = [(name, value.replace("العراق", "IQ")) for name, value in state]
    text = send(client, "/en/ask", state)
    assert fact(asked(text)) == "person.born"
    again = reply(client, text, "2007")
    assert fact(asked(again)) == "person.born"
    assert outcome(reply(client, again, "2007-05-31")) == ["outcome punishable"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("known", "given", "told"),
    [
        ({}, (), "web.empty"),
        ({}, ("  ",), "web.empty"),
        ({}, ("Atlantis",), "ask.cannot"),
        ({}, ("none", "IQ"), "ask.cannot"),
        ({"person.citizenships": "IQ"}, ("jumped",), "ask.cannot"),
        ({"person.citizenships": "IQ"}, ("none", "joined"), "ask.cannot"),
    ],
)
def test_a_reply_that_cannot_be_used_is_told_and_the_question_stays(
    client: TestClient, lang: str, known: dict[str, str], given: tuple[str, ...], told: str
) -> None:
    state = [("reading", "iq/stated-position"), *(("told", f"{path}={value}") for path, value in known.items())]
    text = send(client, f"/{lang}/ask", state)
    again = reply(client, text, *given, status=422)
    assert asked(again).hidden == asked(text).hidden
    head = Words(lang, bidi=False).table
    for part in told.split("."):
        head = head[part]
    assert str(head).partition("{")[0] in HtmlPage(again).seen


def test_one_answer_is_wanted_where_one_is_asked(client: TestClient) -> None:
    state = [
        ("reading", "iq/stated-position"),
        ("told", "person.citizenships=IQ"),
        ("told", "situation.conduct=joined"),
    ]
    text = send(client, "/en/ask", state)
    assert "Two answers" in reply(client, text, "RU", "UA", status=422)


def test_a_question_that_is_open_no_more_gives_way_to_the_next(client: TestClient) -> None:
    text = begin(client)
    fields = [(name, "person.residence" if name == "fact" else value) for name, value in asked(text).hidden]
    again = send(client, "/en/ask", [*fields, ("reply", "IQ"), ("do", "answer")], 422)
    assert "not open any more" in again
    assert fact(asked(again)) == "person.citizenships"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_another_language_takes_the_answers_with_it(client: TestClient, lang: str) -> None:
    text = reply(client, begin(client), "IQ")
    other = next(each for each in forms(text) if not each.buttons or all(not name for name, _ in each.buttons))
    after = send(client, f"/{lang}/ask", other.hidden)
    assert asked(after).hidden == asked(text).hidden
    assert HtmlPage(after).tags[0].attributes["lang"] == lang


def test_the_page_of_a_question_has_no_address_to_come_back_to(client: TestClient) -> None:
    response = client.get("/ar/ask")
    assert (response.status_code, response.headers["location"]) == (303, "/ar/")


# ---- forged fields ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "forged",
    [
        [("told", "person.citizenships=Atlantis-X")],
        [("told", "person.name=Secret-X")],
        [("told", "Secret-X")],
        [("told", "person.age=Secret-X")],
        [("told", "person.under_18=yes")],
        [("reading", "Secret-X")],
        [("told", "person.born=2020-01-01"), ("told", "situation.date=2010-01-01")],
        [("told", "situation.force.state=RU"), ("told", "situation.force.at_war_with=RU")],
        [("told", "person.age=24")] * 250,
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_forged_fields_are_refused_in_the_language_of_the_page_and_never_shown(
    client: TestClient, lang: str, forged: Fields
) -> None:
    text = send(client, f"/{lang}/ask", forged, 422)
    assert "Secret-X" not in text
    assert "Atlantis-X" not in text
    assert Words(lang, bidi=False)("web.refused.form") in HtmlPage(text).seen


def test_facts_that_nobody_asked_for_are_answered_like_any(client: TestClient) -> None:
    """Whoever forges a fact that a case may have gets the answer to that case."""
    state = [("told", "situation.force.role=medical"), ("told", "person.citizenships=FR"), ("do", "finish")]
    assert outcome(send(client, "/en/ask", state)) == ["outcome not_addressed"]


@pytest.mark.parametrize("body", [b"\xff\xfe", b"told=%FF%FE", b"a=1&" * 1000])
def test_what_is_no_form_of_ours_is_refused(client: TestClient, body: bytes) -> None:
    head = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/ckb/ask", content=body, headers=head).status_code == 422


def test_a_title_is_text_and_nothing_else(client: TestClient) -> None:
    text = '<script>alert(1)</script>"\u202e'
    state = [("reading", "iq/stated-position"), ("title", text)]
    saved = send(client, "/en/save/answer.html", state)
    assert "<script" not in saved
    assert send(client, "/en/save/scenario.yaml", [("title", "x" * 400)], 422)


# ---- what is kept ----------------------------------------------------------------------------------------------------


def keeping(text: str) -> Form:
    return next(each for each in forms(text) if "title" in each.typed)


def test_the_saved_case_is_the_case_that_was_told(client: TestClient) -> None:
    text, _ = to_the_answer(client)
    saved = send(client, "/en/save/scenario.yaml", keeping(text).with_(("title", "My case")))
    [case] = parse_scenarios(saved, "scenario.yaml")
    assert isinstance(case, Case)
    assert case.scenario.scenario == "My case"
    assert set(case.scenario.facts()) == set(REPLIES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_saved_report_and_page_have_the_bytes_of_the_command_line(
    client: TestClient, lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, _ = to_the_answer(client, lang)
    fields = keeping(text).hidden
    monkeypatch.chdir(tmp_path)
    Path("scenario.yaml").write_text(send(client, f"/{lang}/save/scenario.yaml", fields), "utf-8")
    for name, format_ in (("report.json", "json"), ("answer.html", "html")):
        printed = CliRunner().invoke(application(), ["check", "scenario.yaml", "--format", format_, "--lang", lang])
        assert send(client, f"/{lang}/save/{name}", fields) == printed.stdout


def test_a_saved_file_is_given_to_save_and_not_to_show(client: TestClient) -> None:
    response = client.post("/en/save/report.json", data={"reading": "iq/stated-position"})
    assert response.headers["content-disposition"] == 'attachment; filename="report.json"'
    assert json.loads(response.text)["results"][0]["outcome"] == "undetermined"
    assert client.post("/en/save/other.txt", data={}).status_code == 404


# ---- readings side by side -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_written_case_is_compared_in_all_readings(client: TestClient, book: Rulebook, lang: str) -> None:
    written = (SCENARIOS / "joined-russia.yaml").read_text("utf-8")
    readings = [each.id for each in book.sources.values() if each.norms]
    text = send(client, f"/{lang}/compare", [("case", written), *(("reading", each) for each in readings)])
    [case] = [each for each in load_scenarios(SCENARIOS / "joined-russia.yaml") if isinstance(each, Case)]
    result = check(case.scenario, readings, None, book)
    assert outcome(text)[-len(readings) :] == [f"outcome {each.outcome}" for each in result.readings]
    assert Words(lang, bidi=False)("law.readings.table").rstrip(":") in HtmlPage(text).seen


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_wrong_with_a_written_case_is_told_with_its_line(client: TestClient, lang: str) -> None:
    text = send(client, f"/{lang}/compare", [("case", "scenario: x\nperson: {age: Secret-X}")], 422)
    seen = HtmlPage(text).seen
    assert "2:15" in seen
    assert "person.age" in seen
    alert = text[text.index("alert") : text.index("<form")]
    assert "Secret-X" not in alert


def test_readings_stand_side_by_side_with_the_grounds_of_each_to_be_opened(client: TestClient, book: Rulebook) -> None:
    """The table says what each of its parts is: on a phone its style would hide that from those who listen."""
    readings = [each for each in book.sources if book.sources[each].norms]
    text = send(client, "/en/compare", [("case", "scenario: x"), *(("reading", each) for each in readings)])
    table = text.partition("<table")[2].partition("</table>")[0]
    parts = ["table", "rowgroup", "row", *["columnheader"] * 4, "rowgroup"]
    parts += ["row", "rowheader", *["cell"] * 3] * len(readings)
    assert re.findall(r'role="(\w+)"', table) == parts
    assert text.count(f"<summary>{Words('en')('html.grounds')}</summary>") == len(readings)
    alone = send(client, "/en/compare", [("case", "scenario: x"), ("reading", readings[0])])
    assert Words("en")("html.grounds") not in alone


def test_several_cases_are_not_compared(client: TestClient) -> None:
    assert "one scenario is wanted here" in send(
        client, "/en/compare", [("case", "scenario: x\n---\nscenario: y")], 422
    )
