"""Numbers as PDF writes them."""


def number(value: float, places: int = 2) -> str:
    """`value` with at most so many decimal places, and none that are zero."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".") if places else f"{value:.0f}"
    return "0" if text == "-0" else text
