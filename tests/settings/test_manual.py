"""The manual, the policy templates and the program say the same of each setting."""

from __future__ import annotations

import re
from pathlib import Path

from cim_troubleshooter.handover.ways import IN_ORDER
from cim_troubleshooter.settings.definition import BY_NAME, SETTINGS, Setting
from cim_troubleshooter.settings.model import HANDOVER_WAYS, Settings
from installer.policy import templates

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "gui" / "README.md").read_text("utf-8")


def row(setting: Setting) -> str:
    """The setting's line in the manual's table."""
    default = setting.default
    written = "not set" if default in (None, ()) else ", ".join(default) if isinstance(default, tuple) else str(default).removesuffix(".0")
    return f"| `{setting.name}` | {setting.means} | {setting.expects} | {written.lower() if isinstance(default, bool) else written} |"


def test_the_manual_says_of_each_setting_what_the_program_does() -> None:
    listed = [line for line in MANUAL.splitlines() if re.match(r"\| `[a-z_]+(\.[a-z_]+)?` \| .* \| .* \| .* \|$", line)]
    written = [line for line in listed if line.split("`")[1] in BY_NAME]
    assert sorted(written) == sorted(row(setting) for setting in SETTINGS)


def test_the_policy_template_says_it_in_the_same_words() -> None:
    words = [string.text or "" for string in templates.resources().iter("string")]
    for setting in SETTINGS:
        assert any(text.startswith(setting.means) and (setting.kind == "yes-no" or setting.expects in text) for text in words), setting.name


def test_a_default_stands_once() -> None:
    assert {setting.attribute: setting.default for setting in SETTINGS} == {
        name: value for name, value in Settings()._asdict().items() if name not in ("sources", "places", "faults")
    }


def test_all_of_them_tell_which_ways_out_of_the_summary_exist() -> None:
    says = BY_NAME["handover.allow"].means
    assert set(HANDOVER_WAYS) <= set(re.findall(r"\w+", says))
    assert set(HANDOVER_WAYS) == set(IN_ORDER)
