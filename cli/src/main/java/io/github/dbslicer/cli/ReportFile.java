package io.github.dbslicer.cli;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.file.Beside;
import io.github.dbslicer.report.Account;
import io.github.dbslicer.report.AccountJson;
import io.github.dbslicer.report.ReportPage;
import java.nio.file.Path;

/** The page that the user wants of a slice. */
final class ReportFile {
    private final Path file;

    private ReportFile(Path file) {
        this.file = file;
    }

    /**
     * A file that a report can be written to, as far as is known beforehand.
     *
     * @throws SliceException {@code CONFIGURATION} or {@code USAGE} where it is something that a report cannot replace
     */
    static ReportFile at(Path file) {
        Beside place = Beside.file(file);
        if (place.exists() && !ReportPage.isReport(place.place())) {
            throw new SliceException(
                    ErrorCode.USAGE,
                    "--report: " + place.place()
                            + " is there already, and is no report of DbSlicer. Name another file, or remove it.");
        }
        return new ReportFile(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    /** @throws SliceException {@code TARGET_WRITE} where it cannot be written */
    void write(Account account) {
        ReportPage.write(AccountJson.of(account, ManifestVersion.number()), file);
    }
}
