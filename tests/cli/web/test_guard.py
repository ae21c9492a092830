"""What stands before the pages: headers, hosts, sizes, kinds; and nothing of what was sent in what is answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from legal import Disagreement
from legal.rulebook import Rulebook
from legal_cli.web import answers, api
from legal_cli.web.frame import style_address
from legal_cli.web.guard import LIMIT, Hosts, is_loopback
from legal_cli.words import LANGUAGES, Words
from web_site import site

FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"content-type": "application/json"}
MARK = "Zq7Secret"


@pytest.fixture(scope="module")
def client(book: Rulebook) -> TestClient:
    return site(book)


# ---- headers ---------------------------------------------------------------------------------------------------------

PAGES = (
    "/",
    "/ar/",
    "/en/ref",
    "/ckb/claims",
    "/nothing",
    "/api/show",
    "/api/show?id=nothing",
    "/openapi.json",
    "/en/ask",
)


@pytest.mark.parametrize("path", [*PAGES, style_address()])
def test_every_response_forbids_all_that_the_page_does_not_need(client: TestClient, path: str) -> None:
    response = client.get(path)
    policy = dict(each.split(" ", 1) for each in response.headers["content-security-policy"].split("; "))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "data:",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in response.headers
    assert "server" not in response.headers
    assert not any(name.startswith("access-control") for name in response.headers)
    kept = "public, max-age=31536000" if path == style_address() else "no-store"
    assert response.headers["cache-control"] == kept


def test_no_page_has_a_script_or_a_style_of_its_own(client: TestClient) -> None:
    for path in ("/en/", "/ar/ref/iq/stated-position", "/ckb/claims", "/en/coverage", "/en/compare"):
        text = client.get(path).text
        assert "<script" not in text
        assert "<style" not in text
        assert " style=" not in text


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/docs/oauth2-redirect"])
def test_there_is_no_page_of_documentation_that_loads_from_elsewhere(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/en/", "/en/ref/iq/stated-position", "/api/show"])
def test_who_asks_for_the_head_alone_gets_it(client: TestClient, path: str) -> None:
    assert client.head(path).status_code in (200, 405)


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [
        ("ar-IQ,ar;q=0.9,en;q=0.8", "ar"),
        ("ckb", "ckb"),
        ("ku-IQ", "ckb"),
        ("fr,ar;q=0.5", "ar"),
        ("fr", "en"),
        ("", "en"),
        ("x" * 9000, "en"),
    ],
)
def test_the_first_page_is_in_the_language_of_the_browser(client: TestClient, accepted: str, lang: str) -> None:
    response = client.get("/", headers={"accept-language": accepted})
    assert (response.status_code, response.headers["location"]) == (302, f"/{lang}/")
    assert response.headers["vary"] == "accept-language"


# ---- hosts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/en/", "/api/show", style_address()])
@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "", "127.0.0.2", "[::2]", "a:b:c"])
def test_a_foreign_host_is_refused(client: TestClient, host: str, path: str) -> None:
    response = client.get(path, headers={"host": host})
    assert response.status_code == 400
    assert "evil" not in response.text


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8000", "localhost:1", "[::1]:8000", "TESTSERVER"])
def test_the_names_of_this_machine_are_taken(client: TestClient, host: str) -> None:
    assert client.get("/en/", headers={"host": host}).status_code == 200


def test_who_listens_everywhere_takes_any_number_and_only_the_names_that_were_given() -> None:
    hosts = Hosts("0.0.0.0", ["law.example"])
    assert hosts.allow("192.168.1.7:8000")
    assert hosts.allow("[2001:db8::1]:8000")
    assert hosts.allow("law.example")
    assert not hosts.allow("evil.example")
    assert not Hosts("127.0.0.1").allow("192.168.1.7")


@pytest.mark.parametrize(
    ("host", "expected"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("x", False)],
)
def test_which_addresses_only_this_machine_reaches(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


# ---- sizes and kinds -------------------------------------------------------------------------------------------------


def chunks(size: int) -> Iterator[bytes]:
    for _ in range(size // 1000):
        yield b"x" * 1000


@pytest.mark.parametrize("path", ["/api/check", "/en/ask"])
def test_a_body_over_the_limit_is_refused_whether_its_length_is_told_or_not(client: TestClient, path: str) -> None:
    head = JSON if path.startswith("/api") else FORM
    assert client.post(path, content=b"x" * (LIMIT + 1), headers=head).status_code == 413
    assert client.post(path, content=chunks(LIMIT + 2000), headers=head).status_code == 413
    assert client.post(path, content=b"x", headers={**head, "content-length": "9" * 40}).status_code == 413
    assert client.post(path, content=b"x", headers={**head, "content-length": "-1"}).status_code == 413


def test_a_body_of_just_the_limit_is_read_chunked_or_not(client: TestClient) -> None:
    case = b'{"scenario": "A case"}'
    whole = case + b" " * (LIMIT - len(case))
    assert client.post("/api/check", content=whole, headers=JSON).status_code == 200
    parts = (whole[at : at + 5000] for at in range(0, LIMIT, 5000))
    assert client.post("/api/check", content=parts, headers=JSON).status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data; boundary=x", "application/xml", "", "a" * 999])
def test_a_body_of_another_kind_is_refused(client: TestClient, kind: str) -> None:
    response = client.post("/api/check", content=b"{}", headers={"content-type": kind})
    assert response.status_code == 415
    assert "application/json" in response.text
    assert client.post("/ar/ask", content=b"{}", headers={"content-type": kind}).status_code == 415


def test_a_thousand_parameters_change_nothing(client: TestClient) -> None:
    many = "&".join(f"x{number}={MARK}" for number in range(1000))
    assert client.get(f"/en/?{many}").status_code == 200
    response = client.get(f"/api/show?{many}&lang={MARK}")
    assert response.status_code == 422
    assert MARK not in response.text


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
@pytest.mark.parametrize("path", ["/en/", "/en/ask", "/api/check", "/api/show"])
def test_other_methods_are_refused(client: TestClient, method: str, path: str) -> None:
    response = client.request(method, path)
    assert response.status_code == 405
    assert response.headers["allow"]


@pytest.mark.parametrize("path", ["/fr/", "/EN/", "/fr/ask", "/en/save", "/en/save/x", "/static/x", "/api/", "/api/x"])
def test_unknown_addresses_are_told_so(client: TestClient, path: str) -> None:
    assert client.get(path).status_code in (404, 405)


# ---- nothing of what was sent ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "head", "body"),
    [
        ("/api/check", JSON, f'{{"scenario": "x", "person": {{"{MARK}": 1}}}}'),
        ("/api/check", JSON, f'{{"scenario": "x", "person": {{"born": "{MARK}"}}}}'),
        ("/api/check", JSON, f'{{"scenario": "x", "situation": {{"force": {{"role": "{MARK}"}}}}}}'),
        ("/api/check", JSON, f'{{"scenario": "x", "situation": {{"force": {{"state": "{MARK}"}}}}}}'),
        ("/api/check", JSON, f'{{"{MARK}'),
        ("/api/check", JSON, f'{{"{MARK}": 1, "{MARK}": 2}}'),
        ("/api/check", {"content-type": "application/yaml"}, f"scenario: x\n{MARK}: 1\n {MARK}"),
        ("/api/check", {"content-type": "application/yaml"}, f"&{MARK} x"),
        ("/api/questions", JSON, f'{{"scenario": "x", "person": "{MARK}"}}'),
        (f"/api/check?reading={MARK}", JSON, '{"scenario": "x"}'),
        (f"/api/check?as_of={MARK}", JSON, '{"scenario": "x"}'),
        (f"/api/whatif?to={MARK}", JSON, '{"scenario": "x"}'),
        ("/api/whatif/set", JSON, f'{{"case": {{"scenario": "x"}}, "set": ["{MARK}=1"]}}'),
        ("/api/whatif/set", JSON, f'{{"case": {{"scenario": "x"}}, "set": ["person.born={MARK}"]}}'),
        ("/api/whatif/set", JSON, f'{{"case": "{MARK}", "set": ["{MARK}"]}}'),
        (f"/api/show?id={MARK}", None, ""),
        (f"/api/claims?about={MARK}", None, ""),
        (f"/api/claims?speaker={MARK}", None, ""),
        (f"/api/coverage?reading={MARK}", None, ""),
        (f"/{MARK}/", None, ""),
        ("/en/ask", FORM, f"told={MARK}"),
        ("/en/ask", FORM, f"{MARK}=%FF"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_error_repeats_nothing_of_what_was_sent(
    client: TestClient, path: str, head: dict[str, str] | None, body: str, lang: str
) -> None:
    address = f"{path}{'&' if '?' in path else '?'}lang={lang}"
    response = client.post(address, content=body.encode(), headers=head) if head else client.get(address)
    assert response.status_code in (404, 422)
    assert MARK.lower() not in response.text.lower()


@pytest.mark.parametrize("path", ["/api/show?id=x&lang=ar", "/api/claims?about=x&lang=ar", "/api/none?lang=ar"])
def test_an_error_is_told_in_the_language_asked_for(client: TestClient, path: str) -> None:
    assert any("\u0600" < letter < "\u06ff" for letter in client.get(path).text)


# ---- a defect of ours ------------------------------------------------------------------------------------------------


def test_a_disagreement_of_the_engines_answers_500_with_the_finding_and_nothing_of_the_case(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    norm = "iq/stated-position/joining-foreign-forces"

    def disagree(*_: Any) -> Any:
        raise Disagreement(norm, ["punishable"], ["excepted"], {"person.born": MARK})

    monkeypatch.setattr(api, "report_of", disagree)
    monkeypatch.setattr(answers, "report_of", disagree)
    told = client.post("/api/check", content=f'{{"scenario": "{MARK}"}}'.encode(), headers=JSON)
    shown = client.post("/ar/ask", content=b"do=finish", headers=FORM)
    for response in (told, shown):
        assert response.status_code == 500
        assert norm in response.text
        assert response.headers["cache-control"] == "no-store"
        assert "content-security-policy" in response.headers
    assert MARK not in told.text + shown.text + capsys.readouterr().err
    assert Words("ar", bidi=False)("web.title.refused") in shown.text


def test_any_other_failure_names_its_place_in_the_program_and_not_its_message(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: Any) -> Any:
        raise ValueError(MARK)

    monkeypatch.setattr(api, "report_of", fail)
    response = client.post("/api/check", content=b'{"scenario": "x"}', headers=JSON)
    assert response.status_code == 500
    assert "ValueError at test_guard.py:" in response.text
    said = capsys.readouterr().err
    assert "ValueError at test_guard.py:" in said
    assert MARK not in response.text + said
    assert "Traceback" not in said
