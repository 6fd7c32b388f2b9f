"""Group Policy templates (ADMX and ADML), made from the settings' own definition: no setting without its policy.

Names of policies, elements and namespace never change: Intune builds its addresses from them. Limited to what
Intune imports: English (US) alone, no other template's namespace, no combo boxes, a key of our own below policy's.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, SETTINGS, Setting
from cim_troubleshooter.settings.windows_registry import POLICY

FILE_NAME = "cim-troubleshooter"
LANGUAGE = "en-US"
NAMESPACE = "CIMTroubleshooter.Policies"
CATEGORY = "CIMTroubleshooter"
SUPPORTED = "SUPPORTED_CIMTroubleshooter"
LONGEST_TEXT = 1023
_SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_TITLE = "Care Identity Management troubleshooter"
_STATES = (
    "Where this is not configured, the site file, the installer's properties or the default apply. "
    "Where it is set, the command line and files cannot change it."
)


def write_templates(folder: Path) -> list[Path]:
    """Writes cim-troubleshooter.admx and en-US/cim-troubleshooter.adml, and gives their places."""
    (folder / LANGUAGE).mkdir(parents=True, exist_ok=True)
    admx, adml = folder / f"{FILE_NAME}.admx", folder / LANGUAGE / f"{FILE_NAME}.adml"
    admx.write_bytes(_text(definitions()))
    adml.write_bytes(_text(resources()))
    return [admx, adml]


def policy_name(setting: Setting) -> str:
    """A policy's name, such as `kiosk_idle_seconds`."""
    return setting.attribute


def policy_title(setting: Setting) -> str:
    """The policy's name in Group Policy's list: by the setting's own name, under which the manual lists it."""
    return setting.name


def policy_class(setting: Setting) -> str:
    """Whether policy sets it for the computer, for a user or for both."""
    return "Both" if setting.name in ALSO_FOR_A_USER else "Machine"


def definitions() -> Element:
    """The ADMX: what there is to set, and where in the registry it is written."""
    root = Element("policyDefinitions", {"xmlns": _SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})
    SubElement(SubElement(root, "policyNamespaces"), "target", prefix="cim", namespace=NAMESPACE)
    SubElement(root, "resources", minRequiredRevision="1.0")
    supported = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(supported, "definition", name=SUPPORTED, displayName=f"$(string.{SUPPORTED})")
    SubElement(SubElement(root, "categories"), "category", name=CATEGORY, displayName=f"$(string.{CATEGORY})")
    policies = SubElement(root, "policies")
    for setting in SETTINGS:
        _add_policy(policies, setting)
    return root


def _add_policy(policies: Element, setting: Setting) -> None:
    name = policy_name(setting)
    about = {
        "name": name,
        "class": policy_class(setting),
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_Explain)",
        "key": POLICY,
    }
    if setting.kind == "yes-no":
        policy = SubElement(policies, "policy", {**about, "valueName": setting.name})
    else:
        policy = SubElement(policies, "policy", {**about, "presentation": f"$(presentation.{name})"})
    SubElement(policy, "parentCategory", ref=CATEGORY)
    SubElement(policy, "supportedOn", ref=SUPPORTED)
    if setting.kind == "yes-no":
        # Off is not the same as absent: it is written too.
        for state, value in (("enabledValue", "1"), ("disabledValue", "0")):
            SubElement(SubElement(policy, state), "decimal", value=value)
    else:
        _add_element(SubElement(policy, "elements"), setting)


def _add_element(elements: Element, setting: Setting) -> None:
    about = {"id": f"{policy_name(setting)}_Value", "valueName": setting.name}
    if setting.kind == "number" and setting.limits:
        least, most = map(str, setting.limits)
        SubElement(elements, "decimal", {**about, "required": "true", "minValue": least, "maxValue": most})
    elif setting.kind == "list":
        # Values are named 1, 2, … below a key of the setting's name, and all other values there are removed.
        SubElement(elements, "list", {"id": about["id"], "key": f"{POLICY}\\{setting.name}", "valuePrefix": ""})
    elif setting.choices:
        choices = SubElement(elements, "enum", {**about, "required": "true"})
        for choice in setting.choices:
            item = SubElement(choices, "item", displayName=f"$(string.{policy_name(setting)}_{choice})")
            SubElement(SubElement(item, "value"), "string").text = choice
    else:
        SubElement(elements, "text", {**about, "required": "true", "maxLength": str(LONGEST_TEXT)})


def resources() -> Element:
    """The ADML: the texts, and the control for each value."""
    root = Element("policyDefinitionResources", {"xmlns": _SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})
    SubElement(root, "displayName").text = _TITLE
    SubElement(root, "description").text = f"Settings of the {_TITLE}."
    inside = SubElement(root, "resources")
    strings = SubElement(inside, "stringTable")
    presentations = SubElement(inside, "presentationTable")
    _add_string(strings, CATEGORY, _TITLE)
    _add_string(strings, SUPPORTED, f"{_TITLE} 1.0 or later")
    for setting in SETTINGS:
        name = policy_name(setting)
        _add_string(strings, name, policy_title(setting))
        _add_string(strings, f"{name}_Explain", explained(setting))
        if setting.kind == "text":
            for choice in setting.choices:
                _add_string(strings, f"{name}_{choice}", choice)
        if setting.kind != "yes-no":
            _add_presentation(presentations, setting)
    return root


def explained(setting: Setting) -> str:
    """What the policy does, in Group Policy's help."""
    if setting.kind == "yes-no":
        states = "Enabled: yes. Disabled: no."
    elif setting.kind == "list":
        states = f"Enabled: {setting.expects}, one a line. Disabled: as if not configured."
    else:
        states = f"Enabled: {setting.expects}. Disabled: as if not configured."
    return f"{setting.means.replace('`', '')}\n\n{states}\n\n{_STATES}"


def _add_presentation(presentations: Element, setting: Setting) -> None:
    name = policy_name(setting)
    presentation = SubElement(presentations, "presentation", id=name)
    reference = {"refId": f"{name}_Value"}
    label = setting.expects[0].upper() + setting.expects[1:]
    if setting.kind == "number":
        SubElement(presentation, "decimalTextBox", {**reference, "defaultValue": str(setting.default)}).text = label
    elif setting.kind == "list":
        SubElement(presentation, "listBox", reference).text = label
    elif setting.choices:
        default = str(setting.choices.index(str(setting.default)))
        SubElement(presentation, "dropdownList", {**reference, "noSort": "true", "defaultItem": default}).text = label
    else:
        SubElement(SubElement(presentation, "textBox", reference), "label").text = label


def _add_string(strings: Element, name: str, text: str) -> None:
    SubElement(strings, "string", id=name).text = text


def _text(root: Element) -> bytes:
    indent(root)
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def as_table() -> str:
    """The table in installer/README.md."""
    asked = {"yes-no": "enabled or disabled", "number": "a number", "text": "a text", "list": "a list"}
    lines = ["| policy and value | for | asks for | does |", "|---|---|---|---|"]
    for setting in SETTINGS:
        whom = "computer, user" if policy_class(setting) == "Both" else "computer"
        kind = "a choice" if setting.kind == "text" and setting.choices else asked[setting.kind]
        lines.append(f"| `{setting.name}` | {whom} | {kind} | {setting.means} |")
    return "\n".join(lines)
