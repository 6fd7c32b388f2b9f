"""A pack of any size, made of the built-in pack's sentences shuffled word by word, with some made-up words for variety."""

from __future__ import annotations

import random

from cim_troubleshooter.guidance.model import Pack


def large_pack(like: Pack, symptoms: int, seed: int = 1) -> Pack:
    """A pack with so many symptoms, and as many causes; the same for the same seed."""
    chance = random.Random(seed)
    every_symptom, every_cause = list(like.symptoms.values()), list(like.causes.values())
    vocabulary = [word for cause in every_cause for word in f"{cause.title} {cause.explains}".split()]
    made_up = ["".join(chance.choices("abcdefghilmnoprstuvw", k=chance.randint(4, 11))) for _ in range(2 * symptoms)]

    def sentence(length: int) -> str:
        return " ".join(chance.choice(made_up if chance.random() < 0.15 else vocabulary) for _ in range(length))

    def phrases() -> tuple[str, ...]:
        return tuple(sentence(3) for _ in range(5))

    causes = {
        f"cause-{number}": chance.choice(every_cause)._replace(
            id=f"cause-{number}", title=sentence(7), explains=sentence(18), people_say=phrases()
        )
        for number in range(symptoms)
    }
    names = list(causes)
    return like._replace(
        causes=causes,
        symptoms={
            f"symptom-{number}": chance.choice(every_symptom)._replace(
                id=f"symptom-{number}",
                title=sentence(6),
                sees=sentence(12),
                causes=tuple(chance.sample(names, 8)),
                people_say=phrases(),
                question=None,
            )
            for number in range(symptoms)
        },
    )
