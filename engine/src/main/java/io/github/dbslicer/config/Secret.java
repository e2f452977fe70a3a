package io.github.dbslicer.config;

/** A text that never shows in logs or errors: {@link #toString()} hides it. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text, for the driver alone. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "***";
    }
}
