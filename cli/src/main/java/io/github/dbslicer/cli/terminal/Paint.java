package io.github.dbslicer.cli.terminal;

/** Colors of a terminal. */
public enum Paint {
    RED("31"),
    YELLOW("33"),
    CYAN("36"),
    DIM("2"),
    BOLD("1");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    /** The text in this color, or as it is where colors are off. */
    public String on(String text, boolean colors) {
        return colors ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
