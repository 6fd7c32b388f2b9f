"""The summary as a code for the person's telephone: it takes the text along, and sends nothing anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cim_troubleshooter.handover.code import code_of, code_text
from cim_troubleshooter.screens.widgets.code_picture import CodePicture
from cim_troubleshooter.screens.widgets.way import Passed, Way
from cim_troubleshooter.screens.widgets.words import words
from cim_troubleshooter.texts import telephone


class CodeWay(Way):
    """It counts as taken once the code is shown: nobody can know when it was read."""

    def __init__(self) -> None:
        """No code is shown."""
        super().__init__()
        self.picture: CodePicture | None = None

    def begin(self, passed: Passed) -> None:
        """Show the code of as many lines as it takes, whom to call among them."""
        self.leave()
        first, second, *others = [*passed.lines, "", ""]
        call = next((f"{one.title}: {telephone.numbers_of(one.phone)[0].shown}" for one in passed.contacts if one.phone), "")
        text = code_text([first, second, call, *others])
        self.picture = CodePicture(code_of(text), text)
        explains = self.tr("The code holds the most important lines as plain text. Select it to make it larger.")
        self.rows.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(words(explains, "small"))
        self.show()
        self.says.emit(self.tr("Point your telephone’s camera here"))
        self.taken.emit()
