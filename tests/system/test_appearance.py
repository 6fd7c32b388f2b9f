"""What a person has set for all programs on Linux, as desktops write it for GTK."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.system.appearance import Appearance, appearance


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("gtk-theme-name=HighContrast\n", Appearance(high_contrast=True)),
        ("gtk-theme-name = High-Contrast-Inverse\n", Appearance(high_contrast=True)),
        ("gtk-theme-name=Adwaita\ngtk-xft-dpi=147456\n", Appearance(text_size=150)),
        ("gtk-xft-dpi=983040\n", Appearance(text_size=225)),
        ("gtk-xft-dpi=49152\n", Appearance(text_size=100)),
        ("gtk-xft-dpi=large\n", Appearance()),
    ],
)
def test_a_theme_and_a_text_size_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str, expected: Appearance) -> None:
    (tmp_path / "gtk-3.0").mkdir()
    (tmp_path / "gtk-3.0" / "settings.ini").write_text(f"[Settings]\n{written}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert appearance() == expected
