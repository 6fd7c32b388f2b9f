"""Which kinds of network a Linux computer is on, from files such as the kernel gives."""

from pathlib import Path

import pytest

from cim_troubleshooter.system.networks_linux import networks


def interface(folder: Path, name: str, state: str, wireless: bool = False) -> None:
    (folder / name).mkdir()
    (folder / name / "operstate").write_text(f"{state}\n")
    if wireless:
        (folder / name / "wireless").mkdir()


@pytest.mark.parametrize("name", ["tun0", "tap1", "wg0", "ppp0", "vpn-site"])
def test_a_tunnel_is_a_vpn(tmp_path: Path, name: str) -> None:
    interface(tmp_path, name, "unknown")
    assert networks(str(tmp_path)) == ["VPN"]


def test_cable_and_wireless_are_each_named_once(tmp_path: Path) -> None:
    interface(tmp_path, "eth0", "up")
    interface(tmp_path, "eth1", "up")
    interface(tmp_path, "wlan0", "up", wireless=True)
    assert networks(str(tmp_path)) == ["Wi-Fi", "cable"]


def test_what_is_down_and_loopback_do_not_count(tmp_path: Path) -> None:
    interface(tmp_path, "eth0", "down")
    interface(tmp_path, "lo", "unknown")
    (tmp_path / "bonding_masters").write_text("")
    assert networks(str(tmp_path)) == []


def test_a_computer_that_does_not_tell_has_none(tmp_path: Path) -> None:
    assert networks(str(tmp_path / "none")) == []
