"""What is weighed is what a desk of invented news takes."""

from pathlib import Path

from benchmarks.desk_size import weigh_desk


def test_a_desk_is_weighed_with_and_without_its_results(tmp_path: Path) -> None:
    weighed = weigh_desk(tmp_path, 12, 1)
    assert (weighed.articles, weighed.analysed >= 1, weighed.stories) == (12, True, 1)
    assert weighed.filed["articles"] > weighed.characters
    assert "pages" not in weighed.filed
    assert sum(weighed.filed.values()) <= weighed.total
