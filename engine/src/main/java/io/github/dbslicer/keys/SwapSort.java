package io.github.dbslicer.keys;

/** Quicksort in place (Hoare's, the median of three as pivot) of whatever can be compared and swapped. */
final class SwapSort {
    private static final int FEW = 12;

    private final Items items;

    private SwapSort(Items items) {
        this.items = items;
    }

    /** What is sorted, by number. */
    interface Items {
        int compare(int a, int b);

        void swap(int a, int b);
    }

    /** Sorts the items from 0 to {@code size}. Those of a hash table have no order that would make it slow. */
    static void sort(Items items, int size) {
        new SwapSort(items).sort(0, size);
    }

    private void sort(int start, int end) {
        int from = start;
        int to = end;
        while (to - from > FEW) {
            int pivot = partition(from, to);
            if (pivot - from < to - pivot) {
                sort(from, pivot);
                from = pivot + 1;
            } else {
                sort(pivot + 1, to);
                to = pivot;
            }
        }
        insert(from, to);
    }

    private int partition(int from, int to) {
        medianToFront(from, from + (to - from) / 2, to - 1);
        int low = from;
        int high = to;
        while (true) {
            do {
                low++;
            } while (low < to && items.compare(low, from) < 0);
            do {
                high--;
            } while (items.compare(high, from) > 0);
            if (low >= high) {
                items.swap(from, high);
                return high;
            }
            items.swap(low, high);
        }
    }

    private void medianToFront(int first, int middle, int last) {
        if (items.compare(middle, last) > 0) {
            items.swap(middle, last);
        }
        if (items.compare(first, last) > 0) {
            items.swap(first, last);
        }
        if (items.compare(first, middle) < 0) {
            items.swap(first, middle);
        }
    }

    private void insert(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            for (int to1 = at; to1 > from && items.compare(to1 - 1, to1) > 0; to1--) {
                items.swap(to1 - 1, to1);
            }
        }
    }
}
