package io.github.dbslicer.mask;

import java.util.List;
import java.util.Optional;

/** What a rules file says of one mask. Each option is asked for once; those never asked for are mistakes of the file. */
public interface MaskOptions {

    /** What stands behind the name of the kind: {@code name.first_name} of {@code {fake: name.first_name}}. */
    String argument();

    /** The text of an option; empty where it is not given. */
    Optional<String> text(String name);

    /** The texts of an option that is a list or one text; empty where it is not given. */
    List<String> texts(String name);

    /** Whether an option is {@code true}; one that is neither {@code true} nor {@code false} is a problem. */
    boolean flag(String name);

    /** Whether different values are to get different masked values, whatever the values are: {@code unique: true}. */
    boolean unique();

    /**
     * Tells the user of a mistake.
     *
     * @param option where it stands; the name of the kind for the argument
     * @param message what is wrong and how to mend it
     */
    void problem(String option, String message);
}
