"""The USB devices that are plugged in, with or without a driver."""

from __future__ import annotations

import sys

from cim_troubleshooter.system.usb_device import UsbDevice

if sys.platform == "win32":
    from cim_troubleshooter.system.usb_devices_windows import usb_devices
else:
    from cim_troubleshooter.system.usb_devices_linux import usb_devices

__all__ = ["UsbDevice", "usb_devices"]
