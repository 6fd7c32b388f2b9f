"""What can be found about the login software, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind, Fixer

_IT: tuple[Fixer, ...] = ("local-it",)
_LOGIN_WELL = "That login works: card, network and browser have a say too."
_LOOKED = (
    *("identity-agent-in-charge", "identity-agent-ended", "smartcard-connect-in-charge", "both-login-clients", "login-software-missing"),
    *("login-software-too-old", "login-software-not-running", "login-software-not-started", "login-software-version-not-told"),
    *("credential-management-missing", "credential-management-running", "credential-management-not-running"),
    *("port-service-running", "port-service-stopped", "port-service-missing"),
)
"""One of these is told wherever the computer was looked at, and it is looked at as a whole before anything is told."""


IDENTITY_AGENT = FindingKind(
    code="identity-agent-in-charge",
    outcome="ok",
    sentence="NHS Identity Agent {version} does the smartcard login on this computer.",
    means="The card stays in while you work. A passcode box comes when you put it in, and taking it out ends the session.",
    does_not_mean=_LOGIN_WELL,
    rule="NHS England’s pages on Identity Agent: 2.4.10.0 is the oldest that is supported (12 October 2025), and it is until the "
    "day that the guidance names. By the version in Windows’ list of programs, and a program that runs in this session.",
)
IDENTITY_AGENT_ENDED = FindingKind(
    code="identity-agent-ended",
    outcome="attention",
    sentence="NHS Identity Agent {version} does the smartcard login on this computer. The national date of its end has passed.",
    means="By this computer’s date and the day that the guidance names (`identity-agent-ends` in pack.yaml), cards no longer work with it.",
    does_not_mean="That anything is wrong with the smartcard, or that login cannot work: the national date may have moved.",
    fixed_by=_IT,
    looked_for_with=("identity-agent-in-charge", "smartcard-connect-in-charge", "login-software-missing"),
)
AGENT_VERSION_NOT_TOLD = FindingKind(
    code="login-software-version-not-told",
    outcome="unknown",
    sentence="NHS Identity Agent runs on this computer. Whether its version may still log in could not be told.",
    means="Windows’ list gives no version of it, or an old one beside a newer one. The details have all that were found.",
    does_not_mean="That it is too old, or new enough.",
    fixed_by=_IT,
)
SMARTCARD_CONNECT = FindingKind(
    code="smartcard-connect-in-charge",
    outcome="ok",
    sentence="NHS Smartcard Connect does the smartcard login on this computer.",
    means="No passcode box comes when the card goes in: an application asks when it is opened. Taking the card out ends nothing.",
    does_not_mean=_LOGIN_WELL,
    rule="NHS England’s pages on Smartcard Connect: it comes with Credential Management from version 3 on. By Windows’ list of programs.",
)
MISSING = FindingKind(
    code="login-software-missing",
    outcome="problem",
    sentence="This computer has no NHS login software.",
    means="Neither NHS Identity Agent nor NHS Smartcard Connect is among the installed programs.",
    does_not_mean="That anything is wrong with the smartcard. On a remote desktop the software is wanted there, not here.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
TOO_OLD = FindingKind(
    code="login-software-too-old",
    outcome="problem",
    sentence="NHS Identity Agent {version} is too old: {least} is the oldest that may log in.",
    means="Older versions of Identity Agent were retired and are refused by the national service.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
    not_told_with=("login-software-version-not-told",),
)
NOT_RUNNING = FindingKind(
    code="login-software-not-running",
    outcome="problem",
    sentence="NHS Identity Agent is installed, but it is not running for you.",
    means="No Identity Agent runs in this Windows session. It can be started from the Start menu.",
    does_not_mean="That it is broken: it may have been closed, or be starting still.",
    fixed_by=("you", "local-it"),
    looked_for_with=_LOOKED,
)
NOT_STARTED_HERE = FindingKind(
    code="login-software-not-started",
    outcome="attention",
    sentence="Nothing starts the login software on this computer by itself, and it is not running.",
    means="Without the Windows desktop (Explorer) neither the Startup folder nor the tray is used, so IT has to start the login software.",
    does_not_mean="That the login software is broken.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
    not_told_with=("credential-management-not-seen",),
)
BOTH = FindingKind(
    code="both-login-clients",
    outcome="attention",
    sentence="This computer has both NHS Identity Agent and NHS Smartcard Connect.",
    means="The two treat the card in opposite ways, and Smartcard Connect is meant to take Identity Agent’s place.",
    does_not_mean="That login cannot work.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
NO_MANAGEMENT = FindingKind(
    code="credential-management-missing",
    outcome="problem",
    sentence="NHS Credential Management is not installed.",
    means="Browsers reach the smartcard through it, so every computer that is used to log in needs it.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
MANAGEMENT_TOO_OLD = FindingKind(
    code="credential-management-too-old",
    outcome="attention",
    sentence="NHS Credential Management {version} is older than {least}, which is asked for now.",
    means="Signing with cards of series 8 needs the newer version.",
    does_not_mean="That login cannot work.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
MANAGEMENT_NOT_RUNNING = FindingKind(
    code="credential-management-not-running",
    outcome="problem",
    sentence="NHS Credential Management is installed, but it is not running for you.",
    means="It does not run in this Windows session. It starts when somebody signs in, and can be started from the Start menu.",
    does_not_mean="That it is broken: after an installation it waits for the next sign-in.",
    fixed_by=("you", "local-it"),
    looked_for_with=("credential-management-running", "credential-management-missing"),
)
MANAGEMENT_NOT_SEEN = FindingKind(
    code="credential-management-not-seen",
    outcome="unknown",
    sentence="NHS Credential Management is installed. Whether it runs could not be told.",
    means="Its program was not recognised among those that run, and NHS Port Service does not answer a caller that is no browser.",
    does_not_mean="That it is running, or that it is not.",
)
MANAGEMENT_DOUBLED = FindingKind(
    code="credential-management-doubled",
    outcome="attention",
    sentence="NHS Credential Management is installed more than once, or has left something behind.",
    means="Two copies get in each other’s way. Remove all of them, then install one.",
    does_not_mean="That login cannot work.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
MANAGEMENT_RUNNING = FindingKind(
    code="credential-management-running",
    outcome="ok",
    sentence="NHS Credential Management is running.",
    means="Its program runs in this Windows session, or listens where NHS Port Service says.",
    does_not_mean="That the browser may reach it.",
    rule="Windows’ list of processes of this session; or NHS Port Service’s answer as the published port library reads it, and a "
    "port that takes a connection.",
)
NO_PORT_SERVICE = FindingKind(
    code="port-service-missing",
    outcome="problem",
    sentence="NHS Port Service is not installed.",
    means="It comes with Credential Management, and browsers find that through it.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=("port-service-running", "port-service-stopped", "credential-management-missing"),
)
PORT_SERVICE_STOPPED = FindingKind(
    code="port-service-stopped",
    outcome="problem",
    sentence="NHS Port Service is installed, but it is not running.",
    means="The Windows service of that name has to run all the time. Starting it needs an administrator.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=("port-service-running", "port-service-missing", "credential-management-missing"),
)
PORT_SERVICE_NOT_TOLD = FindingKind(
    code="port-service-not-told",
    outcome="unknown",
    sentence="Whether NHS Port Service is running could not be told.",
    means="The service is installed, but Windows does not tell you how it stands.",
    does_not_mean="That it is running, or that it is not.",
)
PORT_SERVICE_RUNNING = FindingKind(
    code="port-service-running",
    outcome="ok",
    sentence="NHS Port Service is running.",
    means="The Windows service of that name runs. The details say whether it answered a caller that is no browser.",
    does_not_mean="That the browser may reach it.",
    rule="SERVICE_RUNNING of QueryServiceStatusEx (Windows, winsvc.h).",
)
NO_DOT_NET = FindingKind(
    code="dot-net-missing",
    outcome="problem",
    sentence=".NET Framework 4.8 is missing from this computer.",
    means="Credential Management cannot be installed or run without it (Release 528040 or above).",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
NO_OBERTHUR = FindingKind(
    code="oberthur-middleware-missing",
    outcome="attention",
    sentence="The Oberthur software for cards of series 8 was not found on this computer.",
    means="Cards of series 8 need it.",
    does_not_mean="That cards of series 9 and 10 cannot be used: they do not need it.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
NO_PIV_DRIVER = FindingKind(
    code="piv-driver-missing",
    outcome="unknown",
    sentence="The Windows driver for cards of series 9 and 10 was not found.",
    means="Windows lists no PIV mini driver. Windows Update usually brings it, also when a card is put in for the first time.",
    does_not_mean="That such a card cannot be used: Windows may know it by another name.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
RETIRED_MIDDLEWARE = FindingKind(
    code="retired-middleware",
    outcome="attention",
    sentence="Software for retired smartcards is still installed: {name}.",
    means="Gemalto’s software served series 4 to 6, which no longer work, and is known to cause trouble.",
    does_not_mean="That it is the cause today.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
TEST_ENVIRONMENT = FindingKind(
    code="test-environment",
    outcome="problem",
    sentence="NHS Identity Agent on this computer is set to a test system, which does not know everyday smartcards.",
    means="Its ActivatePOSTURL names one of the test environments.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=_IT,
    looked_for_with=_LOOKED,
)
NOT_CHECKED = FindingKind(
    code="workstation-not-checked",
    outcome="skipped",
    sentence="NHS login software is for Windows alone, so it was not looked for on this computer.",
    means="The check did not run.",
    does_not_mean="That login software is there, or not.",
)

KINDS = (
    *(
        IDENTITY_AGENT,
        IDENTITY_AGENT_ENDED,
        AGENT_VERSION_NOT_TOLD,
        SMARTCARD_CONNECT,
        MISSING,
        TOO_OLD,
        NOT_RUNNING,
        NOT_STARTED_HERE,
        BOTH,
    ),
    *(NO_MANAGEMENT, MANAGEMENT_TOO_OLD, MANAGEMENT_NOT_RUNNING, MANAGEMENT_NOT_SEEN, MANAGEMENT_DOUBLED, MANAGEMENT_RUNNING),
    *(NO_PORT_SERVICE, PORT_SERVICE_STOPPED, PORT_SERVICE_NOT_TOLD, PORT_SERVICE_RUNNING),
    *(NO_DOT_NET, NO_OBERTHUR, NO_PIV_DRIVER, RETIRED_MIDDLEWARE, TEST_ENVIRONMENT, NOT_CHECKED),
)
