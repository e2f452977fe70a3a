package io.github.dbslicer.cli.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.ScreenTerminal;

/** Screens of a terminal as a moving picture: text that stays text, readable on light and dark pages. */
final class Film {
    private static final double COLUMN = 8.4;
    private static final int LINE = 19;
    private static final int MARGIN = 14;
    private static final int CYAN = 0x0ff;

    private final int columns;
    private final List<Frame> frames;

    Film(int columns, List<Frame> frames) {
        this.columns = columns;
        this.frames = List.copyOf(frames);
    }

    /** A screen, and how long it is shown. */
    record Frame(List<List<Piece>> lines, long millis) {}

    /** Text of one look, which begins at a column. */
    record Piece(int column, String text, String look) {}

    /** What a screen shows, without the empty lines below. */
    static List<List<Piece>> lines(ScreenTerminal screen, int columns, int rows) {
        long[] cells = new long[columns * rows];
        screen.dump(cells, new int[2]);
        List<List<Piece>> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            lines.add(line(cells, row * columns, columns));
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static List<Piece> line(long[] cells, int from, int columns) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int begin = 0;
        for (int column = 0; column <= columns; column++) {
            boolean ends = column == columns || !look(cells[from + column]).equals(look(cells[from + begin]));
            if (ends) {
                String piece = text.toString().stripTrailing();
                if (!piece.isEmpty()) {
                    pieces.add(new Piece(begin, piece, look(cells[from + begin])));
                }
                text.setLength(0);
                begin = column;
            }
            if (column < columns) {
                text.appendCodePoint(Math.max(' ', ScreenTerminal.cellCodePoint(cells[from + column])));
            }
        }
        return pieces;
    }

    private static String look(long cell) {
        if (ScreenTerminal.cellBold(cell)) {
            return "b";
        }
        if (ScreenTerminal.cellDim(cell)) {
            return "d";
        }
        if (!ScreenTerminal.cellHasForeground(cell)) {
            return "";
        }
        return (ScreenTerminal.cellForeground(cell) & CYAN) > 0 && ScreenTerminal.cellForeground(cell) >> 8 < 8
                ? "c"
                : "y";
    }

    String svg() {
        int rows = frames.stream().mapToInt(frame -> frame.lines().size()).max().orElse(1);
        int height = rows * LINE + 2 * MARGIN;
        int width = (int) (columns * COLUMN) + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\"><title>A slice under way in a terminal</title>\n",
                width,
                height,
                width,
                height));
        svg.append("<style>").append(style(height)).append("</style>\n");
        svg.append(String.format(
                Locale.ROOT, "<rect width=\"%d\" height=\"%d\" rx=\"8\"/>\n<g class=\"f\">\n", width, height));
        for (int index = 0; index < frames.size(); index++) {
            svg.append("<g transform=\"translate(0,").append(index * height).append(")\">\n");
            List<List<Piece>> lines = frames.get(index).lines();
            for (int row = 0; row < lines.size(); row++) {
                int baseline = MARGIN + row * LINE + 14;
                lines.get(row).forEach(piece -> svg.append(text(piece, baseline)));
            }
            svg.append("</g>\n");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String text(Piece piece, int baseline) {
        String escaped = piece.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String look = piece.look().isEmpty() ? "" : " class=\"" + piece.look() + "\"";
        return String.format(
                Locale.ROOT,
                "<text%s x=\"%.1f\" y=\"%d\" textLength=\"%.1f\">%s</text>\n",
                look,
                MARGIN + piece.column() * COLUMN,
                baseline,
                piece.text().codePointCount(0, piece.text().length()) * COLUMN,
                escaped);
    }

    private String style(int height) {
        long all = frames.stream().mapToLong(Frame::millis).sum();
        StringBuilder style = new StringBuilder();
        style.append(
                "rect{fill:#f6f8fa;stroke:#d0d7de}text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;"
                        + "fill:#1f2328;white-space:pre}.b{font-weight:700}.d{opacity:.45}.c{fill:#0969da}.y{fill:#9a6700}"
                        + "@media(prefers-color-scheme:dark){rect{fill:#0d1117;stroke:#30363d}text{fill:#e6edf3}.c{fill:#39c5cf}.y{fill:#d29922}}");
        style.append(String.format(Locale.ROOT, ".f{animation:f %.1fs step-end infinite}@keyframes f{", all / 1e3));
        long begun = 0;
        for (int index = 0; index < frames.size(); index++) {
            style.append(String.format(
                    Locale.ROOT, "%.3f%%{transform:translateY(%dpx)}", 100.0 * begun / all, -index * height));
            begun += frames.get(index).millis();
        }
        return style.append("}@media(prefers-reduced-motion:reduce){.f{animation:none;transform:translateY(")
                .append(-(frames.size() - 1) * height)
                .append("px)}}")
                .toString();
    }
}
