"""What an answer has changed, as one or two sentences to be read out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey

_MOST = 2


def what_changed(before: Journey, after: Journey, pack: Pack) -> str:
    """The causes whose standing an answer changed, and whether the page now looks at another one."""
    said: list[str] = []
    now = views.verdicts_of(after, pack)
    here = views.verdict_here(after, pack)
    if here is not None and after.cause != before.cause:
        said.append(
            QCoreApplication.translate("WhatChanged", "This is likelier now: {cause}.").format(cause=views.title_of(here, after, pack))
        )
    standing = {verdict.cause: verdict.standing for verdict in views.verdicts_of(before, pack)}
    changed = [one for one in now if one.standing != standing.get(one.cause) and (one.cause != after.cause or not said)]
    words = {
        "found": QCoreApplication.translate("WhatChanged", "Found: {cause}."),
        "possible": QCoreApplication.translate("WhatChanged", "Possible: {cause}."),
        "unlikely": QCoreApplication.translate("WhatChanged", "Unlikely now: {cause}."),
    }
    said += [words[one.standing].format(cause=views.title_of(one, after, pack)) for one in changed[:_MOST]]
    if views.shown_step(after, pack) != views.shown_step(before, pack) and after.cause == before.cause:
        said.append(QCoreApplication.translate("WhatChanged", "The steps have changed."))
    return " ".join(said) or QCoreApplication.translate("WhatChanged", "Your answer is noted. Nothing else has changed.")
