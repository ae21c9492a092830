"""What the Penal Code's reading says of shipped cases: the norm that speaks, what follows, what is shown beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from legal import check_all, load_scenarios
from legal.report import ReadingResult
from legal.rulebook import Rulebook

CODE = "iq/penal-code"
TEMPORARY = "temporary-imprisonment more_than 5 years up_to 15 years"
LIFE = "life-imprisonment"

# The scenario and its document, the norms that reach it, what follows, and some of the statements and questions shown.
CASES = [
    ("joined-russia", 1, "joining-a-force-at-war", TEMPORARY, "Q-order7 Q-minister Art14-permission"),
    ("joined-ukraine", 1, "joining-a-force-at-war", TEMPORARY, "Art9-reading"),
    ("state-not-at-war", 1, "", "", "Q-war Art180 Art180-reading"),
    ("rebels-at-home", 1, "", "", "Q-war Art180"),
    ("joined-before-the-war", 1, "joining-a-force-at-war", TEMPORARY, "Q-before-the-war Art4"),
    ("foreigner", 1, "joining-a-force-at-war", TEMPORARY, "Q-foreigners Art9-1 Art37-foreigner"),
    ("stateless", 2, "joining-the-enemy", "death", "Q-death Art157-left"),
    ("against-an-arab-state", 1, "joining-a-force-at-war", f"{TEMPORARY}; {LIFE}", "Q-arab-ignorance Art36"),
    ("against-an-arab-state", 2, "joining-a-force-at-war", "juvenile-measures", "Q-juvenile-arab"),
    ("against-iraq", 1, "joining-the-enemy", "death", "Q-death Art157-left"),
    ("against-iraq", 2, "joining-the-enemy", LIFE, "Art157-left"),
    ("against-iraq", 3, "joining-the-enemy", f"death; {LIFE}", "Q-death"),
    ("non-state-group", 1, "", "", ""),
    ("non-state-group", 2, "hostile-acts-against-a-foreign-state", f"{TEMPORARY}; {LIFE}", "Q-arab-ignorance"),
    ("private-military-company", 1, "joining-a-force-at-war", TEMPORARY, "Q-company-forces Art165-reading-company"),
    ("medic-and-cook", 1, "joining-a-force-at-war", TEMPORARY, "Art165-reading-route"),
    ("permission-before", 1, "joining-a-force-at-war", "", "Art39-40"),
    ("permission-of-another-body", 1, "joining-a-force-at-war", TEMPORARY, "Q-other-body"),
    ("permission-after", 1, "joining-a-force-at-war", TEMPORARY, "Q-later-permission"),
    ("attempt", 1, "attempting-to-join", "temporary-imprisonment up_to 90 months", "Q-preparation Art30-impossible"),
    ("recruiter", 1, "inciting", "temporary-imprisonment up_to 10 years", "Art171 Art80"),
    ("travel-company", 2, "", "", "Art171 Art80 Art123"),
    ("family", 1, "encouraging helping-to-join", "", "Q-family Art183-family-other"),
    ("not-reporting", 2, "", "", "Art186 Art186-family"),
    ("coerced", 1, "joining-a-force-at-war", "", ""),
    ("deceived", 1, "joining-a-force-at-war", TEMPORARY, "Q-intent"),
    ("minor", 1, "joining-a-force-at-war", "juvenile-measures at_least 6 months up_to 7 years", "Law76-4 Law76-70"),
    ("minor", 2, "joining-a-force-at-war", "juvenile-measures at_least 6 months up_to 5 years", "Law76-4"),
    ("minor", 3, "joining-a-force-at-war", "", "Art64"),
    ("reported", 1, "criminal-agreement inciting", "", "CCP-pardon"),
    ("reported", 2, "joining-a-force-at-war", TEMPORARY, "Art187-after"),
    ("tried-abroad", 1, "joining-a-force-at-war", TEMPORARY, "Art14-tried Art15"),
    ("tried-abroad", 2, "joining-a-force-at-war", TEMPORARY, "Art14-tried Art14-2"),
    ("died-at-the-front", 1, "joining-a-force-at-war", TEMPORARY, "Art150-152"),
    ("kurdistan-region", 1, "joining-a-force-at-war", TEMPORARY, "Q-kurdistan-region"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]}-{case[1]}")
def test_what_is_said_of_a_case(case: tuple[str, int, str, str, str], book: Rulebook, root: Path) -> None:
    name, document, norms, follows, shown = case
    path = root / "features" / CODE / "scenarios" / f"{name}.yaml"
    said = check_all(load_scenarios(path), [CODE], rulebook=book).results[document - 1].readings[0]
    reached = [each for each in said.findings if each.outcome != "not_addressed"]
    assert " ".join(each.norm.rpartition("/")[2] for each in reached) == norms
    assert "; ".join(dict.fromkeys(consequences(said))) == follows
    assert set(shown.split()) <= shown_beside(said)


def consequences(said: ReadingResult) -> list[str]:
    """What follows from the norms that reach the case: the term of art, else the sanction, with its range."""
    return [
        " ".join([each.term or each.sanction, *(f"{bound} {length}" for bound, length in each.range.items())])
        for finding in said.findings
        for each in finding.consequences
    ]


def shown_beside(said: ReadingResult) -> set[str]:
    """The short ids of the remarks and open questions."""
    ids = [cite for each in said.remarks for cite in each.cites]
    ids += [question for finding in said.findings for question in finding.open_questions]
    return {each.rpartition("#")[2] for each in ids}


def test_our_readings_are_marked_and_nothing_else_is(book: Rulebook) -> None:
    """An interpretation is a statement of its own, spoken by us; the war of Art. 165 rests on one."""
    statements = book.sources[CODE].statements.values()
    assert {each.our_reading for each in statements if each.kind == "interpretation"} == {True}
    assert not any(each.our_reading for each in statements if each.kind != "interpretation")
    assert {each.speaker for each in statements if each.our_reading} == {"our-reading"}


def test_conditions_of_proceedings_are_no_elements(book: Rulebook) -> None:
    """Jurisdiction, the Minister's permission and the order of 2003 stand in remarks alone."""
    proceedings = {
        f"{CODE}#{each}" for each in ("Art9-1", "Art10", "Art14-permission", "Art14-tried", "Order7-permission")
    }
    remarked = {cite for remark in book.sources[CODE].remarks for cite in remark.cites}
    assert proceedings <= remarked
    cited = {cite for norm in book.sources[CODE].norms for cite in norm.cites}
    assert not proceedings & cited
