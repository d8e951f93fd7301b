"""Any report, written as YAML, loads to an equal one."""

from __future__ import annotations

from hypothesis import given, settings

import thaimemo
from tests.model.strategies import reports
from thaimemo.service.canonical import data_of
from thaimemo.service.yaml_text import yaml_of


@settings(max_examples=60)
@given(reports)
def test_yaml_loads_to_an_equal_report(data):
    report = thaimemo.load(data)
    assert thaimemo.load(yaml_of(data_of(report)), format="yaml") == report
    assert thaimemo.load(data_of(report)) == report
