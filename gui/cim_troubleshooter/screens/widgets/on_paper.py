"""What stands on the printed page, in the person's language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter import __version__
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.handover.sheet import Content, OnPaper
from cim_troubleshooter.screens.language import hours
from cim_troubleshooter.texts import telephone

translate = QCoreApplication.translate
_LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}


def on_paper(lines: Sequence[str], contacts: Sequence[Contact], language: str) -> Content:
    """The contacts and the summary's lines as they are printed. `language` is the program's."""
    return Content(
        title=translate("OnPaper", "Smartcard login problem: summary"),
        contacts=tuple(_contact(contact) for contact in contacts),
        heading=translate("OnPaper", "Your summary"),
        lines=tuple(lines),
        foot=translate("OnPaper", "Care Identity Management troubleshooter {version}. This is not an NHS England product.").format(
            version=__version__
        ),
        left_out=translate("OnPaper", "The last lines did not fit on this page. They are on the screen."),
        language=_LANGUAGES.get(language, language),
    )


def _contact(contact: Contact) -> OnPaper:
    ways = (
        (translate("OnPaper", "Hours"), "; ".join(hours(contact))),
        (translate("OnPaper", "Email"), contact.email),
        (translate("OnPaper", "Web"), contact.web),
        (translate("OnPaper", "Where"), contact.where),
    )
    lines = [f"{name}: {value}" for name, value in ways if value]
    numbers = tuple(one.shown for one in telephone.numbers_of(contact.phone)) if contact.phone else ()
    return OnPaper(contact.title, numbers, (*lines, *(contact.find if not (numbers or contact.email) else ())))
