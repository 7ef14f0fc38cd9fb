package coop.cabas.audit;

/** Text that must stay on one line of a log or a page, whatever people typed. */
final class OneLine {

    private OneLine() {}

    static String of(String text, int limit) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= limit ? line : line.substring(0, limit - 1) + "…";
    }
}
