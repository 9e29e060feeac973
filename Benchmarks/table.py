"""Tables in Markdown, written row by row, and the targets that figures are held against."""


class Table:
    """A table whose columns are as wide as they are told, so that it can be read while it grows."""

    def __init__(self, title, columns):
        """Columns are (name, width); numbers stand to the right, the first column to the left."""
        self.widths = [max(width, len(name)) for name, width in columns]
        print('\n%s\n' % title)
        self.line([name for name, _ in columns])
        print('|' + '|'.join('-' * (w + 2) if i == 0 or i == len(columns) - 1 else '-' * (w + 1) + ':'
                             for i, w in enumerate(self.widths)) + '|', flush=True)

    def line(self, cells):
        padded = [c.ljust(w) if i in (0, len(self.widths) - 1) else c.rjust(w)
                  for i, (c, w) in enumerate(zip(list(cells) + [''] * len(self.widths), self.widths))]
        print('| ' + ' | '.join(padded) + ' |', flush=True)


class Targets:
    """What was promised, and what was measured of it."""

    rows = []

    @classmethod
    def add(cls, what, limit, measured, unit='', least=False):
        """A figure that may be `limit` at most, or must be at least that."""
        if measured is None: return
        is_met = measured >= limit if least else measured <= limit
        margin = (limit / measured if least else measured / limit) - 1 if measured and limit else 0
        verdict = 'met' if is_met else 'missed by %.0f %%' % (margin * 100)
        cls.rows.append((what, '%s %g%s' % ('≥' if least else '≤', limit, unit), '%.2f%s' % (measured, unit), verdict))

    @classmethod
    def show(cls):
        if not cls.rows: return
        table = Table('Targets', [('what', 62), ('target', 12), ('measured', 12), ('', 16)])
        for row in cls.rows: table.line(row)
        missed = sum(row[3] != 'met' for row in cls.rows)
        print('\n%d of %d met.' % (len(cls.rows) - missed, len(cls.rows)))
