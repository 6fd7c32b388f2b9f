"""What works beside a window, for its pages: each part is made, and imported, when a page first asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from cim_troubleshooter.screens.background.checking import Checking
    from cim_troubleshooter.screens.background.looking import Looking
    from cim_troubleshooter.screens.background.organisations import Organisations
    from cim_troubleshooter.screens.background.searching import Searching
    from cim_troubleshooter.screens.pictures.screenshots import Screenshots


class Background(QObject):
    """Lives as long as its window. `card_put_in` tells that somebody has put a card in, once the checks follow readers."""

    card_put_in = Signal()

    def __init__(self, window: QObject) -> None:
        """Nothing works yet."""
        super().__init__(window)
        self._checking: Checking | None = None
        self._searching: Searching | None = None
        self._looking: Looking | None = None
        self._organisations: Organisations | None = None
        self._screenshots: Screenshots | None = None

    @property
    def checking(self) -> Checking:
        """The checks."""
        if self._checking is None:
            from cim_troubleshooter.screens.background.checking import Checking

            self._checking = Checking(self)
            self._checking.card_put_in.connect(self.card_put_in)
        return self._checking

    @property
    def searching(self) -> Searching:
        """The search."""
        if self._searching is None:
            from cim_troubleshooter.screens.background.searching import Searching

            self._searching = Searching()
        return self._searching

    @property
    def looking(self) -> Looking:
        """Whether a known message is on the screen."""
        if self._looking is None:
            from cim_troubleshooter.screens.background.looking import Looking

            self._looking = Looking()
        return self._looking

    def organisations(self, path: str, kept_in: str | None) -> Organisations:
        """The organisations of the contacts file at `path`, to be searched. They are kept until somebody starts again.

        `kept_in` is where its last good copy lies, if one is kept.
        """
        if self._organisations is None:
            from cim_troubleshooter.screens.background.organisations import Organisations

            self._organisations = Organisations(path, kept_in)
        return self._organisations

    @property
    def screenshots(self) -> Screenshots:
        """The site's own pictures."""
        if self._screenshots is None:
            from cim_troubleshooter.screens.pictures.screenshots import Screenshots

            self._screenshots = Screenshots(self)
        return self._screenshots

    def forget(self) -> None:
        """Somebody starts again: checks that still run are left behind, and the organisations are kept no longer."""
        if self._checking is not None:
            self._checking.cancel()
        self._let_organisations_go()

    def _let_organisations_go(self) -> None:
        if self._organisations is not None:
            self._organisations.close()
            self._organisations = None

    def close(self) -> None:
        """The window ends."""
        if self._checking is not None:
            self._checking.close()
        if self._searching is not None:
            self._searching.close()
        self._let_organisations_go()
