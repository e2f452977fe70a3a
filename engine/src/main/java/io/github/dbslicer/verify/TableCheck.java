package io.github.dbslicer.verify;

import io.github.dbslicer.keys.KeyCodec;
import io.github.dbslicer.keys.KeyList;
import io.github.dbslicer.keys.KeySet;
import io.github.dbslicer.keys.KeyStore;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.run.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What is known of one table: the keys that the target has, those that the slice consists of, and what was found. */
final class TableCheck {
    private final TablePair pair;
    private final Findings findings = new Findings();
    private final KeyCodec codec;
    private final Optional<KeylessRows> keyless;
    private final Optional<RenamedRows> renamed;
    private final MaskTally tally;
    private final KeySet reached;
    private final AtomicLong compared = new AtomicLong();
    private final PresentRows there;
    private KeyList inTarget;
    private KeyList inSource;

    TableCheck(TablePair pair, KeyStore keys, RowMasks masks) {
        this.pair = pair;
        this.codec = pair.codec();
        this.keyless = pair.keyless() ? Optional.of(new KeylessRows(pair, masks)) : Optional.empty();
        this.renamed = pair.renamed() ? Optional.of(new RenamedRows(codec, keys)) : Optional.empty();
        this.tally = new MaskTally(Stream.concat(pair.identity().stream(), pair.maskedValues().stream())
                .filter(ColumnPair::masked)
                .toList());
        this.reached = keys.newSet(codec);
        this.there = new PresentRows(pair, codec);
        this.inTarget = codec.newList();
        this.inSource = codec.newList();
    }

    TablePair pair() {
        return pair;
    }

    KeyCodec codec() {
        return codec;
    }

    Findings findings() {
        return findings;
    }

    Optional<KeylessRows> keyless() {
        return keyless;
    }

    /** Of a table whose rows go by other keys in the target than in the source. */
    Optional<RenamedRows> renamed() {
        return renamed;
    }

    MaskTally tally() {
        return tally;
    }

    /** Sorted, each once; to be read alone. */
    KeyList present() {
        return there.keys();
    }

    void addCompared(long count) {
        compared.addAndGet(count);
    }

    /** Reads the keys that the target has. */
    void readTarget(Sides sides) {
        if (pair.inTarget()) {
            there.read(sides, keyless, findings);
        }
    }

    /** Takes rows of the source that belong to the slice, whose identity stands first in them. */
    void reach(RowBatch batch) {
        KeyList keys = Rows.keys(codec, batch, pair.source().identity().size()).keys();
        BitSet added = reached.addAll(keys);
        renamed.ifPresent(rows -> rows.reach(chosen(keys, added)));
        synchronized (this) {
            for (int index = added.nextSetBit(0); index >= 0; index = added.nextSetBit(index + 1)) {
                if (pair.sameKeys() && isPresent(keys, index)) {
                    inTarget.append(keys, index);
                } else {
                    inSource.append(keys, index);
                    miss(keys, index);
                }
            }
        }
    }

    /** Takes keys of rows that belong to the slice. Returns those that the target does not have, and that were not taken. */
    KeyList reachPresent(KeyList keys) {
        KeyList there = keys.newList();
        KeyList absent = keys.newList();
        for (int index = 0; index < keys.size(); index++) {
            (isPresent(keys, index) ? there : absent).append(keys, index);
        }
        BitSet added = reached.addAll(there);
        synchronized (this) {
            for (int index = added.nextSetBit(0); index >= 0; index = added.nextSetBit(index + 1)) {
                inTarget.append(there, index);
            }
        }
        return absent;
    }

    private void miss(KeyList keys, int index) {
        if (pair.sameKeys()) {
            findings.add(found(Finding.Kind.MISSING, keys, index));
        }
    }

    private static KeyList chosen(KeyList keys, BitSet chosen) {
        KeyList some = keys.newList();
        for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
            some.append(keys, index);
        }
        return some;
    }

    /** The keys that were reached since the last time and whose rows are to be read on this side, sorted. */
    synchronized KeyList takeFresh(Side side) {
        KeyList taken = side == Side.TARGET ? inTarget : inSource;
        if (side == Side.TARGET) {
            inTarget = codec.newList();
        } else {
            inSource = codec.newList();
        }
        taken.sort();
        return taken;
    }

    /** Has all rows read in the source. */
    synchronized KeyList takeFresh() {
        KeyList taken = takeFresh(Side.SOURCE);
        KeyList more = takeFresh(Side.TARGET);
        for (int index = 0; index < more.size(); index++) {
            taken.append(more, index);
        }
        taken.sort();
        return taken;
    }

    private boolean isPresent(KeyList keys, int index) {
        return Rows.find(there.keys(), keys, index) >= 0;
    }

    /** The keys of the target, by their numbers, that nothing in the slice asks for; known once all rows were compared where keys are masked. */
    BitSet unreached() {
        if (renamed.isPresent()) {
            return renamed.get().unexpected(present());
        }
        BitSet unreached = reached.contained(present());
        unreached.flip(0, present().size());
        return unreached;
    }

    /** Where rows cannot be told apart by key, they are at least counted; to be called when all was reached. */
    void compareUnmatched() {
        if (keyless.isPresent()) {
            addCompared(keyless.get().compare(findings));
        } else if (!pair.matchable()) {
            findings.add(Finding.Kind.MISSING, reached.size() - there.rows());
            findings.add(Finding.Kind.NOT_IN_SLICE, there.rows() - reached.size());
        }
    }

    Finding found(Finding.Kind kind, KeyList keys, int index) {
        RowBatch key = new RowBatch(pair.source().identity().size());
        codec.decode(keys, index, index + 1, key);
        return new Finding(kind, KeyText.of(pair.source().identity(), key, 0, 0), List.of());
    }

    /** Whether there is anything to say: tables that neither side has rows of and the target lacks are not spoken of. */
    boolean concerned() {
        return pair.inTarget() || !findings.counts().isEmpty() || reached.size() > 0;
    }

    TableResult result() {
        return new TableResult(
                pair.id(),
                there.rows(),
                compared.get(),
                findings.counts(),
                pair.unknown().stream().toList(),
                tally.columns(),
                notes(),
                faults(),
                findings.first());
    }

    private List<String> notes() {
        if (pair.keyless()) {
            return List.of(
                    "it has no key: its rows are held against the source's as a whole, and differing ones not told apart");
        }
        boolean keyMasked = pair.source().identity().stream()
                .anyMatch(column -> pair.unknown().contains(column.name()));
        return keyMasked ? List.of("its key is masked: its rows are counted, not compared") : List.of();
    }

    private List<String> faults() {
        List<String> faults =
                new ArrayList<>(pair.inTarget() ? pair.faults() : List.of("the target has no such table"));
        renamed.ifPresent(rows -> faults.addAll(rows.faults()));
        return faults;
    }
}
