"""The sandbox, the loader chain, and errors at the template's lines."""

import pytest

from thaimemo import TemplateError, VisitReport
from thaimemo.template import known_templates, located, rendered
from thaimemo.template.blocks import check_blocks
from thaimemo.template.environment import environment


@pytest.fixture
def write(tmp_path):
    def writer(text: str, name: str = "t.xml.j2") -> str:
        (tmp_path / name).write_text(text, encoding="utf-8")
        return str(tmp_path / name)

    return writer


def report() -> VisitReport:
    return VisitReport(
        memo={"agency": "กรม", "subject": "R&D <1>", "to": "อธิบดี"},
        visit={"date": "16 มกราคม 2563", "kind": "ตรวจราชการ"},
    )


def values() -> dict[str, object]:
    made = report()
    return {"memo": made.memo, "visit": made.visit, "report": made}


def failure(template: str) -> str:
    with pytest.raises(TemplateError) as error:
        rendered(template, values())
    return error.value.problems[0].line("en")


class TestRendering:
    def test_data_is_always_escaped(self, write):
        assert "R&amp;D &lt;1&gt;" in rendered(write("<p>{{ memo.subject }}</p>"), values())

    def test_every_tag_knows_its_line(self, write):
        path = write("<memo>\n{# \n #}\n<p\n class='a'>{% if 1 < 2 %}<b>x</b>{% endif %}</p></memo>")
        xml = rendered(path, {})
        assert f'<memo at="{path}:1">' in xml
        assert f'<p at="{path}:4"' in xml
        assert f'<b at="{path}:5">' in xml

    def test_a_users_folder_comes_first(self, write, tmp_path):
        write("mine", "visit_report.xml.j2")
        assert rendered("visit_report", {}, [tmp_path]) == "mine"

    def test_a_users_template_extends_the_bundled_one(self, write, tmp_path):
        write('{% extends "base.xml.j2" %}{% block closing %}<p>จบ</p>{% endblock %}', "mine.xml.j2")
        names = values() | {"photos": [], "attachments": [], "proposals": [], "directives": []}
        assert "จบ</p>" in rendered("mine", names, [tmp_path])

    def test_bases_and_parts_are_no_memos(self):
        assert list(known_templates()) == ["followup", "round", "visit_report", "visit_summary"]


