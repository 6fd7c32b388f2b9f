"""The one place through which anything outside this program is opened: a page, a telephone number, a letter.

Only what a button has just shown in full is opened, and nothing on a shared terminal. A page has to be on a host that the guidance or
the site's contacts name, by https, at its usual port, without a user's name in front; a letter has one receiver and nothing else in it,
but for the summary, which stands on the page when it goes into a message.
"""

from __future__ import annotations

import re
from collections.abc import Set

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.system import folders
from cim_troubleshooter.system.mail_program import open_message as open_in_mail_program
from cim_troubleshooter.texts import telephone

_MAIL = re.compile(r"[A-Za-z0-9._+'-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_LONGEST = 500


def to_phone(number: str) -> str | None:
    """A telephone number as an address; None for what is no number, not one alone, or cannot be dialled as it was meant."""
    dialled = telephone.dialled(number)
    return f"tel:{dialled}" if dialled is not None else None


def to_mail(receiver: str) -> str | None:
    """One receiver of a letter as an address; None for anything else."""
    return f"mailto:{receiver.strip()}" if _MAIL.fullmatch(receiver.strip()) else None


def known_hosts(surroundings: Surroundings) -> frozenset[str]:
    """The hosts that the guidance in force and the site's contacts name, by which pages may be opened."""
    named = [contact.web for contact in (*surroundings.pack.contacts.values(), *surroundings.site_contacts)]
    named += [notice.web for notice in surroundings.pack.notices.values()]
    return frozenset(host for address in named if address and (host := _host(address)))


def may_open(address: str, hosts: Set[str]) -> bool:
    """Whether an address is one that this program opens, as long as it is on no shared terminal."""
    if address.startswith("tel:"):
        return re.fullmatch(r"tel:\+?[0-9]{3,20}", address) is not None
    if address.startswith("mailto:"):
        return to_mail(address.removeprefix("mailto:")) == address
    return _host(address) in hosts


def open_address(address: str, surroundings: Surroundings) -> bool:
    """Have the system open an address in the program that it has for it. False, and nothing happens, where that may not be."""
    if surroundings.kiosk or not may_open(address, known_hosts(surroundings)):
        return False
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def open_manual(surroundings: Surroundings) -> bool:
    """Have the system show the manual that was installed with the program. False, and nothing happens, where there is none."""
    place = folders.manual()
    if surroundings.kiosk or place is None:
        return False
    return QDesktopServices.openUrl(QUrl.fromLocalFile(place))


def open_message(address: str) -> None:
    """Open the summary as a message, made by handover/mail.py; never called on a shared terminal, where nobody is offered it.

    It takes its time, and belongs beside the window. NoMailProgram where there is none.
    """
    if not address.startswith("mailto:"):
        raise ValueError("This is no message.")
    open_in_mail_program(address)


def _host(address: str) -> str:
    """The host of a page that may be opened; empty for every other address."""
    if len(address) > _LONGEST or not address.isprintable() or any(character in address for character in " \\<>\"'"):
        return ""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    plain = url.isValid() and url.scheme() == "https" and not url.userInfo() and url.port(443) == 443
    return url.host().lower() if plain else ""
