"""How right the drafts are, on posts that the rules were not made with; `python -m tests.drafting.score` says more."""

from __future__ import annotations

import pytest

from tests.drafting.score import Score, posts, score

FLOORS = {"date": 0.95, "province": 0.95, "lead": 0.9, "directives": 0.95, "directives that are ones": 0.95}


@pytest.fixture(scope="module")
def unseen() -> Score:
    total = Score()
    for name in ("test", "fresh"):
        total.add(score(name), name)
    return total


@pytest.mark.parametrize("what", FLOORS)
def test_unseen_posts_are_drafted_right(unseen, what):
    assert unseen.share(what) >= FLOORS[what], "\n".join(unseen.wrong)


@pytest.mark.parametrize("what", FLOORS)
def test_the_posts_that_the_rules_were_made_with_are_drafted_right(what):
    result = score("tuning")
    assert result.share(what) >= FLOORS[what], "\n".join(result.wrong)


def test_every_post_has_its_expected_data():
    names = [post for name in ("tuning", "test", "fresh") for post in posts(name)]
    assert len(names) >= 40
    assert all(post.with_suffix(".yaml").is_file() for post in names)
    assert {post.suffix for post in names} == {".txt", ".html", ".docx"}


def test_a_wrong_draft_scores_less():
    result = Score()
    result.count("date", 1, 2)
    result.count("date", 2, 2)
    assert result.share("date") == 0.5
    assert result.wrong == ["date: 1, not 2"]
