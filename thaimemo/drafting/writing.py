"""The draft as YAML: each value with a comment that quotes the words of the post it was taken from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from thaimemo.drafting.post import Post, Span
from thaimemo.drafting.tree import Entries, Leaf, Tree
from thaimemo.errors import Problem
from thaimemo.messages import Language, Message
from thaimemo.messages import drafting as say

MARK = "ตรวจสอบ"
"""What stands at every value that is uncertain or missing."""
_QUOTE = 44
_WIDTH = 100
_PLAIN = re.compile(r"[ก-๎A-Za-z0-9(][^\n#:'\"{}\[\],&*!|>%@`]*[^\s#:'\"{}\[\],&*!|>%@`]|[ก-๎A-Za-z0-9]")


def write(post: Post, entries: Entries, rest: Sequence[Leaf], findings: Sequence[str], lang: Language) -> str:
    """The file: its head, the entries, what no entry holds, the findings on the language."""
    writer = _Writer(post, lang)
    name = post.file.replace("\\", "/").rsplit("/", 1)[-1] if post.file else "-"
    lines = [f"# {writer.text(say.HEAD, name=_safe(name))}", f"# {writer.text(say.HEAD_CHECK)}"]
    for key, tree in entries.items():
        lines += ["", *writer.entry(key, tree, 0)]
    if rest:
        lines += [
            "",
            f"# {writer.text(say.UNPLACED)}",
            "unplaced:",
            *(line for leaf in rest for line in writer.leaf("  -", leaf, 1)),
        ]
    if findings:
        lines += ["", f"# {writer.text(say.CHECKED)}", *(f"#   {_safe(line)}" for line in findings)]
    return "\n".join(lines) + "\n"


def _safe(words: str) -> str:
    return " ".join(words.split())


class _Writer:
    def __init__(self, post: Post, lang: Language) -> None:
        self.post = post
        self.lang = lang

    def text(self, message: Message, **values: object) -> str:
        return Problem(message, None, values).text(self.lang)

    def entry(self, key: str, tree: Tree, depth: int) -> Iterator[str]:
        """A key and what stands in it."""
        pad = "  " * depth
        if isinstance(tree, Leaf):
            yield from self.leaf(f"{pad}{key}:", tree, depth)
        elif isinstance(tree, Mapping):
            yield f"{pad}{key}:"
            for name, part in tree.items():
                yield from self.entry(name, part, depth + 1)
        else:
            yield f"{pad}{key}:"
            for item in tree:
                yield from self.item(item, depth + 1)

    def item(self, tree: Tree, depth: int) -> Iterator[str]:
        """An item of a list."""
        pad = "  " * depth
        if isinstance(tree, Mapping):
            lines = [line for name, part in tree.items() for line in self.entry(name, part, depth + 1)]
            first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
            lines[: first + 1] = [f"{pad}{line.lstrip()}" for line in lines[:first]] + [
                f"{pad}- {lines[first].lstrip()}"
            ]
            yield from lines
        elif isinstance(tree, Leaf):
            yield from self.leaf(f"{pad}-", tree, depth)

    def leaf(self, key: str, leaf: Leaf, depth: int) -> Iterator[str]:
        """A value and its comment: behind it if both are short, else above it."""
        pad, comment = "  " * depth, self.comment(leaf)
        value = "" if leaf.value is None else str(leaf.value)
        if len(value) > _WIDTH:
            yield f"{pad}# {comment}"
            yield f"{key} >-"
            yield from (f"{pad}  {line}" for line in _folded(value))
        elif len(value) + len(comment) > _WIDTH:
            yield f"{pad}# {comment}"
            yield f"{key} {_scalar(value)}"
        else:
            yield f"{key} {_scalar(value)}".rstrip() + (f"  # {comment}" if comment else "")

    def comment(self, leaf: Leaf) -> str:
        """Where a value comes from, and what to look at."""
        doubt = f"{MARK}: {self.text(leaf.doubt)}" if leaf.doubt else ""
        source = "; ".join(self.quote(span) for span in leaf.spans[:2])
        return " · ".join(filter(None, (doubt, source)))

    def quote(self, span: Span) -> str:
        """Line, column and the words, long ones by their beginning and end."""
        words = self.post.words(span)
        if len(words) > _QUOTE:
            words = f"{words[: _QUOTE // 2]} … {words[-(_QUOTE // 2) :]}"
        return f"{self.where(span)} “{words}”"

    def where(self, span: Span) -> str:
        return "{}:{}".format(*self.post.place(span.start))


_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def _scalar(value: str) -> str:
    """A value in one line, in quotes where YAML would read it otherwise."""
    if not value or (_PLAIN.fullmatch(value) and value.lower() not in _WORDS_OF_YAML):
        return value
    return "'" + value.replace("'", "''") + "'"


def _folded(value: str) -> Iterator[str]:
    """A long text in lines of a folded block; joined by blanks, they are the text."""
    line = ""
    for word in value.split(" "):
        if line and len(line) + len(word) >= _WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
