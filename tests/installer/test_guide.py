"""The guide for IT says what is so: its tables are those of the properties and the policies."""

from __future__ import annotations

from installer.msi import properties
from installer.msi.downloads import PYTHON
from installer.msi.places import REPOSITORY
from installer.msi.product import UPGRADE_CODE
from installer.policy import templates

GUIDE = (REPOSITORY / "installer" / "README.md").read_text("utf-8")


def test_the_guide_lists_every_property_and_every_policy() -> None:
    """Where this fails, copy what `as_table` of properties.py or templates.py gives into the guide."""
    for table in (properties.as_table(), templates.as_table()):
        assert table in GUIDE


def test_the_guide_names_what_deployment_tools_ask_for() -> None:
    for word in (UPGRADE_CODE, "msiexec /i", "/qn", "3010", "1618", "1603", "Intune", "Configuration Manager", "AppLocker", "WDAC", PYTHON):
        assert word in GUIDE, word
