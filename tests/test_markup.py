"""XML in, tree out; mistakes at the template's lines."""

from datetime import date

import pytest

from thaimemo import Layout, TemplateError
from thaimemo.markup import check_widths, read
from thaimemo.photos import Prepared
from thaimemo.tree import Heading, List, PageBreak, Paragraph, Run, Signature, To, plain

DAY = date(2020, 1, 17)


def memo(body: str, head: str = "<subject>เรื่อง</subject>", **options):
    return read(f'<memo at="t.j2:1"><head>{head}</head>{body}</memo>', created=DAY, **options)


def lines(error: pytest.ExceptionInfo[TemplateError]) -> list[str]:
    return [problem.line("en") for problem in error.value.problems]


class TestText:
    def test_line_ends_of_the_template_become_one_blank_and_the_ends_are_trimmed(self):
        (paragraph,) = memo("<p>\n    ก\n\n    ข\t ค \n  </p>").body
        assert plain(paragraph.content) == "ก ข ค"

    def test_two_blanks_inside_a_line_are_the_wide_space_and_stay(self):
        (paragraph,) = memo("<p>กรม  โทร. ๐</p>").body
        assert plain(paragraph.content) == "กรม  โทร. ๐"

    def test_a_hundred_thousand_blanks_stay_and_take_no_more_time_than_as_many_letters(self):
        (paragraph,) = memo(f"<p>ก{' ' * 100_000}ข</p>").body
        assert len(plain(paragraph.content)) == 100_002

    def test_faces_become_runs_and_alike_runs_join(self):
        (paragraph,) = memo("<p>ก<b>ข<i>ค</i></b><b/>ง<u>จ</u></p>").body
        assert paragraph.content == (
            Run("ก"),
            Run("ข", bold=True),
            Run("ค", bold=True, italic=True),
            Run("ง"),
            Run("จ", underline=True),
        )

    def test_blank_between_two_faces_stays(self):
        (paragraph,) = memo("<p><b>หัวข้อ</b> ข้อความ</p>").body
        assert plain(paragraph.content) == "หัวข้อ ข้อความ"

    def test_escaped_characters_arrive_as_themselves(self):
        (paragraph,) = memo("<p>R&amp;D &lt;1&gt; &#34;ก&#34;</p>", thai=False).body
        assert plain(paragraph.content) == 'R&D <1> "ก"'

    def test_what_is_accepted_is_folded_text(self):
        seen = []
        memo("<p>ก\n  <b>ข</b>\n</p>", accept=lambda text, at: seen.append(text) or text)
        assert {"ก ", "ข"} <= set(seen)

    def test_a_run_of_which_nothing_is_accepted_is_not_there(self):
        (paragraph,) = memo("<p>ก<b>\u200b</b>ข</p>", accept=lambda text, at: text.replace("\u200b", "")).body
        assert paragraph.content == (Run("กข"),)

    def test_what_a_template_left_empty_is_not_there(self):
        assert memo("<p> </p><heading/><to> </to><list/>").body == ()


class TestDigits:
    def test_digits_are_thai_but_not_in_codes(self):
        (paragraph,) = memo("<p>วันที่ 16 ค่า PM 2.5</p>").body
        assert plain(paragraph.content) == "วันที่ ๑๖ ค่า PM 2.5"

    def test_a_code_is_known_across_faces(self):
        (paragraph,) = memo("<p>ค่า <b>PM</b> 2.5 ไม่เกิน 3</p>").body
        assert plain(paragraph.content) == "ค่า PM 2.5 ไม่เกิน ๓"

    def test_a_block_may_keep_arabic_digits(self):
        first, second = memo('<p digits="arabic">ปี 2563</p><p>ปี 2563</p>').body
        assert [plain(first.content), plain(second.content)] == ["ปี 2563", "ปี ๒๕๖๓"]

    def test_arabic_digits_for_the_whole_memo(self):
        (listed,) = memo("<list><item>ข้อ 5</item></list>", thai=False).body
        assert (listed.items[0].label, plain(listed.items[0].content)) == ("1.", "ข้อ 5")


