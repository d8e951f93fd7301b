"""Posts that nobody wrote: the sentences of real ones in another order, with blanks, numbers and signs between."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

POSTS = Path(__file__).parent / "posts"


def _pieces() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((POSTS / "tuning").glob("*.txt"))]
    return sorted(
        {piece for text in texts for line in text.splitlines() for piece in line.split("  ") if piece.strip()}
    )


PIECES = _pieces()
WORDS = sorted({word for piece in PIECES for word in piece.split()})
JOINTS = [
    " ",
    "\n",
    "\n\n",
    "  ",
    "\n1. ",
    " 2) ",
    "\n- ",
    "",
    " ณ ",
    " โดยมี ",
    " เพื่อ",
    " และ",
    ": ",
    "\n๑. ",
    " (1) ",
    "\n\t",
]
SIGNS = [
    "'",
    '"',
    "#",
    " #",
    ": ",
    "- ",
    "[",
    "{",
    "&",
    "*",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "📌",
    "๏",
    "—",
    "\u200b",
]


def posts() -> st.SearchStrategy[str]:
    """Texts that begin in Thai and hold pieces of posts in any order."""
    piece = st.one_of(st.sampled_from(PIECES), st.sampled_from(WORDS), st.sampled_from(SIGNS))
    joint = st.sampled_from(JOINTS)
    parts = st.lists(st.tuples(piece, joint), min_size=1, max_size=14)
    return parts.map(lambda pairs: "ข่าว" + "".join(part for pair in pairs for part in pair))
