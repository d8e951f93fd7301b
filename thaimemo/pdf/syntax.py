"""Numbers as PDF writes them."""


def number(value: float, places: int = 2) -> str:
    """`value` with at most so many decimal places, and none that are zero."""
    return f"{round(value, places) + 0.0:.9g}"
