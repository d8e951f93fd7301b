"""The data file to begin with: every entry, explained in Thai, with example values to be replaced."""

from pathlib import Path


def skeleton() -> str:
    """The commented YAML that `thaimemo new` writes; it loads as it is."""
    return (Path(__file__).parent / "model" / "skeleton.yaml").read_text(encoding="utf-8")
