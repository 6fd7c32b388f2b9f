"""A plain site file is read without a YAML parser, and exactly as one would read it."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cim_troubleshooter.settings.plain_site_file import read_plainly
from cim_troubleshooter.settings.site_file import read_site_file, read_yaml

PLAIN = 'language: cy\nkiosk:\n  enabled: yes\n  idle_seconds: 60\n\n# who we are\nsite:\n  name: "St Mary’s: A & E"\ncontacts:\n  file: /srv/care/contacts.yaml\n'

NAMES = st.sampled_from(
    ["kiosk", "enabled", "site", "name", "log", "level", "file", "contacts", "idle_seconds", "accent", "nothing", "a b", ""]
)
VALUES = st.one_of(
    st.sampled_from(
        [
            "yes",
            "no",
            "60",
            "1",
            '"#005eb8"',
            "#005eb8",
            "Anytown Hospital",
            '"a: b"',
            '"\\x41"',
            "a # b",
            "a: b",
            "- a",
            "~",
            "null",
            "|",
            ">",
            "&a",
            "*a",
            "!x",
            "C:\\x",
            "\\\\server\\share",
            "[a]",
            "{}",
            "'a'",
            '"a" b',
            "a ",
            "0x10",
            "1_000",
            "a\tb",
            '""',
            "a - b",
            "...",
        ]
    ),
    st.text(max_size=8),
)
LINES = st.one_of(
    st.builds("{}:".format, NAMES),
    st.builds("  {}: {}".format, NAMES, VALUES),
    st.builds("{}: {}".format, NAMES, VALUES),
    st.sampled_from(["language: cy", "language: en", "language: fr", "kiosk.enabled: yes"]),
    st.sampled_from(["", "# x", "   more", "  - item", "---", "...", "\t", "  # y", "%YAML 1.1", "  "]),
    st.text(max_size=6),
)


@given(st.lists(LINES, max_size=7), st.sampled_from(["\n", "\r\n"]))
@example(["kiosk:", "site:", "  name: a"], "\n")
@example(["site:", "  name: a", "site:", "  accent: b"], "\n")
@example(["site:", "  name: a", "  name: b"], "\n")
@example(["site:", "  name: a", "   b"], "\n")
@example(["site:", "  name: a", "language: cy", "  accent: b"], "\n")
@example(["language: cy", "language: en"], "\n")
@example(["site:", "  name: Ward #5"], "\n")
@example(["site:", '  name: "Ward\u202e5"'], "\n")
@example(["site:", f"  name: {'long ' * 20}end"], "\n")
@settings(deadline=None, max_examples=300)
def test_what_is_read_plainly_is_what_a_yaml_parser_reads(lines: list[str], end: str) -> None:
    text = end.join(lines)
    plain = read_plainly(text)
    if plain is not None:
        by_parser = read_yaml("site.yaml", text)
        assert (plain, ()) == (by_parser.values, by_parser.faults)


def test_a_usual_site_file_is_plain() -> None:
    assert read_plainly(PLAIN) == {
        "kiosk.enabled": True,
        "kiosk.idle_seconds": 60,
        "site.name": "St Mary’s: A & E",
        "contacts.file": "/srv/care/contacts.yaml",
        "language": "cy",
    }


@pytest.mark.parametrize(
    "text",
    [
        "kiosk:\n  enabled: yes\n  enabled: no\n",
        "site:\n  name: a\nsite:\n  name: b\n",
        "site:\n  name: Ward #5\n",
        f"site:\n  name: {'x' * 61}\n",
        "site:\n  name: \u202eWard\n",
        "kiosk.enabled: yes\n",
        "kiosk:\n  enabld: yes\n",
        "kiosk:\n  idle_seconds: soon\n",
        "kiosk:\n",
        "handover:\n  allow: [copy]\n",
        "kiosk: {enabled: yes}\n",
    ],
)
def test_what_is_not_plain_or_has_a_fault_is_left_to_the_parser(text: str) -> None:
    assert read_plainly(text) is None


def test_what_is_left_to_the_parser_is_told_by_it(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text("kiosk:\n  enabled: yes\n  enabled: no\n", encoding="utf-8")
    assert [(fault.line, fault.column) for fault in read_site_file(str(path)).faults] == [(3, 3)]


def test_a_plain_site_file_brings_no_yaml_parser(tmp_path: Path) -> None:
    path = tmp_path / "site.yaml"
    path.write_text(PLAIN, encoding="utf-8")
    asked = f"import sys; from cim_troubleshooter.settings.load import load_settings; print(load_settings({str(path)!r}).site_name, 'yaml' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, encoding="utf-8", check=True)
    assert ended.stdout.strip() == "St Mary’s: A & E False"
