"""Values of the data for property tests: what an office writes, and what nobody would."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

# Thai, Latin, digits, marks of YAML, JSON, XML and Jinja, invisible and combining characters.
LETTERS = "กขคงจนมรสอเแโใไะาำิีึืุู็่้๊๋์ฯๆ๐๑๒๙ABcdé019 .,:;-'\"#&*!|>%@`{}[]<>?\\/~\u00a0\u200b\n"

texts = st.text(LETTERS, min_size=1, max_size=40).map(lambda text: f"ก{text}ข")
lines = texts.map(lambda text: " ".join(text.split()))
days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
amounts = st.decimals(0, 10**9, places=2).map(lambda amount: Decimal(amount))
people = lines | st.fixed_dictionaries({"name": lines}, optional={"position": lines, "acting": lines})
spans = st.tuples(days, days).map(lambda pair: {"from": min(pair), "to": max(pair)}) | days


def many(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A few of `values`, or a single one without a list around it."""
    return st.lists(values, max_size=3) | values


directives = st.recursive(
    texts,
    lambda inner: st.fixed_dictionaries(
        {"text": texts},
        optional={
            "topic": lines,
            "kind": st.sampled_from(["directive", "suggestion", "ข้อสั่งการ", "ข้อเสนอแนะ"]),
            "responsible": many(lines),
            "due": days,
            "budget": amounts,
            "status": texts,
            "items": many(inner),
        },
    ),
    max_leaves=4,
)
memos = st.fixed_dictionaries(
    {"agency": lines, "subject": lines, "to": lines},
    optional={
        "number": lines,
        "date": days,
        "signer": many(people),
        "urgency": st.sampled_from(["ด่วนที่สุด", "ด่วนมาก", "ด่วน"]),
        "references": many(lines),
        "endorsements": many(lines),
    },
)
visits = st.fixed_dictionaries(
    {"date": spans},
    optional={
        "kind": lines,
        "time": lines,
        "places": many(lines | st.fixed_dictionaries({"province": lines}, optional={"name": lines})),
        "inspector": people,
        "hosts": many(people),
        "findings": many(texts),
        "programme": many(st.fixed_dictionaries({"text": lines}, optional={"time": lines})),
    },
)
reports = st.fixed_dictionaries(
    {"memo": memos, "visit": visits}, optional={"directives": many(directives), "proposals": many(texts)}
)

# Anything a file or a caller may hold.
keys = st.sampled_from(["memo", "visit", "subject", "เรื่อง", "date", "signer", "directives", "text", ""]) | st.text(
    max_size=8
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.decimals()
    | st.binary(max_size=4)
)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)
