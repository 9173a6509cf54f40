"""Numbers and yes or no in the words of a survey sheet."""


def tonnes(kilograms):
    """`41.3` for 41,300 kg; empty for unknown."""
    return "" if kilograms is None else f"{kilograms / 1000:.3f}".rstrip("0").rstrip(".")


def plain(number):
    """A number without needless zeros; empty for unknown."""
    return "" if number is None else f"{number:.4f}".rstrip("0").rstrip(".")


def yes_no(answer):
    return "" if answer is None else "是" if answer else "否"
