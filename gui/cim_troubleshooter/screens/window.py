"""The window: header, the four steps, the page, and the footer with the downtime reminder, the page's actions and Back.

From twice the usual text size on, all but the reminder scrolls with the page, so that the page has the room.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.dates import in_force, today
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.background.background import Background
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.pages.page import Leaving, Page
from cim_troubleshooter.screens.pages_left import PagesLeft
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import ours, theme
from cim_troubleshooter.screens.theme.style import style_sheet
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.footer import Footer
from cim_troubleshooter.screens.widgets.header import Header
from cim_troubleshooter.screens.widgets.page_area import PageArea
from cim_troubleshooter.screens.widgets.step_bar import StepBar
from cim_troubleshooter.screens.widgets.words import MAY_COPY, Heading
from cim_troubleshooter.system.appearance import Appearance, appearance

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Contact
    from cim_troubleshooter.guidance.which_organisation import Organisation
    from cim_troubleshooter.handover.saved_summary import SavedSummary
    from cim_troubleshooter.screens.keys import Keys
    from cim_troubleshooter.screens.widgets.focus_ring import FocusRing

PROGRAM = "Care Identity Management troubleshooter"
_LARGER_ON_KIOSK = 1.15
_LINES_FOR_ALL = 24
"""Header, steps and actions stay in sight where at least this many lines of running text fit,"""
_LARGE = 200
"""and the text is smaller than this many per cent of its usual size."""
_WHILE_IT_IS_READ = 150
"""Milliseconds after a page is shown: it is on the screen, and nobody has read it yet."""
_SHOWN_AFTER = 50
"""Milliseconds from painting to when the page is surely on the screen."""


class TroubleshooterWindow(QFrame):
    """Shows one journey at a time, as the page that it is on."""

    def __init__(self, surroundings: Surroundings) -> None:
        """An empty window; `show_journey` fills it."""
        super().__init__()
        self.surroundings = surroundings
        self.page: Page | None = None
        self.text_size = tokens.TEXT_SIZES[0]
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; a shared terminal says no."""
        self.ends_without_asking = False
        """Whether nobody can answer a question any more: the system ends the session, or the person has just answered."""
        self.when_closed: Callable[[], None] = lambda: None
        """Called when the window closes, while it is still there."""
        self.when_page_shown: Callable[[Journey], None] = lambda _journey: None
        """Called when a page has come onto the screen."""
        self.when_finished: Callable[[Journey, float], None] = lambda _journey, _seconds: None
        """Called when a journey ends, with how many seconds it took: by a fresh first page, or as the window closes."""
        self.when_first_painted: Callable[[], None] | None = None
        """Called once, when the first page is on the screen."""
        self._painted = False
        self._day = today()
        self.background = Background(self)
        self._keys: Keys | None = None
        self._cramped = self._scrolls_along = self._replacing = self._going_back = False
        self._begun: float | None = None
        self._pages_left = PagesLeft()
        self._told_before: tuple[Organisation | None, tuple[Contact, ...]] | None = None
        self._build()
        self._ring: FocusRing | None = None
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._give_ring)
        self.system = appearance()
        self._apply_style()
        self.resize(1180, 828)

    def _build(self) -> None:
        self.setObjectName("window")
        kiosk = self.surroundings.kiosk
        self.setProperty(MAY_COPY, not kiosk)
        name = self.tr("Smartcard not working?") if kiosk else self.surroundings.settings.site_name or PROGRAM
        self._header = Header(name, with_keys=not kiosk)
        self._header.start_again.clicked.connect(lambda: self._leave("start-again"))
        self._header.size_chosen.connect(self.choose_text_size)
        self._steps = StepBar()
        self._scroll = PageArea()
        self._footer = Footer(shared=kiosk)
        self._actions = self._footer.page_actions
        self._actions.back.clicked.connect(self.go_back)
        self._actions.about.clicked.connect(self.show_about)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._header)
        self._rows.addWidget(self._steps)
        self._rows.addWidget(self._scroll, 1)
        self._rows.addWidget(self._footer)

    def show_journey(self, journey: Journey) -> None:
        """Show the page that a journey is on, complete at once, its heading read first."""
        first = journey.place is Place.WHAT_YOU_SEE
        before = self.page.journey if self.page is not None else None
        if first and before is not None:
            self._tell_end(before)
            self._take_what_is_in_force()
        if self.page is not None:
            self._pages_left.remember(self.page, self._scroll.scrolled())
            self.page.leave()
        if first:
            self._pages_left.forget()
        page = _page_class(journey.place)(journey, self.surroundings)
        page.moved.connect(self.show_journey)
        page.reshaped.connect(self._scroll.lay_out)
        page.left.connect(self._leave_now)
        page.learnt.connect(self._learn)
        page.asked.connect(self._scroll.show_top)
        if first or self._begun is None:
            self._begun = None if first else page.begun
        else:
            page.begun = self._begun
        self._steps.show_journey(journey)
        self._steps.setVisible(journey.place not in (Place.ABOUT, Place.SAVED_SUMMARY) and not (first and self.surroundings.kiosk))
        self._replacing = True
        self._footer.remind(page.REMINDS)
        self._show_actions(page, first)
        self._rows.activate()
        page.leave_room(self._scroll.bar_width, self._scroll.width() - self._scroll.bar_width)
        self._scroll.replace(page, keep_place=before is not None and page.stays(before))
        self._replacing = False
        self.page = page
        self._leave_room()
        self._name_after(page)
        page.renamed.connect(lambda: self._name_after(page))
        page.read_first(before).setFocus()
        self.when_page_shown(journey)
        page.begin(self.background)
        page.seen.connect(self._make_next_ready)
        if not first:
            QTimer.singleShot(_WHILE_IT_IS_READ, page, page.seen.emit)

    def _name_after(self, page: Page) -> None:
        self.setWindowTitle(PROGRAM if self.surroundings.kiosk else f"{page.heading.text()} – {PROGRAM}")

    def _make_next_ready(self) -> None:
        if self.page is not None:
            from cim_troubleshooter.screens.page_for import make_next_ready

            make_next_ready(self.page.journey.place)

    def hear_keys(self) -> None:
        """Keys that work everywhere: from when the first page has been seen, or another one is shown."""
        if self._keys is None:
            from cim_troubleshooter.screens.keys import Keys

            self._keys = Keys(self, with_about=not self.surroundings.kiosk)
            self._keys.back.connect(self.go_back)
            self._keys.search.connect(self._turn_to_search)
            self._keys.text_size.connect(self._change_text_size)
            self._keys.about.connect(self.show_about)

    def _turn_to_search(self) -> None:
        if self.page is not None:
            self.page.turn_to_search()

    def _change_text_size(self, by: int) -> None:
        """One size larger or smaller, or with 0 the usual one, and say so: no menu shows it."""
        from cim_troubleshooter.screens.accessibility.announce import announce

        last = len(tokens.TEXT_SIZES) - 1
        number = min(max(tokens.TEXT_SIZES.index(self.text_size) + by, 0), last) if by else 0
        self.choose_text_size(tokens.TEXT_SIZES[number])
        announce(self, self.tr("Text size {percent} %").format(percent=self.text_size))

    def _show_actions(self, page: Page, first: bool) -> None:
        if not first:
            self.hear_keys()
            self._actions.hold([*page.footer_buttons(), *self._help_link(page)], with_back=True)
            return
        with_about = not self.surroundings.kiosk
        self._actions.hold(self._help_link(page), with_back=False, with_about=with_about, at_the_end=page.footer_buttons())

    def _help_link(self, page: Page) -> list[QWidget]:
        """A person is one press away, from the first page on."""
        if not page.OFFERS_HELP:
            return []
        link = LinkButton(self.tr("Show who can help"))
        link.clicked.connect(self.show_who_can_help)
        return [link]

    def show_who_can_help(self) -> None:
        """Whom to ask, at any moment."""
        if self.page is not None:
            from cim_troubleshooter.journey import moves

            self.show_journey(moves.who_can_help(self.page.journey))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the page."""
        super().resizeEvent(event)
        self._make_room()
        if self.page is not None:
            self.page.room_changed()

    def _make_room(self) -> None:
        """Where few lines of text fit, or text is large, the page needs the room: the reminder alone stays where it is."""
        size = self._size_in_force()
        self._cramped = self.height() < _LINES_FOR_ALL * tokens.BODY.size * size / 100
        self._header.show_name(not self._cramped)
        self._actions.show_keys(not self._cramped)
        scrolls_along = self._cramped or size >= _LARGE
        if scrolls_along != self._scrolls_along:
            self._scrolls_along = scrolls_along
            self._rearrange()
        self._leave_room()

    def _rearrange(self) -> None:
        """Header, steps and actions around the page, or all of them scrolling with it."""
        self._replacing = True
        here = QApplication.focusWidget()
        moved = {one: one.isHidden() for one in (self._header, self._steps, self._actions)}
        if self._scrolls_along:
            self._scroll.take_along([self._header, self._steps], self._actions)
        else:
            self._rows.insertWidget(0, self._header)
            self._rows.insertWidget(1, self._steps)
            self._footer.hold_actions()
            # Read out, and reached by the Tab key, as they stand.
            self._steps.lower()
            self._header.lower()
        for one, hidden in moved.items():
            # Qt would show them in a moment, and the page would be laid out twice.
            one.setHidden(hidden)
        self._scroll.fit()
        if here is not None and here.window() is self:
            here.setFocus()
        self._replacing = False

    def _leave_room(self) -> None:
        bar, page = self._scroll.bar_width, self.page
        beside = bar if self._scrolls_along else 0
        self._header.leave_room(beside)
        self._actions.leave_room(beside, page.WIDEST_ROW if page is not None and not self._scrolls_along else None)
        if page is not None:
            page.leave_room(bar, self._scroll.width() - bar)

    def _size_in_force(self) -> float:
        """The text size in per cent: the person's here, times theirs for all programs, and more on a shared terminal."""
        return self.text_size * self.system.text_size / 100 * (_LARGER_ON_KIOSK if self.surroundings.kiosk else 1)

    def _give_ring(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Make the focus ring when the first widget needs it: the heading, which comes first, has none."""
        if self._ring is None and self.isVisible() and new is not None and not isinstance(new, Heading) and new.window() is self:
            from cim_troubleshooter.screens.widgets.focus_ring import FocusRing

            self._ring = FocusRing(self)
            self._ring.follow(None, new)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The Tab key goes through the window as it is read out: header, page, footer, each from its first part to its last.

        Qt's own order is that in which widgets were made, and the footer was made before the page.
        """
        if self._replacing:
            # Qt looks for another place as the old page goes; the new one says itself what is read first.
            return False
        from PySide6.QtCore import Qt

        widgets = [one for one in self.findChildren(QWidget) if one.window() is self]
        here = QApplication.focusWidget()
        at = widgets.index(here) if here in widgets else -1
        onwards = widgets[at + 1 :] + widgets[: max(at, 0)]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        for widget in onwards if forward else reversed(onwards):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(reason)
                if self._scroll.isAncestorOf(widget):
                    self._scroll.ensureWidgetVisible(widget)
                return True
        return False

    def go_back(self) -> None:
        """The page before this one."""
        if self.page is not None and self.page.journey.came_from is not None:
            from cim_troubleshooter.journey import moves

            left = self._pages_left.before(self.page.journey)
            self._going_back = True
            self.show_journey(moves.back(self.page.journey))
            self._going_back = False
            if left is not None:
                self.page.take_up(left.page)
                self._scroll.show_at(left.scrolled)

    def _tell_end(self, journey: Journey) -> None:
        """Going back to the first page ends nothing: the person chose the wrong picture, and looks for another one."""
        if not self._going_back and self._begun is not None:
            self.when_finished(journey, time.monotonic() - self._begun)

    def show_about(self) -> None:
        """What this program is, and under which licences; Back leads to where the person was."""
        if self.page is not None and self.page.journey.place is not Place.ABOUT:
            from cim_troubleshooter.journey import moves

            self.show_journey(moves.about(self.page.journey))

    def show_saved(self, saved: SavedSummary) -> None:
        """A saved summary, read-only; Back leads to where the person was."""
        from cim_troubleshooter.journey import moves

        self.surroundings = self.surroundings._replace(saved=saved)
        self.show_journey(moves.open_saved(self.page.journey if self.page is not None else Journey()))

    def least_idle_seconds(self) -> float:
        """How long a shared terminal leaves the page that is shown to somebody who touches nothing, at least."""
        return self.page.LEAST_IDLE_SECONDS if self.page is not None else 0.0

    def _leave(self, leaving: Leaving) -> None:
        """End the journey, unless the page asks first."""
        if self.page is None or not self.page.asks_before(leaving):
            self._leave_now(leaving)

    def _leave_now(self, leaving: Leaving) -> None:
        if leaving == "close":
            self.ends_without_asking = True
            self.close()
        else:
            self.start_again()

    def start_again(self) -> None:
        """A fresh first page; checks that still run are left behind."""
        self.background.forget()
        self._forget_what_was_told()
        self.show_journey(Journey())

    def _take_what_is_in_force(self) -> None:
        """A new day may begin or end guidance: a shared terminal is never switched off."""
        if self.surroundings.whole is not None and self._day != today():
            self._day = today()
            self.surroundings = self.surroundings._replace(pack=in_force(self.surroundings.whole, self._day))

    def choose_text_size(self, percent: int) -> None:
        """Make all text larger or smaller; what the person has done on the page stays."""
        self.text_size = percent
        self._apply_style()

    def follow_system(self) -> None:
        """Begin to follow changes of what the person has set for all programs."""
        from cim_troubleshooter.screens.theme.following_system import FollowingSystem

        FollowingSystem(self, self.system, self.take_system)

    def take_system(self, wanted: Appearance) -> None:
        """Follow what the person has set for all programs: high contrast, larger text."""
        self.system = wanted
        self._apply_style()

    def _learn(self, surroundings: Surroundings) -> None:
        """The person has told something. On a shared terminal it is theirs, and gone when the next person starts."""
        if self.surroundings.kiosk and self._told_before is None:
            self._told_before = (self.surroundings.organisation, self.surroundings.site_contacts)
        self.refresh(surroundings)

    def _forget_what_was_told(self) -> None:
        if self._told_before is not None:
            organisation, contacts = self._told_before
            self.surroundings = self.surroundings._replace(organisation=organisation, site_contacts=contacts)
            self._told_before = None

    def refresh(self, surroundings: Surroundings) -> None:
        """Take in what was read after the first page was shown. Pages from now on know it."""
        self.surroundings = surroundings
        if self.page is not None:
            self.page.surroundings = surroundings
            self.page.take_news()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the first page is there."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            # Painted is not yet shown: the display, too, needs the processor for a moment.
            QTimer.singleShot(_SHOWN_AFTER, self, self._go_on)

    def _go_on(self) -> None:
        """What the first page did without."""
        self._scroll.name_scroll_bar()
        from cim_troubleshooter.screens.accessibility.headings import tell_headings

        tell_headings(self)
        if self.when_first_painted is not None:
            self.when_first_painted()
            self.when_first_painted = None
        self.hear_keys()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, if nobody objects."""
        if not self.may_close() or (not self.ends_without_asking and self.page is not None and self.page.asks_before("close")):
            event.ignore()
            if self.isMinimized():
                self.showNormal()
            return
        if self.page is not None:
            self._tell_end(self.page.journey)
        self.background.close()
        self.when_closed()
        if self._ring is not None:
            self._ring.leave()
        event.accept()

    def _apply_style(self) -> None:
        if self.system.high_contrast:
            from cim_troubleshooter.screens.theme.contrast import colours_of, system_colours

            theme.colours = colours_of(system_colours(QApplication.palette()))
        else:
            theme.colours = ours(self.surroundings.settings.site_accent or tokens.BLUE)
        size = round(self._size_in_force())
        self.setStyleSheet(style_sheet(size))
        self._scroll.bar_width = tokens.scroll_bar(size)
        self._make_room()
        self._header.mark_size(self.text_size)
        self._steps.fold()


def _page_class(place: Place) -> type[Page]:
    """The page for a place in the journey. The first page must not wait for the others."""
    if place is Place.WHAT_YOU_SEE:
        return FirstPage
    from cim_troubleshooter.screens.page_for import page_for

    return page_for(place)
