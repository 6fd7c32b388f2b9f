"""The strings and symptoms that people meet on screens, each with the symptom and the cause that it must lead to.

One row for each row of the table of known messages that the guidance was written from, in its order; where nothing else is known.
"""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """What is seen, and where it leads to."""

    seen: str
    symptom: str
    cause: str


ROWS = (
    Row("Smartcard Authentication Failure, code 400_... or 500_...", "log-in", "card-not-in-reader"),
    Row("400_645", "log-in", "port-service-stopped"),
    Row("ERR1000 (Error 1000)", "log-in", "profile-closed"),
    Row("ERR1002 : Unable to read the card", "log-in", "addresses-blocked"),
    Row("ERR1009: Failed to obtain SOPIN for user", "manage-smartcards", "local-workstation"),
    Row("INF1014:Scanning for Smartcard", "manage-smartcards", "management-step-failed"),
    Row("ERR5022: Operation cannot be completed", "manage-smartcards", "management-step-failed"),
    Row("PR Service returned ... PR20002 ... Port redirection service is unavailable", "manage-smartcards", "port-service-stopped"),
    Row("problem connecting to Credential Management", "manage-smartcards", "credential-management-not-running"),
    Row("there was a problem unlocking the smartcard", "unlock-or-renew", "credential-management-not-running"),
    Row("PR30007 ... Unable to find CM process for user", "log-in", "credential-management-not-running"),
    Row("All promises were rejected", "log-in", "port-service-stopped"),
    Row("blocked by CORS policy ... /PRS/ConnectPRService", "log-in", "supplier-site-not-allowed"),
    Row("0x53494705 No X.509 Signing certificate found", "one-service", "no-card-when-signing"),
    Row("0x53494703 An Internal error occurred", "one-service", "supplier-request-wrong"),
    Row("Error response from Credential Management.", "one-service", "credential-management-fault"),
    Row("There was a problem reading your Smartcard. Please restart the Identity Agent...", "log-in", "reader-without-driver"),
    Row("NHS Credential Management Error: Not Installed or Running", "log-in", "third-party-cookies"),
    Row(".NET Framework 4.8 Missing", "log-in", "dot-net-missing"),
    Row("application is already running (CM)", "log-in", "credential-management-doubled"),
    Row("NHS Credential Management cannot be found", "log-in", "credential-management-not-running"),
    Row("... is running on port 43485 but is not connected", "log-in", "credential-management-not-connected"),
    Row("... is running on port 55000 and is connected but cannot login", "log-in", "credential-management-not-connected"),
    Row("Windows Security / username-password prompt for localhost", "log-in", "intranet-zone-wrong"),
    Row("blank screen after role selection", "open-care-identity-management", "browser-in-old-mode"),
    Row("'Page not found'", "nothing-happens", "addresses-blocked"),
    Row("'This site can't be reached'", "nothing-happens", "name-not-found"),
    Row("ERR_CONNECTION_TIMED_OUT", "nothing-happens", "addresses-blocked"),
    Row("'Blocked by proxy'", "nothing-happens", "addresses-blocked"),
    Row("'Domain not authorised'", "nothing-happens", "addresses-blocked"),
    Row("There is no Smartcard reader available", "log-in", "reader-not-found"),
    Row("The Passcode you entered is not valid. You have 'n' remaining tries", "unlock-or-renew", "passcode-wrong"),
    Row("Your Smartcard is blocked", "unlock-or-renew", "passcode-locked"),
    Row("The user credentials presented are not valid", "unlock-or-renew", "certificates-expired"),
    Row("No certificate was found to perform authentication", "log-in", "card-blank"),
    Row("Your Smartcard is about to expire. Do you wish to renew it now?", "unlock-or-renew", "certificates-expiring"),
    Row("passcode accepted, no role list", "select-role", "card-cancelled"),
    Row("role list shows but the wanted organisation or role is absent", "select-role", "position-ended"),
    Row("'Establishing connection' never ends", "select-role", "not-on-health-network"),
    Row("passcode box never appears", "log-in", "no-passcode-box"),
    Row("several-smartcards message on a laptop with SIM slot", "log-in", "several-cards"),
    Row("all browsers close at logout", "logged-out", "browsers-close-at-logout"),
    Row("asked for passcode again after Windows unlock", "logged-out", "passcode-asked-again"),
    Row("session ends when card is removed", "logged-out", "session-ends-without-card"),
    Row("browser asks to access other apps/devices on local network", "log-in", "local-network-access-refused"),
    Row("'Service smartcard' absent", "service-smartcards", "wrong-role-chosen"),
    Row("an option such as Repair absent inside servicing", "manage-smartcards", "role-cannot-repair"),
    Row("renew option absent", "unlock-or-renew", "renewal-not-offered"),
    Row("no security code arrives", "unlock-or-renew", "security-code-missing"),
    Row("old unlock/CIS link opens nothing", "nothing-happens", "old-bookmark"),
    Row("message that card series or IA version is no longer accepted (wording not found)", "log-in", "card-series-retired"),
    Row("legacy renewal: 'You have been logged out' or blank page", "unlock-or-renew", "old-bookmark"),
    Row("error page at first insertion in one application only", "one-service", "first-insertion"),
    Row("logged out because another session was started in a new window or browser", "logged-out", "another-session"),
)
