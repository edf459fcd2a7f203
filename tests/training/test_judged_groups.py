"""The tables of what editors judged."""

from training.judged_groups import judged_articles, left_out, name_of, read_rows, table
from training.judged_lines import SECTIONS, judged_lines
from training.labelled_pairs import SAME, LabelledPair


def test_every_verdict_is_on_an_article_of_its_group() -> None:
    """A pair's two articles, and a sentence's, stand in the group that the row names."""
    groups = {name: set(articles.split()) for name, articles in table("groups.tsv")}
    assert all({row[1], row[4]} <= groups[row[0]] for row in table("pairs.tsv"))
    assert all(row[1] in groups[row[0]] for row in table("summary.tsv"))
    assert frozenset().union(*groups.values()) == judged_articles()


def test_a_pair_stands_for_some_and_is_the_same_or_not() -> None:
    """Each pair counts, and no pair is given twice."""
    rows = list(table("pairs.tsv"))
    assert all(float(row[7]) > 0 and int(row[8]) in range(SAME + 1) for row in rows)
    assert len({tuple(row[1:7]) for row in rows}) == len(rows)


def test_two_features_may_be_seen_as_one() -> None:
    """Of a name with a sign of multiplication the product is seen."""
    pair = LabelledPair(own=True, partly=True, often=1.0, seen={"words": 0.5, "voice": 0.5})
    assert (pair.feature("words"), pair.feature("words*voice")) == (0.5, 0.25)


def test_an_article_is_found_again_by_its_address() -> None:
    """A row is read as any article is, and its id ends its address."""
    row = {"id": "x1", "outlet": "Skarne Post", "date": "2031-03-03", "title": "A storm", "text": "A storm sank four boats."}
    (read,) = read_rows([row])
    assert (name_of(read.article.url), read.article.outlet) == ("x1", "Skarne Post")


def test_what_editors_said_is_on_articles_of_their_groups() -> None:
    """A line's words and what was missing stand in the group that the row names; both sides of a difference are told."""
    groups = {name: set(articles.split()) for name, articles in table("groups.tsv")}
    assert all(row[2] in groups[row[0]] | {""} for row in table("lines.tsv"))
    missing = list(table("missing.tsv"))
    assert all(row[2] in groups[row[0]] for row in missing)
    assert all((row[1] == "differ") == (row[5] in groups[row[0]]) for row in missing)


def test_each_line_is_judged_once_under_a_section_that_sentences_are_weighed_for() -> None:
    """Of tables that tell of one line the first counts; what an editor missed passes."""
    found = judged_lines()
    assert len({(one.article, one.start, one.section) for one in found}) == len(found)
    assert {one.section for one in found} == set(SECTIONS)
    assert {one.article for one in found} <= judged_articles()
    assert any(one.passed for one in found if one.said == "missing")
    assert not any(one.passed for one in found if one.said in {"worthless", "0", "wrong"})


def test_what_a_head_says_that_has_seen_a_verdict_is_put_aside() -> None:
    """The odds of heads that were fitted without an article stand in its sentences."""
    row = {"id": "x1", "outlet": "Skarne Post", "date": "2031-03-03", "title": "A storm", "text": "A storm sank four boats."}
    (read,) = read_rows([row])
    told = left_out(read, {"x1": [bytes([at]) for at in range(len(read.sentences))]})
    assert [one.passing for one in told.sentences] == [bytes([at]) for at in range(len(read.sentences))]
