"""Browser policies in the registry: the computer's before the user's, recommended ones apart, and nothing where the kind is wrong."""

from collections.abc import Mapping

import pytest

from cim_troubleshooter.system import registry
from cim_troubleshooter.system.browser_policy import CHROME, EDGE, policy_list, policy_number, policy_text, recommended_number
from cim_troubleshooter.system.registry_value import Value

KEY = r"Software\Policies\Microsoft\Edge"
Written = dict[tuple[str, str], Mapping[str, Value]]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    """The registry of a Windows computer, by hive and key: here there is none."""
    keys: Written = {}
    monkeypatch.setattr(registry, "values", lambda hive, key, view=64: dict(keys.get((hive, key), {})))
    return keys


def test_nothing_is_set_where_there_is_no_policy(written: Written) -> None:
    assert (policy_number(EDGE, "A"), recommended_number(EDGE, "A"), policy_text(EDGE, "A"), policy_list(EDGE, "A")) == (None, None, "", ())


def test_the_computers_policy_stands_above_the_users(written: Written) -> None:
    written["HKCU", KEY] = {"A": 1, "T": "user"}
    written["HKCU", rf"{KEY}\L"] = {"1": "user"}
    assert (policy_number(EDGE, "A"), policy_text(EDGE, "T"), policy_list(EDGE, "L")) == (1, "user", ("user",))
    written["HKLM", KEY] = {"A": 0, "T": "computer"}
    written["HKLM", rf"{KEY}\L"] = {"1": "computer", "2": "again"}
    assert (policy_number(EDGE, "A"), policy_text(EDGE, "T"), policy_list(EDGE, "L")) == (0, "computer", ("computer", "again"))


def test_a_policy_of_one_browser_is_not_the_others(written: Written) -> None:
    written["HKLM", KEY] = {"A": 1}
    assert policy_number(CHROME, "A") is None
    written["HKLM", r"Software\Policies\Google\Chrome"] = {"A": 2}
    assert (policy_number(EDGE, "A"), policy_number(CHROME, "A")) == (1, 2)


def test_what_is_only_recommended_is_not_mandatory(written: Written) -> None:
    written["HKLM", rf"{KEY}\Recommended"] = {"A": 1}
    assert (policy_number(EDGE, "A"), recommended_number(EDGE, "A")) == (None, 1)


def test_a_value_of_another_kind_counts_as_absent_and_names_match_in_any_case(written: Written) -> None:
    written["HKLM", KEY] = {"Number": "1", "Text": 1, "OTHER": 3}
    written["HKLM", rf"{KEY}\L"] = {"1": 5, "2": "", "3": "page"}
    assert (policy_number(EDGE, "Number"), policy_text(EDGE, "Text"), policy_number(EDGE, "other")) == (None, "", 3)
    assert policy_list(EDGE, "L") == ("page",)
