"""Plain data as YAML that a clerk can read and change: a blank line between its parts, long texts in paragraphs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_WIDTH = 100


def yaml_of(data: Mapping[str, Any]) -> str:
    """The file; `thaimemo.load` reads it as it reads `data`."""
    parts = (yaml.dump({key: part}, Dumper=_Dumper, **_STYLE) for key, part in data.items())
    return "\n".join(parts)


_STYLE: Mapping[str, Any] = {"allow_unicode": True, "sort_keys": False, "width": _WIDTH, "default_flow_style": False}


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Lists stand further in than their key."""
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: object) -> bool:
        """What is said twice is written twice."""
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    """Paragraphs as they read, all else in one line or folded."""
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, "|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
