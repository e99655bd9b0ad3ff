# SPDX-License-Identifier: GPL-3.0-or-later
"""The same files give the same answers, in whatever order and pieces they are seen."""
import random
import shutil

from harness import LONG, SHARED, EndToEnd, MadeUp, main, needs_shared


class Orders(EndToEnd):
    def files_of(self, *folders) -> dict:
        return {str(path.relative_to(folder)): path.read_bytes() for folder in folders for path in sorted(folder.rglob('*.jsonl'))}

    def import_in_pieces(self, files: dict, seed: int, place):
        """Imports `place` several times while files appear there in random order, some of them growing at random bytes."""
        rng = random.Random(seed)
        shutil.rmtree(place, ignore_errors=True)
        pieces = []  # (moment, name, bytes): pieces of one file keep their order
        for name, content in files.items():
            cuts = sorted(rng.randrange(len(content) + 1) for _ in range(rng.choice((0, 0, 1, 3))))
            moments = sorted(rng.random() for _ in range(len(cuts) + 1))
            pieces += [(moment, name, content[begin:end]) for moment, begin, end in zip(moments, [0, *cuts], [*cuts, len(content)])]
        pieces.sort(key=lambda piece: piece[0])
        while pieces:
            batch, pieces = pieces[:(count := rng.randrange(1, 1 + max(2, len(files) // 3)))], pieces[count:]
            for _, name, content in batch:
                path = place / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open('ab') as out:
                    out.write(content)
            named = {place / name for _, name, _ in batch}
            self.ctl('import', *(named if rng.random() < 0.5 else [place]))  # half-written lines are bad lines for now
        self.ok('import', place)

    def check_orders(self, files: dict, rounds: int, first_seed: int):
        place = self.folder / 'place' / 'projects'
        expected = None
        for seed in range(first_seed, first_seed + rounds):
            self.store = self.folder / f'{seed}.db'
            if expected is None:
                for name, content in files.items():
                    (place / name).parent.mkdir(parents=True, exist_ok=True)
                    (place / name).write_bytes(content)
                self.ok('import', place)
                expected = self.answers()
                continue
            self.import_in_pieces(files, seed, place)
            with self.subTest(seed=seed):
                self.assertEqual(self.answers(), expected)
            self.store.unlink()

    def test_madeUpTranscripts_anyOrderAndSplit(self):
        made = MadeUp(21, sessions=14)
        self.check_orders({name: content for name, content in made.files.items()}, 100 if LONG else 12, 1000)

    @needs_shared
    def test_realTranscripts_anyOrderAndSplit(self):
        self.check_orders(self.files_of(SHARED / 'data' / 'claude'), 100 if LONG else 4, 2000)

    @needs_shared
    def test_captures_anyOrderAndSplit(self):
        self.check_orders(self.files_of(SHARED / 'data' / 'captures' / 'transcripts'), 100 if LONG else 6, 3000)


if __name__ == '__main__':
    main()
