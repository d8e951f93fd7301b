"""How the slack of a line is spread so that its right edge is exact (L18), and no reader sees a blank in it."""

from __future__ import annotations

from typing import NamedTuple

from thaimemo.pdf.lines import Line

# From 0.10 em between clusters some readers see a blank; the rest goes into the widths of the glyphs themselves.
MOST_TRACKING = 0.08
_MOST_BLANK = 0.5  # em a blank grows by before all clusters share what is left
_MOST_CLUSTER = 0.25  # em between clusters, beside the tracking; a line that needs more stays ragged


class Spread(NamedTuple):
    """What is added to a line: `tracking` in em after every cluster; wider blanks and wider clusters in font units."""

    tracking: float = 0.0
    space: int = 0
    cluster: int = 0


NATURAL = Spread()


def distributed(line: Line, slack: float, units_per_em: int) -> Spread:
    """Thai distributed: evenly over the gaps as far as it goes, then over the blanks, then over the clusters."""
    most = line.gaps * (MOST_TRACKING + _MOST_CLUSTER) + line.spaces * _MOST_BLANK
    if not line.gaps or not 0 < slack <= most:
        return NATURAL
    over = max(slack - line.gaps * MOST_TRACKING, 0.0)
    space = int(min(over / line.spaces, _MOST_BLANK) * units_per_em) if line.spaces else 0
    over -= space * line.spaces / units_per_em
    cluster = int(over / line.gaps * units_per_em)
    return _exact(line, slack, units_per_em, space, cluster)


def over_blanks(line: Line, slack: float, units_per_em: int) -> Spread:
    """Over the blanks only; a line without any stays ragged."""
    if slack <= 0 or not line.spaces:
        return NATURAL
    return _exact(line, slack, units_per_em, int(slack / line.spaces * units_per_em), 0)


def _exact(line: Line, slack: float, units_per_em: int, space: int, cluster: int) -> Spread:
    """Font units are whole numbers: what they leave over goes between the clusters."""
    taken = (space * line.spaces + cluster * line.gaps) / units_per_em
    return Spread((slack - taken) / line.gaps if line.gaps else 0.0, space, cluster)
