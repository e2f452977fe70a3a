package io.github.dbslicer.mask.kind;

import java.time.YearMonth;

/** Which dates there are. */
final class CivilDate {
    private CivilDate() {}

    static boolean isOne(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }
}
