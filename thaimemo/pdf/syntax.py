"""Numbers and dictionaries as PDF writes them."""

from __future__ import annotations

from collections.abc import Mapping


def number(value: float, places: int = 2) -> str:
    """`value` with at most so many decimal places, and none that are zero."""
    return f"{round(value, places) + 0.0:.9g}"


def dictionary(entries: Mapping[str, object]) -> str:
    """A dictionary of names and values, the values in PDF syntax."""
    return "<< " + " ".join(f"/{name} {value}" for name, value in entries.items()) + " >>"
