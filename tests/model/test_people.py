"""Persons: a bare name or entries, and the parts of the name."""

import pytest

from thaimemo import DataError, Memo, Person


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("นายบรรจง สุกรีฑา", ("นาย", "บรรจง", "สุกรีฑา")),
        ("นางสาวนิรามัย ศิริศรีสุดากุล", ("นางสาว", "นิรามัย", "ศิริศรีสุดากุล")),
        ("ว่าที่ร้อยตรี อนุชา ใจกว้าง", ("ว่าที่ร้อยตรี", "อนุชา", "ใจกว้าง")),
        ("ดร.สมหญิง ใจดี", ("ดร.", "สมหญิง", "ใจดี")),
        ("สมหญิง", ("", "สมหญิง", "")),
    ],
)
def test_a_name_has_title_given_name_and_surname(name: str, parts: tuple[str, str, str]) -> None:
    person = Person(name=name)
    assert (person.title, person.given, person.surname) == parts


def test_first_is_the_name_as_written_without_the_surname() -> None:
    assert Person(name="ว่าที่ร้อยตรี อนุชา ใจกว้าง").first == "ว่าที่ร้อยตรี อนุชา"
    assert Person(name="สมหญิง").first == "สมหญิง"


def test_a_bare_text_is_a_person_with_that_name() -> None:
    memo = Memo(agency="ก", subject="ข", to="ค", signer="นายบรรจง สุกรีฑา")
    assert memo.signers == (Person(name="นายบรรจง สุกรีฑา"),)


def test_one_signer_or_several_end_in_the_same_list() -> None:
    one, two = Person(name="นายก ข", position="ผู้อำนวยการ"), {"name": "นางค ง"}
    for key in ("signer", "signers", "ผู้ลงนาม"):
        assert len(Memo(agency="ก", subject="ข", to="ค", **{key: one}).signers) == 1
        assert [who.name for who in Memo(agency="ก", subject="ข", to="ค", **{key: [one, two]}).signers] == [
            "นายก ข",
            "นางค ง",
        ]


def test_a_person_without_a_name_is_refused() -> None:
    with pytest.raises(DataError) as caught:
        Person(position="ผู้อำนวยการ")
    assert "'name' (ชื่อ) is missing" in caught.value.problems[0].text("en")
