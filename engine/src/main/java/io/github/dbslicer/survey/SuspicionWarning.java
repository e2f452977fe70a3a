package io.github.dbslicer.survey;

import io.github.dbslicer.schema.Relation;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells of a reference that is suspected. */
final class SuspicionWarning {
    /** Names that a rules file takes without quotes of their own. */
    private static final Pattern PLAIN = Pattern.compile("[\\w$.]+\\([\\w$]+(, [\\w$]+)*\\)");

    private SuspicionWarning() {}

    static Warning of(Suspicion suspicion) {
        Relation relation = suspicion.relation();
        String why = suspicion.sampled() == 0
                ? "by their names"
                : suspicion.found() + " of " + suspicion.sampled() + " values that were looked for are there";
        return new Warning(
                Warning.Kind.SUSPECTED_REFERENCE,
                Optional.of(relation.child()),
                relation.childLabel() + " looks like a reference to " + relation.parentLabel() + ", " + why
                        + ". The database does not declare it, so that it is not followed. If it is one, add it to the rules"
                        + " file" + entry(relation));
    }

    private static String entry(Relation relation) {
        String from = relation.childLabel();
        String to = relation.parentLabel();
        return PLAIN.matcher(from).matches() && PLAIN.matcher(to).matches()
                ? ": relations: [{from: \"" + from + "\", to: \"" + to + "\"}]"
                : " under 'relations'.";
    }
}
