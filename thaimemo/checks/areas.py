"""The provinces, districts and subdistricts of Thailand; `data/areas.tsv` names the source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from thaimemo.checks import tables
from thaimemo.thai import lists

_CAPITAL = "กรุงเทพมหานคร"

Areas = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Provinces with their districts, and those with their subdistricts."""


@lru_cache(maxsize=1)
def areas() -> Areas:
    """Every province with its districts and their subdistricts, by name."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for province, district, subdistricts in tables.rows("areas.tsv"):
        found.setdefault(province, {})[district] = tuple(subdistricts.split())
    return found


@lru_cache(maxsize=1)
def province_names() -> Mapping[str, str]:
    """Every name of a province that an official text may use, with the full one."""
    other = {name: full for name, full, use in tables.rows("province_names.tsv") if use == "official"}
    return {name: name for name in areas()} | other


@lru_cache(maxsize=1)
def province_pattern() -> re.Pattern[str]:
    """The longest name of a province."""
    return re.compile(lists.alternation(province_names()))


@lru_cache(maxsize=1)
def _homes() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for province, districts in areas().items():
        for district in districts:
            found[district] = (*found.get(district, ()), province)
    return found


def homes(district: str) -> tuple[str, ...]:
    """The provinces that have a district of this name."""
    return _homes().get(district, ())


def district_of(name: str, province: str) -> str | None:
    """The official name of a district of `province`: `เมือง` alone is the capital district; None if it has none."""
    known = areas().get(province, {})
    return next((form for form in (name, name + province if name == "เมือง" else "") if form in known), None)


def province_in_full(province: str) -> str:
    """`จังหวัดลำปาง`; the capital is none."""
    return province if province == _CAPITAL else f"จังหวัด{province}"


def district_in_full(district: str, province: str) -> str:
    """`อำเภอห้างฉัตร`; of the capital, `เขตบางรัก`."""
    return f"{'เขต' if province == _CAPITAL else 'อำเภอ'}{district}"
