"""The one Qt style sheet, made from the tokens and a text size.

It lies on the window alone. A widget says what it is by its class, its object name or the property `kind`; nothing
else in the program sets a colour or a font by a sheet of its own. Styles of words go by object name because Qt finds
those rules at once: a property is compared anew for every label and rule, which costs a page half a frame.
"""

from __future__ import annotations

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.tokens import Type


def style_sheet(text_size: int = 100) -> str:
    """The sheet for a text size in per cent, in the colours that the tokens wear now."""
    return "\n".join(
        [*_words(text_size), *_tags(text_size), *_insets(text_size), *_surfaces(), *_scroll_bar(text_size), *_buttons(text_size)]
    )


def _font(style: Type, text_size: int) -> str:
    return f"font-size: {round(style.size * text_size / 100)}px; font-weight: {style.weight};"


def _words(text_size: int) -> list[str]:
    rules = [f"QLabel {{ color: {tokens.TEXT}; {_font(tokens.BODY, text_size)} }}"]
    for name, style in tokens.TYPES.items():
        rules.append(f"#words-{name} {{ {_font(style, text_size)} }}")
    rules.append(f'QLabel[secondary="true"] {{ color: {tokens.SECONDARY_TEXT}; }}')
    return rules


def _tags(text_size: int) -> list[str]:
    shape = f"padding: 2px 9px; border-radius: 2px; {_font(tokens.TYPES['tag'], text_size)}"
    return [
        f'Tag[kind="{kind}"] {{ background: {tag.ground}; color: {tag.text}; border: 1px solid {tag.edge}; {shape} }}'
        for kind, tag in tokens.TAGS.items()
    ]


def _insets(text_size: int) -> list[str]:
    shape = f"padding: {tokens.GAP_2}px {tokens.GAP_3}px {tokens.GAP_2}px 10px; {_font(tokens.BODY, text_size)}"
    return [
        f'Inset[kind="{kind}"] {{ background: {inset.ground}; border-left: {tokens.INSET_BAR}px solid {inset.bar}; {shape} }}'
        for kind, inset in tokens.INSETS.items()
    ]


_NOTICES = {"information": "possible", "warning": "attention"}


def _bar(colour: str) -> str:
    return f"border: none; border-left: {tokens.INSET_BAR}px solid {colour};"


def _header_edge() -> str:
    return f"border: none; border-bottom: 1px solid {tokens.HEADER_EDGE};" if tokens.HEADER_EDGE != tokens.HEADER else ""


def _surfaces() -> list[str]:
    return [
        f"#window, #page, #scroll {{ background: {tokens.PAGE}; }}",
        "#scroll { border: none; }",
        f"#header {{ background: {tokens.HEADER}; {_header_edge()} }}",
        f"#words-product {{ color: {tokens.HEADER_TEXT}; }}",
        f"#steps {{ background: {tokens.BAR}; border-bottom: 1px solid {tokens.CARD_BORDER}; }}",
        f"#footer {{ background: {tokens.BAR}; border-top: 1px solid {tokens.CARD_BORDER}; }}",
        f"#row {{ border: none; border-bottom: 1px solid {tokens.CARD_BORDER}; }}",
        f"#line {{ background: {tokens.CARD_BORDER}; border: none; }}",
        f"#summary {{ background: {tokens.PAGE}; border: none; }}",
        *(
            f"#notice-{name} {{ background: {tokens.INSETS[inset].ground}; {_bar(tokens.INSETS[inset].bar)} }}"
            for name, inset in _NOTICES.items()
        ),
        f"#proposal {{ background: {tokens.PROPOSAL.ground}; {_bar(tokens.PROPOSAL.bar)} }}",
        f"#search {{ background: {tokens.FIELD}; border: {tokens.BORDER}px solid {tokens.FIELD_BORDER}; }}",
        f"QLineEdit#search {{ placeholder-text-color: {tokens.SECONDARY_TEXT}; color: {tokens.TEXT}; }}",
        f"QLabel#search {{ color: {tokens.SECONDARY_TEXT}; }}",
        f"QProgressBar {{ background: {tokens.TROUGH}; border: none; border-radius: 3px; }}",
        f"QProgressBar::chunk {{ background: {tokens.CURRENT}; border-radius: 3px; }}",
        f"Panel {{ background: {tokens.CARD}; border: 1px solid {tokens.CARD_BORDER}; border-radius: {tokens.PANEL_RADIUS}px; }}",
    ]


def _scroll_bar(text_size: int) -> list[str]:
    width = tokens.scroll_bar(text_size)
    handle = f"background: {tokens.SCROLL_HANDLE}; border-radius: {(width - 6) // 2}px; min-height: {tokens.TARGET}px; margin: 3px;"
    return [
        f"QScrollBar:vertical {{ background: {tokens.PAGE}; width: {width}px; margin: 0; }}",
        f"QScrollBar::handle:vertical {{ {handle} }}",
        f"QScrollBar::handle:vertical:hover {{ background: {tokens.SECONDARY_TEXT}; }}",
        "QScrollBar::handle:vertical:disabled { background: none; }",
        "QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; height: 0; width: 0; }",
    ]


def _buttons(text_size: int) -> list[str]:
    return [
        f"Button {{ {_font(tokens.TYPES['button'], text_size)} }}",
        f"QMenu {{ background: {tokens.BAR}; color: {tokens.TEXT}; border: 1px solid {tokens.FIELD_BORDER}; }}",
        f"QMenu {{ {_font(tokens.BODY, text_size)} }}",
        "QMenu::item { padding: 11px 32px 11px 16px; }",
        f"QMenu::item:selected {{ background: {tokens.FOCUS}; color: {tokens.FOCUS_TEXT}; }}",
        f"#header-link {{ {_font(tokens.TYPES['step'], text_size)} }}",
        f"LinkButton {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"AddressLink {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"OutcomeIcon, CardReader {{ {_font(tokens.BODY, text_size)} }}",
        *_search(text_size),
        f"SymptomCard {{ {_font(tokens.TYPES['heading3'], text_size)} }}",
        f"Columns {{ {_font(tokens.BODY, text_size)} }}",
        f"CauseList {{ {_font(tokens.BODY, text_size)} }}",
        f"#cause {{ background: transparent; border: 1px solid transparent; border-radius: {tokens.PANEL_RADIUS}px; }}",
        f"#cause:hover {{ border-color: {tokens.LINK}; }}",
        f"Choice {{ {_font(tokens.TYPES['choice'], text_size)} }}",
    ]


def _search(text_size: int) -> list[str]:
    high, wide = max(24, round(24 * text_size / 100)), round(608 * text_size / 100)
    room = f"min-height: {high}px; max-height: {high}px; min-width: 120px; max-width: {wide}px; {_font(tokens.TYPES['choice'], text_size)}"
    return [
        # Qt's own field keeps two px more before its words. Both are of one width: nothing moves when one takes the other's place.
        f"QLabel#search {{ padding: 8px 10px 8px 14px; {room} }}",
        f"QLineEdit#search {{ padding: 8px 12px; {room} }}",
        f"AnswerButton {{ {_font(tokens.TYPES['link'], text_size)} }}",
        f"ResultButton {{ {_font(tokens.TYPES['heading3'], text_size)} }}",
    ]