class TestBlocks:
    def test_items_are_numbered_as_the_form_has_it(self):
        (listed,) = memo(
            "<list><item>ก</item><item>ข<list><item>ค<list><item>ง</item></list></item></list></item></list>"
        ).body
        second = listed.items[1].blocks[0]
        third = second.items[0].blocks[0]
        assert [listed.items[1].label, second.items[0].label, third.items[0].label] == ["๒.", "๒.๑", "(๑)"]
        assert [listed.level, second.level, third.level] == [1, 2, 3]

    def test_a_list_may_start_later(self):
        (listed,) = memo('<list start="4"><item>ก</item></list>').body
        assert listed.items[0].label == "๔."

    def test_every_block_of_the_vocabulary(self):
        body = memo(
            '<to label="อ้างถึง">หนังสือ</to><heading level="2">หัวข้อ</heading>'
            '<p align="center" indent="none" keep="next">ก</p>'
            "<signature><name>(นาย ก)</name><position>ตำแหน่ง</position><position> </position></signature><pagebreak/>"
        ).body
        assert [type(block) for block in body] == [To, Heading, Paragraph, Signature, PageBreak]
        assert (body[0].label, body[1].level) == ("อ้างถึง", 2)
        assert (body[2].align, body[2].indented, body[2].keep_with_next) == ("center", False, True)
        assert [plain(line) for line in body[3].positions] == ["ตำแหน่ง"]

    def test_an_item_holds_paragraphs_and_lists_after_its_text(self):
        (listed,) = memo("<list><item>ก <p>ข</p><list><item>ค</item></list></item></list>").body
        assert [type(block) for block in listed.items[0].blocks] == [Paragraph, List]

    def test_the_head_has_four_blanks_of_which_any_may_be_missing(self):
        head = memo("", "<agency>กรม</agency><date> </date>").head
        assert (plain(head.agency), head.date, head.number) == ("กรม", (), ())

    def test_title_author_and_day_come_from_the_memo_tag_or_the_head(self):
        made = read("<memo><head><agency>กรม</agency><subject>รายงาน</subject></head></memo>", created=DAY)
        assert (made.title, made.author, made.created) == ("รายงาน", "กรม", DAY)
        made = read('<memo title="ก" author="ข" created="2021-02-03"><head/></memo>', created=DAY)
        assert (made.title, made.author, made.created) == ("ก", "ข", date(2021, 2, 3))


class TestMistakes:
    def test_all_are_told_at_once_each_at_its_line(self):
        with pytest.raises(TemplateError) as error:
            memo('<para at="t.j2:3">ก</para><p at="t.j2:4" aling="left">ข</p><p at="t.j2:5" align="middle">ค</p>')
        assert lines(error) == [
            "t.j2:3: there is no tag <para> (nearest known: pagebreak, p)",
            "t.j2:4: <p> has no attribute aling (it takes: align, indent, keep, digits)",
            "t.j2:5: attribute align of <p> cannot be “middle” (it takes: thai, left, center, right)",
        ]

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            ("<item>ก</item>", "<item> cannot stand in <memo>"),
            ("ลอย ๆ", "the text “ลอย ๆ” cannot stand in <memo> itself"),
            ("<list>ก</list>", "the text “ก” cannot stand in <list> itself"),
            ("<list><item><p>ก</p>ข</item></list>", "the text “ข” cannot follow a list or paragraph"),
            ("<list><item><p>ก</p><b>ข</b></item></list>", "the text “ข” cannot follow a list or paragraph"),
            ("<signature><name/><name/></signature>", "<signature> takes <name> once only"),
            ('<list start="๑"><item>ก</item></list>', "attribute start of <list> cannot be “๑”"),
            (
                "<list><item>ก<list><item>ข<list><item>ค<list><item>ง</item></list></item></list></item></list></item></list>",
                "lists nest more than 3 deep",
            ),
        ],
    )
    def test_each_is_named(self, body, message):
        with pytest.raises(TemplateError) as error:
            memo(body)
        assert [line for line in lines(error) if message in line] == lines(error)

    def test_a_memo_without_head_is_named(self):
        with pytest.raises(TemplateError, match="needs a <head>"):
            read("<memo/>", created=DAY)

    def test_another_root_is_named(self):
        with pytest.raises(TemplateError, match="must be <memo>, not <html>"):
            read("<html/>", created=DAY)

    def test_a_text_longer_than_the_parser_takes_is_told_as_such(self):
        with pytest.raises(TemplateError) as error:
            read(f'<memo at="t.j2:1">\n<p at="t.j2:9">{"ก" * 3_400_000}</p></memo>', created=DAY)
        assert lines(error)[0].startswith("t.j2:9: one text is too long (more than 10 million bytes)")

    def test_xml_that_is_not_well_formed_is_told_at_the_last_tag_before(self):
        with pytest.raises(TemplateError) as error:
            read('<memo at="t.j2:1">\n<head at="t.j2:2"/>\n<p at="t.j2:9">ก</memo>', created=DAY)
        assert lines(error)[0].startswith("t.j2:9: what the template renders is not well-formed XML")

    def test_entities_are_not_expanded(self):
        bomb = '<!DOCTYPE memo [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><memo><head/><p>&b;</p></memo>'
        with pytest.raises(TemplateError):
            read(bomb, created=DAY)

    def test_a_doctype_is_refused(self):
        with pytest.raises(TemplateError, match="DOCTYPE"):
            read('<!DOCTYPE memo SYSTEM "http://example.com/x.dtd"><memo><head/></memo>', created=DAY)


