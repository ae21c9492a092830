"""What an agent is told of this server and its tools, in English: how to ask, and how the answers are to be used."""

from __future__ import annotations

INSTRUCTIONS = """\
This server says what the law is as a source states it, and nothing else. Hold to this:
- Every answer is "according to" one reading (one source). Say so whenever you pass it on. Readings are never merged.
- Never call a person guilty, and never turn `not_addressed` into "lawful": the source does not reach the case.
- Unknown is not no. Leave out what you were not told; call `questions`, and ask the user for what is missing in its
  order.
- Say first what an answer presumes (`presumed`) and what the source leaves open (`unsettled`, `open_questions`).
- Quote the ids in `cites` with every sentence that rests on them; `show` and the resources have the statements.
- A claim is what somebody says, contested or not; it is never law and changes no answer.
- What a source says is not legal advice and not a court's finding. No name of a person is needed; send none."""

CHECK = """\
What each reading says of a case: the outcome, the proof with its citations, what is missing, presumed or unsettled.
Use it once the facts are told, and again whenever one changes. Leave unknown facts out; nothing is assumed for them
unless the answer says so under `presumed`."""

QUESTIONS = """\
The facts that can still change the answer, the most deciding first, each with the question to put to the user, its
choices, why it is asked and the statements it rests on. Ask the first, add the reply to the scenario, call again;
`done` is true when nothing further can change the answer. Without a scenario, it begins from nothing."""

WHATIF = """\
The smallest changes of facts that would lead to another outcome, each with its citations. With `set`, no search: what
the given changes would do. It shows where a mistake in the record would matter; it is no advice on what to say."""

SHOW = """\
One thing of the rulebook by its id (a source, statement, norm, exception, claim, open question, speaker, fact or
measure), with what it cites and what rests on it; without an id, the list of all. Use it to quote a citation."""

CLAIMS = """\
Who affirms, denies or relays what on each topic, and how the claims stand to one another. None is law or verified."""

PROMPT = """\
Assess the situation below with the tools of this server, and answer in the user's language.
1. Turn what is told into a scenario. Leave out what is not told, and every name of a person.
2. Call `questions`; ask the user the first question that the text does not answer, as it is worded. Repeat until `done`
   is true or the user does not know more.
3. Call `check`. Say what the source says, as "according to" it, with the outcome in its own word.
4. Then say what is presumed, what is missing and what the source leaves open; quote the ids in `cites`.
5. End with: what a source says; not legal advice, not a court's finding.

The situation, as told:
"""
