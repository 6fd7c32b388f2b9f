"""The pictures on cards: screens drawn from their description, the words for them, and the site's own screenshots."""