class TestTables:
    def table(self, rows: str, attributes: str = ""):
        (made,) = memo(f'<table at="t.j2:5" {attributes}>{rows}</table>').body
        return made

    def test_columns_are_fixed_or_share_the_rest(self):
        made = self.table(
            "<row><cell>ก</cell><cell>ข</cell><cell>ค</cell></row>", 'columns="1.2cm 3 20mm" align="center left thai"'
        )
        assert [(round(column.width or 0, 2), column.share, column.align) for column in made.columns] == [
            (34.02, 0.0, "center"),
            (0, 3.0, "left"),
            (56.69, 0.0, "thai"),
        ]

    def test_without_columns_the_first_row_counts_them(self):
        assert (
            len(self.table('<row><cell columns="2">ก</cell><cell/></row><row><cell/><cell/><cell/></row>').columns) == 3
        )

    def test_text_of_a_cell_is_a_paragraph_aligned_as_its_cell_or_column(self):
        made = self.table(
            '<row header="yes"><cell>หัว</cell><cell/></row>'
            '<row><cell>ก<p>ข</p><p align="right">ค</p></cell><cell align="center">ง</cell></row>',
            'align="thai left"',
        )
        assert made.header_rows == 1
        cells = [
            [(plain(p.content), p.align, p.indented) for p in cell.blocks] for row in made.rows for cell in row.cells
        ]
        assert cells == [
            [("หัว", "center", False)],
            [],
            [("ก", "thai", False), ("ข", "thai", False), ("ค", "right", False)],
            [("ง", "center", False)],
        ]

    def test_lists_in_a_cell_begin_anew(self):
        (row,) = self.table("<row><cell>ก<list><item>ข</item></list></cell></row>").rows
        assert row.cells[0].blocks[1].items[0].label == "๑."

    def test_spans_fill_the_grid(self):
        made = self.table(
            '<row><cell rows="2">ก</cell><cell columns="2">ข</cell></row><row><cell>ค</cell><cell>ง</cell></row>'
        )
        assert [[(cell.columns, cell.rows) for cell in row.cells] for row in made.rows] == [
            [(1, 2), (2, 1)],
            [(1, 1), (1, 1)],
        ]

    @pytest.mark.parametrize(
        ("rows", "message"),
        [
            ("<row><cell/><cell/></row><row><cell/></row>", "row 2 of the table fills 1 of 2 columns"),
            ("<row><cell/></row><row><cell/><cell/></row>", "row 2 of the table fills 2 of 1 columns"),
            ('<row><cell rows="2"/><cell/></row><row><cell/><cell/></row>', "row 2 of the table fills 3 of 2 columns"),
            ('<row><cell rows="3"/></row><row><cell/></row>', "leads out of the table"),
            ('<row header="yes"><cell rows="2"/><cell/></row><row><cell/></row>', "from its header into its body"),
            ('<row><cell/></row><row header="yes"><cell/></row>', "header rows must come first"),
            ("<row/>", "<row> needs a <cell>"),
            ("", "<table> needs a <row>"),
            ('<row><cell rows="0"/></row>', "attribute rows of <cell> cannot be “0”"),
        ],
    )
    def test_a_grid_with_gaps_or_overlaps_is_refused(self, rows, message):
        with pytest.raises(TemplateError, match=message):
            self.table(rows)

    @pytest.mark.parametrize(
        "attributes", ['columns="1.2 in"', 'align="middle"', 'columns="wide"', 'align="left left"']
    )
    def test_wrong_columns_are_refused(self, attributes):
        with pytest.raises(TemplateError, match=r"cannot be|for 1 columns"):
            self.table("<row><cell/></row>", attributes)

    def test_columns_wider_than_the_page_are_refused(self):
        made = memo('<table at="t.j2:5" columns="10cm 7cm"><row><cell/><cell/></row></table>')
        (problem,) = check_widths(made, Layout())
        assert problem.line("en").startswith("t.j2:5: the fixed columns are 17.0 cm wide")


class TestAnnex:
    def test_photos_are_asked_for_with_their_number_a_page(self):
        asked = []

        def photo(*arguments):
            asked.append(arguments[::2])
            return Prepared(b"data", "jpeg", 40, 30)

        (made,) = memo('<photos per-page="4"><photo file="a.jpg">ภาพที่ 1</photo></photos>', photo=photo).body
        assert asked == [("a.jpg", 4)]
        assert (made.per_page, plain(made.photos[0].caption), made.photos[0].alt) == (4, "ภาพที่ ๑", "ภาพที่ ๑")

    def test_photos_that_are_not_there_leave_no_page(self):
        assert memo('<photos><photo file="a.jpg"/></photos>').body == ()

    def test_an_endorsement_has_a_title_options_and_lines(self):
        (made,) = memo('<endorsement lines="3"><title>ความเห็น</title><option>ทราบ</option></endorsement>').body
        assert (plain(made.title), [plain(option) for option in made.options], made.lines) == ("ความเห็น", ["ทราบ"], 3)