class TestErrors:
    def test_syntax_is_told_at_its_line(self, write):
        path = write("<memo>\n\n{% if %}")
        assert failure(path).startswith(f"{path}:3: the template's syntax is wrong")

    def test_an_unknown_name_is_told_with_the_nearest(self, write):
        path = write("\n\n{{ vist.date }}")
        assert failure(path) == f"{path}:3: vist is not defined (nearest known: visit)"

    def test_an_unknown_field_is_told_with_the_nearest(self, write):
        path = write("\n{{ visit.inspectr }}")
        assert failure(path).startswith(f"{path}:2: Visit has no inspectr (nearest known: inspector")

    @pytest.mark.parametrize(
        ("expression", "told"),
        [
            ("visit.date.start.yeer", "date has no yeer (nearest known: year)"),
            ("memo.subject.zzz", "str has no zzz (this is a plain value; print it as it is)"),
        ],
    )
    def test_what_a_value_has_not_is_told_with_the_nearest(self, write, expression, told):
        path = write(f"\n{{{{ {expression} }}}}")
        assert failure(path) == f"{path}:2: {told}"

    def test_an_unknown_filter_is_told_with_the_nearest(self, write):
        path = write("\n{{ visit.date | thaidate }}")
        assert failure(path).startswith(f"{path}:2: there is no filter or test named thaidate (nearest: thai_date")

    def test_a_block_that_no_base_has_is_told_with_the_nearest(self, write):
        path = write('{% extends "visit_report.xml.j2" %}\n\n{% block result %}<p>x</p>{% endblock %}')
        assert failure(path).startswith(f"{path}:3: no template that this one extends has a block result, so nothing")
        assert "(nearest: results" in failure(path)

    def test_blocks_of_every_base_those_used_by_self_and_those_in_others_are_no_mistake(self, write):
        write("<memo>{% block one %}{% endblock %}</memo>", "base.xml")
        write('{% extends "base.xml" %}{% block one %}{% block two %}{% endblock %}{% endblock %}', "mid.xml")
        own = "{% block two %}{{ self.three() }}{% block four %}4{% endblock %}{% endblock %}"
        path = write(f'{{% extends "mid.xml" %}}{own}{{% block three %}}3{{% endblock %}}')
        assert rendered(path, {}).endswith(">34</memo>")

    @pytest.mark.parametrize("name", known_templates())
    def test_every_block_of_the_bundled_templates_is_printed(self, name):
        jinja = environment(located(name)[1])
        source, _, _ = jinja.loader.get_source(jinja, f"{name}.xml.j2")
        check_blocks(jinja.parse(source), jinja, name, None)

    def test_a_base_that_only_rendering_shows_is_taken_as_it_is(self, write):
        write("<memo>{% block a %}{% endblock %}</memo>", "one.xml.j2")
        path = write("{% extends which %}{% block b %}x{% endblock %}")
        assert rendered(path, {"which": "one.xml.j2"}).endswith("</memo>")

    @pytest.mark.parametrize("base", ["t.xml.j2", "none.xml.j2"])
    def test_a_base_that_is_itself_or_is_not_there_is_an_error(self, write, base):
        failure(write(f'{{% extends "{base}" %}}{{% block b %}}x{{% endblock %}}'))

    def test_an_error_in_an_included_template_names_that_file(self, write):
        inner = write("\n\n{{ nothing }}", "inner.xml.j2")
        assert failure(write("{% include 'inner.xml.j2' %}")).startswith(f"{inner}:3: ")

    def test_an_unknown_template_is_told_with_the_known_ones(self):
        assert "known templates: followup, round, visit_report, visit_summary" in failure("vist_report")

    def test_a_failing_expression_is_told_at_its_line(self, write):
        path = write("\n{{ 1 / 0 }}")
        assert failure(path).startswith(f"{path}:2: an expression of the template failed: division by zero")

    def test_a_template_that_is_not_utf8_is_named(self, tmp_path):
        (tmp_path / "t.xml.j2").write_bytes("<p>ไทย</p>".encode("cp874"))
        assert "not saved as UTF-8" in failure(str(tmp_path / "t.xml.j2"))

    def test_a_missing_folder_is_named(self):
        with pytest.raises(TemplateError, match="there is no template folder"):
            rendered("visit_report", {}, ["/no/such/folder"])


class TestSandbox:
    @pytest.mark.parametrize(
        "expression",
        [
            "visit.__class__",
            "visit.__init__.__globals__",
            "visit.model_dump()",
            "visit.parse_raw('x', allow_pickle=True)",
            "visit.model_fields",
            "report.model_copy()",
            "''.__class__.__mro__",
            "'x' * 1000000000",
            "2 ** 99999999",
            "'%0999999999d' % 1",
            "'{:>999999999}'.format(1)",
            "'x'.ljust(999999999)",
            "['x'] * 1000000000",
            "[].append(1)",
        ],
    )
    def test_what_a_template_may_not_is_refused_at_its_line(self, write, expression):
        path = write(f"\n{{{{ {expression} }}}}")
        assert failure(path).startswith(f"{path}:2: ")

    def test_templates_do_not_leave_their_folders(self, write, tmp_path):
        (tmp_path.parent / "secret.xml.j2").write_text("secret")
        assert "there is no template" in failure(write("{% include '../secret.xml.j2' %}"))

    def test_a_loop_that_writes_without_end_is_stopped(self, write):
        path = write("{% for a in range(99999) %}{% for b in range(99999) %}xxxxxxxxxxxx{% endfor %}{% endfor %}")
        assert "more than 20 million characters" in failure(path)
