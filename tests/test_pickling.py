"""What is told about bad input, and what is made of good, travels between processes whole, also as JSON."""

from __future__ import annotations

import copy
import json
import multiprocessing
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

import thaimemo
from tests.conftest import require_package
from thaimemo.errors import BadValue, Place, Problem, ThaimemoError
from thaimemo.messages import data as say

EXAMPLES = Path(__file__).parent.parent / "examples"
VISIT = EXAMPLES / "nan" / "visit.yaml"


def load_bad_data() -> object:
    return thaimemo.load({"memo": {"agncy": "กรม"}, "visit": {"date": "31 กุมภาพันธ์ 2563"}})


def rendered(**settings: object) -> thaimemo.Document:
    return thaimemo.render(thaimemo.load(VISIT), **{"emblem": "none"} | settings)  # type: ignore[arg-type]


def sign_with_no_key() -> object:
    from thaimemo.signing import sign

    return sign(b"%PDF-1.7", "no-such.p12", None)


CASES: dict[type[ThaimemoError], Callable[[], object]] = {
    thaimemo.DataError: load_bad_data,
    thaimemo.TemplateError: lambda: rendered(template="no_such"),
    thaimemo.LayoutError: lambda: rendered(layout={"left_margn": "3 cm", "right_margin": "many"}),
    thaimemo.FontError: lambda: rendered(fonts="no-such-folder"),
    thaimemo.EmblemError: lambda: rendered(emblem="no-such.svg"),
    thaimemo.OutputError: lambda: rendered().to_bytes("odt"),
    thaimemo.SigningError: sign_with_no_key,
}


def test_every_kind_of_error_is_tried():
    assert set(CASES) == set(ThaimemoError.__subclasses__())


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_every_error_is_pickled_with_its_problems(kind, protocol):
    with pytest.raises(kind) as caught:
        CASES[kind]()
    back = pickle.loads(pickle.dumps(caught.value, protocol))
    assert type(back) is kind
    assert back.problems == caught.value.problems
    assert str(back) == str(caught.value)
    for lang in ("th", "en"):
        assert [problem.line(lang) for problem in back.problems] == [one.line(lang) for one in caught.value.problems]


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.__name__)
def test_every_error_is_copied(kind):
    with pytest.raises(kind) as caught:
        CASES[kind]()
    for back in (copy.copy(caught.value), copy.deepcopy(caught.value)):
        assert (type(back), back.problems) == (kind, caught.value.problems)


def test_a_bad_value_is_pickled_with_what_it_says():
    error = BadValue(say.UNKNOWN_KEY_NEAR, key="{agncy}", nearest="agency")
    back = pickle.loads(pickle.dumps(error))
    assert (back.message, back.values, str(back)) == (error.message, error.values, str(error))


def test_warnings_are_pickled():
    warning = thaimemo.ThaimemoWarning("ไม่พบตราครุฑ")
    back = pickle.loads(pickle.dumps(warning))
    assert (type(back), back.args) == (thaimemo.ThaimemoWarning, warning.args)


PLACES = some.builds(
    Place,
    file=some.none() | some.text(),
    line=some.none() | some.integers(1),
    column=some.none() | some.integers(1),
    path=some.none() | some.text(),
)
VALUE = some.text() | some.integers() | some.dates() | some.decimals(allow_nan=False)
VALUES = some.fixed_dictionaries({"key": VALUE, "nearest": VALUE})
PROBLEMS = some.builds(Problem, some.just(say.UNKNOWN_KEY_NEAR), some.none() | PLACES, VALUES)


@given(problems=some.lists(PROBLEMS, max_size=5), kind=some.sampled_from(list(CASES)))
def test_problems_and_places_are_pickled_whatever_they_hold(problems, kind):
    back = pickle.loads(pickle.dumps(kind(problems)))
    assert list(back.problems) == problems
    assert str(back) == str(kind(problems))


def as_json(error: ThaimemoError) -> ThaimemoError:
    """The error as a receiver makes it of its class and of its problems in JSON."""
    return type(error)(json.loads(json.dumps([problem.as_dict() for problem in error.problems])))


@given(problems=some.lists(PROBLEMS, max_size=5), kind=some.sampled_from(list(CASES)))
def test_problems_sent_as_json_say_the_same_at_the_same_place(problems, kind):
    back = as_json(kind(problems))
    assert [problem.place for problem in back.problems] == [problem.place for problem in problems]
    for lang in ("th", "en"):
        assert [problem.line(lang) for problem in back.problems] == [problem.line(lang) for problem in problems]
    assert str(as_json(back)) == str(pickle.loads(pickle.dumps(back))) == str(kind(problems))


@pytest.mark.parametrize("kind", CASES, ids=lambda kind: kind.__name__)
def test_celery_makes_the_error_again_of_its_json(kind):
    require_package("celery")
    from celery import Celery

    backend = Celery(backend="cache+memory://").backend
    with pytest.raises(kind) as caught:
        CASES[kind]()
    sent = backend.encode(backend.prepare_exception(caught.value))
    back = backend.exception_to_python(backend.decode(sent))
    assert type(back) is kind
    assert [problem.place for problem in back.problems] == [problem.place for problem in caught.value.problems]
    for lang in ("th", "en"):
        assert [problem.hint(lang) for problem in back.problems] == [one.hint(lang) for one in caught.value.problems]
        assert [problem.line(lang) for problem in back.problems] == [one.line(lang) for one in caught.value.problems]


def test_findings_are_pickled():
    found = thaimemo.check("ขอเรียนเชิญประชุมวันที่ 5 มค. 2563 เพื่อทราบต่างๆ ครับ")
    assert found
    assert pickle.loads(pickle.dumps(found)) == found


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_a_pickled_document_makes_the_same_file(format):
    document = rendered()
    back = pickle.loads(pickle.dumps(document))
    assert back == document
    assert back.report == document.report
    assert back.to_bytes(format) == document.to_bytes(format)


@pytest.fixture(scope="module")
def process():
    """A process that begins afresh and knows nothing of this one."""
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        yield pool


class TestAcrossProcesses:
    def test_an_error_arrives_as_it_was_raised(self, process, tmp_path):
        file = tmp_path / "visit.yaml"
        file.write_text("memo:\n  agncy: กรม\nvisit:\n  date: 31 กุมภาพันธ์ 2563\n", encoding="utf-8")
        with pytest.raises(thaimemo.DataError) as here:
            thaimemo.load(file)
        with pytest.raises(thaimemo.DataError) as there:
            process.submit(thaimemo.load, file).result(60)
        assert there.value.problems == here.value.problems
        assert str(there.value.problems[0].place).startswith(str(file))

    def test_a_report_goes_and_a_document_comes_back(self, process):
        report = thaimemo.load(VISIT)
        document = process.submit(thaimemo.render, report, emblem="none").result(60)
        assert document.to_bytes("pdf") == rendered().to_bytes("pdf")
        assert process.submit(document.to_bytes, "docx").result(60) == document.to_bytes("docx")
