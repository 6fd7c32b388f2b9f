"""Which page shows a place in the journey. Each is imported when it is needed, or while the page before it is read."""

from __future__ import annotations

import importlib
from typing import cast

from PySide6.QtCore import QTimer

from cim_troubleshooter.journey.state import Place
from cim_troubleshooter.screens.pages.page import Page

_PAGES = {
    Place.ABOUT: "about_page:AboutPage",
    Place.FIND_OUT: "find_out_page:FindOutPage",
    Place.SAVED_SUMMARY: "saved_summary_page:SavedSummaryPage",
    Place.QUESTION: "question_page:QuestionPage",
    Place.THIS_COMPUTER: "this_computer_page:ThisComputerPage",
    Place.WHAT_TO_DO: "what_to_do_page:WhatToDoPage",
    Place.WHO_CAN_HELP: "who_can_help_page:WhoCanHelpPage",
    Place.WORKS_NOW: "works_now_page:WorksNowPage",
}
_LEADS_TO = {
    Place.WHAT_YOU_SEE: (Place.THIS_COMPUTER, Place.QUESTION, Place.FIND_OUT),
    Place.FIND_OUT: (Place.THIS_COMPUTER, Place.WHAT_TO_DO, Place.WHO_CAN_HELP),
    Place.QUESTION: (Place.THIS_COMPUTER, Place.WHAT_TO_DO),
    Place.THIS_COMPUTER: (Place.WHAT_TO_DO, Place.WHO_CAN_HELP),
    Place.WHAT_TO_DO: (Place.WHO_CAN_HELP, Place.WORKS_NOW),
}


def page_for(place: Place) -> type[Page]:
    """The page for every place but the first, whose page the window has."""
    module, _, kind = _PAGES[place].partition(":")
    return cast(type[Page], getattr(importlib.import_module(f"cim_troubleshooter.screens.pages.{module}"), kind))


def make_next_ready(place: Place) -> None:
    """Import what may follow a page while it is read. After the click, importing would take longer than showing the page does.

    One at a time: what the person does meanwhile comes first.
    """
    for after in _LEADS_TO.get(place, ()):
        QTimer.singleShot(0, lambda place=after: _make_ready(place))


def _make_ready(place: Place) -> None:
    page_for(place)
    if place is Place.THIS_COMPUTER:
        importlib.import_module("cim_troubleshooter.screens.background.checking")
