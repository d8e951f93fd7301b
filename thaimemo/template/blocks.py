"""Blocks of a template that none of the templates it extends has: Jinja would leave them out without a word."""

from __future__ import annotations

from typing import cast

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError, nodes

_MOST = 20  # bases; more go round in a circle


class UnknownBlock(TemplateSyntaxError):
    """A block that would be left out; remembers its name, and those of the blocks there are."""

    def __init__(self, block: nodes.Block, known: tuple[str, ...], name: str | None, filename: str | None) -> None:
        super().__init__(f"no block {block.name}", block.lineno, name, filename)
        self.block = block.name
        self.known = known


def check_blocks(tree: nodes.Template, jinja: Environment, name: str | None, filename: str | None) -> None:
    """Raises `UnknownBlock` for the first outermost block that no base has, and that is not used by `self.…()`."""
    own = [node for node in tree.body if isinstance(node, nodes.Block)]
    bases = _bases(tree, jinja) if own else []
    if not bases:
        return
    known = {block.name for base in bases for block in base.find_all(nodes.Block)}
    used = {node.attr for one in (tree, *bases) for node in one.find_all(nodes.Getattr) if _is_self(node.node)}
    for block in own:
        if block.name not in known | used:
            raise UnknownBlock(block, tuple(sorted(known)), name, filename)


def _bases(tree: nodes.Template, jinja: Environment) -> list[nodes.Template]:
    """The templates it extends, one after the other; none where rendering alone shows which they are."""
    found: list[nodes.Template] = []
    while extends := list(tree.find_all(nodes.Extends)):
        base = extends[0].template
        if len(extends) > 1 or extends[0] not in tree.body or not isinstance(base, nodes.Const) or len(found) > _MOST:
            return []
        try:
            source, _, _ = cast(BaseLoader, jinja.loader).get_source(jinja, base.value)
        except (TemplateNotFound, UnicodeDecodeError):
            return []  # rendering tells it
        tree = jinja.parse(source, base.value)
        found.append(tree)
    return found


def _is_self(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "self"
