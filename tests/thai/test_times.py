"""Times of the day, read and written."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thaimemo.errors import BadValue
from thaimemo.messages import thai as say
from thaimemo.thai.dates import format_time, format_time_span, parse_time, parse_time_span
from thaimemo.thai.digits import to_thai

minutes = st.times().map(lambda value: value.replace(second=0, microsecond=0))


@pytest.mark.parametrize("text", ["9:00", "9.00", "09.00", "09.00 น.", "๐๙.๐๐ น.", "เวลา 09.00น.", "09.00 นาฬิกา"])
def test_a_time_is_read_in_every_form(text: str) -> None:
    assert parse_time(text) == time(9)


@pytest.mark.parametrize("text", ["09.00 - 12.00 น.", "9:00-12:00", "09.00 น. ถึง 12.00 น.", "เวลา ๐๙.๐๐ – ๑๒.๐๐ น."])
def test_a_span_of_time_is_read_in_every_form(text: str) -> None:
    assert parse_time_span(text) == (time(9), time(12))


@pytest.mark.parametrize("text", ["", "เช้า", "9", "9.5", "9.0", "09.00 - ", "0" * 50_000])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadValue) as caught:
        parse_time(text)
    assert caught.value.message is say.TIME_UNREADABLE


def test_impossible_and_reversed_times_are_named() -> None:
    for text in ("24.00", "09.60"):
        with pytest.raises(BadValue) as caught:
            parse_time(text)
        assert caught.value.message is say.TIME_IMPOSSIBLE
    with pytest.raises(BadValue) as caught:
        parse_time_span("12.00 - 09.00 น.")
    assert caught.value.message is say.TIME_REVERSED


def test_a_span_is_no_single_time() -> None:
    with pytest.raises(BadValue):
        parse_time("09.00 - 12.00 น.")


@given(minutes, minutes)
def test_what_is_written_is_read_back(one: time, other: time) -> None:
    start, end = sorted((one, other))
    assert parse_time(to_thai(format_time(start))) == start
    assert parse_time_span(format_time_span(start, end)) == (start, end)


def test_times_are_written_with_a_full_stop() -> None:
    assert format_time(time(9)) == "09.00 น."
    assert format_time_span(time(9), time(12, 30)) == "09.00 - 12.30 น."
    assert format_time_span(time(9), time(9)) == "09.00 น."
