"""Which readers take NHS smartcards, by what Windows says of them or by their names; which programs log in with one."""

import pytest

from cim_troubleshooter.smartcard.login_programs import is_login_program
from cim_troubleshooter.smartcard.reader_kinds import kind_of
from cim_troubleshooter.smartcard.readers import kinds_of_readers
from cim_troubleshooter.smartcard.usb import PluggedIn, readers_among
from cim_troubleshooter.system.card_service import device_type
from cim_troubleshooter.system.usb_devices import UsbDevice


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("OMNIKEY CardMan 3x21 0", "reader"),
        ("HID Global OMNIKEY 3x21 Smart Card Reader 0", "reader"),
        ("Gemalto PC Twin Reader (0A1B2C3D) 00 00", "reader"),
        ("Cherry KC 1000 SC 0", "reader"),
        ("Broadcom Corp Contacted SmartCard 0", "reader"),
        ("Alcor Micro USB Smart Card Reader 0", "reader"),
        ("Virtual PCD 00 00", "reader"),
        ("Identiv CLOUD 2700 R Smart Card Reader 0", "reader"),
        ("Windows Hello for Business 1", "windows-hello"),
        ("Microsoft Virtual Smart Card 0", "virtual-smartcard"),
        ("Microsoft UICC ISO Reader 1b2c 0", "sim"),
        ("Yubico YubiKey OTP+FIDO+CCID 0", "security-key"),
        ("Nitrokey Nitrokey 3 0", "security-key"),
        ("HID Global OMNIKEY 5422CL Smartcard Reader 0", "contactless"),
        ("OMNIKEY 5x21-CL 0", "contactless"),
        ("ACS ACR1281 1S Dual Reader PICC 0", "contactless"),
        ("Broadcom Corp Contactless SmartCard 0", "contactless"),
    ],
)
def test_readers_are_known_by_their_names(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("type_", "kind"), [(0x20, "reader"), (0x80, "virtual-smartcard"), (0x100, "contactless"), (0x200, "sim"), (0x400, "windows-hello")]
)
def test_what_windows_says_of_a_device_comes_before_its_name(type_: int, kind: str) -> None:
    assert kind_of("Reader 0", type_) == kind


def test_a_reader_on_usb_may_still_be_contactless_by_name() -> None:
    assert kind_of("OMNIKEY 5422CL 0", 0x20) == "contactless"


def test_only_windows_tells_a_devices_type() -> None:
    assert device_type("Virtual PCD 00 00") is None


@pytest.mark.parametrize(
    "name",
    [
        "IdentityAgent.exe",
        "identityagent",
        "NHS Credential Management.exe",
        "NHSCredentialManagement.exe",
        "SmartcardConnect.exe",
    ],
)
def test_login_programs_are_known_however_their_names_are_written(name: str) -> None:
    assert is_login_program(name)


@pytest.mark.parametrize(
    "name", ["CredentialUIBroker.exe", "agent.exe", "SmartScreen.exe", "identityhost.exe", "a", "", "winlogon.exe", "smartcardservice"]
)
def test_other_programs_are_not_taken_for_them(name: str) -> None:
    assert not is_login_program(name)


def test_a_reader_is_known_by_its_class_or_else_by_its_numbers() -> None:
    by_class, by_number, keyboard = (
        UsbDevice("1234:0001", frozenset({3, 11})),
        UsbDevice("076B:3031", frozenset(), 28),
        UsbDevice("046D:C31C", frozenset({3})),
    )
    assert readers_among([by_class, by_number, keyboard, by_class]) == [PluggedIn("076B:3031", 28), PluggedIn("1234:0001")]


def test_each_reader_that_the_service_offers_gets_its_kind() -> None:
    kinds = kinds_of_readers(["OMNIKEY CardMan 3x21 0", "Windows Hello for Business 1"])
    assert [*kinds] == ["OMNIKEY CardMan 3x21 0", "Windows Hello for Business 1"]
    assert kinds["OMNIKEY CardMan 3x21 0"] == "reader" != kinds["Windows Hello for Business 1"]
