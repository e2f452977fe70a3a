package io.github.dbslicer.draft;

import java.util.Arrays;

/** On which days rows of a table came to be, by a sample of them. Days are counted from 1970. */
final class TimeSpread {
    /** So many of the newest values, at least, tell how many rows come in a day. */
    private static final int NEWEST = 20;

    private final long[] days;

    /** @param days of rows, at least one */
    TimeSpread(long... days) {
        this.days = days.clone();
        Arrays.sort(this.days);
    }

    int values() {
        return days.length;
    }

    long last() {
        return days[days.length - 1];
    }

    long distinct() {
        return Arrays.stream(days).distinct().count();
    }

    /** Which part of the rows came to be on a day or later. */
    double shareSince(long day) {
        return (double) Arrays.stream(days).filter(value -> value >= day).count() / days.length;
    }

    /** The day since which about this part of the rows came to be; never all of them where it can be helped. */
    long since(double share) {
        double wanted = share * days.length;
        return wanted < NEWEST && days.length > NEWEST * 2 ? byPace(share) : byOrder(wanted);
    }

    private long byOrder(double wanted) {
        long best = last();
        double least = Double.MAX_VALUE;
        for (int index = days.length - 1; index >= 0; index--) {
            boolean first = index == 0 || days[index - 1] < days[index];
            double distance = Math.abs(Math.log((days.length - index) / Math.max(wanted, 0.01)));
            if (first && distance < least && (index > 0 || least == Double.MAX_VALUE)) {
                best = days[index];
                least = distance;
            }
        }
        return best;
    }

    /** Where hardly any row of the sample is as new: by how many rows came in a day of late. */
    private long byPace(double share) {
        int newest = Math.max(NEWEST, days.length / NEWEST);
        long span = last() - days[days.length - newest] + 1;
        double wanted = span * share * days.length / newest;
        return last() - Math.max(0, Math.round(wanted) - 1);
    }
}
