"""How much of each post the draft gets right; `python -m tests.drafting.score` prints the figures of every set.

The rules were made with the posts in `tuning` before the eyes. Those in `test` were written before there were any
rules, those in `fresh` when the rules were done; neither were looked at to change a rule, with two exceptions, said
in `posts/README.md` with the first figures of each set.
"""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from thaimemo.drafting import Draft, draft
from thaimemo.drafting.post import Span
from thaimemo.drafting.tree import leaves
from thaimemo.thai.dates import parse_span

POSTS = Path(__file__).parent / "posts"
SETS = ("tuning", "test", "fresh")
SAME = 0.7
"""Least share of characters that a directive has in common with the one expected, to be the same."""


@dataclass
class Score:
    """Right and all of each thing looked for, and what was wrong."""

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def count(self, what: str, found: object, expected: object, right: bool | None = None) -> None:
        good = found == expected if right is None else right
        self.all[what] += 1
        self.right[what] += good
        if not good:
            self.wrong.append(f"{what}: {found!r}, not {expected!r}")

    def add(self, other: Score, name: str) -> None:
        self.right += other.right
        self.all += other.all
        self.wrong += [f"{name}: {line}" for line in other.wrong]

    def share(self, what: str) -> float:
        return self.right[what] / self.all[what] if self.all[what] else 1.0


def posts(name: str) -> list[Path]:
    """The posts of a set."""
    return sorted(path for path in (POSTS / name).iterdir() if path.suffix in (".txt", ".html", ".docx"))


def score(name: str) -> Score:
    """The score of a set."""
    total = Score()
    for post in posts(name):
        expected = yaml.safe_load(post.with_suffix(".yaml").read_text(encoding="utf-8"))
        total.add(one(draft(post), expected), post.name)
    return total


def one(made: Draft, expected: dict[str, Any]) -> Score:
    """The score of a draft."""
    result, visit = Score(), made.data["visit"]
    dates = expected["date"] if isinstance(expected["date"], list) else [expected["date"]] * 2
    result.count("date", list(parse_span(visit["date"])), dates)
    found = list(dict.fromkeys(place["province"] for place in visit["places"] if "province" in place))
    result.count("province", found, expected["provinces"])
    people(result, visit, expected)
    directives(result, made, expected["directives"])
    return result


def people(result: Score, visit: dict[str, Any], expected: dict[str, Any]) -> None:
    lead = visit.get("inspector") or (visit.get("delegates") or [{}])[0]
    result.count("lead", lead.get("name"), expected["lead"])
    for key in ("position", "acting"):
        if key in expected:
            result.count(key, lead.get(key), expected[key])
    if "assigned_by" in expected:
        result.count("assigned_by", visit.get("assigned_by", {}).get("name"), expected["assigned_by"])
    for key in ("delegates", "hosts"):
        named = [person["name"] for person in visit.get(key, [])]
        for name in expected.get(key, []):
            result.count(key, named, name, name in named)
    if "purposes" in expected:
        result.count("purposes", visit.get("purposes"), expected["purposes"])


def directives(result: Score, made: Draft, expected: list[dict[str, Any]]) -> None:
    tree = made.entries.get("directives", [])
    stretches = [(entry, characters(entry)) for entry in tree if isinstance(entry, dict)]
    taken = 0
    for wanted in expected:
        span = where(made.post.text, wanted["begins"], wanted["ends"])
        best, share = {}, 0.0
        for entry, found in stretches:
            text = characters({key: entry[key] for key in ("topic", "text", "items") if key in entry})
            agreed = min(len(found & span) / len(span), len(text & span) / len(text))
            if agreed > share:
                best, share = entry, agreed
        result.count("directives", None, wanted["begins"], share >= SAME)
        taken += share >= SAME
        if share >= SAME:
            details(result, best, wanted)
    for _ in range(len(stretches)):
        result.all["directives that are ones"] += 1
    result.right["directives that are ones"] += taken


def details(result: Score, entry: dict[str, Any], wanted: dict[str, Any]) -> None:
    def value(key: str) -> Any:
        return entry[key].value if key in entry else None

    if "due" in wanted:
        due = value("due")
        if isinstance(wanted["due"], datetime.date) and due:
            due = parse_span(due)[0] if any(char.isdigit() for char in due) and "ภายใน" not in due else due
        result.count("due", due, wanted["due"])
    if "budget" in wanted:
        result.count("budget", value("budget"), wanted["budget"])
    if "topic" in wanted:
        result.count("topic", value("topic"), wanted["topic"])
    if "kind" in wanted:
        result.count("kind", value("kind"), wanted["kind"])
    if "items" in wanted:
        result.count("items", len(entry.get("items", [])), wanted["items"])
    if "responsible" in wanted:
        result.count("responsible", [leaf.value for leaf in entry.get("responsible", [])], wanted["responsible"])


def characters(entry: dict[str, Any]) -> set[int]:
    """The characters of the post that an entry was taken from, without white space at their ends."""
    return {place for leaf in leaves(entry) for span in (*leaf.spans, *leaf.cues) for place in range(*span)}


def where(text: str, begins: str, ends: str) -> set[int]:
    start = text.index(begins)
    end = text.index(ends, start) + len(ends)
    return set(range(*Span(start, end)))


def lines(name: str) -> Iterator[str]:
    result = score(name)
    yield f"{name}: {len(posts(name))} posts"
    for what, count in result.all.items():
        yield f"  {what:26} {result.right[what]:3} of {count:3}  {result.share(what):6.1%}"
    yield from (f"  - {line}" for line in result.wrong)


if __name__ == "__main__":
    for chosen in sys.argv[1:] or SETS:
        print("\n".join(lines(chosen)))
