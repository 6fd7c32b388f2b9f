"""USB devices as Linux lists them, and as Windows names their classes."""

from pathlib import Path

from cim_troubleshooter.system.usb_compatible_ids import classes_of
from cim_troubleshooter.system.usb_device import UsbDevice
from cim_troubleshooter.system.usb_devices_linux import usb_devices


def test_linux_tells_a_devices_numbers_and_the_classes_of_its_interfaces(tmp_path: Path) -> None:
    for name, held in (
        ("1-2", {"idVendor": "076b", "idProduct": "3031"}),
        ("1-2:1.0", {"bInterfaceClass": "0b"}),
        ("1-2:1.1", {"bInterfaceClass": "03"}),
        ("1-3", {"idVendor": "046d", "idProduct": "c31c"}),
        ("1-3:1.0", {"bInterfaceClass": "??"}),
        ("1-3.1:1.0", {"bInterfaceClass": "0b"}),
    ):
        (tmp_path / name).mkdir()
        for part, text in held.items():
            (tmp_path / name / part).write_text(f"{text}\n")
    assert sorted(usb_devices(str(tmp_path))) == [UsbDevice("046D:C31C", frozenset()), UsbDevice("076B:3031", frozenset({3, 11}))]


def test_where_linux_lists_no_devices_there_are_none(tmp_path: Path) -> None:
    assert usb_devices(str(tmp_path / "absent")) == []


def test_windows_tells_the_class_by_its_compatible_ids() -> None:
    assert classes_of([r"USB\Class_0b&SubClass_00&Prot_00", r"USB\Class_0b&SubClass_00", r"USB\Class_0b"]) == {0x0B}
    assert classes_of([r"USB\Class_03&SubClass_01", r"USB\DevClass_00", r"USB\COMPOSITE"]) == {0x03}
