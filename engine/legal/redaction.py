"""Reports in which what tells of a person is replaced by salted hashes, and their way back. No file, no randomness.

A hash is `sha256:` and the SHA-256 of 16 bytes of salt followed by the canonical JSON, in UTF-8, of `[path, value]`:
no spaces, keys sorted, letters as they are. The path is `source`, `scenario`, `id` or the fact's (`person.born`), and
in an error `source`, `path` or `message`. A value that occurs several times in one case has one hash there. Another
case never has the same salt for the same value: equal hashes would tell that two people have something in common.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from legal.errors import MESSAGES
from legal.report import Report
from legal.scenario import fields

SALT_BYTES = 16
HASH = re.compile("sha256:[0-9a-f]{64}")
WITHOUT_SALT = "sha256:?"  # stands where a replayed report has a value that its salts do not know
METHOD = "sha256 of 16 bytes of salt, then the JSON of [path, value] without spaces"
NOTICE: Mapping[str, str] = {
    "en": "Redacted: titles, case numbers, files and the values of personal facts are replaced by hashes. "
    "What stays readable can let a person be guessed.",
    "ar": "تقرير محجوب البيانات: استُبدلت ببصمات مشفّرة العناوينُ وأرقامُ الملفات وأسماءُ ملفات الحاسوب وقيمُ الوقائع "
    "الشخصية. وقد يتيح ما بقي مقروءاً تخمين هوية الشخص.",
    "ckb": "ڕاپۆرتێکی داپۆشراو: ناونیشان، ژمارەی دۆسیە، ناوی فایل و بەهای زانیارییە کەسییەکان بە پەنجەمۆری ژمارەیی "
    "گۆڕدراون. ئەوەی بە خوێنراوەیی ماوەتەوە لەوانەیە ببێتە هۆی ناسینەوەی کەسەکە.",
}

Tree = dict[str, Any]
Replace = Callable[[str, Any], Any]  # of a path and a value


class Salt(NamedTuple):
    """What a hash stands for: the case it belongs to, the path, the value, and the salt in hexadecimal digits."""

    case: str
    path: str
    value: Any
    salt: str

    @property
    def hash(self) -> str:
        """The hash that stands in the report."""
        data = bytes.fromhex(self.salt) + canonical([self.path, self.value]).encode()
        return f"sha256:{hashlib.sha256(data).hexdigest()}"


Salts = Mapping[str, Salt]  # by hash


def redact(report: Report, salts: Salts, fresh: Callable[[int], bytes]) -> tuple[Tree, dict[str, Salt]]:
    """The redacted report as plain values, for `legal.report.as_json`; and all salts, those given and the new ones.

    Args:
        report: the report to redact.
        salts: those used before; a case that they know gets the same hashes again.
        fresh: random bytes, so many as asked for, such as `secrets.token_bytes`.
    """
    known = dict(salts)
    hashes = _by_value(known.values())

    def hide(case: str, path: str, value: Any) -> str:
        key = case, path, canonical(value)
        if key not in hashes:
            salt = Salt(case, path, value, fresh(SALT_BYTES).hex())
            known[salt.hash], hashes[key] = salt, salt.hash
        return hashes[key]

    return _redacted(report.to_dict(), hide), known


def redact_again(tree: Tree, salts: Salts) -> Tree:
    """A report's plain values, redacted with salts used before; a value without a salt becomes `WITHOUT_SALT`."""
    hashes = _by_value(salts.values())
    return _redacted(tree, lambda case, path, value: hashes.get((case, path, canonical(value)), WITHOUT_SALT))


def restore(tree: Tree, value_of: Callable[[tuple[str | int, ...], str, str], Any]) -> Tree:
    """A redacted report's plain values with every hash replaced.

    Args:
        tree: the redacted report.
        value_of: the value for the place of a hash in the report, the path that it must be of, and the hash.
    """
    found = {key: value for key, value in tree.items() if key != "redacted"}
    for list_, replaced in (("results", _result), ("errors", _restored_error)):
        found[list_] = [replaced(each, partial(value_of, (list_, number))) for number, each in enumerate(tree[list_])]
    return found


def canonical(value: Any) -> str:
    """The one JSON text of a value: keys sorted, no spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _by_value(salts: Iterable[Salt]) -> dict[tuple[str, str, str], str]:
    return {(each.case, each.path, canonical(each.value)): each.hash for each in salts}


def _redacted(tree: Tree, hide: Callable[[str, str, Any], str]) -> Tree:
    """The report with every personal value hidden, and what says so after what was asked."""
    found: Tree = {}
    for key, value in tree.items():
        found[key] = value
        if key == "asked":
            found["redacted"] = {"method": METHOD, "notice": NOTICE[value["lang"]]}
    for list_, replaced in (("results", _result), ("errors", _hidden_error)):
        found[list_] = [replaced(each, partial(hide, _case(each))) for each in tree[list_]]
    return found


def _case(entry: Tree) -> str:
    """What tells one case from another: the digest of all that was given, without what was answered."""
    given = {key: value for key, value in entry.items() if key not in ("outcome", "readings")}
    return hashlib.sha256(canonical(given).encode()).hexdigest()


def _result(result: Tree, replace: Replace) -> Tree:
    """A result with its personal values replaced; what is null is unknown, and stays so."""
    found = dict(result)
    for key in ("source", "scenario", "id"):
        if found.get(key) is not None:
            found[key] = replace(key, found[key])
    facts = result["facts"]
    found["facts"] = {path: replace(path, value) if personal(path) else value for path, value in facts.items()}
    if "readings" in found:
        found["readings"] = _proof(found["readings"], replace)
    return found


def personal(path: object) -> bool:
    """Whether a path is that of a fact or measure that tells of the person."""
    return isinstance(path, str) and path.startswith("person.")


def _proof(node: Any, replace: Replace) -> Any:
    """Readings, findings and proofs, with the value of each atom about the person replaced, measures included."""
    if isinstance(node, list):
        return [_proof(each, replace) for each in node]
    if not isinstance(node, dict):
        return node
    found = {key: _proof(value, replace) for key, value in node.items()}
    if personal(node.get("fact")) and node.get("value") is not None:
        found["value"] = replace(node["fact"], node["value"])
    return found


def _hidden_error(error: Tree, replace: Replace) -> Tree:
    """An error without the file's name, keys that are none of ours, and what a message quotes."""
    found = error | {"source": replace("source", error["source"])}
    if not _own_keys(error["path"]):
        found["path"] = replace("path", error["path"])
    if error["message"] not in _CONSTANT:
        found["message"] = replace("message", error["message"])
    return found


_CONSTANT = frozenset(text for text in MESSAGES.values() if "{" not in text)


def _own_keys(path: str) -> bool:
    """Whether a path names only keys of a scenario, and at most the number of a list's entry: no number of a phone."""
    head, _, last = path.rpartition(".")
    is_entry = head in fields() and fields()[head].many and _ENTRY.fullmatch(last)
    return bool(is_entry) or path in {"", "scenario", "id", "notes", *_above(fields())}


_ENTRY = re.compile("0|[1-9][0-9]{0,3}")


def _above(paths: Iterable[str]) -> set[str]:
    """The paths and all sections that they are in."""
    return {path.rsplit(".", cut)[0] for path in paths for cut in range(path.count(".") + 1)}


def _restored_error(error: Tree, replace: Replace) -> Tree:
    """An error as it was: of these three, what is a hash was hidden."""
    shown = {key: error[key] for key in ("source", "path", "message")}
    return error | {key: replace(key, value) for key, value in shown.items() if HASH.fullmatch(value)}
