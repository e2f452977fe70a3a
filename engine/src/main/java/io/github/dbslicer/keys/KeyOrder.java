package io.github.dbslicer.keys;

import java.util.Arrays;

/** Sorts the keys of a list by their numbers, without an object per key. */
final class KeyOrder {
    private KeyOrder() {}

    /** The numbers of a list's keys in ascending order of the keys; of equal keys only one. Merge sort. */
    static int[] sorted(KeyList keys) {
        return unique(keys, all(keys));
    }

    /** The numbers of all keys of a list in ascending order of the keys. */
    static int[] all(KeyList keys) {
        int[] order = new int[keys.size()];
        Arrays.setAll(order, index -> index);
        if (isSorted(keys)) {
            return order;
        }
        int[] spare = order.clone();
        for (int width = 1; width < order.length && width > 0; width *= 2) {
            for (int from = 0; from < order.length; from += 2 * width) {
                int middle = Math.min(from + width, order.length);
                merge(keys, order, spare, from, middle, Math.min(from + 2 * width, order.length));
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    private static boolean isSorted(KeyList keys) {
        for (int index = 1; index < keys.size(); index++) {
            if (keys.compare(index - 1, keys, index) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void merge(KeyList keys, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int at = start; at < end; at++) {
            boolean takeLeft = left < middle && (right >= end || keys.compare(from[left], keys, from[right]) <= 0);
            to[at] = takeLeft ? from[left++] : from[right++];
        }
    }

    private static int[] unique(KeyList keys, int[] order) {
        int size = 0;
        for (int index : order) {
            if (size == 0 || keys.compare(order[size - 1], keys, index) != 0) {
                order[size++] = index;
            }
        }
        return Arrays.copyOf(order, size);
    }
}
