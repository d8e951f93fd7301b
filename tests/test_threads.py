"""The library in many threads gives the same bytes; what it raises and finds goes between processes as it is."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import thaimemo
from thaimemo import errors
from thaimemo.messages import data as say

DATA = {
    "memo": {"agency": "กรม", "subject": "รายงานผลการตรวจราชการ", "to": "อธิบดี"},
    "visit": {"date": "16 มกราคม 2563", "places": ["จังหวัดลำปาง"]},
    "directives": ["ให้จัดอบรมให้ความรู้แก่เจ้าหน้าที่", "ให้รายงานความก้าวหน้าทุกเดือน"],
}
PROBLEM = thaimemo.Problem(say.MISSING, thaimemo.Place("visit.yaml", 3, 1, "memo.to"), {"key": "to", "thai": "เรียน"})


def made(turn: int) -> tuple[bytes, bytes, str]:
    """A memo in both formats with what is found in it; every other turn another memo."""
    data = DATA if turn % 2 else {**DATA, "directives": ["ให้ตรวจสอบ"] * 30}
    report = thaimemo.load(data)
    document = thaimemo.render(report, emblem="none")
    return document.to_bytes("pdf"), document.to_bytes("docx"), str(thaimemo.check(report))


def test_eight_threads_give_the_same_bytes():
    expected = [made(0), made(1)]
    with ThreadPoolExecutor(8) as threads:
        for turn, result in enumerate(threads.map(made, range(48))):
            assert result == expected[turn % 2]


def test_bad_data_in_eight_threads_is_told_the_same():
    def told(_: int) -> str:
        with pytest.raises(thaimemo.DataError) as caught:
            thaimemo.load({"memo": {"subjct": "ก"}, "visit": {"date": "เมื่อวาน"}})
        return str(caught.value)

    with ThreadPoolExecutor(8) as threads:
        assert len(set(threads.map(told, range(80)))) == 1


def kinds(kind: type[Exception]) -> list[type[Exception]]:
    return [kind, *(further for child in kind.__subclasses__() for further in kinds(child))]


@pytest.mark.parametrize("kind", kinds(thaimemo.ThaimemoError))
def test_every_error_goes_between_processes(kind):
    error = kind([PROBLEM, PROBLEM])
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert again.problems == error.problems
    assert str(again) == str(error)


def test_a_bad_value_goes_between_processes():
    error = errors.BadValue(say.NOT_ONE_OF, value="x", choices="y")
    again = pickle.loads(pickle.dumps(error))
    assert (again.message, again.values, str(again)) == (error.message, error.values, str(error))


def test_findings_go_between_processes():
    found = thaimemo.check("ขออนุญาติ\n")
    assert found
    assert pickle.loads(pickle.dumps(found)) == found
